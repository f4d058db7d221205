/** Questions and answers: the question is the title, what answers it stands below. */
import type { BlockContent } from 'mdast';
import type { Faq, Question } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { lengthOf } from '../text/words.ts';
import { candidatesOf, choose, itemLine } from './bullets.ts';
import type { Context } from './context.ts';
import type { Slide } from './deck.ts';
import { exhibitSlides } from './exhibit.ts';
import { bare, listBlocks, paragraph, runs, template } from './inline.ts';
import { notesOf, supportNotes } from './notes.ts';
import { pathOf, slide } from './slide.ts';

/** Words or CJK characters up to which an answer is shown whole. */
const WHOLE = { words: 48, characters: 110 } as const;

/** A slide for each question. */
export function faqSlides(faq: Faq, context: Context): Slide[] {
  const heading = faq.heading ? bare(faq.heading) : [template(context.words.questions ?? 'Questions and answers')];
  return faq.children.flatMap((question) => {
    const slots = { eyebrow: heading, title: bare(question.heading), answer: answer(question, context), source: context.credit };
    const notes = [...notesOf([question.heading], context), ...supportNotes(question.children, context)];
    const path = pathOf(faq.heading ?? 'faq', question.heading);
    const shown = question.children.flatMap((support) =>
      support.type === 'exhibit' ? exhibitSlides(support, { title: slots.title, eyebrow: heading, path: [faq.heading, question.heading] }, context) : [],
    );
    return [slide('faq', slots, { path, notes, sources: [question.position] }), ...shown];
  });
}

function answer(question: Question, context: Context): BlockContent[] {
  const paragraphs = question.children.filter((support) => support.type === 'point' && !support.item);
  const items = question.children.flatMap((support) => (support.type === 'point' ? (support.item ? [support, ...support.children] : support.children) : []));
  const lines = items.map((item) => itemLine(item, context));
  const { unit, n } = lengthOf(paragraphs.map((support) => (support.type === 'point' ? textOf(support.whole) : '')).join(' '));
  if (n <= WHOLE[unit]) {
    const whole = paragraphs.flatMap((support) => (support.type === 'point' ? [paragraph(runs(support.whole))] : []));
    return [...whole, ...listBlocks(lines)];
  }
  const chosen = choose(candidatesOf(paragraphs, context, false), 3, WHOLE.words, context, textOf(question.heading));
  if (chosen.length > 0) return listBlocks([...chosen.map((one) => one.line), ...lines]);
  const said = paragraphs.flatMap((support) => (support.type === 'point' ? sentences(support.whole, context.source, context.lang) : []));
  return said[0] ? [paragraph(runs(said[0])), ...listBlocks(lines)] : listBlocks(lines);
}
