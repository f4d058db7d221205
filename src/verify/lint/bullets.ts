/** Points: six at most, short, of three lines; key sentences of 48 words (T-BULL). */
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import type { Inspection } from '../../compose/inspection.ts';
import type { LintCheck, Finding } from './input.ts';
import { saidOn, wordsIn, type SlidePoint } from './points.ts';

/** Points beside each other: from the first on it is much, above the second too much. */
const [MANY, MOST] = [5, 6] as const;

/** Words that a point should have at most, and those of a key sentence that is shown whole: beyond them, it is no point any more. */
const MAX_POINT_WORDS = 28;
const MAX_SENTENCE_WORDS = 48;
const MAX_STATEMENTS = 2;
const MAX_POINT_LINES = 3;

const MAX_LIST_DEPTH = 2;

const shorter = 'Shorten these items in the article, or say them as sentences, which are condensed.';

/** Checks T-BULL. */
export const bullets: LintCheck = ({ deck, inspections }) => {
  const drawn = new Map(inspections.map((inspection) => [inspection.id, inspection]));
  return deck.slides.flatMap((slide) => [...counted(slide), ...measured(slide, drawn.get(slide.id))]);
};

function counted(slide: Slide): Finding[] {
  const said = saidOn(slide);
  const { maxItems } = traitsOf(slide.layout);
  const most = maxItems ?? MOST;
  return [...new Set(said.map(({ slot }) => slot))].flatMap((slot): Finding[] => {
    const n = said.filter((point) => point.slot === slot && point.depth <= 1).length;
    if (n > most)
      return [
        {
          rule: 'verify:bullet-count',
          slide,
          found: `${n} points`,
          expected: `${most} at most`,
          advice: 'Please report it with the article.',
        },
      ];
    if (slot === 'statement' && n > MAX_STATEMENTS)
      return [finding(slide, `${n} statements`, `${MAX_STATEMENTS} at most`)];
    if (n <= MANY || maxItems !== undefined) return [];
    return [finding(slide, `${n} points`, `${MANY} or fewer`)];
  });
}

function measured(slide: Slide, drawn: Inspection | undefined): Finding[] {
  const traits = traitsOf(slide.layout);
  // What is looked up and not read may be longer.
  if (traits.maxItems !== undefined) return [];
  const said = saidOn(slide);
  const lines = traits.maxPointLines ?? MAX_POINT_LINES;
  const [long, longish] = [said.filter(isLong), said.filter(isLongish)];
  const tall = (drawn?.blocks ?? []).filter((block) => block.tag === 'li' && block.lines > lines);
  const found: Finding[] = [];
  if (long[0])
    found.push(
      finding(slide, `point of ${wordsIn(long[0].text)} words`, `${MAX_SENTENCE_WORDS} at most`, long.length),
    );
  else if (tall[0])
    found.push(finding(slide, `point of ${tall[0].lines} lines`, `${lines} at most`, tall.length));
  else if (longish[0]) {
    const hint = finding(
      slide,
      `point of ${wordsIn(longish[0].text)} words`,
      `${MAX_POINT_WORDS} at most`,
      longish.length,
    );
    found.push({ ...hint, rule: 'verify:long-points' });
  }
  if (said.some(({ depth }) => depth > MAX_LIST_DEPTH))
    found.push(finding(slide, 'list three levels deep', 'one level, two at most'));
  return found;
}

const isLong = ({ text, kind }: SlidePoint): boolean =>
  kind !== 'heading' && wordsIn(text) > MAX_SENTENCE_WORDS;
const isLongish = ({ text, kind, slot }: SlidePoint): boolean =>
  kind === 'item' && slot !== 'statement' && wordsIn(text) > MAX_POINT_WORDS;

const finding = (slide: Slide, found: string, expected: string, count = 1): Finding => ({
  rule: 'verify:bullets',
  slide,
  found: count > 1 ? `${found} and ${count - 1} more like it` : found,
  expected,
  advice: shorter,
});
