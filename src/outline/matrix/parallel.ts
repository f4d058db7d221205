/** A matrix from two lists with the same two labels: what the lists are about is one axis, the labels are the other. */
import { leadingMarker } from '../../text/word-classes.ts';
import { slice, spanOf, textOf, trim, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { isCjk } from '../../text/script.ts';
import { contentTokens, lengthOf } from '../../text/words.ts';
import type { Point, Support } from '../outline.ts';
import type { OutlineContext } from '../context.ts';
import { namesMatrix } from './axes.ts';
import { matrixOf, type MatrixCell } from './cell.ts';
import { fold } from './grid.ts';
import type { MatrixFound } from './items.ts';

/** Two labelled points in a row and the sentence that leads up to them. */
interface Couple {
  readonly items: readonly [Labelled, Labelled];
  readonly lead: Phrase;
  readonly start: number;
  /** Index after its last support. */
  readonly end: number;
}

type Labelled = Point & { label: Phrase };

const isLabelled = (point: Support | undefined): point is Labelled =>
  point?.type === 'point' && point.label !== undefined;

/** The matrix of two such lists; only where the article itself speaks of a matrix, since other lists are alike too. */
export function matrixOfLists(
  supports: readonly Support[],
  heading: string,
  context: OutlineContext,
): MatrixFound | undefined {
  const said = supports.flatMap((support) => (support.type === 'point' ? [textOf(support.whole)] : []));
  if (![heading, ...said].some(namesMatrix)) return undefined;
  const couples = couplesIn(supports, context);
  for (const [index, one] of couples.entries()) {
    const other = couples[index + 1];
    if (!other || !one.items.every(({ label }, at) => fold(label) === fold(other.items[at as 0 | 1].label)))
      continue;
    const leads = [coreOf(one.lead, other.lead, context), coreOf(other.lead, one.lead, context)] as const;
    const cells = [
      ...one.items.map((item) => cellOf(item, leads[0])),
      ...other.items.map((item) => cellOf(item, leads[1])),
    ];
    const matrix = matrixOf(cells, () => false);
    if (!matrix) continue;
    const range = supports.slice(one.start, other.end);
    const taken = new Set<Support>([...one.items, ...other.items]);
    const introduction = range.flatMap((support): Support[] =>
      support.type === 'point' && support.children.some((child) => taken.has(child))
        ? [
            {
              ...support,
              children: [],
              position: { start: support.position.start, end: support.whole.position.end },
            },
          ]
        : taken.has(support)
          ? []
          : [support],
    );
    const position = spanOf(range) ?? matrix.position;
    return {
      matrix: { ...matrix, ...(introduction.length > 0 && { introduction }), position },
      start: one.start,
      end: other.end,
    };
  }
  return undefined;
}

function couplesIn(supports: readonly Support[], context: OutlineContext): Couple[] {
  const couples: Couple[] = [];
  supports.forEach((support, index) => {
    if (support.type !== 'point') return;
    const [first, second, third] = support.children;
    if (isLabelled(first) && isLabelled(second) && !third) {
      const lead = leadName(support.whole, 'last', context);
      if (lead) couples.push({ items: [first, second], lead, start: index, end: index + 1 });
      return;
    }
    const [before, next, after] = [supports[index - 1], supports[index + 1], supports[index + 2]];
    if (!isLabelled(support) || !isLabelled(next) || isLabelled(before) || isLabelled(after)) return;
    // Without a sentence that announces them, the first two items of a section belong to its first sentence.
    const opening = supports[0]?.type === 'point' && couples.length === 0 ? supports[0].whole : undefined;
    const lead =
      before?.type === 'point'
        ? leadName(before.whole, 'last', context)
        : opening && leadName(opening, 'first', context);
    if (lead) couples.push({ items: [support, next], lead, start: index, end: index + 2 });
  });
  return couples;
}

/** Longest sentence that may name an end of an axis. */
const MAX_END_LENGTH = { words: 9, characters: 24 } as const;

/** The sentence of a paragraph that names what its list is about, without its marker and its colon. */
function leadName(
  paragraph: Phrase,
  which: 'first' | 'last',
  { source, lang }: OutlineContext,
): Phrase | undefined {
  const sentence = sentences(paragraph, source, lang).at(which === 'first' ? 0 : -1);
  if (!sentence) return undefined;
  const words = textOf(sentence);
  const start = leadingMarker(words)?.end ?? 0;
  const name = trim(slice(sentence, start, words.replace(/[\s:：.。]+$/u, '').length, source), source);
  const { unit, n } = lengthOf(textOf(name));
  return n > 0 && n <= MAX_END_LENGTH[unit] ? name : undefined;
}

/**
 * The shortest part of a sentence with all the words that it shares with another: `A helps B` of `Take how A helps B`.
 *
 * Only where the order of these words is what tells the two apart, as `B helps A` does.
 */
function coreOf(lead: Phrase, other: Phrase, { source, lang }: OutlineContext): Phrase {
  const words = wordsIn(textOf(lead), lang);
  const mine = [...new Set(words.map(({ token }) => token))];
  const theirs = [...new Set(wordsIn(textOf(other), lang).map(({ token }) => token))];
  const shared = mine.filter((token) => theirs.includes(token));
  const order = theirs.filter((token) => mine.includes(token));
  if (shared.length < MIN_SHARED_LEAD_WORDS || shared.join(' ') === order.join(' ')) return lead;
  const parts = words.flatMap(({ start }) => {
    const ends = shared.map(
      (token) => words.find((word) => word.token === token && word.start >= start)?.end ?? 0,
    );
    return ends.includes(0) ? [] : [{ start, end: Math.max(...ends) }];
  });
  const [best] = parts.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return best ? trim(slice(lead, best.start, best.end, source), source) : lead;
}

/** The words of a text that carry its content, with their places; of Chinese and Japanese two signs at a time. */
function wordsIn(text: string, lang: string): { token: string; start: number; end: number }[] {
  const pieces = [
    ...text.matchAll(
      /[\p{Script=Han}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}'’-])+/gu,
    ),
  ];
  return pieces.flatMap(({ 0: piece, index }) => {
    const pairs = isCjk(piece)
      ? Array.from({ length: piece.length - 1 }, (_, at) => [piece.slice(at, at + 2), at] as const)
      : [[piece, 0] as const];
    return pairs.flatMap(([part, at]) => {
      const [token] = contentTokens(part, lang);
      return token === undefined ? [] : [{ token, start: index + at, end: index + at + part.length }];
    });
  });
}

/** Fewest words that two sentences share where these words name what differs. */
const MIN_SHARED_LEAD_WORDS = 3;

const cellOf = (item: Labelled, lead: Phrase): MatrixCell => ({
  readings: new Map([['name', { heading: item.label, pair: [lead, item.label] }]]),
  children: [{ ...item, item: false }],
  position: item.position,
});
