/** Copies of pages in other languages: what the page says around its article is dropped, and nothing of the article. */
import { expect, it } from 'vitest';
import { outline } from '../../../../src/outline/index.ts';
import { read } from '../../../../src/read/index.ts';
import { textOf } from '../../../../src/text/phrase.ts';

/** A page: the words of its own, and the article's words that stand between them. */
interface Page {
  readonly lang: string;
  readonly above: readonly string[];
  readonly title: string;
  /** Below the title, with the byline. */
  readonly head: readonly string[];
  readonly paragraphs: readonly [string, string, string];
  /** A box of one teaser in the midst of the article. */
  readonly inside: readonly string[];
  readonly heading: string;
  readonly below: readonly string[];
}

const pages: readonly Page[] = [
  {
    lang: 'de',
    above: ['Zum Inhalt springen', 'Menü', 'Sport', 'Alle akzeptieren', 'Meistgelesen', 'Bus fährt wieder'],
    title: 'Die alte Walkmühle mahlt wieder Korn für drei Dörfer',
    head: [
      'Von Dora Fink',
      '2. Mai 2024, 07:45 Uhr',
      'Lesezeit: 3 Min.',
      'Teilen',
      'Merken',
      'Foto: Paul Maler / DPB',
    ],
    paragraphs: [
      'Das Rad stand 40 Jahre still, dann kaufte eine Genossenschaft das Haus am Wehr. Seit dem Herbst mahlt die Mühle 12 Tonnen im Monat, und drei Dörfer holen dort ihr Mehl.',
      'Die Pacht steigt mit den Löhnen und nicht mit den Preisen. Das war dem Rat wichtig, denn 2019 hatte er ein höheres Gebot abgelehnt, das die Mühle zum Hotel gemacht hätte.',
      'Im Sommer führt der Bach zu wenig Wasser. Die Genossenschaft baut deshalb einen Speicher, der 900 Kubikmeter fasst.',
    ],
    inside: ['Anzeige', 'Lesen Sie auch', 'Fähre fährt im Winter seltener'],
    heading: 'Was im Sommer fehlt',
    below: ['Mehr zum Thema', 'Wehr wird saniert', 'Kommentare', 'bachkind', 'Antworten', 'Impressum'],
  },
  {
    lang: 'fr',
    above: ['Aller au contenu', 'S’abonner', 'Sports', 'Tout accepter', 'Les plus lus', 'Le bus revient'],
    title: 'Le vieux moulin à foulon moud de nouveau pour trois villages',
    head: [
      'Par Dora Pinson',
      'Publié le 2 mai 2024 à 17h30, modifié le 3 mai 2024 à 9h05',
      'Temps de lecture 3 min.',
      'Partager sur X',
      'Offrir l’article',
    ],
    paragraphs: [
      'La roue n’a pas tourné pendant quarante ans, puis une coopérative a acheté la maison près du barrage. Depuis l’automne, le moulin moud 12 tonnes par mois, et trois villages y prennent leur farine.',
      'Le loyer suit les salaires et non les prix. Le conseil y tenait, car il avait refusé en 2019 une offre plus haute, qui aurait fait du moulin un hôtel de trente chambres.',
      'En été, le ruisseau manque d’eau. La coopérative construit donc un bassin, qui contiendra 900 mètres cubes.',
    ],
    inside: ['Le reste après la publicité', 'Lire aussi : Le bac passe moins souvent en hiver'],
    heading: 'Ce qui manque en été',
    below: ['Sur le même sujet', 'Le barrage sera réparé', 'Mentions légales', 'Gestion des cookies'],
  },
  {
    lang: 'es',
    above: [
      'Saltar al contenido',
      'Iniciar sesión',
      'Deportes',
      'Aceptar',
      'Lo más leído',
      'Vuelve el autobús',
    ],
    title: 'El viejo batán vuelve a moler grano para tres pueblos',
    head: [
      'Por Dora Pinzón',
      'Publicado el 2 de mayo de 2024',
      'Compartir en Facebook',
      'WhatsApp',
      'Copiar enlace',
      'Foto: Pablo Pintor',
    ],
    paragraphs: [
      'La rueda estuvo parada cuarenta años, hasta que una cooperativa compró la casa junto al azud. Desde el otoño el molino muele 12 toneladas al mes, y tres pueblos recogen allí su harina.',
      'El alquiler sube con los salarios y no con los precios. Al concejo le importaba, porque en 2019 había rechazado una oferta mayor, que habría hecho del molino un hotel.',
      'En verano el arroyo trae poca agua. Por eso la cooperativa construye una balsa, en la que caben 900 metros cúbicos.',
    ],
    inside: ['PUBLICIDAD', 'Lee también: El transbordador sale menos en invierno'],
    heading: 'Lo que falta en verano',
    below: ['Noticias relacionadas', 'Reparan el azud', 'Comentarios (2)', 'Aviso legal'],
  },
  {
    lang: 'pt',
    above: ['Ir para o conteúdo', 'Entrar', 'Desporto', 'Aceitar todos', 'Mais lidas', 'Autocarro volta'],
    title: 'O velho pisão volta a moer grão para três aldeias',
    head: ['Por Dora Tentilhão', '2 de maio de 2024 às 17h30', 'Partilhar', 'Facebook', 'Guardar'],
    paragraphs: [
      'A roda esteve parada quarenta anos, até que uma cooperativa comprou a casa junto ao açude. Desde o outono o moinho mói 12 toneladas por mês, e três aldeias vão lá buscar a farinha.',
      'A renda sobe com os salários e não com os preços. A câmara fazia questão disso, porque em 2019 tinha recusado uma oferta maior, que faria do moinho um hotel.',
      'No verão o ribeiro traz pouca água. Por isso a cooperativa constrói um tanque, onde cabem 900 metros cúbicos.',
    ],
    inside: ['Publicidade', 'Leia também: A barca passa menos no inverno'],
    heading: 'O que falta no verão',
    below: ['Notícias relacionadas', 'Açude vai ser reparado', 'Termos de utilização', 'Ficha técnica'],
  },
  {
    lang: 'it',
    above: ['Vai al contenuto', 'Accedi', 'Sport', 'Accetta tutti', 'I più letti', 'Torna la corriera'],
    title: 'La vecchia gualchiera macina di nuovo per tre paesi',
    head: [
      'di Dora Fringuelli',
      'Pubblicato il 2 maggio 2024',
      'Condividi su Facebook',
      'Stampa',
      'Foto: Paolo Pittore',
    ],
    paragraphs: [
      'La ruota è rimasta ferma quarant’anni, poi una cooperativa ha comprato la casa vicino alla chiusa. Dall’autunno il mulino macina 12 tonnellate al mese, e tre paesi vi prendono la farina.',
      'L’affitto sale con i salari e non con i prezzi. Il comune ci teneva, perché nel 2019 aveva rifiutato un’offerta più alta, che avrebbe fatto del mulino un albergo.',
      'In estate il torrente porta poca acqua. Per questo la cooperativa costruisce una vasca, che contiene 900 metri cubi.',
    ],
    inside: ['PUBBLICITÀ', 'Leggi anche: Il traghetto passa meno in inverno'],
    heading: 'Che cosa manca in estate',
    below: ['Articoli correlati', 'La chiusa sarà riparata', 'Riproduzione riservata', 'Note legali'],
  },
  {
    lang: 'nl',
    above: ['Ga naar de inhoud', 'Inloggen', 'Sport', 'Alles accepteren', 'Meest gelezen', 'Bus rijdt weer'],
    title: 'De oude volmolen maalt weer graan voor drie dorpen',
    head: [
      'Door Dora Vink',
      'Gepubliceerd op 2 mei 2024 om 17:30',
      'Leestijd: 3 min',
      'Deel dit artikel',
      'Foto: Paul Schilder',
    ],
    paragraphs: [
      'Het rad stond veertig jaar stil, tot een coöperatie het huis bij de stuw kocht. Sinds de herfst maalt de molen 12 ton per maand, en drie dorpen halen er hun meel.',
      'De huur stijgt met de lonen en niet met de prijzen. De raad vond dat belangrijk, want in 2019 had hij een hoger bod afgewezen, dat van de molen een hotel had gemaakt.',
      'In de zomer voert de beek te weinig water. Daarom bouwt de coöperatie een bekken, waarin 900 kubieke meter past.',
    ],
    inside: ['Advertentie', 'Lees ook: Veer vaart minder in de winter'],
    heading: 'Wat in de zomer ontbreekt',
    below: ['Gerelateerde artikelen', 'Stuw wordt hersteld', 'Reacties', 'Algemene voorwaarden'],
  },
  {
    lang: 'sv',
    above: ['Hoppa till innehåll', 'Logga in', 'Sport', 'Acceptera alla', 'Mest läst', 'Bussen går igen'],
    title: 'Den gamla valkkvarnen maler åter säd åt tre byar',
    head: ['Dora Fink', 'Publicerad 2 maj 2024 kl 06.00', 'Dela', 'Spara', 'Foto: Paul Målare'],
    paragraphs: [
      'Hjulet stod stilla i fyrtio år, tills ett kooperativ köpte huset vid dammen. Sedan i höstas maler kvarnen 12 ton i månaden, och tre byar hämtar sitt mjöl där.',
      'Hyran stiger med lönerna och inte med priserna. Det var viktigt för kommunen, som 2019 hade sagt nej till ett högre bud, som skulle ha gjort kvarnen till hotell.',
      'På sommaren har bäcken för lite vatten. Därför bygger kooperativet en damm, som rymmer 900 kubikmeter.',
    ],
    inside: ['ANNONS', 'Läs också: Färjan går mer sällan i vinter'],
    heading: 'Vad som fattas på sommaren',
    below: ['Läs mer', 'Dammen lagas', 'Kommentarer', 'Ansvarig utgivare: Eva Holm'],
  },
  {
    lang: 'pl',
    above: ['Przejdź do treści', 'Zaloguj się', 'Sport', 'Akceptuję', 'Najczęściej czytane', 'Autobus wraca'],
    title: 'Stary folusz znów miele ziarno dla trzech wsi',
    head: ['Dora Zięba', 'Opublikowano 2 maja 2024', 'Udostępnij', 'Drukuj', 'fot. / Paweł Malarz'],
    paragraphs: [
      'Koło stało czterdzieści lat, aż spółdzielnia kupiła dom przy jazie. Od jesieni młyn miele 12 ton miesięcznie, a trzy wsie biorą tam mąkę i otręby dla swoich zwierząt. Tak było tu zawsze.',
      'Czynsz rośnie z płacami, a nie z cenami. Radzie na tym zależało, bo w 2019 roku odrzuciła wyższą ofertę, która zrobiłaby z młyna hotel na trzydzieści pokoi z restauracją. Nikt tego nie żałuje.',
      'Latem potok ma za mało wody. Dlatego spółdzielnia buduje zbiornik, w którym mieści się 900 metrów sześciennych.',
    ],
    inside: ['REKLAMA', 'Czytaj też: Prom kursuje rzadziej zimą'],
    heading: 'Czego brakuje latem',
    below: ['Powiązane artykuły', 'Jaz będzie naprawiony', 'Komentarze (2)', 'Polityka prywatności'],
  },
  {
    lang: 'he',
    above: ['דלג לתוכן', 'התחברות', 'ספורט', 'אישור', 'הנקראות ביותר', 'האוטובוס חזר'],
    title: 'הטחנה הישנה על הנחל טוחנת שוב קמח לשלושה כפרים',
    head: ['דורה פינק', '2 במאי 2024, 08:30', 'שתפו', 'וואטסאפ', 'צילום: פאול צייר'],
    paragraphs: [
      'הגלגל עמד ארבעים שנה, עד שקואופרטיב קנה את הבית שעל הנחל ליד הסכר. מאז הסתיו טוחנת הטחנה 12 טון בחודש, ושלושה כפרים לוקחים ממנה את הקמח שלהם בכל שבוע מחדש.',
      'שכר הדירה עולה עם השכר ולא עם המחירים. למועצה היה חשוב הדבר, כי בשנת 2019 היא דחתה הצעה גבוהה יותר, שהייתה הופכת את הטחנה הישנה למלון של שלושים חדרים.',
      'בקיץ אין בנחל די מים. לכן בונה הקואופרטיב מאגר גדול, שיש בו מקום לנפח של 900 מטרים מעוקבים.',
    ],
    inside: ['פרסומת', 'קראו גם: המעבורת יוצאת פחות בחורף'],
    heading: 'מה חסר בקיץ',
    below: ['כתבות נוספות', 'הסכר יתוקן', 'תגובות', 'תנאי שימוש'],
  },
];

