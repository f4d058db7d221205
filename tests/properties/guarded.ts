/** Words that turn a clause around: none may go from inside a line, unless a whole part goes with it. */
import type { Text } from 'mdast';
import type { Deck } from '../../src/compose/deck.ts';
import { hedges, negators, numbers, quantifiers } from '../../src/text/word-classes.ts';

const guarded = (text: string): string[] =>
  [negators, hedges, quantifiers, numbers].flatMap((list) => list(text));

/** What parts of a sentence are set off by. */
const SET_OFF = /[,;:()[\]{}"“”‘’«»|–—…/，、；：。！？（）「」『』【】<>*_~`\\&!?.-]|\s-\s/u;

/** Guarded words that a slide leaves out between two runs of one line, where no mark sets off what it leaves out. */
export function turnedAround(deck: Deck, source: string): string[] {
  return deck.slides.flatMap(({ slots, id }) =>
    Object.values(slots)
      .flatMap(linesIn)
      .flatMap((line) =>
        line.flatMap((leaf, index) => {
          const from = line[index - 1]?.position?.end.offset;
          const to = leaf.position?.start.offset;
          if (from === undefined || to === undefined || to <= from) return [];
          const gap = source.slice(from, to);
          const lost = SET_OFF.test(gap) ? [] : guarded(gap);
          return lost.length > 0 ? [`left out of ${id}: ${lost.join(', ')} (of: ${gap})`] : [];
        }),
      ),
  );
}

/** The runs of each line, formulas too; a paragraph is one line, and so is a slot of phrasing content. */
function linesIn(slot: unknown): Text[][] {
  if (!Array.isArray(slot)) return [];
  const lines: Text[][] = [];
  const walk = (node: unknown, line: Text[]): void => {
    if (node === null || typeof node !== 'object') return;
    if ('type' in node && (node.type === 'text' || node.type === 'inlineMath')) line.push(node as Text);
    if (!('children' in node) || !Array.isArray(node.children)) return;
    const own: Text[] = 'type' in node && node.type === 'paragraph' ? [] : line;
    if (own !== line) lines.push(own);
    for (const child of node.children) walk(child, own);
  };
  const line: Text[] = [];
  for (const node of slot as readonly unknown[]) walk(node, line);
  return [...lines, line];
}
