/** Whether a deck shows what it has, or lets text follow text (V-SHOW). */
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Slide } from '../../compose/layout/index.ts';
import type { LintCheck, Finding } from './input.ts';
import { isFrame } from './points.ts';

/** Fewest slides of a deck of which a share is to be exhibits, and that share. */
const MIN_SLIDES = 8;
const MIN_EXHIBITS_SHARE = 0.2;

/** Most slides of text in a row. */
const MAX_TEXT_RUN = 6;

/** Checks V-SHOW. */
export const show: LintCheck = ({ deck }) => {
  const body = deck.slides.filter((slide) => !isFrame(slide) && !isList(slide));
  return [...few(body), ...long(deck.slides)];
};

/** True for lists of contents and of sources, which are neither text nor exhibits. */
const isList = ({ layout }: Slide): boolean =>
  traitsOf(layout).isReferences === true || traitsOf(layout).isOfWhole === true;

const isExhibit = ({ layout }: Slide): boolean => traitsOf(layout).isExhibit === true;

function few(body: readonly Slide[]): Finding[] {
  const n = body.filter(isExhibit).length;
  if (body.length < MIN_SLIDES || n >= body.length * MIN_EXHIBITS_SHARE) return [];
  return [
    {
      rule: 'verify:exhibits',
      found: `${n} of ${body.length} slides with something to look at`,
      expected: `${MIN_EXHIBITS_SHARE * 100} % or more`,
      advice:
        'Give the items of lists labels (`**Cost**: …`), put numbers that belong together into a table, and pictures beside what they show.',
    },
  ];
}

function long(slides: readonly Slide[]): Finding[] {
  let run: Slide[] = [];
  for (const slide of slides) {
    if (isList(slide)) continue;
    run = isFrame(slide) || isExhibit(slide) ? [] : [...run, slide];
    if (run.length > MAX_TEXT_RUN)
      return [
        {
          rule: 'verify:text-run',
          slide,
          found: `more than ${MAX_TEXT_RUN} slides of text in a row`,
          expected: `${MAX_TEXT_RUN} at most`,
          advice: 'Divide the passage with headings, or give it a table, a picture or a labelled list.',
        },
      ];
  }
  return [];
}
