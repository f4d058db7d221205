/** `:::matrix{x="A | B" y="C | D"}` with its four `:::quadrant` blocks. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import type { Matrix, Quadrant } from '../outline.ts';
import { axisOf, type CellPlace } from '../matrix/grid.ts';
import { fourPlaces, placesIn } from '../matrix/place.ts';
import type { OutlineContext } from '../context.ts';
import { lacks, type DirectiveBlock } from './block.ts';

/** Where quadrants stand that do not say it: row by row. */
const ORDER: readonly CellPlace[] = [
  { x: 'left', y: 'top' },
  { x: 'right', y: 'top' },
  { x: 'left', y: 'bottom' },
  { x: 'right', y: 'bottom' },
];

/** The matrix of a block; undefined, with a message, where it has no axes or not four quadrants. */
export function matrixOfBlock(
  block: DirectiveBlock,
  heading: Phrase | undefined,
  context: OutlineContext,
): [Matrix] | undefined {
  const x = axisOf(...ends(block, 'x'));
  const y = axisOf(...ends(block, 'y'));
  if (!x || !y) return lacks(block, 'two axes', '`{x="Left | Right" y="Top | Bottom"}`', context);
  const blocks = block.inside('quadrant');
  const told = blocks.map(
    (block) =>
      placesIn(
        block
          .attribute('at')
          .map((words) => textOf(words))
          .join(' '),
      )[0],
  );
  const places = told.every((place) => place === undefined) ? ORDER : fourPlaces(told);
  const [a, b, c, d] = blocks.map((block, index): Quadrant | undefined => {
    const at = places?.[index];
    return (
      block.label &&
      at && { type: 'quadrant', heading: block.label, at, children: block.said(), position: block.position }
    );
  });
  if (!a || !b || !c || !d || blocks.length > 4)
    return lacks(block, 'four quadrants', 'four blocks `:::quadrant[Name]{at="top left"}` in it', context);
  const introduction = block.said('quadrant');
  return [
    {
      type: 'matrix',
      ...(heading && { heading }),
      x,
      y,
      ...(introduction.length > 0 && { introduction }),
      children: [a, b, c, d],
      position: block.position,
    },
  ];
}

function ends(block: DirectiveBlock, key: string): [Phrase | undefined, Phrase | undefined] {
  const [first, second, third] = block.attribute(key);
  return third ? [undefined, undefined] : [first, second];
}
