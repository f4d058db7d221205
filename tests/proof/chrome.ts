/** A browser of the tests' own: with scripts and screenshots, which the pages of the build do without. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, type BrowserContext, type Page as Tab, type Viewport } from 'puppeteer-core';
import { inject } from 'vitest';
import { sizes, type Size } from '../../src/compose/size.ts';
import { genericFamilies } from '../../src/print/browser/font-config.ts';

export type { Tab };

/** One tab of an open browser, into which documents are loaded one after the other. */
export interface Chrome {
  readonly tab: Tab;
  /** Shows a document in a window of the size of a slide, when its fonts and images are there. */
  readonly show: (html: string | Uint8Array, size?: Size) => Promise<Tab>;
  /** The same for a document that is on the disk. */
  readonly open: (file: string, size?: Size) => Promise<Tab>;
  /** Writes a document where a tab can open it, in the place of the last one. */
  readonly place: (html: string | Uint8Array) => Promise<{ readonly address: string }>;
  /** A tab of its own, that shares nothing with the others, in a window of this size. */
  readonly fresh: (viewport: Viewport) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** A way of its own into the browser that all test files share. Close it in the end. */
export async function openChrome(): Promise<Chrome> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-proof-'));
  const { endpoint, fallback } = inject('chrome');
  const browser = await connect({ browserWSEndpoint: endpoint, defaultViewport: null });
  const contexts: BrowserContext[] = [];
  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.createBrowserContext();
    contexts.push(context);
    return context;
  };
  const newTab = async (context: BrowserContext): Promise<Tab> => {
    const one = await context.newPage();
    const session = await one.createCDPSession();
    if (fallback !== undefined)
      await session.send('Page.setFontFamilies', { fontFamilies: genericFamilies(fallback) });
    return one;
  };
  const tab = await newTab(await newContext());
  const open = async (file: string, size: Size = '16:9'): Promise<Tab> => {
    await tab.setViewport(sizes[size]);
    await tab.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await tab.evaluate(async () => {
      // Faces that only later slides use are loaded when those are shown, which would be too late.
      await Promise.all(Array.from(document.fonts, (face) => face.load().catch(() => undefined)));
      await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
    });
    return tab;
  };
  const page = join(folder, 'page.html');
  return {
    tab,
    open,
    async show(html, size) {
      await writeFile(page, html);
      return open(page, size);
    },
    async place(html) {
      await writeFile(page, html);
      return { address: pathToFileURL(page).href };
    },
    async fresh(viewport) {
      const one = await newTab(await newContext());
      await one.setViewport(viewport);
      return one;
    },
    async close() {
      for (const context of contexts) await context.close().catch(() => undefined);
      await browser.disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
