/** Displayed formulas: one to a slide, large and alone below its title. */
import type { Code } from 'mdast';
import { texOf, type Formula } from '../../formula/tex.ts';
import { placeOf } from '../../text/phrase.ts';
import type { Deck } from '../deck.ts';
import type { Slide } from '../layout/index.ts';
import { noteAt } from '../note.ts';
import { makeSlide, type SlideDetails, type SharedSlots } from '../make-slide.ts';

/** The slide of a formula; its notes have the TeX. */
export function formulaSlide(node: Code, shared: SharedSlots, details: SlideDetails): Slide {
  const position = placeOf(node);
  const notes = [noteAt(node.value, position), ...details.notes];
  return makeSlide(
    'figure',
    { ...shared, figure: [{ type: 'math', value: node.value, position }] },
    { ...details, notes, classes: ['formula'] },
  );
}

/** The formulas on the slides of a deck, in order; each place counts. */
export const formulasOf = (deck: Deck): Formula[] =>
  deck.slides.flatMap(({ slots }) => Object.values(slots).flatMap((slot) => formulasIn(slot)));

function formulasIn(node: unknown): Formula[] {
  if (Array.isArray(node)) return node.flatMap(formulasIn);
  if (node === null || typeof node !== 'object') return [];
  if ('children' in node) return formulasIn(node.children);
  if (!('type' in node) || !('value' in node) || typeof node.value !== 'string') return [];
  if (node.type !== 'math' && node.type !== 'inlineMath') return [];
  return [{ tex: texOf(node.value), display: node.type === 'math' }];
}
