/** Numbered series in a text copy: which lines count on from each other, and whether they are headings. */
import { lengthOf } from '../../text/words.ts';
import type { CopyBlock } from './blocks.ts';

/** A line that counts on from others written alike. */
export interface Member {
  /** Whether all members of its series are headings; else they are paragraphs or items with a number. */
  readonly heading: boolean;
  /** 0 for a series that stands in no other one. */
  readonly level: number;
  /** True for the first member. */
  readonly first: boolean;
}

interface Marker {
  /** How the number is written: `1.`, `(1)`, `一、`. */
  readonly form: string;
  readonly ordinal: number;
}

interface Series {
  readonly form: string;
  /** Indices of blocks. */
  readonly members: number[];
}

const HAN = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['(1)', /^[（(](\d{1,2})[)）]/u],
  ['1.', /^(\d{1,2})[.．](?!\d)/u],
  ['1)', /^(\d{1,2})[)）]/u],
  ['1、', /^(\d{1,2})、/u],
  ['一、', /^([一二三四五六七八九十]{1,3})[、.．]/u],
  ['(一)', /^[（(]([一二三四五六七八九十]{1,3})[)）]/u],
  ['第一', /^第([一二三四五六七八九十]{1,3}|\d{1,2})[，,、：:]/u],
  ['①', /^([①②③④⑤⑥⑦⑧⑨⑩])/u],
  ['step 1', /^(?:step|part|reason|lesson|rule|tip)\s(\d{1,2})\b/iu],
];

/** The number at the start of a line and the form that it is written in; undefined for a line without one. */
export function markerOf(text: string): Marker | undefined {
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(text);
    if (match && /[\p{L}\p{N}]/u.test(text.slice(match[0].length)))
      return { form, ordinal: ordinalOf(match[1] ?? '') };
  }
  return undefined;
}

function ordinalOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (CIRCLED.includes(number)) return CIRCLED.indexOf(number) + 1;
  const [first = '', second = ''] = number;
  if (second === '') return unit(first);
  // 十二, 二十, 二十三
  return first === '十' ? 10 + unit(second) : unit(first) * 10 + (number[2] ? unit(number[2]) : 0);
}

const unit = (digit: string): number => HAN.indexOf(digit) + 1;

/** What each block is in a series; undefined for a block in none. */
export function membersOf(blocks: readonly CopyBlock[]): (Member | undefined)[] {
  const all = seriesIn(blocks);
  const owners = new Map(all.flatMap((series) => series.members.map((index) => [index, series] as const)));
  const headings = all.filter((series) => areHeadings(series, blocks, owners));
  const set = new Set(headings);
  const forms = [...new Set(headings.map(({ form }) => form))];
  const ranks = forms.flatMap((outer) => forms.flatMap((inner) => rankOf(outer, inner, headings) ?? []));
  const found = blocks.map((): Member | undefined => undefined);
  for (const series of all) {
    const begins = series.members[0] ?? 0;
    const level = ranks.filter(({ inner, from }) => inner === series.form && from < begins).length;
    series.members.forEach((index, nth) => {
      found[index] = { heading: set.has(series), level, first: nth === 0 };
    });
  }
  return found;
}

function seriesIn(blocks: readonly CopyBlock[]): Series[] {
  const all: Series[] = [];
  const open = new Map<string, { series: Series; last: number }>();
  blocks.forEach(({ text, kind }, index) => {
    const marker = kind === 'stamp' ? undefined : markerOf(text);
    if (!marker) return;
    const above = open.get(marker.form);
    if (above && marker.ordinal === above.last + 1) {
      above.series.members.push(index);
      above.last = marker.ordinal;
    } else if (marker.ordinal === 1) {
      const series = { form: marker.form, members: [index] };
      all.push(series);
      open.set(marker.form, { series, last: 1 });
    }
  });
  // A lone `1.` is one more series where others are written like it.
  const known = new Set(all.flatMap(({ form, members }) => (members.length >= 2 ? [form] : [])));
  return all.filter(({ form }) => known.has(form));
}

/** Longest heading with a number, in words or CJK characters. */
const MAX_NUMBERED_HEADING = { words: 16, characters: 36 } as const;

/** Members are headings where each is a line without a sentence's end that has text below. */
function areHeadings(
  series: Series,
  blocks: readonly CopyBlock[],
  owners: ReadonlyMap<number, Series>,
): boolean {
  return series.members.every((index) => {
    const [block, below] = [blocks[index], blocks[index + 1]];
    if (!block || !below || block.kind === 'bullet' || owners.get(index + 1) === series) return false;
    const { unit, n } = lengthOf(block.text);
    const line = n <= MAX_NUMBERED_HEADING[unit] && !/[.,;:。，；：、]["”’」』)）]*$/u.test(block.text);
    const said = below.kind === 'prose' || below.kind === 'bullet' || /[.!?:。！？：]$/u.test(below.text);
    return line && (said || owners.has(index + 1));
  });
}

/** Two forms of numbers, one above the other, from the block on where the outer one begins. */
interface Rank {
  readonly inner: string;
  readonly from: number;
}

/** A form stands above another where one of its series goes on behind a whole series of the other. */
function rankOf(outer: string, inner: string, headings: readonly Series[]): Rank | undefined {
  if (outer === inner) return undefined;
  const above = headings.filter(({ form }) => form === outer);
  const below = headings.filter(({ form }) => form === inner);
  let at = 0;
  const nested = above.some(({ members }) => {
    while (at < below.length && (below[at]?.members[0] ?? 0) < (members[0] ?? 0)) at += 1;
    return (below[at]?.members.at(-1) ?? Infinity) < (members.at(-1) ?? 0);
  });
  return nested ? { inner, from: above[0]?.members[0] ?? 0 } : undefined;
}
