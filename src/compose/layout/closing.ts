/** The last slide: whom to ask. */
import { defineLayout } from './definition.ts';

/** The layout `closing`. */
export const closing = defineLayout({
  slots: { title: 'line', contact: 'blocks?' },
  title: 'name',
  ownTitleSize: true,
  isFrame: true,
  isOfWhole: true,
  isUnnumbered: true,
  cells: ['contact'],
  main: 'contact',
  isKeptWhole: true,
  hasLargeText: true,
});
