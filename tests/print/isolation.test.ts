import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, openBrowser, printPdf, type Browser } from '../../src/print/index.ts';
import { deck, slide } from './slides.ts';

let browser: Browser;
let server: Server;
let url = '';
const connections: number[] = [];

beforeAll(async () => {
  server = createServer((socket) => {
    connections.push(socket.remotePort ?? 0);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : '';
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
const withHead = (html: string, head: string): string => html.replace('</title>', `</title>${head}`);

test('nothing is fetched, and no script runs', async () => {
  const head = `
    <link rel="stylesheet" href="http://${url}/a.css"><link rel="prefetch" href="http://${url}/b">
    <link rel="preconnect" href="http://${url}"><link rel="dns-prefetch" href="//${url}">
    <link rel="preload" as="image" href="http://${url}/c.png"><link rel="icon" href="http://${url}/d.ico">
    <style>@import "http://${url}/e.css"; body { background: url(http://${url}/f.png) }</style>
    <script>document.title = 'ran'; new WebSocket('ws://${url}/'); fetch('http://${url}/g');</script>
    <script src="http://${url}/h.js"></script>`;
  const body = `<h1>Title</h1><img src="http://${url}/i.png"><img src="//${url}/j.png"><img src="file:///etc/passwd">
    <iframe src="http://${url}/k"></iframe><object data="http://${url}/l"></object><embed src="http://${url}/m">
    <video src="http://${url}/n" autoplay></video><img src="x" onerror="document.title='ran'">`;
  const title = await browser.withPage(async (page) => {
    await page.load(withHead(deck([slide('one', body)]), head));
    expect(await measure(page)).toHaveLength(1);
    await settle();
    await printPdf(page, { title: 'Test', authors: [], keywords: [], lang: 'en', pages: 1 });
    return page.evaluate(() => document.title);
  });
  expect(title).toBe('Test');
  expect(connections).toEqual([]);
});

test.each([
  ['a site', (): string => `http://${url}/o`, 'The document has left its page'],
  ['another blank page', (): string => 'about:blank#x', 'The document has left its page'],
  // Chromium refuses these itself, and the document stays.
  ['data', (): string => 'data:text/html,other', 'Text'],
  ['a file', (): string => 'file:///etc/passwd', 'Text'],
])('a document that wants to leave for %s does not', async (_, target, expected) => {
  const work = browser.withPage(async (page) => {
    await page.load(
      withHead(deck([slide('one', 'Text')]), `<meta http-equiv="refresh" content="0;url=${target()}">`),
    );
    await settle();
    return page.evaluate(() => document.body.textContent);
  });
  expect(await work.catch((error: unknown) => (error instanceof Error ? error.message : ''))).toBe(expected);
  expect(connections).toEqual([]);
});

test('pages share nothing', async () => {
  await browser.withPage(async (first) => {
    await first.load(deck([slide('one', 'First')]));
    await browser.withPage(async (second) => {
      expect(await measure(second)).toEqual([]);
    });
    expect(await measure(first)).toHaveLength(1);
  });
});
