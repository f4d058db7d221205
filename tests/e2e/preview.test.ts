/** The preview as people use it: a page in a browser, an editor beside it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesStartedBy } from '../processes.ts';
import { openChrome, type Chrome, type Tab } from '../proof/chrome.ts';
import { mill } from '../overrides/built.ts';

let folder: string;
let article: string;
let preview: ChildProcess;
let address: URL;
let chrome: Chrome;
let tab: Tab;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deckwright preview '));
  article = join(folder, 'mill.md');
  await writeFile(article, mill);
  preview = spawn(process.execPath, ['dist/cli.js', 'preview', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  address = await new Promise((found) => {
    let text = '';
    preview.stderr?.on('data', (data) => {
      text += String(data);
      const [match] = /http:\S+/.exec(text) ?? [];
      if (match) found(new URL(match));
    });
  });
  chrome = await openChrome();
  tab = await chrome.fresh({ width: 1440, height: 900 });
  await tab.goto(address.href);
  await shows('Wheels');
});

afterAll(async () => {
  await chrome.close();
  preview.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Waits until the deck that is seen has some words on a slide, or has them no more. */
const deckHas = (words: string, has: boolean): Promise<unknown> =>
  tab.waitForFunction(
    (wanted, isWanted) => {
      const frame = document.querySelector<HTMLIFrameElement>('.frames iframe:not(.next)');
      const slides = frame?.contentDocument?.querySelector('main > .deck');
      const text = [...(slides?.querySelectorAll('section') ?? [])].map((slide) => slide.textContent).join();
      return text !== '' && text.includes(wanted) === isWanted;
    },
    { polling: 20 },
    words,
    has,
  );
const shows = (words: string) => deckHas(words, true);

const status = (path: string, { method = 'GET', headers = {} } = {}): Promise<number | undefined> =>
  new Promise((answered, failed) =>
    request(new URL(path, address), { method, headers }, (response) => {
      response.resume();
      answered(response.statusCode);
    })
      .on('error', failed)
      .end(),
  );

const choices = (): Promise<string> => readFile(join(folder, 'mill.deck.yml'), 'utf8');

