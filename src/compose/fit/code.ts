/** Makes code fit: blocks that share a slide are parted, long ones are divided once and then cut; their notes have all lines. */
import type { BlockContent, Code } from 'mdast';
import { balanced } from '../divide/balance.ts';
import { placeNear, wordy } from '../exhibit/code-lines.ts';
import type { Frame, SlideOf } from '../deck.ts';

type CodeSlide = SlideOf<'code'>;

/** Lines from which on a block is divided before it is set denser. */
const SPLIT = 6;

/** Slots that overflow when there is too much code: itself and what stands below it. */
const BELOW: ReadonlySet<string> = new Set(['code', 'slide', 'caption', 'source', 'footer']);

/** Height of a line where code is set densest, in px. */
const LINE_HEIGHT = 26;

/** What a denser line is lower by, in px. */
const GAIN = 4;

/** Characters of one line that a slide holds. */
const LONGEST = 800;

/** Slides in place of one whose code overflows; undefined when nothing is left to do. */
export function fitCode(slide: CodeSlide, frame: Frame): CodeSlide[] | undefined {
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
  if (slide.density === 0 && over <= lines.length * GAIN) return denser(slide);
  if (slide.continues === undefined && lines.length >= SPLIT) {
    const middle = placeNear(lines, Math.ceil(lines.length / 2));
    return parts(slide, [part(lines.slice(0, middle)), part(lines.slice(middle))]);
  }
  return denser(slide) ?? cut(slide, code, part, over);
}

const denser = (slide: CodeSlide): CodeSlide[] | undefined =>
  slide.density === 2 ? undefined : [{ ...slide, density: (slide.density + 1) as 1 | 2 }];

/** Fewer lines, or less of the only one; how many are left to the notes stands below them. */
function cut(
  slide: CodeSlide,
  { value }: Code,
  part: (some: readonly string[]) => BlockContent[],
  over: number,
): CodeSlide[] | undefined {
  const lines = value.split('\n');
  const [first = ''] = lines;
  const kept = Math.max(1, lines.length - Math.ceil(over / LINE_HEIGHT));
  const left = slide.left ?? 0;
  if (lines.length > 1)
    return [
      {
        ...slide,
        left: left + wordy(lines.slice(kept)),
        slots: { ...slide.slots, code: part(lines.slice(0, kept)) },
      },
    ];
  if (first.length <= LONGEST) return undefined;
  const end = /[\ud800-\udbff]$/.test(first.slice(0, LONGEST)) ? LONGEST - 1 : LONGEST;
  return [
    { ...slide, left: Math.max(1, left), slots: { ...slide.slots, code: part([first.slice(0, end)]) } },
  ];
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

function parts(slide: CodeSlide, codes: readonly BlockContent[][]): CodeSlide[] {
  const continues = slide.continues ?? slide.id;
  const { left, ...rest } = slide;
  return codes.map((code, index) => ({
    ...rest,
    id: index === 0 ? slide.id : `${slide.id}-more`,
    continues,
    // The lines that are left out come after the last that is shown.
    ...(left !== undefined && index === codes.length - 1 && { left }),
    slots: { ...slide.slots, code },
  }));
}
