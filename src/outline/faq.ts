/** Questions and answers: glued `Q…`/`A…` lines, question headings, items that ask. */
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import type { Faq, Point, Question, Support } from './outline.ts';
import type { Part } from './parts.ts';
import type { Context } from './supports.ts';
import { roleOf } from './terms.ts';

const Q =
  /^(?:Q|问|問|질문|Question)\s*\d*\s*(?:[:：.)、]\s*|(?=[\p{Lu}\p{Script=Han}“"'‘])(?<=Q)|\s+(?=\p{Lu}))/u;
const A =
  /^(?:A|答|답변|답|Answer)\s*\d*\s*(?:[:：.)、]\s*|(?=[\p{Lu}\p{Script=Han}“"'‘])(?<=A)|\s+(?=\p{Lu}))/u;

/** True for words that ask. */
export const asks = (text: string): boolean => /[?？][”"’』」)）]*\s*$/u.test(text);

/** The questions of a part, or of the parts below its heading, and what stands before them; undefined when it is no such section. */
export function faqOf(
  part: Part,
  below: readonly Part[],
  context: Context,
): { faq: Faq; before: Support[] } | undefined {
  const named = part.heading !== undefined && roleOf(textOf(part.heading)) === 'faq';
  const marked = markedQuestions(part.supports, context);
  const asked = named && marked.length === 0 ? askingItems(part.supports, context) : [];
  const headed = named || below.length >= 2 ? headedQuestions(below) : [];
  const all = [...marked, ...asked, ...headed];
  if (all.length === 0 || (!named && all.length < 2)) return undefined;
  const taken = new Set(asked.map(({ position }) => position));
  const before = marked.length > 0 ? [] : part.supports.filter(({ position }) => !taken.has(position));
  const group = part.group.length > 0 ? { group: [...part.group] } : {};
  const faq: Faq = {
    type: 'faq',
    ...group,
    ...(part.heading && { heading: part.heading }),
    children: all,
    position: part.position,
  };
  return { faq, before };
}

function headedQuestions(parts: readonly Part[]): Question[] {
  if (!parts.every((part) => part.heading && asks(textOf(part.heading)))) return [];
  return parts.flatMap((part) =>
    part.heading
      ? [
          {
            type: 'question' as const,
            heading: part.heading,
            children: [...part.supports],
            position: part.position,
          },
        ]
      : [],
  );
}

/** `Q …?` followed by what answers it, until the next question. */
function markedQuestions(supports: readonly Support[], context: Context): Question[] {
  const questions: Question[] = [];
  for (const support of supports) {
    const words = support.type === 'point' ? textOf(support.whole) : '';
    const mark = support.type === 'point' && asks(words) ? Q.exec(words) : undefined;
    if (support.type === 'point' && mark) {
      const heading = from(support.whole, mark[0].length, context);
      const below = support.children.map((child) => withoutMark(child, context));
      questions.push({ type: 'question', heading, children: below, position: support.position });
      continue;
    }
    const open = questions.at(-1);
    if (!open) return [];
    open.children.push(support.type === 'point' ? withoutMark(support, context) : support);
    open.position = { start: open.position.start, end: support.position.end };
  }
  return questions.every((question) => question.children.length > 0) ? questions : [];
}

function withoutMark(point: Point, context: Context): Point {
  const mark = A.exec(textOf(point.whole));
  if (!mark || mark[0].length === textOf(point.whole).length) return point;
  const whole = from(point.whole, mark[0].length, context);
  return {
    type: 'point',
    whole,
    text: whole,
    item: false,
    children: point.children,
    position: point.position,
  };
}

const from = (phrase: Phrase, start: number, context: Context): Phrase =>
  trim(slice(phrase, start, textOf(phrase).length, context.source), context.source);

/** Items of a list, each a linked or bold question with its answer; under a heading that announces questions. */
function askingItems(supports: readonly Support[], context: Context): Question[] {
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
    return [
      {
        type: 'question',
        heading,
        children: answer.map(({ label: _label, number: _number, ...point }) => point),
        position: support.position,
      },
    ];
  });
}
