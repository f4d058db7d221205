/** Questions and answers: `Q…`/`A…` lines, bold questions, question headings, items that ask. */
import { asks } from '../text/word-classes.ts';
import { slice, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { isAnswer, questionsAmong } from './interview.ts';
import type { Faq, Point, Question, Support } from './outline.ts';
import type { ArticlePart } from './heading-parts.ts';
import type { OutlineContext } from './context.ts';
import { pointFrom } from './supports.ts';
import { roleOf } from './heading-roles.ts';

const Q =
  /^(?:Q|问|問|질문|Question)\s*\d*\s*(?:[:：.)、](?!\d)\s*|(?=[\p{Lu}\p{Script=Han}“"'‘])(?<=Q)|\s+(?=\p{Lu}))/u;
const A =
  /^(?:A|答|답변|답|Answer)\s*\d*\s*(?:[:：.)、](?!\d)\s*|(?=[\p{Lu}\p{Script=Han}“"'‘])(?<=A)|\s+(?=\p{Lu}))/u;

/** The questions of a part, what stands before them, and how many of the parts below it they take up. */
export interface QuestionsFound {
  readonly faq: Faq;
  readonly before: readonly Support[];
  readonly taken: number;
  /** Headings among these below which nothing answers. */
  readonly unanswered: readonly Phrase[];
}

/**
 * Reads a part, and the parts below its heading, as questions; undefined when it is no such section.
 *
 * `talk` are the questions of an interview that goes on over the article's headings.
 */
export function faqOf(
  part: ArticlePart,
  below: readonly ArticlePart[],
  talk: ReadonlyMap<Support, Phrase>,
  context: OutlineContext,
): QuestionsFound | undefined {
  const named = part.heading !== undefined && roleOf(textOf(part.heading)) === 'faq';
  const { before, questions: written } = writtenQuestions(part.supports, talk, context);
  const asked = named && written.length === 0 ? askingItems(part.supports, context) : [];
  const headed = named || below.length >= 2 ? headedQuestions(below, named) : [];
  const all = [...written, ...asked, ...headed];
  const talks = part.supports.some((support) => talk.has(support));
  if (all.length === 0 || (!named && !talks && all.length < 2)) return undefined;
  const used = new Set(asked.map(({ position }) => position));
  const rest = written.length > 0 ? before : part.supports.filter(({ position }) => !used.has(position));
  const faq: Faq = {
    type: 'faq',
    ...(part.group.length > 0 && { group: [...part.group] }),
    ...(part.heading && { heading: part.heading }),
    children: all,
    position: { start: part.position.start, end: spanOf(all)?.end ?? part.position.end },
  };
  const taken = headed.length > 0 ? below : [];
  const unanswered = taken.flatMap(({ heading, supports }) =>
    heading && supports.length === 0 ? heading : [],
  );
  return { faq, before: rest, taken: taken.length, unanswered };
}

/** Headings that ask; below a heading that announces questions, every heading with an answer is one. */
function headedQuestions(parts: readonly ArticlePart[], named: boolean): Question[] {
  if (parts.some(({ told }) => told)) return [];
  const answered = named ? parts.filter(({ supports }) => supports.length > 0) : parts;
  if (!named && !answered.every(({ heading }) => heading && asks(textOf(heading)))) return [];
  // `1. Growth – how much of it?` is the name of a point.
  if (!named && answered.every(({ heading }) => heading && NUMBERED.test(textOf(heading)))) return [];
  return answered.flatMap(({ heading, supports, position }): Question[] =>
    heading ? [{ type: 'question', heading, children: [...supports], position }] : [],
  );
}

const NUMBERED = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.)、）．][^–—?？-]{1,40}[–—-]/u;

/** A question that a paragraph asks, and what the same paragraph answers. */
interface Written {
  readonly heading: Phrase;
  readonly answer?: Phrase;
}

/** Questions in paragraphs, each followed by what answers it until the next; none when one of them has no answer. */
function writtenQuestions(
  supports: readonly Support[],
  talk: ReadonlyMap<Support, Phrase>,
  context: OutlineContext,
): { before: Support[]; questions: Question[] } {
  const before: Support[] = [];
  const questions: Question[] = [];
  const own = questionsAmong(supports, context);
  const unmarked = own.size > 0 ? own : talk;
  supports.forEach((support, index) => {
    const heading = unmarked.get(support);
    const answered = isAnswer(supports[index + 1]);
    const marked =
      support.type === 'point' && !support.item ? questionIn(support, answered, context) : undefined;
    const written = marked ?? (heading && { heading });
    const open = questions.at(-1);
    if (written && support.type === 'point') {
      const children = [
        ...(written.answer ? [withoutMark(pointFrom(written.answer), context)] : []),
        ...support.children.map((child) => withoutMark(child, context)),
      ];
      questions.push({ type: 'question', heading: written.heading, children, position: support.position });
    } else if (open) {
      open.children.push(support.type === 'point' ? withoutMark(support, context) : support);
      open.position = { start: open.position.start, end: support.position.end };
    } else before.push(support);
  });
  const complete = questions.every((question) => question.children.length > 0);
  return complete ? { before, questions } : { before: [], questions: [] };
}

/** `Q: …?`, `Q: …? A: …`, or a bold question at the start; `Q: …` is one too that a marked answer follows. */
function questionIn(point: Point, answered: boolean, context: OutlineContext): Written | undefined {
  const words = textOf(point.whole);
  const mark = Q.exec(words);
  if (mark && (answered || asks(words))) return { heading: from(point.whole, mark[0].length, context) };
  const end = mark
    ? words.search(/(?<=[?？][”"’』」)）]*)\s*(?:A|答|답변|답|Answer)\s*\d*\s*[:：.)、]/u)
    : -1;
  if (mark && end > 0) {
    const heading = trim(slice(point.whole, mark[0].length, end, context.source), context.source);
    return { heading, answer: from(point.whole, end, context) };
  }
  const bold = point.whole.children[0]?.type === 'strong' && point.label && asks(textOf(point.label));
  if (!bold || !point.label) return undefined;
  const named = Q.exec(textOf(point.label));
  const heading = named ? from(point.label, named[0].length, context) : point.label;
  return { heading, ...(point.text && { answer: point.text }) };
}

function withoutMark(point: Point, context: OutlineContext): Point {
  const mark = A.exec(textOf(point.whole));
  // A mark alone is all that is said.
  if (!mark || mark[0].length === textOf(point.whole).length) return point;
  return {
    ...pointFrom(from(point.whole, mark[0].length, context)),
    children: point.children,
    position: point.position,
  };
}

const from = (phrase: Phrase, start: number, context: OutlineContext): Phrase =>
  trim(slice(phrase, start, textOf(phrase).length, context.source), context.source);

/** Items of a list, each a linked or bold question with its answer; under a heading that announces questions. */
function askingItems(supports: readonly Support[], context: OutlineContext): Question[] {
  return supports.flatMap((support): Question[] => {
    if (support.type !== 'point' || !support.item) return [];
    const words = textOf(support.whole);
    const first = support.whole.children[0];
    const lead = first && first.type !== 'text' ? textOf(first).length : words.search(/[?？]/u) + 1;
    const heading =
      lead > 0 ? trim(slice(support.whole, 0, lead, context.source), context.source) : support.label;
    if (!heading || textOf(heading) === '') return [];
    const rest = from(support.whole, lead, context);
    const answer: Point[] =
      textOf(rest) === '' ? support.children : [{ ...support, whole: rest, text: rest, item: false }];
    const children = answer.map(({ label: _label, number: _number, ...point }) => point);
    return [{ type: 'question', heading, children, position: support.position }];
  });
}

/** Questions that the front matter tells, as a section without a heading. */
export function faqFrom(told: readonly (readonly [question: Phrase, answer: Phrase])[]): Faq {
  const children = told.map(([heading, answer]): Question => ({
    type: 'question',
    heading,
    children: [pointFrom(answer)],
    position: spanOf([heading, answer]) ?? heading.position,
  }));
  const [first] = children;
  if (!first) throw new RangeError('Unexpected empty list of questions, expected one or more');
  return { type: 'faq', children, position: spanOf(children) ?? first.position };
}
