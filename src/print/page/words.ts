/** Reads the lines of a box of text: their place, their measure, and the words in each style. */
import type { Box } from '../../compose/inspection.ts';
import { piecesOf } from '../../text/line-breaks.ts';
import { rounded, roundedBox } from './boxes.ts';
import type { ColorOf } from './colors.ts';
import type { DrawnLines, DrawnStyle, DrawnWords } from './drawn.ts';
import { bareFamily } from './inspection-context.ts';
import { rowsOf, type Row } from './rows.ts';
import { fontSizeOf, type StyleOf } from './styles.ts';

/** Weight from which on letters are bold for programs that know only two weights. */
const MIN_BOLD_WEIGHT = 600;

/** How words of a style are set. */
export const wordStyleOf = (style: CSSStyleDeclaration, colorOf: ColorOf): DrawnStyle => ({
  size: rounded(fontSizeOf(style)),
  color: colorOf(style.color),
  isBold: Number(style.fontWeight) >= MIN_BOLD_WEIGHT,
  isItalic: style.fontStyle !== 'normal',
  isUnderlined: style.textDecorationLine.includes('underline'),
  spacing: rounded(Number.parseFloat(style.letterSpacing) || 0),
  family: bareFamily(style.fontFamily.split(',')[0] ?? ''),
});

/** The lines of some texts that stand in one box; undefined where nothing of them is drawn. */
export function linesOf(
  texts: readonly { readonly node: Text; readonly element: Element }[],
  around: Element,
  styleOf: StyleOf,
  colorOf: ColorOf,
  toSlide: (box: Box) => Box,
): DrawnLines | undefined {
  const range = document.createRange();
  const [first] = texts;
  if (!first) return undefined;
  const style = styleOf(around);
  // Signs of a formula stand above and below the lines of the text around it.
  const plain = texts.filter(({ element }) => !element.closest('.katex'));
  const boxes = (plain.length > 0 ? plain : texts).flatMap(({ node }) => {
    range.selectNodeContents(node);
    return Array.from(range.getClientRects(), toSlide).filter(({ left, right }) => right > left);
  });
  if (boxes.length === 0) return undefined;
  const size = fontSizeOf(styleOf(first.element));
  const own = boxes[0] ? boxes[0].bottom - boxes[0].top : size;
  const rows = rowsOf(boxes);
  const middles = [rows[0], rows.at(-1)].map((row) => (row ? middleOf(row) : 0));
  const lineHeight = lineHeightOf(rows) || Number.parseFloat(style.lineHeight) || own;
  return {
    box: roundedBox({
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: (middles[0] ?? 0) - lineHeight / 2,
      bottom: (middles[1] ?? 0) + lineHeight / 2,
    }),
    count: rows.length,
    lineHeight: rounded(lineHeight),
    fontHeight: fontHeightOf(styleOf(first.element)),
    align: alignOf(style),
    isBalanced: style.textWrapStyle === 'balance',
    words: texts.map(({ node, element }) => wordsOf(node, element, around, styleOf, colorOf)),
  };
}

/** Usual distance of lines: letters of two fonts in one line make it higher than its style says. 0 for a single line. */
function lineHeightOf(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => middleOf(row) - middleOf(rows[index] ?? row));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

const middleOf = ({ top, bottom }: Row): number => (top + bottom) / 2;

/** Px of type that a font is measured at: at the size of text a browser rounds its height to whole px. */
const MEASURED_SIZE = 1000;

/** Height of a font with its ascenders and descenders, for 1 px of its size. */
function fontHeightOf(style: CSSStyleDeclaration): number {
  const metrics = measured('x', style);
  if (!metrics) return 1.2;
  return (metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent) / MEASURED_SIZE;
}

/** Px that each piece of a text and a space take in a line. */
function widthsOf(text: string, style: CSSStyleDeclaration): Pick<DrawnWords, 'widths' | 'space'> {
  const size = fontSizeOf(style);
  const spacing = Number.parseFloat(style.letterSpacing) || 0;
  const widthOf = (piece: string): number => {
    const { width = 0 } = measured(piece, style) ?? {};
    return rounded((width * size) / MEASURED_SIZE + spacing * Array.from(piece).length);
  };
  return { widths: piecesOf(text).map((piece) => widthOf(piece.trimEnd())), space: widthOf(' ') };
}

function measured(
  text: string,
  { fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration,
): TextMetrics | undefined {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return undefined;
  pen.font = `${fontStyle} ${fontWeight} ${MEASURED_SIZE}px ${fontFamily}`;
  return pen.measureText(text);
}

function wordsOf(
  node: Text,
  element: Element,
  around: Element,
  styleOf: StyleOf,
  colorOf: ColorOf,
): DrawnWords {
  const ground = element === around ? undefined : colorOf(styleOf(element).backgroundColor);
  const isUnderlined =
    element.closest('a') !== null &&
    styleOf(element.closest('a') ?? element).textDecorationLine.includes('underline');
  const arrow = element.closest('a') ? arrowOf(element.closest('a') ?? element, node, colorOf) : undefined;
  return {
    ...(arrow && { arrow }),
    text: node.data,
    ...widthsOf(node.data, styleOf(element)),
    ...wordStyleOf(styleOf(element), colorOf),
    isUnderlined,
    ...(ground && ground[3] > 0 && { ground }),
  };
}

/** Words behind a link, such as the arrow of one to another slide. */
function arrowOf(link: Element, node: Text, colorOf: ColorOf): DrawnWords['arrow'] {
  const style = getComputedStyle(link, '::after');
  const text = /^"(.+)"$/.exec(style.content)?.[1];
  const isLast = link.textContent.endsWith(node.data);
  return text !== undefined && isLast ? { text, color: colorOf(style.color) } : undefined;
}

function alignOf({ textAlign, direction }: CSSStyleDeclaration): DrawnLines['align'] {
  if (textAlign.includes('center')) return 'center';
  const isAtEnd = direction === 'rtl' ? textAlign === 'left' : textAlign === 'right';
  return isAtEnd || textAlign === 'end' ? 'end' : 'start';
}
