/** What Italian pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Italian pages. */
export const italian: PageWords = {
  related:
    '(?:leggi|vedi|guarda) (?:anche|pure)|per approfondire|approfondimenti|(?:articoli|notizie|contenuti|argomenti) (?:correlat[ie]|consigliat[ie]|collegat[ie]|simili)|(?:i |le )?più (?:letti|lette|visti|viste)|ultime notizie|potrebbe (?:anche )?interessarti|ti potrebbe(?:ro)? (?:anche )?interessare|altri articoli|voci correlate',
  comments:
    '(?:\\d+ )?commenti(?: \\(?\\d+\\)?)?|(?:lascia|scrivi|inserisci|aggiungi) un commento|(?:leggi|vedi|mostra) i commenti|partecipa alla discussione',
  share:
    "condividi(?: (?:su .{1,20}|questo articolo|l[’']articolo|via .{1,20}))?|copia (?:il )?link|invia (?:per|via) e-?mail|salva|stampa|seguici(?: su .{1,20})?|ascolta(?: l[’']articolo| questo articolo)?",
  advertisement:
    'pubblicità|annuncio|contenuto sponsorizzato|sponsorizzato|abbonati(?: .{0,40})?|(?:iscriviti|registrati)(?: .{0,40})?|(?:la nostra )?newsletter|riservato agli abbonati|solo per abbonati|contenuto riservato agli abbonati|continua a leggere(?: dopo la pubblicità)?',
  control:
    '(?:vai|salta) al contenuto(?: principale)?|menu|menù|home|cerca|accedi|entra|esci|il mio account|accetta(?: (?:tutto|tutti|i cookie))?|rifiuta(?: .{0,8})?|impostazioni|personalizza|rispondi|segnala|mostra altro|carica altro|vedi tutti|chiudi|torna su|note legali|privacy(?: policy)?|informativa (?:privacy|sui cookie)|contatti|chi siamo|termini(?: .{0,20})?|mappa del sito|mi piace(?: \\d+)?',
  reading: '(?:tempo di lettura|lettura)\\s*:?\\s*\\d+ ?min(?:uti?|\\.)?|\\d+ min(?:uti?|\\.)? di lettura',
  credit:
    "foto|fotografia|immagine|credit[io]?(?: foto)?|illustrazione|infografica|foto di archivio|foto d[’']archivio",
  prompt:
    '(?:questo sito|utilizziamo|usiamo)\\b.*\\bcookie\\b.*\\b(?:esperienza|navigazione|accett\\w+|analizzare|profilazione|tecnici)\\b|(?:questo (?:articolo|contenuto)) è riservato agli abbonati|tutti i diritti riservati|riproduzione riservata|sei già (?:abbonato|registrato)|hai già un account',
};
