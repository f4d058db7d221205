/** Shows neighbouring sections under one heading, each with little to say, as columns of one slide. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { textOf, type Phrase } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { balanced } from '../divide/balance.ts';
import { wordsIn } from '../divide/pages.ts';
import { bare, capitalised, paragraph, strong } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { asLayout } from '../layout/points.ts';
import { isText, mainBlocksOf, traitsOf } from '../layout/traits.ts';
import type { ComposedSection } from '../section/parts.ts';
import { withNumber } from '../section/section-title.ts';
import { lineOf, withoutSlots, withSlots } from '../slots.ts';
import { arranged } from './index.ts';
import { asList } from './join.ts';

/** Sections of a slide. */
const MIN_COLUMNS = 2;
const MAX_COLUMNS = 4;

/** Most words that a section says, each of so many that are cards, and all of those that are rows. */
const MAX_SECTION_WORDS = 48;
const MAX_CARD_WORDS: Readonly<Record<number, number>> = { 2: MAX_SECTION_WORDS, 3: 40, 4: 30 };
const MAX_ROWS_WORDS = 105;

/** Longest title of a section that is the head of its column, in words. */
const MAX_HEAD_WORDS = 9;

/** A section that may be a column: what stands above it, its head, and what its only slide says below it. */
interface Column {
  readonly above: Phrase;
  readonly composed: ComposedSection;
  readonly head: readonly PhrasingContent[];
  readonly blocks: readonly BlockContent[];
  readonly words: number;
}

/** Sections in order; of neighbours under one heading that say little, two to four share a slide. */
export function withOverviews(
  sections: readonly ComposedSection[],
  context: ComposeContext,
): ComposedSection[] {
  const all: ComposedSection[] = [];
  let row: Column[] = [];
  const flush = (): void => {
    const [only, ...more] = inColumns(row);
    // Where the heading has other slides too, one that opens its part says what leads up to them.
    const isWhole =
      sections.filter((composed) => headingOf(composed) === headingOf(only)).length === row.length;
    const led = only && isWhole && more.length === 0 ? ledBy(all.at(-1), only) : undefined;
    if (led) all[all.length - 1] = led;
    else if (only) all.push(only, ...more);
    row = [];
  };
  for (const composed of sections) {
    const above = composed.section.group?.at(-1);
    const column = above && columnOf(composed, above, context);
    const isNext = column !== undefined && headingOf(row[0]?.composed) === headingOf(composed);
    if (!isNext) flush();
    if (column) row.push(column);
    else all.push(composed);
  }
  flush();
  return all;
}

/** Where the heading above a section stands. */
const headingOf = (composed: ComposedSection | undefined): number | undefined =>
  composed?.section.group?.at(-1)?.position.start.offset;

/** A section under a heading whose one slide is a little text below its own heading. */
function columnOf(composed: ComposedSection, above: Phrase, context: ComposeContext): Column | undefined {
  const { section, slides } = composed;
  const [slide, ...more] = slides;
  if (!slide || more.length > 0 || section.type !== 'narrative' || !isText(slide)) return undefined;
  const eyebrow = lineOf(slide, 'eyebrow');
  const isOwn = eyebrow.length > 0 && textOf(eyebrow) === textOf(withNumber(section, section.heading));
  const [head, claim] = isOwn ? [eyebrow, slide.slots.title] : headOf(slide);
  if (context.choices.shown.has(section) || wordsIn(paragraph(head)) > MAX_HEAD_WORDS) return undefined;
  if (eyebrow.length > 0 && !isOwn && textOf(eyebrow) !== textOf(bare(above))) return undefined;
  const blocks = [...(claim.length > 0 ? [paragraph(claim)] : []), ...mainBlocksOf(slide)];
  const words = blocks.reduce((sum, block) => sum + wordsIn(block), 0);
  // What can be drawn by itself, as a figure is, keeps its slide.
  const isDrawn = arranged([slide], context).some((shown) => !isText(shown));
  const isLittle = words > 0 && words <= MAX_SECTION_WORDS;
  return isLittle && !isDrawn && blocks.every(isPlain) ? { above, composed, head, blocks, words } : undefined;
}

