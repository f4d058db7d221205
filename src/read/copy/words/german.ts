/** What German pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of German pages. */
export const german: PageWords = {
  related:
    'lesen sie (?:auch|hierzu|dazu|mehr)|lies auch|mehr (?:zum thema|dazu|aus (?:dem|der) .{3,30})|zum thema|siehe auch|das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen(?:e artikel)?|am meisten gelesen|verwandte (?:artikel|themen|beiträge)|ähnliche (?:artikel|beiträge)|weitere (?:artikel|beiträge|themen|nachrichten|meldungen)|auch interessant|neueste (?:artikel|beiträge|nachrichten)|empfohlene (?:artikel|beiträge)|die wichtigsten nachrichten',
  comments:
    '(?:\\d+ )?(?:leser)?kommentare?(?: \\(?\\d+\\)?)?|kommentar (?:schreiben|hinterlassen|verfassen)|kommentare (?:anzeigen|lesen)|diskutieren sie mit',
  share:
    '(?:artikel |seite )?(?:teilen|merken|drucken|vorlesen|anhören|versenden|verschenken)|(?:auf|über|per) (?:x|twitter|facebook|whatsapp|linkedin|xing|e-?mail) (?:teilen|versenden)|per e-?mail (?:senden|teilen|verschicken)|link kopieren|zur merkliste(?: hinzufügen)?|folgen sie uns(?: auf .{1,20})?|feedback',
  advertisement:
    'anzeige|werbung|(?:zum )?newsletter(?: abonnieren)?|(?:jetzt )?(?:abonnieren|registrieren|anmelden|testen)|jetzt (?:lesen|weiterlesen|abo abschließen)|abo|e-paper|weiter nach der (?:anzeige|werbung)',
  control:
    'zum (?:inhalt|hauptinhalt)(?: springen| wechseln)?|menü(?: öffnen| schließen)?|hauptmenü|startseite|suche(?:n)?|einloggen|ausloggen|mein konto|alle akzeptieren|alle ablehnen|(?:cookie-)?einstellungen|antworten|melden|mehr anzeigen|weniger anzeigen|schließen|nach oben|impressum|datenschutz(?:erklärung)?|agb|kontakt|nutzungsbedingungen|schlagwörter|bild vergrößern|bildergalerie|inhaltsverzeichnis|gefällt mir(?: \\d+)?',
  reading:
    '(?:lesezeit|lesedauer)\\s*:?\\s*(?:ca\\. ?)?\\d+ ?min(?:uten?|\\.)?|\\d+ min(?:uten?|\\.)? (?:lesezeit|lesedauer)',
  credit:
    'foto|fotos|bild|bildquelle|bildrechte|quelle bild|illustration|grafik|symbolbild|symbolfoto|archivbild|archivfoto',
  prompt:
    '(?:wir|diese (?:web)?seite|unsere partner)\\b.*\\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\\b.*\\bcookies\\b|wir und unsere (?:\\d+ )?partner\\b|(?:dieser|der) (?:artikel|beitrag|text) ist (?:nur )?für abonnenten|alle rechte vorbehalten|(?:bereits|schon) (?:registriert|abonnent)',
};
