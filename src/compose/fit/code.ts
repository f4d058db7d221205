/** Makes code fit: blocks that share a slide are parted, long ones are divided once and then cut; their notes have all lines. */
import type { BlockContent, Code, PhrasingContent } from 'mdast';
import { balanced } from '../divide/balance.ts';
import { inRow } from '../divide/row.ts';
import { placeNear, wordy } from '../exhibit/code-breaks.ts';
import type { Misfit } from '../layout/definition.ts';
import type { SlideWith } from '../slide.ts';
import { withSlots } from '../slots.ts';
import { denser } from './denser.ts';

/** A slide of code. */
type CodeSlide = SlideWith<{
  readonly title: readonly PhrasingContent[];
  readonly code: readonly BlockContent[];
}>;

/** Lines from which on a block is divided before it is set denser. */
const MIN_LINES_TO_DIVIDE = 6;

/** Slots that overflow when there is too much code: itself and what stands below it. */
const BELOW: ReadonlySet<string> = new Set(['code', 'slide', 'caption', 'source', 'footer']);

/** Height of a line where code is set densest, in px. */
const LINE_HEIGHT = 26;

/** What a denser line is lower by, in px. */
const DENSER_LINE_GAIN = 4;

/** Characters of one line that a slide holds. */
const MAX_LINE_LENGTH = 800;

/** Slides in place of one whose code overflows; undefined when nothing is left to do. */
export function fitCode<S extends CodeSlide>(slide: S, { frame }: Misfit): S[] | undefined {
  const below = frame.overflow.filter(({ slot }) => BELOW.has(slot));
  if (below.length === 0) return denser(slide);
  const groups = groupsOf(slide.slots.code);
  const [only, ...others] = groups;
  if (others.length > 0) {
    const [a = [], b = []] = balanced(groups, Math.ceil(groups.length / 2));
    return parts(slide, [a.flat(), b.flat()]);
  }
  const code = only?.at(-1);
  if (!only || code?.type !== 'code') return denser(slide);
  const over = Math.max(1, ...below.map(({ y }) => y));
  const lines = code.value.split('\n');
  const part = (some: readonly string[]): BlockContent[] => [
    ...only.slice(0, -1),
    { ...code, value: some.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '') },
  ];
  // A block is rather set denser than divided.
  if (slide.density === 0 && over <= lines.length * DENSER_LINE_GAIN) return denser(slide);
  if (slide.continues === undefined && lines.length >= MIN_LINES_TO_DIVIDE) {
    const middle = placeNear(lines, Math.ceil(lines.length / 2));
    return parts(slide, [part(lines.slice(0, middle)), part(lines.slice(middle))]);
  }
  return denser(slide) ?? cut(slide, code, part, over);
}

/** Fewer lines, or less of the only one; how many are left to the notes stands below them. */
function cut<S extends CodeSlide>(
  slide: S,
  { value }: Code,
  part: (some: readonly string[]) => BlockContent[],
  over: number,
): S[] | undefined {
  const lines = value.split('\n');
  const [first = ''] = lines;
  const kept = Math.max(1, lines.length - Math.ceil(over / LINE_HEIGHT));
  const left = slide.left ?? 0;
  if (lines.length > 1)
    return [
      withSlots({ ...slide, left: left + wordy(lines.slice(kept)) }, { code: part(lines.slice(0, kept)) }),
    ];
  if (first.length <= MAX_LINE_LENGTH) return undefined;
  // Not between the two halves of one character.
  const end = /[\ud800-\udbff]$/.test(first.slice(0, MAX_LINE_LENGTH))
    ? MAX_LINE_LENGTH - 1
    : MAX_LINE_LENGTH;
  return [withSlots({ ...slide, left: Math.max(1, left) }, { code: part([first.slice(0, end)]) })];
}

/** Each block of code with what announces it. */
function groupsOf(blocks: readonly BlockContent[]): BlockContent[][] {
  const groups: BlockContent[][] = [[]];
  for (const block of blocks) {
    groups.at(-1)?.push(block);
    if (block.type === 'code') groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** A row of slides with these codes; the lines that are left out come after the last that is shown. */
function parts<S extends CodeSlide>(slide: S, codes: readonly BlockContent[][]): S[] {
  return inRow(slide, codes, (code, index) =>
    withSlots({ ...slide, ...(index < codes.length - 1 && { left: undefined }) }, { code }),
  );
}
