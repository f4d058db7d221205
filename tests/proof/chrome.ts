/** A browser of the tests' own: with scripts and screenshots, which the pages of the build do without. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type BrowserContext, type Page as Tab, type Viewport } from 'puppeteer-core';
import { sizes, type Size } from '../../src/compose/size.ts';
import { cacheHome } from '../../src/files/cache.ts';
import { findBrowser } from '../../src/print/browser/find.ts';
import { genericFamilies } from '../../src/print/browser/font-config.ts';
import { readyProgram } from '../../src/print/browser/program.ts';

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

/** Opens the same browser as the build, drawing the same way. Close it in the end. */
export async function openChrome(): Promise<Chrome> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-proof-'));
  const to = { cache: cacheHome(process.env, homedir()), fallback: folder };
  const { executable, env, fallback } = await readyProgram(findBrowser(), to);
  const browser = await launch({
    executablePath: executable,
    pipe: true,
    userDataDir: join(folder, 'profile'),
    env: { ...process.env, LANG: 'en_US.UTF-8', TZ: 'UTC', ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--allow-file-access-from-files',
    ],
  });
  const newTab = async (context: BrowserContext): Promise<Tab> => {
    const one = await context.newPage();
    const session = await one.createCDPSession();
    if (fallback !== undefined)
      await session.send('Page.setFontFamilies', { fontFamilies: genericFamilies(fallback) });
    return one;
  };
  const tab = await newTab(browser.defaultBrowserContext());
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
      const context = await browser.createBrowserContext();
      const one = await newTab(context);
      await one.setViewport(viewport);
      return one;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
