/** What Dutch pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Dutch pages. */
export const dutch: PageWords = {
  related:
    'lees (?:ook|meer|verder)|bekijk ook|zie ook|meer (?:over|van|uit) .{3,30}|meest (?:gelezen|bekeken)|gerelateerd(?:e (?:artikelen|berichten|onderwerpen))?|aanbevolen(?: artikelen)?|laatste nieuws|ook interessant|net binnen|uitgelicht|misschien vind je dit ook leuk',
  comments:
    '(?:\\d+ )?reacties?(?: \\(?\\d+\\)?)?|(?:plaats|schrijf|geef|laat) (?:een |je )?reactie(?: achter)?|reageer|praat mee',
  share:
    'deel(?: (?:dit artikel|via .{1,20}|op .{1,20}))?|delen|link kopiëren|kopieer link|e-?mail dit artikel|bewaar(?: artikel)?|printen|afdrukken|volg ons(?: op .{1,20})?|luister(?: naar dit artikel)?',
  advertisement:
    'advertentie|reclame|gesponsord(?:e inhoud)?|lees verder onder de advertentie|(?:word|neem) (?:abonnee|lid|een abonnement)|abonneer(?: je)?(?: .{0,30})?|(?:meld je aan|schrijf je in)(?: .{0,40})?|(?:onze )?nieuwsbrief|alleen voor abonnees|voor abonnees',
  control:
    '(?:ga|spring) naar (?:de )?(?:inhoud|hoofdinhoud)|menu|zoek(?:en)?|inloggen|aanmelden|uitloggen|mijn account|alles accepteren|accepteren|weigeren|instellingen|beantwoorden|reageren|meld(?:en)?|meer tonen|toon meer|sluiten|naar boven|privacy(?:beleid|verklaring)?|cookiebeleid|contact|over ons|voorwaarden|algemene voorwaarden|colofon|vind ik leuk(?: \\d+)?',
  reading: '(?:leestijd)\\s*:?\\s*\\d+ ?min(?:uten|uut|\\.)?|\\d+ min(?:uten|uut|\\.)? (?:leestijd|lezen)',
  credit: "foto|foto[’']s|beeld|afbeelding|illustratie|fotograaf|archieffoto",
  prompt:
    '(?:wij|we|deze (?:web)?site)\\b.*\\b(?:gebruik(?:en|t)|plaats(?:en|t))\\b.*\\bcookies\\b|dit artikel is (?:alleen|exclusief) voor (?:abonnees|leden)|alle rechten voorbehouden|ben je al abonnee|niets uit deze (?:uitgave|website)\\b',
};
