/** Each slide says where it is from and which it is; the cover says who and when (T-SRC). */
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { seenOf, type LintCheck, type Finding, type LintInput } from './input.ts';
import { isFrame } from './points.ts';

/** The source line of a slide; empty for one without. */
const sourceOf = ({ slots }: Slide): readonly unknown[] => ('source' in slots && slots.source) || [];

const isContent = (slide: Slide): boolean => !isFrame(slide);

/** Checks T-SRC. An article that tells neither author nor title has no source line to show. */
export const source: LintCheck = (given) => [...sourced(given), ...paged(given), ...covered(given)];

function sourced(given: LintInput): Finding[] {
  const told = given.deck.slides.some((slide) => isContent(slide) && sourceOf(slide).length > 0);
  if (!told) return [];
  return seenOf(given).flatMap(({ slide, drawn }) =>
    isContent(slide) && !drawn.runs.some(({ slot }) => slot === 'source') ? [lack(slide, 'source line')] : [],
  );
}

const paged = (given: LintInput): Finding[] =>
  seenOf(given).flatMap(({ slide, drawn }) =>
    drawn.paged || traitsOf(slide.layout).isUnnumbered ? [] : [lack(slide, 'page number')],
  );

function covered({ deck, outline }: LintInput): Finding[] {
  const { authors, published, url } = outline.meta;
  const cover = deck.slides.find(({ layout }) => 'byline' in traitsOf(layout).slots);
  const found: Finding[] = [];
  if (!cover) return [];
  // Words that are not sound on the cover stand in its notes.
  const isNoted = cover.notes.some(({ position }) =>
    [...authors, published].some((name) => name?.position.start.offset === position.start.offset),
  );
  if ((authors.length > 0 || published) && !('byline' in cover.slots) && !isNoted)
    found.push(lack(cover, 'author and date'));
  if (url && !deck.slides.some(({ layout }) => traitsOf(layout).isReferences))
    found.push(lack(cover, 'slide with sources'));
  return found;
}

const lack = (slide: Slide, what: string): Finding => ({
  rule: 'verify:source',
  slide,
  found: `lack of a ${what}`,
  expected: 'one',
  advice: 'Give the layout its slot `source`, and let the theme number pages.',
});
