/** The PowerPoint check: messages for the faults of deck.pptx. */
import type { VFileMessage } from 'vfile-message';
import { linesOf } from '../../compose/runs.ts';
import type { Deck } from '../../compose/deck.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { linearOf } from '../../formula/linear.ts';
import type { OfficeFile } from '../../office/index.ts';
import { themeFonts } from '../../office/theme/fonts.ts';
import type { DrawnSlide } from '../../print/page/drawn.ts';
import { message, type RuleId } from '../../rules/index.ts';
import type { Pack } from '../../template/pack.ts';
import { alternatives } from './alternatives.ts';
import { fit } from './fit.ts';
import type { ExpectedOffice, OfficeCheck, OfficeFault } from './input.ts';
import { soundness } from './package.ts';
import { measuresOf } from './measures.ts';
import { theme } from './theme.ts';
import { words } from './words.ts';

const checks: readonly OfficeCheck[] = [soundness, words, theme, alternatives, fit];

/** What deck.pptx must have of a deck, which has continuation marks, as it was drawn in a pack. */
export const expectedOffice = (
  deck: Deck,
  drawn: readonly DrawnSlide[],
  { theme: { css }, typefaces }: Pick<Pack, 'theme' | 'typefaces'>,
): ExpectedOffice => ({
  codeFamily: typefaces.find(({ role }) => role === 'code')?.name ?? '',
  measures: measuresOf(drawn, themeFonts(css, deck.lang)),
  slides: deck.slides.map((slide) =>
    linesOf(withLinearFormulas(slide)).map((runs) => runs.map(({ value }) => value).join('')),
  ),
});

/** A slide with the formulas in its sentences as text; those with lines to themselves are pictures with their TeX. */
const withLinearFormulas = (slide: Slide): Slide => ({ ...slide, slots: linear(slide.slots) }) as Slide;

function linear<T>(node: T): T {
  if (Array.isArray(node)) return node.map((child: unknown) => linear(child)) as T;
  if (node === null || typeof node !== 'object') return node;
  if ('type' in node && node.type === 'inlineMath' && 'value' in node && typeof node.value === 'string')
    return { ...node, type: 'text', value: linearOf(node.value) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, linear<unknown>(value)])) as T;
}

/** A message for each rule that a file breaks, with its first fault and the number of others. */
export function verifyOffice(file: OfficeFile, expected: ExpectedOffice): VFileMessage[] {
  const slides = file.parts.filter(({ name }) => name.startsWith('/ppt/slides/'));
  const byRule = new Map<RuleId, OfficeFault[]>();
  for (const fault of checks.flatMap((check) => check({ file, slides, expected })))
    byRule.set(fault.rule, [...(byRule.get(fault.rule) ?? []), fault]);
  return [...byRule].flatMap(([rule, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` and ${others.length} more such faults` : '';
    return [message(rule, `Unexpected ${first.found}${more}, expected ${first.expected}`)];
  });
}
