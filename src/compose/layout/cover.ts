/** The first slide: what the article is called, who wrote it and when, where it was published. */
import { defineLayout } from './definition.ts';

/** The layout `cover`. */
export const cover = defineLayout({
  slots: { title: 'line', subtitle: 'line?', byline: 'line?', source: 'line?' },
  title: 'name',
  ownTitleSize: true,
  isFrame: true,
  isOfWhole: true,
  ownSource: true,
  isUnnumbered: true,
  cells: ['byline'],
  givesUp: ['source', 'subtitle', 'byline'],
  hasLargeText: true,
});
