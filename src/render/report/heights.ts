/** How much of a page chapters take, about: enough to decide which of them share pages. */
import type { ElementContent } from 'hast';
import { widthOf } from '../../compose/width.ts';
import { wordsOf } from '../../report/blocks.ts';
import type { Block, Chapter } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import type { Part } from './end.ts';

/** Lines of a page, em of a line, and what things take in lines beside their words. */
const PAGE = 42;
const LINE = 40;
const HEADING = 3.5;
const OPENING = 7;
const FIGURE = 16;

const linesOf = (text: string): number => Math.ceil(widthOf(text) / LINE);

/** Height of a chapter in pages. */
export function heightOf({ title, claim = [], blocks, notes }: Chapter, _lang: string): number {
  const opening = OPENING + linesOf(textOf(title)) + linesOf(textOf(claim)) * 1.5;
  const lines = [...blocks, ...notes.flatMap((note) => note.blocks)].reduce((sum, block) => sum + linesIn(block), opening);
  return lines / PAGE;
}

function linesIn(block: Block): number {
  switch (block.type) {
    case 'heading':
      return HEADING;
    case 'picture':
      return block.name === undefined ? 5 : FIGURE;
    case 'matrix':
      return FIGURE;
    case 'tableFigure':
      return 3 + block.node.children.reduce((sum, row) => {
        const cells = row.children.map((cell) => linesOf(textOf(cell.children)) * row.children.length);
        return sum + Math.max(1, ...cells) + 0.5;
      }, 0);
    case 'sides':
      return 3 + Math.max(...block.sides.map((side) => 2 * linesOf(wordsOf(side.blocks))));
    case 'question':
      return HEADING + block.blocks.reduce((sum, one) => sum + linesIn(one), 0);
    case 'listing':
      return 3 + block.node.value.split('\n').length;
    case 'pull':
      return 4 + linesOf(textOf(block.line)) * 1.6;
    case 'list':
      return block.children.reduce((sum, item) => sum + linesOf(wordsOf(item.children as Block[])) + 0.4, 0.6);
    default:
      return linesOf(wordsOf([block])) + 0.6;
  }
}

/** Height of a part at the end in pages. */
export function heightOfPart({ content }: Part): number {
  return (OPENING + content.reduce((sum, node) => sum + lines(node), 0)) / PAGE;
}

function lines(node: ElementContent): number {
  if (node.type !== 'element') return node.type === 'text' ? linesOf(node.value) : 0;
  const inner = node.children.reduce((sum, child) => sum + lines(child), 0);
  return node.tagName === 'td' || node.tagName === 'th' ? inner / 2 : inner + (/^(?:p|li|tr|dd|h3)$/.test(node.tagName) ? 0.5 : 0);
}
