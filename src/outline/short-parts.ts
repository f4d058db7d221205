/** Headings with a sentence each below them, as the items of one list: `### Kettle`, `A kettle that whistles.` */
import { join, slice, textOf, trim } from '../text/phrase.ts';
import { asks } from '../text/word-classes.ts';
import { isSpaceless } from '../text/script.ts';
import { lengthOf } from '../text/words.ts';
import type { OutlineContext } from './context.ts';
import type { ArticlePart } from './heading-parts.ts';
import { numberBefore } from './label.ts';
import type { Point, Support } from './outline.ts';
import { roleOf } from './terms.ts';

/** Fewer headings are sections, however little stands below them. */
const MIN_PARTS = 3;

/** Longest heading that can be a label, and the most that an item says of it. */
const MAX_HEADING_LENGTH = { words: 9, characters: 18 } as const;
const MAX_TEXT_LENGTH = { words: 30, characters: 70 } as const;

/** The items that parts in a row are; undefined where they are not all short, or not all of one level. */
export function itemsOf(parts: readonly ArticlePart[], context: OutlineContext): Point[] | undefined {
  const items = parts.flatMap((part) =>
    part.depth === parts[0]?.depth ? (itemOf(part, context) ?? []) : [],
  );
  return items.length >= MIN_PARTS && items.length === parts.length ? items : undefined;
}

/** The parts without a heading above them from one on, up to the first that articles end with. */
export function topParts(parts: readonly ArticlePart[], index: number): readonly ArticlePart[] {
  const isFirst = parts.findIndex(({ heading }) => heading) === index;
  const end = parts.findIndex(
    ({ heading }, at) => at > index && (!heading || roleOf(textOf(heading)) !== undefined),
  );
  return isFirst ? parts.slice(index, end < 0 ? parts.length : end) : [];
}

function itemOf({ heading, supports, told }: ArticlePart, context: OutlineContext): Point | undefined {
  if (!heading || told || asks(textOf(heading)) || roleOf(textOf(heading))) return undefined;
  const said = supports.filter(isPlain);
  const name = textOf(heading);
  const words = said.map(({ whole }) => textOf(whole)).join(' ');
  if (
    said.length !== supports.length ||
    !isWithin(name, MAX_HEADING_LENGTH) ||
    !isWithin(words, MAX_TEXT_LENGTH)
  )
    return undefined;
  const marker = numberBefore(name);
  const isClose = isSpaceless(context.lang);
  const text = join(
    said.map(({ whole }) => whole),
    isClose ? '' : ' ',
  );
  const whole = join([heading, text], isClose ? '：' : ': ');
  const figures = said.flatMap((point) => point.figures ?? []);
  return {
    type: 'point',
    whole,
    ...(marker && { number: marker.number }),
    label: trim(slice(heading, marker?.end ?? 0, name.length, context.source), context.source),
    text,
    ...(figures.length > 0 && { figures }),
    item: true,
    children: [],
    position: whole.position,
  };
}

/** A paragraph that is neither an item nor opens with a label. */
const isPlain = (support: Support): support is Point =>
  support.type === 'point' && !support.item && !support.label && support.children.length === 0;

function isWithin(text: string, most: typeof MAX_TEXT_LENGTH | typeof MAX_HEADING_LENGTH): boolean {
  const { unit, n } = lengthOf(text);
  return n > 0 && n <= most[unit];
}
