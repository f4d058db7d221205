/** The viewer, in a browser. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../../src/print/index.ts';
import { viewer } from '../../src/render/viewer.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const page = `<!doctype html><main class="deck">${['a', 'b', 'c']
  .map((id) => `<section id="${id}" aria-label="Slide ${id}"><h1>Title ${id}</h1></section>`)
  .join('')}</main><p class="live"></p>`;

/**
 * Starts the viewer at a hash, presses keys, and says what is shown and what is read aloud.
 *
 * Address and events are stand-ins: a page of ours may not leave its address, and runs no scripts of its own.
 */
const after = (keys: readonly string[], hash = ''): Promise<unknown> =>
  browser.withPage(async (open) => {
    await open.load(page);
    // oxlint-disable-next-line no-implied-eval -- the viewer is text, as it is in the page
    const inPage = new Function(`
      const location = { hash: ${JSON.stringify(hash)} };
      const setHash = (state, title, hash) => { location.hash = hash; };
      const window = { history: { pushState: setHash, replaceState: setHash } };
      const listeners = {};
      const addEventListener = (type, listener) => { listeners[type] = listener; };
      ${viewer}
      for (const key of ${JSON.stringify(keys)}) listeners.keydown({ key, preventDefault() {} });
      return {
        shown: [...document.querySelectorAll('.current')].map(({ id }) => id),
        inert: [...document.querySelectorAll('section')].filter(({ inert }) => inert).length,
        hash: location.hash,
        said: document.querySelector('.live').textContent,
      };`) as () => unknown;
    return open.evaluate(inPage);
  });

const at = (id: string): unknown => ({
  shown: [id],
  inert: 2,
  hash: `#${id}`,
  said: `Slide ${id}: Title ${id}`,
});

it('begins at the first slide', async () => {
  expect(await after([])).toEqual(at('a'));
});

it('turns slides by keys, and stops at both ends', async () => {
  expect(await after(['ArrowRight'])).toEqual(at('b'));
  expect(await after([' ', 'PageDown', 'ArrowDown'])).toEqual(at('c'));
  expect(await after(['End', 'ArrowLeft'])).toEqual(at('b'));
  expect(await after(['End', 'Home', 'ArrowUp'])).toEqual(at('a'));
});

it('begins at the slide of its address, and at the first when the address has none or is broken', async () => {
  expect(await after([], '#b')).toEqual(at('b'));
  expect(await after([], '#elsewhere')).toEqual(at('a'));
  expect(await after([], '#%')).toEqual(at('a'));
});
