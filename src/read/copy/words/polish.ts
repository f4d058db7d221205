/** What Polish pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Polish pages. */
export const polish: PageWords = {
  related:
    '(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)|(?:powiązane|podobne|polecane) (?:artykuły|wpisy|tematy)|najczęściej czytane|najpopularniejsze|najnowsze|może cię zainteresować|więcej na ten temat|na ten temat',
  comments:
    '(?:\\d+ )?komentarz(?:e|y)?(?: \\(?\\d+\\)?)?|(?:dodaj|napisz|zostaw) komentarz|pokaż komentarze',
  share:
    'udostępnij(?: (?:na|artykuł).{0,20})?|podziel się(?: .{0,20})?|kopiuj link|wyślij e-?mailem|drukuj|zapisz|obserwuj nas(?: na .{1,20})?|posłuchaj(?: artykułu)?',
  advertisement:
    'reklama|materiał (?:sponsorowany|partnera)|artykuł sponsorowany|(?:zapisz się|subskrybuj)(?: .{0,40})?|newsletter|tylko dla (?:prenumeratorów|subskrybentów)|kup (?:prenumeratę|dostęp)',
  control:
    '(?:przejdź|skocz) do treści|menu|strona główna|szukaj|zaloguj(?: się)?|wyloguj|moje konto|akceptuję|zaakceptuj(?: wszystkie)?|odrzuć|ustawienia|odpowiedz|zgłoś|pokaż więcej|zamknij|do góry|regulamin|polityka (?:prywatności|cookies)|kontakt|o nas|mapa strony',
  reading: '(?:czas czytania|ten tekst przeczytasz w)\\s*:?\\s*(?:ok\\. ?)?\\d+ ?min(?:ut[ay]?|\\.)?',
  credit: 'fot\\.?|foto|zdjęcie|ilustracja|źródło zdjęcia|autor zdjęcia',
  prompt:
    '(?:nasza strona|ta strona|używamy|korzystamy)\\b.*\\bcookies\\b.*\\b(?:zgod\\w+|ustawie\\w+|reklam\\w+|statysty\\w+)\\b|wszelkie prawa zastrzeżone|artykuł dostępny (?:tylko )?dla (?:prenumeratorów|subskrybentów)',
};
