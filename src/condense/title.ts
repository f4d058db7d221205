/** Action titles: a title that says what its slide shows, in words of the article. */
import type { Text } from 'mdast';
import { asks, hasFiniteVerb, leadingMarker } from '../text/word-classes.ts';
import { join, slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { isCjk } from '../text/script.ts';
import { condense } from './condense.ts';
import { withoutQuotations } from './edit.ts';
import { gate, isBalanced } from './gate.ts';

export { alignDigest, type SectionText } from './align.ts';

/** Where the words of a title come from; `digest` is the publisher's abstract rather than the author's text. */
export type TitleSource = 'digest' | 'claim' | 'label' | 'heading';

/** A title and where its words come from. */
export interface ActionTitle {
  readonly phrase: Phrase;
  readonly from: TitleSource;
}

/** What a title may be made of. */
export interface TitleInput {
  readonly heading: Phrase;
  /** What `alignDigest` found for the section. */
  readonly digestClause?: Phrase | undefined;
  /** The sentences of the section, in order. */
  readonly sentences: readonly Phrase[];
  readonly source: string;
  readonly lang: string;
}

/**
 * The title of a section: the digest's clause, else the section's own conclusion, else its label with its first
 * clause, else its heading alone. The first that passes the gate for titles wins; the heading always may.
 */
export function actionTitle(input: TitleInput): ActionTitle {
  const { heading, digestClause, sentences, source, lang } = input;
  const digest = digestClause && titled(digestClause, source, lang);
  if (digest) return { phrase: digest, from: 'digest' };
  for (const sentence of sentences) {
    if (leadingMarker(textOf(sentence))?.kind !== 'conclusion') continue;
    const claim = titled(sentence, source, lang);
    if (claim) return { phrase: claim, from: 'claim' };
  }
  const label = labelled(input);
  return label ? { phrase: label, from: 'label' } : { phrase: heading, from: 'heading' };
}

const titled = (phrase: Phrase, source: string, lang: string): Phrase | undefined =>
  condense(phrase, { source, lang, tier: 'title' })?.phrase;

/** "Label: first sentence", unless the label says something already or both together are too long. */
function labelled({ heading, sentences, source, lang }: TitleInput): Phrase | undefined {
  const label = trim(heading, source);
  const first = sentences[0];
  // What is asked is not told by a colon.
  if (!first || hasFiniteVerb(textOf(label), lang) || asks(textOf(label))) return undefined;
  const claim = condense(first, { source, lang, label: true, tier: 'fragment' });
  if (!claim || repeats(textOf(claim.phrase), textOf(label))) return undefined;
  const start = label.position.end;
  const end = claim.phrase.position.start;
  // The colon stands for the mark and the space between them in the article, and points there.
  const position = (start.offset ?? 0) <= (end.offset ?? 0) ? { start, end } : { start, end: start };
  const colon: Text = {
    type: 'text',
    value: isCjk(textOf(label)) && !/\p{Script=Hangul}/u.test(textOf(label)) ? '：' : ': ',
    position,
  };
  const title = join([label, { type: 'phrase', children: [colon], position }, claim.phrase]);
  const text = textOf(title);
  // A list of nouns after the label is no claim but says more than the label alone.
  return gate(text, lang, 'title').every((reason) => reason === 'no-verb') ? title : undefined;
}

/** True for a sentence that opens with the words of its label. */
const repeats = (sentence: string, label: string): boolean => {
  const name = label
    .replace(/^(?:[\d.、()]+\s*)+|^.*[:：]\s*/u, '')
    .trim()
    .toLowerCase();
  return name.length > 1 && sentence.toLowerCase().startsWith(name);
};

/**
 * Marks behind which a heading explains or goes on; what stands before them names its subject. A colon in an address is
 * none. Blanks before one are looked at from their first on only: a quotation is blanks here, and may be as long as it likes.
 */
const MARK = /(?<!\s)\s*(?:[:;](?!\S)|[：；]|\s[–-]\s|[—–](?![\d])|[(（])/gu;

/** Fewest letters that name a subject. */
const MIN_SUBJECT_LETTERS = 2;

/**
 * The longest beginning of a heading, up to a colon, semicolon, dash or bracket, that is short enough; undefined
 * where none is. It is a name and no claim: what it leaves out has to stand elsewhere.
 */
export function opening(
  heading: Phrase,
  fits: (text: string) => boolean,
  source: string,
): Phrase | undefined {
  const text = textOf(heading);
  const ends = [...withoutQuotations(text).matchAll(MARK)].map(({ index }) => index);
  const end = ends.findLast((at) => {
    const words = text.slice(0, at);
    return (
      (words.match(/\p{L}/gu)?.length ?? 0) >= MIN_SUBJECT_LETTERS && isBalanced(words) && fits(words.trim())
    );
  });
  return end === undefined ? undefined : trim(slice(heading, 0, end, source), source);
}
