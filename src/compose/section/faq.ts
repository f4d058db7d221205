/** Questions and answers: the question is the title, what answers it stands below. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Faq, Question, Support } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { isSpaceless } from '../../text/script.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import { itemLine } from './item-line.ts';
import type { ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, listBlocks, paragraph, runs, template } from '../inline.ts';
import { notesOf, supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';
import { fitsLayout } from '../fit/title-lines.ts';

/** Words or CJK characters of an answer that one slide shows. */
const MAX_ANSWER_LENGTH = { words: 75, characters: 160 } as const;

/** Words or CJK characters of an answer beside an argument, which says it already: its first sentences, the rest in the notes. */
const MAX_BRIEF_ANSWER = { words: 50, characters: 110 } as const;

/** How much of a slide a question may take beside its answer. */
const QUESTION_SHARE = 0.15;

/** Most slides of one answer; the rest of it is in the notes. */
const MAX_ANSWER_SLIDES = 3;

/** A slide for each question. */
export function faqSlides(faq: Faq, context: ComposeContext): Slide[] {
  const heading = faq.heading
    ? bare(faq.heading)
    : [template(context.words.questions ?? 'Questions and answers')];
  return faq.children.flatMap((question) => {
    const title = bare(question.heading);
    const notes = [...notesOf([asked(question)], context), ...supportNotes(question.children, context)];
    const path = pathOf(faq.heading ?? 'faq', question.heading);
    const naming = { title, eyebrow: heading, path: [faq.heading, question.heading] };
    const shown = shownAmong(question.children, naming, context);
    const slides = answers(question, context).map((answer, index) =>
      makeSlide(
        'faq',
        { eyebrow: heading, title, answer, source: context.credit },
        { path, notes: index === 0 ? notes : [], sources: [question.position] },
      ),
    );
    return [...slides, ...shown];
  });
}

/** The words of a question with the place of its mark. */
const asked = ({ heading, position }: Question): Phrase => ({
  ...heading,
  position: { start: position.start, end: heading.position.end },
});

/** A sentence of an answer, or an item of a list in it. */
interface Piece {
  /** Which paragraph or list it belongs to. */
  readonly of: Support;
  readonly line: readonly PhrasingContent[];
  readonly item: boolean;
  /** Its part of what one slide shows. */
  readonly share: number;
}

/** The answer as it is, over as many slides as it takes up to the most: one that is condensed answers less. */
function answers(question: Question, context: ComposeContext): BlockContent[][] {
  const pieces = briefly(
    question.children.flatMap((support) => piecesOf(support, context)),
    context,
  );
  const total = pieces.reduce((sum, { share }) => sum + share, 0);
  const { unit, n } = lengthOf(textOf(question.heading));
  // A question that is too long for a title stands above its answer and takes of its room.
  const lead = fitsLayout(textOf(question.heading), 'faq', context)
    ? 0
    : Math.max(0, n / MAX_ANSWER_LENGTH[unit] - QUESTION_SHARE);
  // Shared out evenly, so that no last words stand alone on a slide.
  const size = total / Math.max(1, Math.min(MAX_ANSWER_SLIDES, Math.ceil(total + lead)));
  const pages: Piece[][] = [[]];
  let sum = 0;
  for (const piece of pieces) {
    const page = pages.at(-1) as Piece[];
    if (page.length > 0 && sum + piece.share / 2 > Math.min(1, size)) {
      if (pages.length === MAX_ANSWER_SLIDES) break;
      pages.push([piece]);
      sum = piece.share;
    } else {
      page.push(piece);
      sum += piece.share;
    }
  }
  return pages.map((page) => blocksOf(page, context));
}

/** The first sentences of an answer where the article argues beside its questions; all of it in an interview. */
function briefly(pieces: readonly Piece[], { outline }: ComposeContext): readonly Piece[] {
  if (!outline.children.some(({ type }) => type !== 'faq' && type !== 'passage')) return pieces;
  let sum = 0;
  const more = pieces.findIndex(({ line }, index) => {
    const { unit, n } = lengthOf(textOf(line));
    sum += n / MAX_BRIEF_ANSWER[unit];
    return index > 0 && sum > 1;
  });
  return more < 0 ? pieces : pieces.slice(0, more);
}

function piecesOf(support: Support, context: ComposeContext): Piece[] {
  if (support.type !== 'point') return [];
  const piece = (line: readonly PhrasingContent[], words: string, item: boolean): Piece => {
    const { unit, n } = lengthOf(words);
    return { of: support, line, item, share: n / MAX_ANSWER_LENGTH[unit] };
  };
  const said = support.item ? [] : sentences(support.whole, context.source, context.lang);
  const items = support.item ? [support, ...support.children] : support.children;
  return [
    ...said.map((sentence) => piece(runs(sentence), textOf(sentence), false)),
    ...items.map((item) => {
      const line = itemLine(item, context);
      return piece(line, textOf(line), true);
    }),
  ];
}

/** Sentences of one paragraph in one paragraph, items in a row in one list. */
function blocksOf(page: readonly Piece[], { lang }: ComposeContext): BlockContent[] {
  const groups: Piece[][] = [];
  for (const piece of page) {
    const open = groups.at(-1)?.[0];
    const together = open && open.item === piece.item && (piece.item || open.of === piece.of);
    if (together) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const gap = template(isSpaceless(lang) ? '' : ' ');
  return groups.flatMap((group) =>
    group[0]?.item
      ? listBlocks(group.map(({ line }) => line))
      : [paragraph(group.flatMap(({ line }, index) => (index === 0 ? line : [gap, ...line])))],
  );
}