it.each(pages)('keeps the article of a page in $lang, and nothing else', async (page) => {
  const { above, title, head, paragraphs, inside, heading, below } = page;
  const [first, second, third] = paragraphs;
  const lines = [
    ...above,
    title,
    ...head,
    first,
    ...inside,
    second,
    heading,
    third,
    third.replace('900', '400'),
    ...below,
  ];
  const article = await read({ path: 'copy.txt', content: lines.join('\n') });
  const { meta } = outline(article);
  const kept = article.tree.children.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [textOf(block.children)] : [],
  );
  expect(kept).toEqual([title, first, second, heading, third, third.replace('900', '400')]);
  expect({ title: textOf(meta.title), date: meta.published?.iso, lang: meta.lang }).toEqual({
    title,
    date: '2024-05-02',
    lang: page.lang,
  });
  expect(meta.authors.map(textOf)).toEqual([expect.stringMatching(/^(?:Dora \p{Lu}|דורה)/u)]);
});

it('keeps a heading that is the name of a network, where no button stands beside it', async () => {
  const [first, second, third] = pages[0]?.paragraphs ?? [];
  const content = ['Wo drei Dörfer von ihrer Mühle hören', first, second, 'Facebook', third].join('\n');
  const { tree } = await read({ path: 'copy.txt', content });
  expect(tree.children.filter(({ type }) => type === 'heading')).toHaveLength(2);
});

it.each([
  ['three words more than a title has below', 'Wo man in den Dörfern davon hört', true],
  ['the words of a rubric', 'Land und Leute', false],
])('takes the upper of two lines above the article for its title: %s', async (_what, upper, isTitle) => {
  const [first = '', second = ''] = pages[0]?.paragraphs ?? [];
  const lower = 'Wie die Mühle am Wehr zu ihrem Korn und drei Dörfer zu Mehl kommen';
  const content = [upper, lower, first.replace('drei', 'man davon hört in den'), second].join('\n');
  const { tree } = await read({ path: 'copy.txt', content });
  const title = tree.children.find(({ type }) => type === 'heading');
  expect(title?.type === 'heading' && textOf(title.children)).toBe(isTitle ? upper : lower);
});