/** `Insurance: Deposits are insured` → the heading, and what the title says beside it. */
function headOf({ slots: { title } }: Slide): readonly [PhrasingContent[], readonly PhrasingContent[]] {
  const at = title.findIndex((run) => run.type === 'text' && /^[:：]\s*$/u.test(run.value));
  return at < 0 ? [[...title], []] : [title.slice(0, at), title.slice(at + 1)];
}

/** True for a sentence, or a list of some without labels or numbers. */
const isPlain = (block: BlockContent): boolean =>
  block.type === 'paragraph' ||
  (block.type === 'list' &&
    !block.ordered &&
    block.children.every(
      ({ children: [line, ...below] }) =>
        line?.type === 'paragraph' && below.length === 0 && line.children[0]?.type !== 'strong',
    ));

/** Columns of a row shared out over slides; sections that have no room beside others keep their slides. */
function inColumns(row: readonly Column[]): ComposedSection[] {
  const parts = [MAX_COLUMNS, 3, MIN_COLUMNS]
    .map((most) => balanced(row, most))
    .find((candidate) => candidate.every((part) => part.length < MIN_COLUMNS || layoutOf(part)));
  return (parts ?? []).flatMap((part) => {
    const layout = layoutOf(part);
    return layout ? [together(part, layout)] : part.map(({ composed }) => composed);
  });
}

/** Cards where all say about as much, rows where they do not; undefined where a slide does not hold them. */
function layoutOf(part: readonly Column[]): 'cards' | 'rows' | undefined {
  const most = MAX_CARD_WORDS[part.length];
  if (most === undefined) return undefined;
  if (part.every(({ words }) => words <= most)) return 'cards';
  return part.reduce((sum, { words }) => sum + words, 0) <= MAX_ROWS_WORDS ? 'rows' : undefined;
}

/** One section of several: the heading above them is its title, each title the head of a column. */
function together(part: readonly Column[], layout: 'cards' | 'rows'): ComposedSection {
  const [first] = part as readonly [Column];
  const title = capitalised(bare(first.above));
  const children = part.map(({ head, blocks }): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph([strong(head)]), ...asOne(blocks)],
  }));
  const slides = part.flatMap(({ composed }) => composed.slides);
  const [opening] = slides as [Slide];
  const slide = asLayout(layout, withSlots(withoutSlots(opening, ['eyebrow']), { title }), [
    { type: 'list', ordered: false, spread: false, children },
  ]);
  return {
    section: first.composed.section,
    others: part.slice(1).map(({ composed }) => composed.section),
    slides: [
      {
        ...slide,
        notes: slides.flatMap(({ notes }) => notes),
        sources: slides.flatMap(({ sources }) => sources),
      },
    ],
  };
}

/** Most words that lead up to columns. */
const MAX_LEAD_WORDS = 28;

/** Columns below the sentence that the heading above them says itself; undefined where it says none, or more. */
function ledBy(above: ComposedSection | undefined, columns: ComposedSection): ComposedSection | undefined {
  const [intro, ...more] = above?.slides ?? [];
  const [slide] = columns.slides;
  if (!above || !intro || !slide || !columns.others || more.length > 0 || !isText(intro)) return undefined;
  if (above.section.heading?.position.start.offset !== headingOf(columns)) return undefined;
  const [said, ...others] = mainBlocksOf(intro);
  if (said?.type !== 'paragraph' || others.length > 0 || wordsIn(said) > MAX_LEAD_WORDS) return undefined;
  const led = traitsOf(slide.layout).withLead?.(slide, said) ?? slide;
  return {
    section: above.section,
    others: [columns.section, ...columns.others],
    slides: [
      {
        ...(led as Slide),
        id: intro.id,
        notes: [...intro.notes, ...slide.notes],
        sources: [...intro.sources, ...slide.sources],
      },
    ],
  };
}

/** What stands below a head: one sentence is said, more are listed. */
function asOne(blocks: readonly BlockContent[]): BlockContent[] {
  const items = asList(blocks).flatMap((block) => (block.type === 'list' ? block.children : []));
  const [only, ...more] = items;
  return more.length > 0
    ? [{ type: 'list', ordered: false, spread: false, children: items }]
    : (only?.children.filter((child) => child.type === 'paragraph') ?? []);
}
