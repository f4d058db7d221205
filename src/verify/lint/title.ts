/** Titles: two lines, one short sentence without a full stop, each once; four of five are sentences (T-TITLE). */
import { MAX_DENSITY } from '../../compose/fit/denser.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { hasFiniteVerb } from '../../text/word-classes.ts';
import { seenOf, type LintCheck, type Finding, type LintInput, type Seen } from './input.ts';
import { isFrame, titleOf, wordsIn } from './points.ts';

const MAX_TITLE_WORDS = 15;
const MAX_TITLE_CHARACTERS = 100;
const MAX_TITLE_LINES = 2;

/** A cover, or the beginning of a part, has a slide for its title alone. */
const MAX_DISPLAY_LINES = 4;

/** Size in px down to which a title is set smaller before it may take a third line. */
const MIN_TITLE_PX = 32;

/** Share of a line that words fill: what is left over at its end is too narrow for the next one. */
const MAX_LINE_FILL = 0.9;

/** Share of the titles that are sentences: titles alone then tell the story. */
const MIN_SENTENCE_SHARE = 0.8;

/** Fewest titles of which a share says anything. */
const MIN_TITLES = 5;

const shorter = 'Shorten the heading in the article, to what the section says in one sentence.';

/** Checks T-TITLE. */
export const title: LintCheck = (given) => [
  ...seenOf(given).flatMap(linesOf),
  ...given.deck.slides.filter((slide) => !isFrame(slide)).flatMap(wordingOf),
  ...twice(given),
  ...topics(given),
];

function linesOf({ slide, drawn }: Seen): Finding[] {
  const index = drawn.blocks.findIndex(({ tag }) => tag === 'h1');
  const block = drawn.blocks[index];
  const most = isFrame(slide) ? MAX_DISPLAY_LINES : MAX_TITLE_LINES;
  if (!block || block.lines <= most) return [];
  const runs = drawn.runs.filter((run) => run.block === index);
  const size = Math.max(...runs.map((run) => run.size));
  const wide = runs.flatMap(({ boxes }) => boxes).reduce((sum, box) => sum + box.right - box.left, 0);
  const room = most * (block.box.right - block.box.left) * MAX_LINE_FILL;
  // A pack whose densest title is still large keeps nobody's deck.
  const isDensest = slide.density === MAX_DENSITY;
  const avoidable =
    most === MAX_TITLE_LINES && size > MIN_TITLE_PX && !isDensest && (wide * MIN_TITLE_PX) / size <= room;
  return [
    {
      rule: avoidable ? 'verify:title-lines' : 'verify:title',
      slide,
      found: `title of ${block.lines} lines`,
      expected: `${most} at most`,
      advice: shorter,
    },
  ];
}

function wordingOf(slide: Slide): Finding[] {
  const text = titleOf(slide);
  const words = wordsIn(text);
  const found: string[] = [];
  // A question is asked in as many words as it takes.
  if (
    traitsOf(slide.layout).title !== 'question' &&
    (words > MAX_TITLE_WORDS || text.length > MAX_TITLE_CHARACTERS)
  )
    found.push(`title of ${words} words`);
  if (/(?<!\.)[.。．]$/u.test(text) && !/(?:^|[\s.])\p{L}{1,3}\.$/u.test(text))
    found.push('full stop behind a title');
  return found.map((word) => ({
    rule: 'verify:title',
    slide,
    found: word,
    expected: `one sentence of at most ${MAX_TITLE_WORDS} words and ${MAX_TITLE_CHARACTERS} characters without a stop`,
    advice: shorter,
  }));
}

/** Titles that another slide has too, unless both continue each other or show parts of one thing. */
function twice({ deck }: LintInput): Finding[] {
  const rows = new Map<string, Slide>();
  return deck.slides.flatMap((slide) => {
    const text = titleOf(slide).toLowerCase();
    const first = rows.get(text);
    rows.set(text, first ?? slide);
    const same = (first?.continues ?? first?.id) === (slide.continues ?? slide.id);
    if (!first || same || first.layout !== slide.layout || isFrame(slide)) return [];
    return [
      {
        rule: 'verify:title' as const,
        slide,
        found: `title \`${text.slice(0, 60)}\` a second time`,
        expected: 'a title of its own',
        advice: 'Give the sections of the article different headings.',
      },
    ];
  });
}

/** True for a slide whose title is no name: of a question, of what is shown, of one of the deck's own parts. */
const isStating = ({ layout }: Slide): boolean => !['name', 'question'].includes(traitsOf(layout).title);

function topics({ deck }: LintInput): Finding[] {
  const titles = deck.slides
    .filter((slide) => !isFrame(slide) && isStating(slide) && (slide.continues ?? slide.id) === slide.id)
    .map(titleOf);
  const stating = titles.filter((text) => hasFiniteVerb(text, deck.lang)).length;
  if (titles.length < MIN_TITLES || stating >= MIN_SENTENCE_SHARE * titles.length) return [];
  return [
    {
      rule: 'verify:topics',
      found: `${titles.length - stating} of ${titles.length} titles without a verb`,
      expected: `${MIN_SENTENCE_SHARE * 100} % that state something`,
      advice:
        'Write headings as sentences that say what their section concludes, or conclude sections with "Therefore, …".',
    },
  ];
}
