/** A list item as one line. */
import type { PhrasingContent } from 'mdast';
import { leadingClause } from '../../condense/clauses.ts';
import { condense } from '../../condense/condense.ts';
import type { Point } from '../../outline/outline.ts';
import { leadingMarker, needsBefore } from '../../text/word-classes.ts';
import { slice, textOf, type Phrase } from '../../text/phrase.ts';
import { isSpaceless } from '../../text/script.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import { bare, runs, strong, template } from '../inline.ts';
import { isStressed } from '../../weigh/stress.ts';
import { sizeOf } from './size-of.ts';

/** A list item as one line: label in bold, then its first sentences, as many as have `room`, in words, or one that can be shown; never lost. */
export function itemLine(point: Point, context: ComposeContext, room = 0): PhrasingContent[] {
  const label = point.label ? bare(point.label) : [];
  const text = point.text ?? (point.label ? undefined : point.whole);
  const said = text && opening(text, room, context);
  const shown = said ? runs(said) : text && itemText(text, context, point.label !== undefined);
  if (label.length === 0) return shown ?? [];
  return shown
    ? [strong(label), template(isSpaceless(context.lang) ? '：' : ': '), ...shown]
    : [strong(label)];
}

/** The first sentences of an item, as many as have room; undefined where that is one at most. */
function opening(text: Phrase, room: number, { source, lang }: ComposeContext): Phrase | undefined {
  const all = sentences(text, source, lang);
  let [count, size] = [0, 0];
  for (const sentence of all) {
    size += sizeOf(sentence);
    if (size > room) break;
    count += 1;
  }
  const last = all[count - 1];
  if (!last || count < 2) return undefined;
  const end = all.slice(0, count).reduce((at, sentence) => {
    const words = textOf(sentence);
    return textOf(text).indexOf(words, at) + words.length;
  }, 0);
  return slice(text, 0, end, source);
}

/** Words or CJK characters of an item that may stand as it is although it passes no gate: it is the author's own line. */
const MAX_ITEM_LENGTH = { words: 28, characters: 64 } as const;

function itemText(text: Phrase, context: ComposeContext, labelled: boolean): PhrasingContent[] | undefined {
  const [first, ...later] = sentences(text, context.source, context.lang);
  if (!first) return undefined;
  const own = itemSentence(first, context);
  const next = later[0];
  if (own && next && isContrast(next)) return [...own, template(stopBehind(own, context)), ...runs(next)];
  const stressed = labelled ? [first, ...later].find((sentence) => isStressed(sentence, 'item')) : undefined;
  if (stressed && stressed !== first) return itemSentence(stressed, context) ?? own ?? runs(first);
  if (own) return own;
  const clause = leadingClause(
    first,
    (text) => lengthOf(text).n <= MAX_ITEM_LENGTH[lengthOf(text).unit],
    context,
  );
  const made =
    clause && condense(clause, { source: context.source, lang: context.lang, label: true })?.phrase;
  if (made) return runs(made);
  const { unit, n } = lengthOf(textOf(first));
  // Behind a label the first sentence is what is said of it, however long.
  if (labelled && n <= MAX_LABELLED_LENGTH[unit]) return runs(first);
  // A later sentence stands for the item only where it says enough and needs none before it.
  const other = later.find(
    (sentence) =>
      lengthOf(textOf(sentence)).n >= MIN_LATER_LENGTH[unit] &&
      !needsBefore(textOf(sentence)) &&
      itemSentence(sentence, context),
  );
  return (other && itemSentence(other, context)) ?? runs(first);
}

/** Longest first sentence of a labelled item that stands whole, and the shortest later one that can stand for it. */
const MAX_LABELLED_LENGTH = { words: 45, characters: 110 } as const;
const MIN_LATER_LENGTH = { words: 6, characters: 12 } as const;

/** True for a sentence that is set against the one before it, and short enough to stand with it. */
function isContrast(sentence: Phrase): boolean {
  const { unit, n } = lengthOf(textOf(sentence));
  return n <= MAX_ITEM_LENGTH[unit] && leadingMarker(textOf(sentence))?.kind === 'contrast';
}

/** What parts a bullet, which has lost its stop, from a sentence behind it. */
function stopBehind(line: readonly PhrasingContent[], { lang }: ComposeContext): string {
  const stopped = /[.!?。！？]["”’」』)）]*$/u.test(textOf(line));
  return isSpaceless(lang) ? (stopped ? '' : '。') : stopped ? ' ' : '. ';
}

/** A sentence of an item, condensed or as it is; undefined when it is too long for either. */
function itemSentence(sentence: Phrase, context: ComposeContext): PhrasingContent[] | undefined {
  const made = condense(sentence, { source: context.source, lang: context.lang, label: true });
  if (made) return runs(made.phrase);
  const { unit, n } = lengthOf(textOf(sentence));
  return n <= MAX_ITEM_LENGTH[unit] ? runs(sentence) : undefined;
}
