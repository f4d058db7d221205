/** Cuts a paragraph in two at the sentence end, clause end or space that is nearest its middle, else there. */
import type { Paragraph } from 'mdast';
import { placeOf, slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';

/** Where a sentence or a clause ends. A mark of the Latin script ends one only before a space: `1,250.75` and `node.js` are words. */
const SENTENCE_END = /(?:[.!?]["”’)]*(?:\s+|$)|[。！？]["”’)」』）]*\s*)/gu;
const CLAUSE_END = /(?:[;,:](?:\s+|$)|[；，、：]\s*)/gu;

/** The two halves; nothing when there is no place to cut. Sentence ends within the middle half are preferred. */
export function halves(paragraph: Paragraph, source: string): [Paragraph?, Paragraph?] {
  const words = textOf(paragraph.children);
  const at =
    cut(words, SENTENCE_END, 0.25) ??
    cut(words, CLAUSE_END, 0.2) ??
    cut(words, /\s+/gu, 0.1) ??
    middle(words);
  if (at === undefined) return [];
  const phrase: Phrase = {
    type: 'phrase',
    children: paragraph.children,
    position: spanOf(paragraph.children) ?? placeOf(paragraph),
  };
  const part = (from: number, to: number): Paragraph => ({
    type: 'paragraph',
    children: trim(slice(phrase, from, to, source), source).children,
  });
  return [part(0, at), part(at, words.length)];
}

/** The end of the match that is nearest the middle, if it leaves at least this share of the words on both sides. */
function cut(words: string, form: RegExp, share: number): number | undefined {
  const ends = [...words.matchAll(form)].map((match) => match.index + match[0].length);
  const inside = ends.filter((end) => end > words.length * share && end < words.length * (1 - share));
  return inside.toSorted((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2))[0];
}

/** Characters from which on a run without any space is cut too: a line of a slide, and more than any word. */
const MIN_UNBROKEN_LENGTH = 60;

/** The middle of a long run, never inside a character. */
function middle(words: string): number | undefined {
  if (words.length < MIN_UNBROKEN_LENGTH) return undefined;
  const at = words.length >> 1;
  return /[\udc00-\udfff\p{M}\u200d]/u.test(words.charAt(at)) ? at + 1 : at;
}
