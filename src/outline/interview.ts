/** Questions that nothing marks as such: by the answer below them, by a dash, by who speaks. */
import { asks } from '../text/word-classes.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { countWords } from '../text/words.ts';
import type { Point, Support } from './outline.ts';
import type { OutlineContext } from './context.ts';

/** `A: …`, `A1. …`, `答：…`: a mark with its punctuation. */
const ANSWER = /^(?:A|Answer|答|답변|답)\s*\d*\s*[:：.．]\s*/u;

/** A dash at the start of a line, as Japanese interviews set questions. */
const DASH = /^[─―—]{1,3}\s*(?=\S)/u;

/** True where a support opens with the mark of an answer. */
export const isAnswer = (support: Support | undefined): boolean =>
  support?.type === 'point' && ANSWER.test(textOf(support.whole));

/** The questions among supports, each with its words; empty where nothing tells who asks. */
export function questionsAmong(
  supports: readonly Support[],
  context: OutlineContext,
): ReadonlyMap<Support, Phrase> {
  for (const form of [answered, dashed, spoken]) {
    const found = form(supports, context);
    if (found.size >= 2) return found;
  }
  return new Map();
}

const isParagraph = (support: Support | undefined): support is Point =>
  support?.type === 'point' && !support.item && support.number === undefined;

/** Paragraphs that ask, each above an answer: marked, or given by one and the same name. */
function answered(supports: readonly Support[]): Map<Support, Phrase> {
  const found = new Map<Support, Phrase>();
  const names = new Set<string>();
  supports.forEach((support, index) => {
    const next = supports[index + 1];
    if (!isParagraph(support) || support.label || !asks(textOf(support.whole))) return;
    const name = isAnswer(next) ? '' : speakerOf(next);
    if (name === undefined) return;
    names.add(name);
    found.set(support, support.whole);
  });
  return names.size === 1 ? found : new Map();
}

/** Who speaks a paragraph: the short name that it opens with. */
function speakerOf(support: Support | undefined): string | undefined {
  if (!isParagraph(support) || !support.label || !support.text) return undefined;
  const name = textOf(support.label);
  return countWords(name) <= 6 && !/[\d?？]/u.test(name) ? name : undefined;
}

function dashed(supports: readonly Support[], context: OutlineContext): Map<Support, Phrase> {
  return new Map(
    supports.flatMap((support): [Support, Phrase][] => {
      if (!isParagraph(support)) return [];
      const words = textOf(support.whole);
      const lead = DASH.exec(words)?.[0].length ?? 0;
      if (lead === 0 || lead === words.length) return [];
      return [[support, trim(slice(support.whole, lead, words.length, context.source), context.source)]];
    }),
  );
}

/** Turns of a talk from which on it is an interview. */
const MIN_TURNS = 4;

/** What one person says until the other speaks. */
interface Turn {
  readonly name: string;
  readonly first: Point;
  asks: boolean;
  words: number;
}

/** Turns of two names, one of whom asks: in most turns, or now and then where he speaks first and says less. */
function spoken(supports: readonly Support[]): Map<Support, Phrase> {
  const turns = turnsAmong(supports);
  const names = [...new Set(turns.map(({ name }) => name))];
  if (names.length !== 2 || turns.length < MIN_TURNS) return new Map();
  const of = (name: string): Turn[] => turns.filter((turn) => turn.name === name);
  const asked = (name: string): number => of(name).filter(({ asks }) => asks).length / of(name).length;
  const length = (name: string): number => of(name).reduce((sum, { words }) => sum + words, 0);
  const asker = names.find((name, at) => {
    const other = names[1 - at] ?? name;
    const isFirst = at === 0 && asked(name) > 0 && length(name) < length(other);
    return asked(other) <= 0.5 && asked(name) > asked(other) && (asked(name) > 0.5 || isFirst);
  });
  const own = turns.filter(({ name }) => name === asker);
  return new Map(own.flatMap(({ first }): [Support, Phrase][] => (first.text ? [[first, first.text]] : [])));
}

function turnsAmong(supports: readonly Support[]): Turn[] {
  const turns: Turn[] = [];
  for (const support of supports) {
    const name = speakerOf(support);
    const open = turns.at(-1);
    const words = support.type === 'point' ? textOf(support.whole) : '';
    if (name !== undefined && surnameOf(name) !== open?.name)
      turns.push({
        name: surnameOf(name),
        first: support as Point,
        asks: /[?？]/u.test(words),
        words: countWords(words),
      });
    else if (open) {
      open.asks ||= /[?？]/u.test(words);
      open.words += countWords(words);
    }
  }
  return turns;
}

/** `Rika Adlam` is `Ms Adlam` when she speaks again. */
const surnameOf = (name: string): string => name.split(/\s+/u).at(-1) ?? name;
