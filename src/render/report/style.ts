/** The style sheets of a report: the pack's variables, its report.css, what is generated. */
import { colourOf } from '../../colour/colour.ts';
import { isDarkTextBetter, nearestShade } from '../../colour/shade.ts';
import { contrastRatio } from '../../colour/contrast.ts';
import { customProperties, resolved } from '../../read/css/custom-properties.ts';

/**
 * The custom properties of a theme as one rule: colours, families and pictures of a pack serve its report too.
 *
 * Those of one language are the report's own to set.
 */
export function variables(theme: string): string {
  const properties = customProperties(theme);
  const lines = Array.from(
    [...properties, ...onPaper(properties)],
    ([name, value]) => `  ${name}: ${value};\n`,
  );
  return `:root {\n${lines.join('')}}\n`;
}

/** Grounds of a report whose deck is dark: it is printed on white paper. */
const PAPER = '#ffffff';
const PANEL = '#f3f4f6';
const LINE = '#d5d9e0';

/** Colours that stand on paper, and the contrast that each needs there. */
const ON_PAPER: readonly (readonly [name: string, ratio: number])[] = [
  ['--ink', 12],
  ['--muted', 6],
  ['--accent', 3],
  ['--accent-text', 4.5],
  ['--chart-1', 3],
  ['--chart-2', 3],
  ['--chart-3', 3],
  ['--code-keyword', 7],
  ['--code-string', 7],
  ['--code-name', 7],
  ['--code-comment', 7],
];

/** What a dark pack has in place of its own colours on paper: shades of them that can be read there. */
function onPaper(properties: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const colour = (name: string): string | undefined =>
    colourOf(resolved(properties.get(name) ?? '', properties));
  const paper = colour('--paper');
  if (paper === undefined || isDarkTextBetter(paper)) return [];
  const shades = ON_PAPER.flatMap(([name, ratio]): (readonly [string, string])[] => {
    const own = colour(name);
    if (own === undefined || Math.min(contrastRatio(own, PAPER), contrastRatio(own, PANEL)) >= ratio)
      return [];
    return [[name, nearestShade(own, [PAPER, PANEL], ratio).colour]];
  });
  return [['--paper', PAPER], ['--panel', PANEL], ['--line', LINE], ...shades];
}
