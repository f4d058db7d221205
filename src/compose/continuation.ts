/** The titles of slides that continue each other: what they go on with, else marks such as `(1/2)`. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { textOf } from '../text/phrase.ts';
import { isSpaceless } from '../text/script.ts';
import { countWords } from '../text/words.ts';
import type { Deck } from './deck.ts';
import { fitsTitle } from './fit/title-lines.ts';
import { template } from './inline.ts';
import type { Slide } from './layout/index.ts';
import { traitsOf } from './layout/traits.ts';
import type { Size } from './size.ts';
import { blocksOf, lineOf, withSlots } from './slots.ts';

/** What slides say about themselves: `({n}/{m})` where they continue each other, `{n}` lines that are left out. */
export interface MarkPatterns {
  readonly continued: string;
  readonly left: string;
}

/** The deck as it is shown: slides that continue each other say with what, or which of how many they are. */
export function marked(deck: Deck, { continued, left }: MarkPatterns): Deck {
  const rows = new Map<string, Slide[]>();
  for (const slide of deck.slides)
    if (slide.continues !== undefined)
      rows.set(slide.continues, [...(rows.get(slide.continues) ?? []), slide]);
  const titled = new Map([...rows.values()].flatMap((row) => titledRow(row, continued, deck)));
  return { ...deck, slides: deck.slides.map((slide) => withLeftLines(titled.get(slide) ?? slide, left)) };
}

/** Slides of one row with their titles, by what they were: each behind the first has a name of its own, or all are counted. */
function titledRow(row: readonly Slide[], pattern: string, { size, lang }: Deck): [Slide, Slide][] {
  if (row.length < 2) return [];
  const [, ...others] = row;
  const own = others.map((slide) => ownTitle(slide, size, lang));
  const names = new Set(own.flatMap((slide) => (slide ? textOf(slide.slots.title) : [])));
  if (names.size === others.length)
    return others.map((slide, index): [Slide, Slide] => [slide, own[index] ?? slide]);
  return row.map((slide, index): [Slide, Slide] => {
    const mark = pattern.replace('{n}', String(index + 1)).replace('{m}', String(row.length));
    return [slide, withMark(slide, mark, size, lang)];
  });
}

/** A slide of code that says how many lines only its notes have. */
const withLeftLines = (slide: Slide, pattern: string): Slide =>
  slide.left === undefined
    ? slide
    : withSlots(slide, { caption: [template(pattern.replace('{n}', String(slide.left)))] });

/** Words of a label that names what a slide goes on with. */
const MAX_LABEL_WORDS = 8;

/**
 * A slide whose title names what it goes on with, `Four categories: Players`: the label of its first item, or the rows
 * of its table. Undefined where it opens with a sentence, or two lines do not hold such a title.
 */
function ownTitle(slide: Slide, size: Size, lang: string): Slide | undefined {
  const { title } = slide.slots;
  const [block] = [...blocksOf(slide, 'table'), ...blocksOf(slide, 'points')];
  const named = labelOf(block);
  if (named.length === 0 || countWords(textOf(named)) > MAX_LABEL_WORDS) return undefined;
  const own = [...title, template(isSpaceless(lang) ? '：' : ': '), ...named];
  return fitsTitle(textOf(own), size, lang) ? withSlots(slide, { title: own }) : undefined;
}

/** What the first item of a list is called, or the first and last rows of a table; nothing where they have no names. */
function labelOf(block: BlockContent | undefined): readonly PhrasingContent[] {
  if (block?.type === 'table') {
    const names = block.children.slice(1).map(({ children: [name] }) => plain(name?.children ?? []));
    const [first = [], last = []] = [names[0], names.at(-1)];
    return names.length < 2 || first.length === 0 ? first : [...first, template(' – '), ...last];
  }
  const item = block?.type === 'list' ? block.children[0]?.children[0] : undefined;
  const [label, colon] = item?.type === 'paragraph' ? item.children : [];
  const isLabel = colon === undefined || (colon.type === 'text' && /^[:：]/u.test(colon.value));
  return label?.type === 'strong' && isLabel ? plain(label.children) : [];
}

/** Runs without emphasis and links, which a title has not. */
const plain = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) => ('children' in node ? plain(node.children) : [node]));

/** A title with a mark behind it; where it has no room for it, the label above bears it: `Gates (1/2)`. */
function withMark(slide: Slide, mark: string, size: Size, lang: string): Slide {
  const text = ` ${mark}`;
  const run = template(text);
  const { title } = slide.slots;
  const eyebrow = lineOf(slide, 'eyebrow');
  const fits = traitsOf(slide.layout).ownTitleSize || fitsTitle(textOf(title) + text, size, lang);
  return fits || eyebrow.length === 0
    ? withSlots(slide, { title: [...title, run] })
    : withSlots(slide, { eyebrow: [...eyebrow, run] });
}
