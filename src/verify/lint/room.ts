/** Whether slides use their room: none with a title alone, none that ends high, no continuation of a few words (V-ROOM, T-REST). */
import { linesOf } from '../../compose/runs.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { withoutSlots } from '../../compose/slots.ts';
import { seenOf, type LintCheck, type Finding, type Seen } from './input.ts';
import { isFrame, wordsIn } from './points.ts';

/** Share of a slide's height down to which text reaches at least: the rest below it is a third of the body. */
const MIN_END_SHARE = 0.64;

/** Fewest words of a slide that continues another. */
const MIN_CONTINUED_WORDS = 40;

/** Slots around the body. */
const AROUND: ReadonlySet<string> = new Set([
  'title',
  'eyebrow',
  'tracker',
  'source',
  'number',
  'footer',
  'page',
  'slide',
]);

/** Checks V-ROOM and T-REST. */
export const room: LintCheck = (given) => [
  ...given.deck.slides.filter((slide) => !isFrame(slide)).flatMap(said),
  ...seenOf(given).flatMap(blank),
];

function said(slide: Slide): Finding[] {
  const lines = linesOf(withoutSlots(slide, AROUND));
  const n = lines.reduce((sum, line) => sum + wordsIn(line.map(({ value }) => value).join('')), 0);
  const { isExhibit } = traitsOf(slide.layout);
  if (lines.flat().length === 0 && isExhibit === undefined)
    return [
      {
        rule: 'verify:title-only',
        slide,
        found: 'a title and nothing else',
        expected: 'something below it',
        advice: 'Write a sentence below this heading, or remove it.',
      },
    ];
  if (slide.continues === undefined || isExhibit || n >= MIN_CONTINUED_WORDS) return [];
  return [
    {
      rule: 'verify:continued',
      slide,
      found: `${n} words on a slide that continues another`,
      expected: `${MIN_CONTINUED_WORDS} or more`,
      advice: 'Divide the passage with a heading, or shorten it so that one slide holds it.',
    },
  ];
}

/** Text that ends high leaves a slide bare; what stands on grounds reaches as far as these do. */
function blank({ slide, drawn }: Seen): Finding[] {
  const { isExhibit, isReferences } = traitsOf(slide.layout);
  if (isFrame(slide) || isExhibit || isReferences) return [];
  const inBody = drawn.runs.filter(({ slot }) => !AROUND.has(slot)).flatMap(({ boxes }) => boxes);
  const end = Math.max(0, ...[...inBody, ...drawn.images.map(({ box }) => box)].map(({ bottom }) => bottom));
  if (inBody.length === 0 || end >= drawn.height * MIN_END_SHARE) return [];
  return [
    {
      rule: 'verify:blank',
      slide,
      found: `text that ends at ${Math.round((end / drawn.height) * 100)} % of the height`,
      expected: `${MIN_END_SHARE * 100} % or lower`,
      advice:
        'Join this passage of the article with its neighbour; in a pack of your own, let text fill the body.',
    },
  ];
}
