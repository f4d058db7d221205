/** The browsers that a deck is presented from: the bundled one always, Firefox where it is installed. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Viewport } from 'puppeteer-core';
import { openChrome, type Tab } from '../proof/chrome.ts';

/** A browser, and how to open tabs in it. */
export interface Reader {
  readonly fresh: (viewport: Viewport) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

const firefox = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path !== undefined && existsSync(path));

async function openFirefox(executablePath: string): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: folder,
    env: { ...process.env, HOME: folder },
    // A window that a key opens is no pop-up that somebody must allow.
    extraPrefsFirefox: { 'dom.disable_open_during_load': false },
  });
  return {
    async fresh(viewport) {
      const tab = await browser.newPage();
      await tab.setViewport(viewport);
      return tab;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How to open each browser there is, by name. */
export const readers: readonly (readonly [name: string, open: () => Promise<Reader>])[] = [
  ['chromium', openChrome],
  ...(firefox ? [['firefox', () => openFirefox(firefox)] as const] : []),
];
