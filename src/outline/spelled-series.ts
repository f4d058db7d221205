/** Series that an author counts out inside one paragraph: `First, rents fell. Second, …`, `(1) …. (2) ….`. */
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';

/** Members from which on they are a series: two are a pair, which reads as well in a row. */
const MIN_MEMBERS = 3;

/** Where a sentence or a part of one may begin. */
const BEGINNING = String.raw`(?<=^|[.!?:;…。！？：；]["”’)]*\s*)`;

const form = (pattern: string, names: string): readonly [RegExp, readonly string[]] => [
  new RegExp(`${BEGINNING}${pattern}`, 'giu'),
  names.split(' '),
];

/** How members open, and what counts them, in its order. */
const FORMS = [
  form(
    String.raw`(?:and |but )?(first|second|third|fourth|fifth|sixth|seventh)(?:ly)?,\s+`,
    'first second third fourth fifth sixth seventh',
  ),
  form(String.raw`\(([1-9])\)\s+`, '1 2 3 4 5 6 7 8 9'),
  form(String.raw`(erste|zweite|dritte|vierte|fünfte)ns\s+`, 'erste zweite dritte vierte fünfte'),
  form(
    String.raw`(premièrement|deuxièmement|troisièmement|quatrièmement|cinquièmement),\s+`,
    'premièrement deuxièmement troisièmement quatrièmement cinquièmement',
  ),
  form(String.raw`(primero|segundo|tercero|cuarto|quinto),\s+`, 'primero segundo tercero cuarto quinto'),
  form(String.raw`第([一二三四五六七八九])[，,、：:に]\s*`, '一 二 三 四 五 六 七 八 九'),
  form(String.raw`(첫|둘|셋|넷|다섯)째[,，]?\s+`, '첫 둘 셋 넷 다섯'),
] as const;

/** A member of a series. */
export interface SeriesMember {
  /** Its number, from 1. */
  readonly number: string;
  /** The words behind what counts it. */
  readonly phrase: Phrase;
  /** What counts it with its words: `Second, …`. */
  readonly whole: Phrase;
}

/** A paragraph cut at the members of its series. */
export interface SpelledSeries {
  /** What stands before the first member; absent where nothing does. */
  readonly lead?: Phrase;
  readonly members: readonly SeriesMember[];
}

/** The series of a paragraph; undefined where it has none. What follows the last member belongs to it. */
export function spelledSeries(whole: Phrase, source: string): SpelledSeries | undefined {
  const text = textOf(whole);
  const part = (from: number, to: number): Phrase => trim(slice(whole, from, to, source), source);
  for (const [pattern, names] of FORMS) {
    const counts: RegExpExecArray[] = [];
    for (const match of text.matchAll(pattern))
      if (match[1]?.toLowerCase() === names[counts.length]) counts.push(match);
    const [first] = counts;
    if (!first || counts.length < MIN_MEMBERS) continue;
    const members = counts.map(({ index, 0: marker }, at) => {
      const end = counts[at + 1]?.index ?? text.length;
      return {
        number: String(at + 1),
        phrase: part(index + marker.length, end),
        whole: part(index, end),
      };
    });
    return first.index > 0 ? { lead: part(0, first.index), members } : { members };
  }
  return undefined;
}
