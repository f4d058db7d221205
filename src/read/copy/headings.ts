/** Which lines of a text copy are headings, and how deep they stand. */
import { lengthOf } from '../../text/words.ts';
import type { CopyBlock } from './blocks.ts';
import { isDigest, resumes } from './furniture.ts';
import type { Sorted } from './page.ts';
import { markerOf, membersOf, type Member } from './series.ts';

/** A block of the article with what tells whether it is a heading. */
interface Line {
  readonly block: CopyBlock;
  readonly title: boolean;
  readonly member: Member | undefined;
}

/** The depth of each block's heading, undefined for one that is none; `kept` are the article's blocks in order. */
export function depthsOf(kept: readonly Sorted[]): (Depth | undefined)[] {
  const blocks = kept.map(({ block }) => block);
  const members = membersOf(blocks);
  const lines = kept.map(({ block, title }, index): Line => ({
    block,
    title: title === true,
    member: members[index],
  }));
  const labels = labelsIn(blocks);
  const recurring = recurringIn(blocks);
  const single = lines.map(
    (line, index) =>
      line.block.heading === true ||
      labels.has(line.block) ||
      (!recurring.has(line.block.text) &&
        isHeading(line, lines.slice(Math.max(0, index - 2), index), lines[index + 1])),
  );
  const headings = withStacks(lines, single);
  const groups = lines.map((_line, index) => headings[index] === 'group');
  const lastGroup = groups.lastIndexOf(true);
  let [base, plain]: [Depth, Depth] = [2, 2];
  let grouped = false;
  return lines.map(({ member }, index) => {
    const heading = headings[index];
    if (!heading) return undefined;
    if (!member) {
      plain = heading === 'plain' && grouped && (index < lastGroup || groups[index - 1]) ? 3 : 2;
      grouped ||= heading === 'group';
      return plain;
    }
    if (member.first && member.level === 0)
      base = headings[index - 1] && !members[index - 1] ? deeper(plain, 1) : 2;
    return deeper(base, member.level);
  });
}

type Depth = 2 | 3 | 4 | 5 | 6;

const deeper = (depth: Depth, by: number): Depth => Math.min(6, depth + by) as Depth;

type Heading = 'plain' | 'group' | undefined;

/**
 * Headings that stand directly above a heading: found from the end, since each counts on the one below it.
 *
 * A `group` stands above a heading without a number. One right below the title may be an author's name: it is
 * a group where the article has another.
 */
function withStacks(lines: readonly Line[], single: readonly boolean[]): Heading[] {
  const found: Heading[] = single.map((is) => (is ? 'plain' : undefined));
  let groups = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    const [line, below] = [lines[index], lines[index + 1]];
    if (!line || !below || found[index] || !found[index + 1] || !isStackable(line, below)) continue;
    const above = lines[index - 1];
    if (above && !above.title && isLoose(above) && !single[index - 1] && found[index + 1] === 'group')
      continue;
    const group = !below.member;
    if (above?.title && group && groups === 0) continue;
    found[index] = group ? 'group' : 'plain';
    if (group) groups += 1;
  }
  return found;
}

const isStackable = (line: Line, below: Line): boolean =>
  !line.title &&
  !line.member &&
  line.block.apart &&
  below.block.apart &&
  line.block.kind === 'short' &&
  isName(line.block) &&
  !PERSON.test(line.block.text);

/** A name with its title: what stands below a picture. */
const PERSON = /(?:氏|さん|先生|씨|님)$/u;

/** A short line that counts on from no other, and gives no value. */
const isLoose = ({ block, member }: Line): boolean =>
  block.kind === 'short' && !member && !markerOf(block.text) && !VALUE.test(block.text);

/** `Label : value`, with the space before the colon that a heading does not have. */
const VALUE = /^[^:：]{1,24} : \S/u;

/** Longest heading, in words or CJK characters. */
const MAX_HEADING = { words: 12, characters: 30 } as const;

/** As long as a heading, without a sentence's end. */
function isName({ text }: CopyBlock): boolean {
  const { unit, n } = lengthOf(text);
  return n <= MAX_HEADING[unit] && !/[.,;:。，；：、!！]$/u.test(text) && /\p{L}/u.test(text);
}

/** `Q1. …`, `A: …`, `答：…`, and `QWhat is it?`, whose mark the page glued to it. */
const EXCHANGE = /^(?:(?:Q|A|问|答|問|질문|답변)\s*\d*\s*[:：.．、]|Q\p{Lu}.*\?$)/u;

/** `Top left and bottom left – …` says where in a matrix the items below it stand. */
const PLACE = /^(?:top|upper|bottom|lower)[\s-](?:left|right)\b/i;

/** A short line without a sentence's end, above prose or a list, and not one of a row of short lines. */
function isHeading({ block, title, member }: Line, above: readonly Line[], next: Line | undefined): boolean {
  if (title) return false;
  if (resumes(block.text) || isDigest(block.text)) return true;
  if (EXCHANGE.test(block.text) || PLACE.test(block.text)) return false;
  if (member) return member.heading;
  if (block.kind !== 'short' || !next || isLoose(next) || next.member?.heading) return false;
  if (EXCHANGE.test(next.block.text) && /[?？]/u.test(block.text)) return false;
  const [over, before] = above.length === 2 ? above : [undefined, above[0]];
  const free = (line: Line | undefined): boolean => !line || line.title || !isLoose(line);
  // Two short lines with space around them are a heading and what it stands under.
  const paired = before?.block.apart && block.apart && next.block.apart && free(over);
  return (free(before) || paired === true) && isName(block);
}

/** Marks that set off a label as well as an item. */
const LABEL = /^[■□◆◇●▼▽▶►]$/u;

/** Lines behind such a mark that all have prose below: labels of what follows, not items. */
function labelsIn(blocks: readonly CopyBlock[]): ReadonlySet<CopyBlock> {
  const labels = new Map<string, CopyBlock[]>();
  const lists = new Set<string>();
  blocks.forEach((block, index) => {
    const { mark = '' } = block;
    const below = blocks[index + 1];
    if (!LABEL.test(mark)) return;
    const said = below?.kind === 'prose' || (below?.kind === 'short' && /[.。!！]$/u.test(below.text));
    if (!said || !isName(block)) lists.add(mark);
    const all = labels.get(mark);
    if (all) all.push(block);
    else labels.set(mark, [block]);
  });
  return new Set([...labels].flatMap(([mark, all]) => (all.length >= 2 && !lists.has(mark) ? all : [])));
}

/** Short lines that come back, each time above a list: they say what the list is of, under headings that differ. */
function recurringIn(blocks: readonly CopyBlock[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  blocks.forEach(({ kind, text }, index) => {
    if (kind !== 'short') return;
    const lists = blocks[index + 1]?.kind === 'bullet';
    seen.set(text, lists ? (seen.get(text) ?? 0) + 1 : -Infinity);
  });
  return new Set([...seen].flatMap(([text, count]) => (count >= 2 ? [text] : [])));
}
