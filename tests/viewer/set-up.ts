/** What the tests of the viewer begin with: an open deck, an open browser, windows of known sizes. */
import { afterAll, beforeAll } from 'vitest';
import type { Built } from '../../src/build.ts';
import { opened, type Opened } from './deck.ts';

/** The window of a desk, and that of a phone that is held upright. */
export const desktop = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Opens something before the tests of a file or of a `describe`, and closes it after them; gives how to reach it. */
export function openedBefore<Kind extends { readonly close: () => Promise<void> }>(
  open: () => Promise<Kind>,
): () => Kind {
  let found: Kind | undefined;
  beforeAll(async () => {
    found = await open();
  });
  afterAll(() => found?.close());
  return () => {
    if (!found) throw new Error('It is opened when the tests begin');
    return found;
  };
}

/** The same for a deck. */
export const deckBefore = (make: () => Promise<Built>): (() => Opened) =>
  openedBefore(async () => opened(await make()));
