/** What Swedish, Danish and Norwegian pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Swedish, Danish and Norwegian pages. */
export const scandinavian: PageWords = {
  related:
    'läs (?:också|även|mer)|læs (?:også|mere)|les (?:også|mer)|mest (?:läst|læst|lest|läst just nu)(?:a|e)?|relaterade? (?:artiklar|artikler|saker)|mer om .{3,30}|mere om .{3,30}|fler artiklar|flere artikler|senaste nytt|seneste nyt|siste nytt',
  comments:
    '(?:\\d+ )?komment(?:arer|ar)(?: \\(?\\d+\\)?)?|(?:skriv|lämna|legg igjen|tilføj) (?:en )?kommentar|(?:visa|vis) kommentarer',
  share:
    'dela(?: (?:på|artikeln).{0,20})?|del(?: (?:på|artiklen|artikkelen).{0,20})?|spara(?: artikeln)?|gem(?: artikel)?|lagre|kopiera länk|kopier lenke|kopiér link|skriv ut|udskriv|följ oss(?: .{0,20})?|følg os?s?(?: .{0,20})?|lyssna(?: på artikeln)?|lyt til artiklen|lytt til saken',
  advertisement:
    'annons|annonce|annonse|reklame?|sponsrat innehåll|prenumerera(?: .{0,30})?|abonner(?: .{0,30})?|(?:vårt |vores |vårt )?nyhetsbrev|nyhedsbrev|(?:endast )?för prenumeranter|kun for abonnenter',
  control:
    '(?:hoppa|gå) till (?:innehåll(?:et)?|huvudinnehåll)|(?:gå|spring|hopp) til (?:indhold|innhold|hovedindhold|hovedinnhold)|meny|menu|startsidan?|forside|sök|søg|søk|logga in|log ind|logg inn|mitt konto|min konto|acceptera(?: alla)?|accepter(?: alle)?|godta alle|avvisa|svara|svar|visa mer|vis mere|vis mer|stäng|luk|lukk|om oss|om os|kontakta (?:oss|redaktionen)|kontakt|personuppgiftspolicy|privatlivspolitik|personvern|integritetspolicy',
  reading: '(?:lästid|læsetid|lesetid)\\s*:?\\s*(?:ca )?\\d+ ?min(?:uter|utter|ut|\\.)?',
  credit: 'foto|bild|bilde|billede|illustration|illustrasjon|arkivfoto|arkivbild|arkivbilde',
  prompt:
    '(?:vi|den här webbplatsen|denne hjemmeside|nettstedet)\\b.*\\b(?:använder|bruger|bruker)\\b.*\\b(?:cookies|kakor|informasjonskapsler)\\b|ansvarig utgivare|ansvarshavende (?:chef)?redaktør|ansvarlig redaktør|alla rättigheter förbehållna|alle rettigheter forbeholdt?',
};
