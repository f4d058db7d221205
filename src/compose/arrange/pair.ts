/** Finds two shares of the same thing that a sentence sets against each other: `38 % of owners, against 9 % of landlords`. */
import type { PhrasingContent } from 'mdast';
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { runs } from '../inline.ts';

/** One side: its share as written and as a number, and the words around it. */
export interface Side {
  readonly share: readonly PhrasingContent[];
  readonly value: number;
  readonly words: readonly PhrasingContent[];
}

/**
 * Words that set one amount against another of the same thing: what follows has no verb of its own, so that it borrows
 * subject and measure. After `while` another subject may follow.
 */
const AGAINST =
  /,?\s(?:as against|against|versus|vs\.?|(?:as )?(?:compared|opposed) (?:with|to)|up from|down from|gegenüber|verglichen mit|im Vergleich zu|nach zuvor|contre|frente a|en comparación con|comparado con|contra|rispetto a)\s/giu;

const SHARE = /(?<![\d.,–-])\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|percent|per cent|Prozent|pour cent|por ciento)/gu;

/** Most words of each side. */
const MAX_SIDE_LENGTH = 110;

/** The two sides of a sentence; undefined unless it has exactly two shares, one before such a word and one behind. */
export function sidesOf(line: readonly PhrasingContent[], source: string): readonly [Side, Side] | undefined {
  const position = spanOf(line);
  const text = textOf(line);
  const shares = [...text.matchAll(SHARE)];
  const [first, second, ...more] = shares;
  const [against, ...others] = [...text.matchAll(AGAINST)].filter(
    ({ index }) => first && second && index >= first.index + first[0].length && index < second.index,
  );
  if (!position || !first || !second || more.length > 0 || !against || others.length > 0) return undefined;
  const bareNumbers = text.replaceAll(SHARE, '').match(/\d[\d.,]*/gu) ?? [];
  if (bareNumbers.some((number) => !/^(?:1[89]|20)\d\d[.,]?$/u.test(number))) return undefined;
  const phrase: Phrase = { type: 'phrase', children: [...line], position };
  const cut = (from: number, to: number): readonly PhrasingContent[] =>
    runs(trim(slice(phrase, from, to, source), source));
  const side = (share: RegExpExecArray, from: number, to: number): Side => {
    const end = share.index + share[0].length;
    const opens = text.slice(from, share.index).trim() === '';
    return {
      share: cut(share.index, end),
      value: Number.parseFloat(share[0].replace(',', '.')),
      words: cut(opens ? end : from, to),
    };
  };
  const sides = [
    side(first, 0, against.index),
    side(second, against.index + against[0].length, text.length),
  ] as const;
  const isShown = sides.every(
    ({ value, words }) => value <= 100 && textOf(words) !== '' && textOf(words).length <= MAX_SIDE_LENGTH,
  );
  return isShown ? sides : undefined;
}
