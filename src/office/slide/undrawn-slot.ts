/** Stands for a slot of which the browser has told nothing but its place. */
import type { Box } from '../../compose/inspection.ts';
import type { DrawnSlot } from '../../print/page/drawn.ts';

/** A slot that has nothing but its words, in this box. */
export const undrawnSlot = (name: string, box: Box): DrawnSlot => ({
  name,
  box,
  content: box,
  marks: [],
  blocks: [],
  items: [],
  tables: [],
  grounds: [],
  pictures: [],
  formulas: [],
  drawings: [],
});
