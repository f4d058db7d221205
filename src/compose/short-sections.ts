/** Headings with a sentence each below them, shown as the items of one list: `### Kettle`, `A kettle that whistles.` */
import { numberBefore } from '../outline/label.ts';
import type { Narrative, Point, Section, Support } from '../outline/outline.ts';
import { join, slice, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { isSpaceless } from '../text/script.ts';
import { asks } from '../text/word-classes.ts';
import { lengthOf } from '../text/words.ts';

/** Fewer headings are sections, however little stands below them. */
const MIN_SECTIONS = 3;

/** Longest heading that can be a label, and the most that an item says of it. */
const MAX_HEADING_LENGTH = { words: 9, characters: 18 } as const;
const MAX_TEXT_LENGTH = { words: 30, characters: 70 } as const;

/** The article in which the sections stand. */
interface Surroundings {
  readonly source: string;
  readonly lang: string;
}

/** Sections in order, with short ones in a row under one heading as items of that heading; the article's own narratives keep their slides. */
export function withoutShortSections(sections: readonly Section[], article: Surroundings): Section[] {
  const all: Section[] = [];
  for (let index = 0; index < sections.length;) {
    const row = rowAt(sections, index, article);
    const section = sections[index];
    const heading = section?.group?.at(-1);
    const items = row.length >= MIN_SECTIONS && isWhole(sections, index, row.length) ? row : [];
    const isList = heading !== undefined && items.length > 0;
    index += isList ? items.length : 1;
    if (section && !isList) all.push(section);
    else if (section && heading) all.push(listed(items, heading, section.group ?? [], all));
  }
  return all;
}

/** The items that the sections from one on are, as far as they stand under the same heading. */
function rowAt(sections: readonly Section[], index: number, article: Surroundings): Point[] {
  const items: Point[] = [];
  const group = groupOf(sections[index]);
  for (const section of sections.slice(index)) {
    const item = groupOf(section) === group ? itemOf(section, article) : undefined;
    if (!item) break;
    items.push(item);
  }
  return items;
}

/** True where no other section of the argument stands under the same heading. */
function isWhole(sections: readonly Section[], index: number, length: number): boolean {
  const group = groupOf(sections[index]);
  return sections.every(
    (section, at) =>
      (at >= index && at < index + length) || section.type === 'passage' || groupOf(section) !== group,
  );
}

/** Where the heading above a section stands, 0 for none. */
const groupOf = (section: Section | undefined): number => section?.group?.at(-1)?.position.start.offset ?? 0;

/** The items as a section, with what the heading above them has said itself. */
function listed(
  items: readonly Point[],
  heading: Phrase,
  group: readonly Phrase[],
  before: Section[],
): Narrative {
  const said = introduction(heading, before.at(-1));
  if (said) before.pop();
  const children = [...(said?.children ?? []), ...items];
  const position = spanOf([heading, ...children]) ?? heading.position;
  const above = group.slice(0, -1);
  return { type: 'narrative', ...(above.length > 0 && { group: above }), heading, children, position };
}

/** The section that a heading has above the sections below it, where it only leads up to them. */
function introduction(heading: Phrase, section: Section | undefined): Narrative | undefined {
  const isOwn = section?.heading?.position.start.offset === heading.position.start.offset;
  return isOwn && section?.type === 'narrative' && section.children.every(isPlain) ? section : undefined;
}

function itemOf(section: Section, { source, lang }: Surroundings): Point | undefined {
  // A section that concludes something argues, however short it is.
  if (section.type !== 'narrative' || section.claim || asks(textOf(section.heading))) return undefined;
  const { heading, children } = section;
  const said = children.filter(isPlain);
  const name = textOf(heading);
  const words = said.map(({ whole }) => textOf(whole)).join(' ');
  if (said.length !== children.length) return undefined;
  if (!isWithin(name, MAX_HEADING_LENGTH) || !isWithin(words, MAX_TEXT_LENGTH)) return undefined;
  const marker = numberBefore(name);
  const text = join(
    said.map(({ whole }) => whole),
    isSpaceless(lang) ? '' : ' ',
  );
  const whole = join([heading, text], isSpaceless(lang) ? '：' : ': ');
  const figures = said.flatMap((point) => point.figures ?? []);
  return {
    type: 'point',
    whole,
    ...(marker && { number: marker.number }),
    label: trim(slice(heading, marker?.end ?? 0, name.length, source), source),
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
