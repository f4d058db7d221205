/** The language of a text in Latin letters, by the small words that every sentence of it has. */

/** The commonest function words of each language; those that English or a neighbour shares are left out where they mislead. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in is that for it was on with as are by this be at from have has not but they or which his had were their been its an',
    de: 'der die und das ist den von zu mit nicht ein eine auf dem des sich auch für im als wird es werden bei oder aus nach wie hat einer sind noch aber über einen zum zur',
    fr: 'le la les de des et en un une du est que qui dans pour pas sur au par plus ce il ne se avec sont cette aux ses mais ou comme nous été leur',
    es: 'el la los las de que y en un una es por con no para del se su al lo como más pero sus le ha este si sobre entre cuando fue son',
    pt: 'o a os as de que e em um uma do da no na é por com não para se mais como dos das ao foi pelo pela seu sua são ou mas também',
    it: 'il la le di che e in un una è per con non del della dei gli si da al sono come più nel alla anche ma questo dal delle lo i',
    nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als door maar bij wordt naar deze uit nog heeft werd dan hun',
  }).map(([lang, words]) => [lang, new Set(words.split(' '))]),
);

/** How many words are looked at: enough of any article to tell. */
const MAX_SAMPLE_WORDS = 600;

/** Fewest words of a text that tells; with less, a quotation or a list of names would. */
const MIN_TELLING_WORDS = 25;

/** Least share of a language's own small words among all: prose has a third, and names among English far less. */
const MIN_SMALL_WORD_SHARE = 0.15;

/** How many times the next language's words there must be of the first; kin share about half. */
const MIN_LEAD = 1.25;

/** The base language whose small words a text has; `en` for a text that is short or undecided. */
export function latinLang(text: string): string {
  const words = (
    text
      .slice(0, MAX_SAMPLE_WORDS * 12)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  ).slice(0, MAX_SAMPLE_WORDS);
  if (words.length < MIN_TELLING_WORDS) return 'en';
  const counts = Object.entries(WORDS)
    .map(([lang, own]) => ({ lang, count: words.filter((word) => own.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (
    !first ||
    !second ||
    first.count < words.length * MIN_SMALL_WORD_SHARE ||
    first.count < second.count * MIN_LEAD
  )
    return 'en';
  return first.lang;
}
