/** The beginning of one article in each language that is told apart: forty words of our own. */
export const beginnings: Readonly<Record<string, string>> = {
  en: 'The board of the harbour wants to build a gate across the northern channel before the winter storms return. Nobody knows yet what it will cost, and the county has not been asked who should pay for it. Fishermen fear',
  de: 'Der Vorstand des Hafens möchte vor den nächsten Winterstürmen ein Tor quer durch den nördlichen Kanal bauen. Noch weiß niemand, was es kosten wird, und der Kreis wurde nicht gefragt, wer die Rechnung bezahlen soll. Die Fischer fürchten, dass sie',
  fr: "Le conseil du port veut construire une porte en travers du canal nord avant le retour des tempêtes d'hiver. Personne ne sait encore combien elle coûtera, et le département n'a pas été consulté sur la question de savoir qui devra",
  es: 'La junta del puerto quiere construir una compuerta a través del canal norte antes de que vuelvan las tormentas de invierno. Nadie sabe todavía cuánto costará, y no se ha preguntado a la provincia quién debería pagarla. Los pescadores temen',
  it: 'Il consiglio del porto vuole costruire una paratoia attraverso il canale nord prima che tornino le tempeste invernali. Nessuno sa ancora quanto costerà, e alla provincia non è stato chiesto chi dovrebbe pagarla. I pescatori temono che la paratoia impedisca',
  pt: 'O conselho do porto quer construir uma comporta através do canal norte antes que voltem as tempestades de inverno. Ninguém sabe ainda quanto vai custar, e não se perguntou à província quem deveria pagar por ela. Os pescadores temem que',
  nl: 'Het bestuur van de haven wil een poort dwars door het noordelijke kanaal bouwen voordat de winterstormen terugkomen. Niemand weet nog wat het gaat kosten, en aan de provincie is niet gevraagd wie ervoor moet betalen. De vissers vrezen dat',
  sv: 'Hamnens styrelse vill bygga en port tvärs över den norra kanalen innan vinterns stormar kommer tillbaka. Ingen vet ännu vad den kommer att kosta, och länet har inte blivit tillfrågat om vem som ska betala. Fiskarna är rädda att porten',
  pl: 'Zarząd portu chce zbudować bramę w poprzek północnego kanału, zanim wrócą zimowe sztormy. Nikt jeszcze nie wie, ile to będzie kosztować, a powiatu nie zapytano, kto powinien za to zapłacić. Rybacy obawiają się, że brama nie pozwoli im wypłynąć na',
  cs: 'Vedení přístavu chce postavit vrata napříč severním kanálem dříve, než se vrátí zimní bouře. Nikdo zatím neví, kolik to bude stát, a kraje se nikdo nezeptal, kdo by to měl zaplatit. Rybáři se bojí, že jim vrata zabrání dostat se',
  ro: 'Conducerea portului vrea să construiască o poartă peste canalul de nord înainte ca furtunile de iarnă să se întoarcă. Nimeni nu știe încă cât va costa, iar județul nu a fost întrebat cine ar trebui să plătească. Pescarii se tem',
  hu: 'A kikötő vezetősége kaput akar építeni az északi csatornán keresztül, mielőtt a téli viharok visszatérnek. Még senki sem tudja, mennyibe fog kerülni, és a megyét sem kérdezték meg, hogy kinek kellene kifizetnie. A halászok attól tartanak, hogy a kapu miatt',
  tr: 'Liman yönetimi, kış fırtınaları geri dönmeden önce kuzey kanalının üzerine bir kapı yapmak istiyor. Bunun ne kadara mal olacağını henüz kimse bilmiyor ve parayı kimin ödeyeceği ilçeye sorulmadı. Balıkçılar, suyun alçak ve avın en iyi olduğu sabahın erken saatlerinde kapının',
  id: 'Pengurus pelabuhan ingin membangun sebuah gerbang di seberang kanal utara sebelum badai musim dingin kembali. Belum ada yang tahu berapa biayanya, dan pemerintah daerah belum ditanya siapa yang harus membayarnya. Para nelayan takut bahwa gerbang itu akan menghalangi mereka pergi',
  vi: 'Ban quản lý cảng muốn xây một cánh cổng chắn ngang kênh phía bắc trước khi những cơn bão mùa đông quay trở lại. Chưa ai biết nó sẽ tốn bao nhiêu tiền, và chính quyền tỉnh chưa được hỏi',
};

/** The same in languages that franc-min does not know. */
export const unknownBeginnings: Readonly<Record<string, string>> = {
  da: 'Havnens bestyrelse vil bygge en port tværs over den nordlige kanal, før vinterens storme vender tilbage. Ingen ved endnu, hvad den kommer til at koste, og amtet er ikke blevet spurgt om, hvem der skal betale. Fiskerne er bange for,',
  nb: 'Styret i havna vil bygge en port tvers over den nordlige kanalen før vinterstormene kommer tilbake. Ingen vet ennå hva den vil koste, og fylket er ikke blitt spurt om hvem som skal betale. Fiskerne er redde for at porten skal hindre dem i å nå åpent hav tidlig om morgenen, når vannet står lavt og fangsten er best. Ingeniørene',
  fi: 'Sataman hallitus haluaa rakentaa portin pohjoisen kanavan poikki ennen kuin talven myrskyt palaavat. Kukaan ei vielä tiedä, mitä se tulee maksamaan, eikä maakunnalta ole kysytty, kenen pitäisi maksaa lasku. Kalastajat pelkäävät, että portti estää heitä pääsemästä avomerelle varhain aamulla, kun',
};
