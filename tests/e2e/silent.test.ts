/** Nothing calls anybody: not the build of what tries by every way, not the pages that come of it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../proof/build.ts';
import { openChrome, type Chrome, type Tab } from '../proof/chrome.ts';
import { press } from '../viewer/seen.ts';
import { body, calling, callingPack, head } from './calling.ts';
import { listening, type Listener } from './listener.ts';

let listener: Listener;
let chrome: Chrome;
let folder: string;
const names = calling('').map(([name]) => name);

beforeAll(async () => {
  listener = await listening();
  chrome = await openChrome();
  folder = mkdtempSync(join(tmpdir(), 'deckwright-test-silent-'));
  for (const [name, text] of Object.entries(callingPack(to()))) {
    const path = join(folder, 'pack', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});
afterAll(async () => {
  await chrome.close();
  await listener.close();
  rmSync(folder, { recursive: true, force: true });
});

const to = (): string => `127.0.0.1:${listener.port}`;
/** What was begun is heard of by then. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

it('hears a browser that opens the same page as it is', async () => {
  const tab = await chrome.fresh({ width: 1280, height: 720 });
  await tab.setContent(`<!doctype html><head>${head(to())}</head><body>${body(to())}</body>`, {
    waitUntil: 'domcontentloaded',
  });
  await settle();
  await tab.close();
  expect(listener.heard.length).toBeGreaterThan(20);
});

it.each(names)('hears nobody while an article is built: %s', async (name) => {
  await settle();
  const before = listener.heard.length;
  const [, source] = calling(to()).find(([one]) => one === name) ?? [];
  if (!source) throw new Error(name);
  const { files } = await build(source, { template: join(folder, 'pack') });
  await settle();
  expect(listener.heard.slice(before)).toEqual([]);
  mkdirSync(join(folder, name), { recursive: true });
  for (const file of files) writeFileSync(join(folder, name, file.name), file.contents);
  expect(readdirSync(join(folder, name))).toEqual(
    expect.arrayContaining(['deck.html', 'deck.pdf', 'report.html', 'report.pdf']),
  );
});

/** Goes through all that a page shows, with the mouse over each of its links, and opens what it opens. */
async function visit(tab: Tab, address: string, keys: boolean): Promise<void> {
  await tab.goto(address);
  for (const link of (await tab.$$('a[href^="http"]')).slice(0, 20))
    await link.hover().catch(() => undefined);
  if (!keys) return;
  const slides = await tab.$$eval('main > .deck > section', (all) => all.length);
  for (let at = 0; at < slides; at++) await press(tab, 's', 'ArrowRight', 's');
  await press(tab, 'o', 'o', '?', '?', '/');
  await tab.keyboard.type('ship');
  await press(tab, 'Escape', 't', 't');
  await expect
    .poll(
      async () => {
        await press(tab, 'Escape', 'p');
        return (await tab.browserContext().pages()).length;
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(1);
}

it.each(names)('hears nobody when what was built is opened: %s', async (name) => {
  await settle();
  const before = listener.heard.length;
  const server = createServer((request, response) => {
    const file = /^\/([\w.-]+)/.exec(request.url ?? '')?.[1] ?? '';
    const found = readdirSync(join(folder, name)).includes(file);
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? readFileSync(join(folder, name, file)) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const file of ['deck.html', 'report.html'])
    for (const address of [
      pathToFileURL(join(folder, name, file)).href,
      // The page is no other where it comes from a server, so one of them says enough.
      ...(name === names[0] ? [`http://127.0.0.1:${port}/${file}`] : []),
    ]) {
      const tab = await chrome.fresh({ width: 1280, height: 720 });
      await visit(tab, address, file === 'deck.html');
      await settle();
      await tab.browserContext().close();
    }
  server.closeAllConnections();
  server.close();
  expect(listener.heard.slice(before)).toEqual([]);
});