describe('the page', () => {
  it('follows an edit and stays at its slide', async () => {
    await tab.click('.frames');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() =>
      document.querySelector('.inspector h2')?.textContent.startsWith('Slide 3'),
    );
    await writeFile(article, mill.replace('eleven years', 'twelve years'));
    await shows('twelve years');
    await tab.waitForFunction(() => document.querySelector('#panel-article')?.textContent.includes('twelve'));
    expect(await tab.$eval('.inspector h2', (title) => title.textContent)).toMatch(/^Slide 3/);
  });

  it('has its keys in the deck after an edit, too', async () => {
    await tab.waitForFunction(() => document.querySelectorAll('.frames iframe').length === 1);
    await tab.keyboard.press('ArrowLeft');
    await tab.waitForFunction(() =>
      document.querySelector('.inspector h2')?.textContent.startsWith('Slide 2'),
    );
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() =>
      document.querySelector('.inspector h2')?.textContent.startsWith('Slide 3'),
    );
  });

  it('has a section written for the notes with the keyboard, and shows it again with the pointer', async () => {
    await tab.focus('.inspector input:checked');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    await deckHas('Oak paddles', false);
    expect(await choices()).toMatch(/wheels:\n {4}action: notes\n {4}words: [\da-f]{8}\n/);
    await tab.click('[data-sentence="1"]');
    expect(await tab.$eval('.side > .sentence', (place) => place.textContent)).toContain('The upper wheel');
  });

  it('tells why a sentence is where it is', async () => {
    await writeFile(join(folder, 'mill.deck.yml'), '');
    await shows('Oak paddles');
    await tab.waitForFunction(() => document.querySelector('[data-sentence="2"].slide'));
    await tab.click('[data-sentence="2"]');
    const text = await tab.$eval('.side > .sentence', (place) => place.textContent);
    expect(text).toContain('Oak paddles last');
    expect(text).toContain('Weight');
    expect(text).toContain('Slide 3');
    await tab.click('.side > .sentence .places button');
    await tab.waitForFunction(() =>
      document.querySelector('.inspector h2')?.textContent.startsWith('Slide 3'),
    );
  });

  it('stays where it is in the article when a sentence is chosen there', async () => {
    await tab.setViewport({ width: 1440, height: 420 });
    const panel = await tab.$('#panel-article');
    await panel?.evaluate((box) => (box.scrollTop = box.scrollHeight));
    const top = await panel?.evaluate((box) => box.scrollTop);
    expect(top).toBeGreaterThan(0);
    await tab.$$eval('[data-sentence]', (sentences) => (sentences.at(-1) as HTMLElement).click());
    expect(await panel?.evaluate((box) => box.scrollTop)).toBe(top);
    await tab.setViewport({ width: 1440, height: 900 });
    await tab.click('[data-sentence="2"]');
  });

  it('drops a sentence', async () => {
    await tab.click('.side > .sentence label:last-child');
    await deckHas('Oak paddles', false);
    expect(await choices()).toContain('action: drop');
    await tab.waitForFunction(() => document.querySelector('[data-sentence="2"].dropped'));
  });

  it('gives a section another title, and a deck another length', async () => {
    await tab.select('.inspector .title select', 'The miller therefore keeps to oak.');
    await tab.waitForFunction(() =>
      document.querySelector('.inspector h2')?.textContent.includes('keeps to oak'),
    );
    await tab.select('select[name="length"]', 'brief');
    await deckHas('Neap tides', false);
    expect(await choices()).toMatch(/length: brief/);
  });

  it('says what is wrong with a file of choices, and still shows the last deck', async () => {
    await writeFile(join(folder, 'mill.deck.yml'), 'length: breif\n');
    await tab.waitForSelector('.status.failed');
    expect(await tab.$eval('.status', (place) => place.textContent)).toContain('expected `brief`');
    expect(await tab.$$('.frames iframe:not(.next)')).toHaveLength(1);
    await writeFile(join(folder, 'mill.deck.yml'), '');
    await shows('Neap tides');
    await tab.waitForSelector('.status:not(.failed)');
  });

  it('goes from tab to tab with the arrow keys', async () => {
    await tab.focus('#tab-article');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    expect(await tab.$eval('[role="tabpanel"]:not([hidden])', (panel) => panel.textContent)).toContain(
      'Faithful to the article',
    );
    await tab.keyboard.press('Home');
    expect(await tab.$eval('[role="tabpanel"]:not([hidden])', (panel) => panel.id)).toBe('panel-article');
  });

  it('needs no scrolling to the side on a phone', async () => {
    await tab.setViewport({ width: 390, height: 844 });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await tab.setViewport({ width: 1440, height: 900 });
  });
});

describe('the server', () => {
  it('gives the report and the PDF', async () => {
    expect(await status('0/deck.pdf')).toBe(200);
    expect(await status('0/report.html')).toBe(200);
  });

  it.each([
    ['no folder', '0/mill.md', 404],
    ['no other article', '7/deck.html', 404],
    ['nothing without the token', '/0/deck.html', 404],
  ])('gives %s', async (_, path, code) => {
    expect(await status(path)).toBe(code);
  });

  it('refuses other hosts, origins and methods', async () => {
    expect(await status('', { headers: { host: 'evil.example' } })).toBe(403);
    expect(await status('', { headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(await status('', { method: 'DELETE' })).toBe(405);
    expect(await status('0/choose', { method: 'POST' })).toBe(403);
  });

  it('listens on this machine alone', async () => {
    const table = await readFile('/proc/net/tcp', 'utf8');
    const port = Number(address.port).toString(16).toUpperCase().padStart(4, '0');
    const listening = table.split('\n').filter((line) => new RegExp(`:${port} [0:]+ 0A`).test(line));
    expect(listening).toHaveLength(1);
    expect(listening[0]).toContain(`0100007F:${port}`);
  });

  it('ends with a signal, and leaves no process and no port', async () => {
    const started = processesStartedBy(preview.pid ?? 0);
    expect(started.length).toBeGreaterThan(0);
    const ended = once(preview, 'exit');
    preview.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
    await expect(status('')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const left = processesStartedBy(process.pid).filter(({ pid }) =>
      started.some((each) => each.pid === pid),
    );
    expect(left).toEqual([]);
  });
});
