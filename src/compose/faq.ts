/** Questions and answers: the question is the title, what answers it stands below. */
import type { BlockContent } from 'mdast';
import type { Faq, Question } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { lengthOf } from '../text/words.ts';
import { itemLine } from './bullets.ts';
import type { Context } from './context.ts';
import type { Slide } from './deck.ts';
import { shownAmong } from './exhibit.ts';
import { bare, listBlocks, paragraph, runs, template } from './inline.ts';
import { notesOf, supportNotes } from './notes.ts';
import { pathOf, slide } from './slide.ts';

/** Words or CJK characters of an answer that are shown; the rest of it is in the notes. */
const SHOWN = { words: 64, characters: 130 } as const;

/** A slide for each question. */
export function faqSlides(faq: Faq, context: Context): Slide[] {
  const heading = faq.heading
    ? bare(faq.heading)
    : [template(context.words.questions ?? 'Questions and answers')];
  return faq.children.flatMap((question) => {
    const slots = {
      eyebrow: heading,
      title: bare(question.heading),
      answer: answer(question, context),
      source: context.credit,
    };
    const notes = [...notesOf([asked(question)], context), ...supportNotes(question.children, context)];
    const path = pathOf(faq.heading ?? 'faq', question.heading);
    const naming = { title: slots.title, eyebrow: heading, path: [faq.heading, question.heading] };
    const shown = shownAmong(question.children, naming, context);
    return [slide('faq', slots, { path, notes, sources: [question.position] }), ...shown];
  });
}

/** The words of a question with the place of its mark. */
const asked = ({ heading, position }: Question): Phrase => ({
  ...heading,
  position: { start: position.start, end: heading.position.end },
});

/** The answer's first sentences as they are, as many as fit: an answer that is condensed answers less. */
function answer(question: Question, context: Context): BlockContent[] {
  const blocks: BlockContent[] = [];
  let sum = 0;
  for (const support of question.children) {
    if (support.type !== 'point') continue;
    const lines = support.item ? [support, ...support.children] : support.children;
    const said = support.item ? [] : sentences(support.whole, context.source, context.lang);
    const kept: Phrase[] = [];
    for (const sentence of said) {
      const { unit, n } = lengthOf(textOf(sentence));
      sum += n;
      if (sum > SHOWN[unit] && (kept.length > 0 || blocks.length > 0)) break;
      kept.push(sentence);
    }
    const [first] = kept;
    if (first)
      blocks.push(
        paragraph(
          kept.flatMap((sentence, index) =>
            index === 0
              ? runs(sentence)
              : [template(context.lang === 'zh' || context.lang === 'ja' ? '' : ' '), ...runs(sentence)],
          ),
        ),
      );
    blocks.push(...listBlocks(lines.map((item) => itemLine(item, context))));
  }
  return blocks;
}
