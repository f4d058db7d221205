/** Type: large enough to be read, of few sizes and families, in the fonts that the pack means (V-FONT). */
import { traitsOf } from '../../compose/layout/traits.ts';
import type { DrawnRun } from '../../compose/inspection.ts';
import { countCjk } from '../../text/script.ts';
import { seenOf, type LintCheck, type Finding, type Seen } from './input.ts';
import { roleOf, type Role } from './roles.ts';

/** Least sizes in px of a slide 1280 px wide: 18, 15 and 10.5 pt. */
const FLOORS: Readonly<Record<Role, number>> = { title: 24, body: 24, cell: 20, small: 14 };

/** Code is set smaller beside text, since its letters are wider; indices are as small as the font has them. */
const SHARES: Readonly<Record<DrawnRun['kind'], number>> = { text: 1, code: 0.85, script: 0.5, math: 0.5 };

const MIN_TITLE_RATIO = 1.1;
const MAX_FAMILIES = 2;
const MAX_SIZES = 5;

/** Half a px, by which sizes differ that are reckoned from each other. */
const ROUNDING_PX = 0.5;

/** Checks V-FONT. */
export const fonts: LintCheck = (given) => seenOf(given).flatMap((seen) => [...tiny(seen), ...mixed(seen)]);

function tiny({ slide, drawn }: Seen): Finding[] {
  const small = drawn.runs
    .map((run) => ({ run, floor: FLOORS[roleOf(run, drawn.blocks, slide.layout)] * SHARES[run.kind] }))
    .filter(({ run, floor }) => run.size < floor - ROUNDING_PX)
    .toSorted((a, b) => a.run.size / a.floor - b.run.size / b.floor);
  const [worst] = small;
  if (!worst) return [];
  const { run, floor } = worst;
  return [
    {
      rule: 'verify:fonts',
      slide,
      found: `text of ${run.size} px (\`${run.text}\`)`,
      expected: `${Math.round(floor * 10) / 10} px or more in slot \`${run.slot}\``,
      advice:
        'Raise the size in theme.css; where the article has too much for one slide, divide the passage.',
    },
  ];
}

function mixed({ slide, drawn }: Seen): Finding[] {
  const text = drawn.runs.filter(({ kind }) => kind === 'text');
  const found: Finding[] = [];
  const families = distinct(text.map(({ family }) => family));
  const sizes = distinct(text.map(({ size }) => Math.round(size)));
  const strange = text.find(({ fallback, text: words }) => fallback && countCjk(words) === 0);
  const tell = (what: string, expected: string, advice: string): void => {
    found.push({ rule: 'verify:type', slide, found: what, expected, advice });
  };
  if (families.length > MAX_FAMILIES)
    tell(
      `${families.length} families of type (${families.join(', ')})`,
      `${MAX_FAMILIES} at most`,
      'Use fewer families in theme.css.',
    );
  if (sizes.length > MAX_SIZES)
    tell(
      `${sizes.length} sizes of type (${sizes.toSorted((a, b) => a - b).join(', ')} px)`,
      `${MAX_SIZES} at most`,
      'Use fewer sizes in theme.css.',
    );
  if (strange)
    tell(
      `system font for \`${strange.text}\``,
      `\`${strange.family}\``,
      'Install the fonts that the theme names.',
    );
  const title = Math.max(0, ...sizesOf('title', { slide, drawn }));
  const body = Math.max(0, ...sizesOf('body', { slide, drawn }));
  if (
    title > 0 &&
    body > 0 &&
    !traitsOf(slide.layout).hasLargeText &&
    title + ROUNDING_PX < MIN_TITLE_RATIO * body
  )
    tell(
      `title of ${title} px above text of ${body} px`,
      `${MIN_TITLE_RATIO} times the size of the text`,
      'Set titles larger or text smaller in theme.css.',
    );
  return found;
}

const sizesOf = (role: Role, { slide, drawn }: Seen): number[] =>
  drawn.runs
    .filter((run) => run.kind === 'text' && roleOf(run, drawn.blocks, slide.layout) === role)
    .map(({ size }) => size);

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
