/** The slide that opens a part of the deck: its number, its title, the headings in it. */
import { defineLayout } from './definition.ts';

/** The layout `section`. */
export const section = defineLayout({
  slots: { tracker: 'line?', number: 'line?', title: 'line', points: 'blocks?', source: 'line?' },
  limits: { points: 7 },
  title: 'claim',
  ownTitleSize: true,
  isFrame: true,
  opensPart: true,
  prose: ['points'],
  cells: ['number'],
  main: 'points',
  isKeptWhole: true,
  hasLargeText: true,
  maxItems: 8,
});
