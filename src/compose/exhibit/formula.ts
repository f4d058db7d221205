/** Displayed formulas: one to a slide, large and alone below its title. */
import type { Code } from 'mdast';
import { texOf, type Formula } from '../../formula/tex.ts';
import { placeOf } from '../../text/phrase.ts';
import type { Deck, Slide } from '../deck.ts';
import { noteAt } from '../notes.ts';
import { slide, type About, type Base } from '../slide.ts';

/** The slide of a formula; its notes have the TeX. */
export function formulaSlide(node: Code, base: Base, about: About): Slide {
  const position = placeOf(node);
  const notes = [noteAt(node.value, position), ...about.notes];
  return slide(
    'figure',
    { ...base, figure: [{ type: 'math', value: node.value, position }] },
    { ...about, notes, classes: ['formula'] },
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
