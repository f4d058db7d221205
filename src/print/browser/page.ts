/** One page of the browser: shows HTML that comes from memory, and nothing else. */
import type { Page as Tab } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { browserGone, limited, type Limits } from './failure.ts';
import { genericFamilies } from './font-config.ts';

/** A page that holds one document at a time. */
export interface Page {
  /** Replaces the document and waits for its fonts and images. */
  readonly load: (html: string) => Promise<void>;
  /**
   * Leaves the document for an empty one. A page that shows another deck needs it: what is written over a document
   * keeps its content security policy, which lets no style sheet in but that deck's own.
   */
  readonly clear: () => Promise<void>;
  /**
   * Turns the document into another state of itself: its body, and style sheets of its own behind those that both have.
   * What is read once stays, above all the fonts. Waits for images.
   */
  readonly turn: (html: string) => Promise<void>;
  /** Runs a self-contained function in the page. */
  readonly evaluate: <T>(inPage: () => T) => Promise<Awaited<T>>;
  /** The same for a function that is given something, which goes through JSON. */
  readonly ask: <T, G>(inPage: (given: G) => T, given: G) => Promise<Awaited<T>>;
  /** Takes a PNG of a part of the document, in px of the page, as base64. */
  readonly picture: (clip: Clip) => Promise<string>;
  /** Lays the document out for a screen, or as it is printed. */
  readonly emulate: (media: 'screen' | 'print') => Promise<void>;
  /** Prints the document, in so many milliseconds at most; a draft has no structure and no bookmarks. */
  readonly print: (milliseconds: number, kind?: 'draft') => Promise<Buffer>;
}

/** A part of a document. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a fresh tab ready: no scripts, no network, the size of a slide, and `fallback` as the family of generic names. */
export async function openPage(tab: Tab, limits: Limits, fallback?: string): Promise<Page> {
  let left: string | undefined;
  tab.on('request', (request) => {
    // A document is only ever written into about:blank, so whatever navigates is the document's own doing.
    if (request.isNavigationRequest() && request.frame() === tab.mainFrame()) left ??= request.url();
    // The request may be over by the time the answer comes.
    void (
      request.url().startsWith('data:') && left === undefined ? request.continue() : request.abort()
    ).catch(() => undefined);
  });
  const crashed = new Promise<never>((_, reject) => {
    tab.once('error', (error) => reject(browserGone('', error)));
  });
  crashed.catch(() => undefined);
  await Promise.all([
    tab.setJavaScriptEnabled(false),
    tab.setViewport({ width: 1280, height: 720 }),
    tab.setRequestInterception(true),
  ]);
  const session = await tab.createCDPSession();
  if (fallback !== undefined)
    await session.send('Page.setFontFamilies', { fontFamilies: genericFamilies(fallback) });

  const within = async <T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> => {
    const done = limited(limits, milliseconds, what, Promise.race([work, crashed]));
    const result = await done.catch((cause: unknown) => {
      // A document that leaves takes the work with it; for another blank page it does so without a request.
      const gone = left !== undefined || (cause instanceof Error && /navigation/.test(cause.message));
      throw gone ? new Error('The document has left its page', { cause }) : cause;
    });
    if (left !== undefined || tab.url() !== 'about:blank') throw new Error('The document has left its page');
    return result;
  };
  const load = async (html: string): Promise<void> => {
    await tab.setContent(html, { waitUntil: 'load', timeout: 0 });
    await tab.evaluate(ready);
  };
  return {
    load: (html) => within(15_000, 'load the deck', load(html)),
    clear: () =>
      within(
        15_000,
        'leave the deck',
        tab.goto('about:blank').then(() => undefined),
      ),
    turn: (html) =>
      within(
        15_000,
        'change the report',
        tab.evaluate(turned, html).then(() => tab.evaluate(ready)),
      ),
    evaluate: (inPage) => within(15_000, 'measure the deck', tab.evaluate(inPage)),
    ask: <T, G>(inPage: (given: G) => T, given: G) =>
      within(15_000, 'look at the deck', tab.evaluate(inPage as (given: unknown) => T, given)),
    picture: (clip) => within(15_000, 'look at the deck', picture(session, clip)),
    emulate: (media) => within(15_000, 'measure the report', tab.emulateMediaType(media)),
    print: (milliseconds, kind) => within(milliseconds, 'print the deck', print(session, kind === undefined)),
  };
}

/** Runs in the page. A broken image is as ready as it will ever be. */
async function ready(): Promise<void> {
  const images = Array.from(document.images, (image) => image.decode().catch(() => undefined));
  await Promise.all([document.fonts.ready, ...images]);
}

/** Runs in the page. Sheets that scripts adopt come in where the policy of the document keeps new elements out. */
function turned(html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const texts = Array.from(next.querySelectorAll('style'), ({ textContent }) => textContent);
  const kept = new Set<string | null>();
  for (const style of Array.from(document.querySelectorAll('style')))
    if (texts.includes(style.textContent)) kept.add(style.textContent);
    else style.remove();
  document.adoptedStyleSheets = texts
    .filter((text) => !kept.has(text))
    .map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  document.body.replaceWith(document.adoptNode(next.body));
}

/** Beyond the viewport, since the slides stand below each other. */
async function picture(session: Awaited<ReturnType<Tab['createCDPSession']>>, clip: Clip): Promise<string> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  return data;
}

/** As a stream, so that a deck full of photographs is not one string of a hundred megabytes. */
async function print(
  session: Awaited<ReturnType<Tab['createCDPSession']>>,
  isTagged: boolean,
): Promise<Buffer> {
  const { stream } = await session.send('Page.printToPDF', {
    transferMode: 'ReturnAsStream',
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
    preferCSSPageSize: true,
    printBackground: true,
  });
  if (stream === undefined) throw new Error('The browser printed nothing');
  const parts: Buffer[] = [];
  for (let more = true; more;) {
    const part = await session.send('IO.read', { handle: stream, size: 2 ** 20 });
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'latin1'));
    more = !part.eof;
  }
  await session.send('IO.close', { handle: stream });
  return Buffer.concat(parts);
}
