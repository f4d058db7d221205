/** Sets short text larger: the largest type in which it still fills its slide and no more. */
import type { BlockContent } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { isChart } from '../chart/chart.ts';
import type { ComposeContext } from '../context.ts';
import { bodyHeight } from '../fit/body.ts';
import { linesOf } from '../fit/width.ts';
import type { Growth } from '../layout/definition.ts';
import type { Slide } from '../layout/index.ts';
import { mainBlocksOf, traitsOf } from '../layout/traits.ts';
import type { Size } from '../size.ts';
import { blocksOf } from '../slots.ts';

/** Type sizes and line heights in px by density, with the space that each paragraph takes beside its lines: as theme.css has them. */
const TYPES = {
  body: [
    { density: -2, size: 36, line: 50, between: 32 },
    { density: -1, size: 32, line: 44, between: 28 },
  ],
  lead: [
    { density: -2, size: 56, line: 72, between: 40 },
    { density: -1, size: 48, line: 64, between: 32 },
  ],
  card: [
    { density: -2, size: 32, line: 42, between: 28 },
    { density: -1, size: 28, line: 37, between: 24 },
  ],
  code: [
    { density: -2, size: 28, line: 42 },
    { density: -1, size: 24, line: 36 },
  ],
  cell: [
    { density: -2, size: 28, line: 38, between: 24 },
    { density: -1, size: 26, line: 35, between: 24 },
  ],
} as const;

/** Most lines of a point: longer ones are read better in smaller type. */
const MAX_POINT_LINES = 3;

/** Share of the room that larger type may fill: what is estimated may turn out taller. */
const MAX_FILLED_SHARE = 0.86;

/** A slide in the largest type in which its text has room; as it is where its layout does not grow, or it is set denser. */
export function grown(slide: Slide, { size = '16:9', lang }: ComposeContext): Slide {
  const { grows } = traitsOf(slide.layout);
  if (grows?.type === 'cell') return grownTable(slide, size, lang);
  if (grows?.type === 'code') return grownCode(slide, size, lang);
  const columns = grows ? columnsOf(slide, grows) : [];
  const [first] = columns;
  if (!grows || slide.density !== 0 || !first || first.length === 0) return slide;
  const { column } = grows;
  const widths = columns.map((_, at) =>
    typeof column === 'number' ? column : column(columns.length, at, slide.classes),
  );
  const rows = Math.ceil(columns.length / (grows.across?.(columns.length) ?? 1));
  const room = roomOf(slide, size, lang) / rows;
  const fitting = TYPES[grows.type].find((type) => {
    const isPoint = grows.type === 'body' && !grows.across;
    return columns.every((texts, at) => {
      const lines = texts.map((text) => linesOf(text, (widths[at] ?? 0) / type.size, lang));
      return (
        lines.reduce((sum, count) => sum + count * type.line + type.between, 0) <= room &&
        (!isPoint || lines.every((count) => count <= MAX_POINT_LINES))
      );
    });
  });
  return fitting ? { ...slide, density: fitting.density } : slide;
}

/** Px that the body of a slide may fill. */
const roomOf = (slide: Slide, size: Size, lang: string): number =>
  bodyHeight(slide, size, lang) * MAX_FILLED_SHARE;

/** Px of a table, and between its columns. */
const TABLE_PX = 1152;
const COLUMN_GAP_PX = 40;

/** A table in larger type, where all of its rows have room in columns of one width. */
function grownTable(slide: Slide, size: Size, lang: string): Slide {
  const [table, ...more] = blocksOf(slide, 'table');
  const said = blocksOf(slide, 'points').flatMap(textsIn);
  if (table?.type !== 'table' || more.length > 0 || slide.density !== 0 || isChart(slide)) return slide;
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const column = TABLE_PX / width - COLUMN_GAP_PX;
  const fitting = TYPES.cell.find((type) => {
    const linesIn = (text: string, px: number): number => linesOf(text, px / type.size, lang);
    const rows = table.children.map(({ children }) =>
      Math.max(1, ...children.map((cell) => linesIn(textOf(cell.children), column))),
    );
    const texts = said.map((text) => linesIn(text, TABLE_PX) + 1);
    const heights = [...rows, ...texts].map((lines) => lines * type.line + type.between);
    return heights.reduce((sum, height) => sum + height, 0) <= roomOf(slide, size, lang);
  });
  return fitting ? { ...slide, density: fitting.density } : slide;
}

/** Em of a character of code, and px of what stands above and below its lines. */
const CODE_EM = 0.6;
const CODE_GROUND_PX = 48;

/** Code in larger type, where no line of it has to be wrapped for that. */
function grownCode(slide: Slide, size: Size, lang: string): Slide {
  const [code, ...more] = blocksOf(slide, 'code');
  if (code?.type !== 'code' || more.length > 0 || slide.density !== 0) return slide;
  const lines = code.value.split('\n');
  const longest = Math.max(...lines.map(({ length }) => length));
  const fitting = TYPES.code.find(
    (type) =>
      longest * CODE_EM * type.size <= 1080 &&
      lines.length * type.line + CODE_GROUND_PX <= roomOf(slide, size, lang),
  );
  return fitting ? { ...slide, density: fitting.density } : slide;
}

/** The texts of each column: of each item where these stand beside each other, else all in one. */
function columnsOf(slide: Slide, { across, slots }: Growth): string[][] {
  if (slots) return slots.map((slot) => blocksOf(slide, slot).flatMap(textsIn));
  const blocks = mainBlocksOf(slide);
  const [list, ...more] = blocks;
  if (!across) return [blocks.flatMap(textsIn)];
  return list?.type === 'list' && more.length === 0
    ? list.children.map(({ children }) => children.flatMap((child) => textsIn(child as BlockContent)))
    : [];
}

/** Characters that no slide holds. */
const MAX_TEXT_LENGTH = 4000;

/** The texts that break into lines by themselves; what is no text is taller than any room. */
function textsIn(block: BlockContent): string[] {
  if (block.type === 'paragraph') return [textOf(block.children)];
  if (block.type === 'list')
    return block.children.flatMap(({ children }) =>
      children.flatMap((child) => textsIn(child as BlockContent)),
    );
  return ['—'.repeat(MAX_TEXT_LENGTH)];
}
