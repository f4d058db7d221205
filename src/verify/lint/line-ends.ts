/** Where lines break: no word alone below a title, no compound parted, no mark at the start of a line (V-LINE). */
import type { Slide } from '../../compose/layout/index.ts';
import type { DrawnBlock } from '../../compose/inspection.ts';
import { seenOf, type LintCheck, type Finding } from './input.ts';

/** Checks V-LINE. */
export const lineEnds: LintCheck = (given) =>
  seenOf(given).flatMap(({ slide, drawn }) => {
    const titles = drawn.blocks.filter(({ tag }) => tag === 'h1');
    const alone = titles.filter(({ lines, last }) => lines > 1 && last.length === 1);
    const broken = drawn.blocks.filter((block) => block.broken.length > 0);
    return [...alone.map((block) => lonely(slide, block)), ...broken.map((block) => parted(slide, block))];
  });

const lonely = (slide: Slide, { last }: DrawnBlock): Finding => ({
  rule: 'verify:line-ends',
  slide,
  found: `last line of a title with \`${last.join(' ')}\` alone`,
  expected: 'two words or more',
  advice: 'Make the heading a word longer or shorter.',
});

const parted = (slide: Slide, { broken, tag }: DrawnBlock): Finding => ({
  rule: 'verify:line-ends',
  slide,
  found:
    tag === 'h1' ? `title parted at \`${broken[0] ?? ''}\`` : `line that starts with \`${broken[0] ?? ''}\``,
  expected: tag === 'h1' ? 'compounds on one line' : 'such marks at the end of the line before',
  advice:
    "Make the heading a word longer or shorter; a mark at the start of a line is the theme's `line-break`.",
});
