/** Tells who is quoted, from the words that announce a quotation. */
import { slice, textOf, type Phrase } from '../../text/phrase.ts';

/** A word that opens a name; `As Lee` and `But Lee` are none. */
const OPENING = "(?!(?:As|But|And|Yet|So|Then|Or|The|In|Here|Now|When|What|For) )\\p{Lu}[\\p{L}.’'-]*";

/** What a name goes on with: `von Goethe`. */
const FURTHER = " (?:(?:de|da|di|del|van|von|der|den|la|le|bin|al|el) )*\\p{Lu}[\\p{L}.’'-]*";

/** A name of two words or more: `Ada Lovelace`, `J. W. von Goethe`, `Ana María O’Neill`. */
const NAME = `${OPENING}(?:${FURTHER})+`;

/** The same, or a surname alone, which `as` before it tells from other words. */
const SURNAME = `${OPENING}(?:${FURTHER})*`;

/** What people do with words. */
const SAYS =
  '(?:puts?|says?|said|writes?|wrote|notes?|noted|argues?|argued|explains?|explained|observes?|observed|warns?|warned|adds?|added|recalls?|recalled|tells?|told|asks?|asked|describes?|described|summari[sz]e[sd]?|concludes?|concluded|remarks?|remarked|replie[sd]|reply|states?|stated|tweets?|tweeted|posts?|posted)';

/** `Ada Lovelace put it plainly in a letter:`, `As Ada Lovelace wrote:`, `In the words of Ada Lovelace:`. */
const ANNOUNCED = [
  new RegExp(
    `(?:^|(?<=(?<!\\p{Lu})[.!?] )|(?<=[.!?]["”] ))(?:(?:as|[Bb]ut|[Aa]nd|[Yy]et) )?(${NAME})(?:, [^,:]+,)? (?:also |once |then |later )?${SAYS}(?!\\p{L})[^.!?]*[:：]\\s*$`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})[Aa]s (${SURNAME})(?:, [^,:]+,)? (?:also |once |then |later )?${SAYS}(?!\\p{L})[^.!?]*[:：]\\s*$`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote) (${NAME})(?:,[^.!?]*)?[:：]\\s*$`,
    'u',
  ),
] as const;

/** The name of who is quoted, cut from the paragraph that announces it; undefined where it names nobody in so many words. */
export function speakerOf(lead: Phrase, source: string): Phrase | undefined {
  const words = textOf(lead);
  for (const form of ANNOUNCED) {
    const match = form.exec(words);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    return slice(lead, start, start + name.length, source);
  }
  return undefined;
}
