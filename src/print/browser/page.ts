/** One page of the browser: it shows HTML from memory, and nothing else. */
import type { Page as Tab } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { callOf, type ScriptInput, type ScriptName, type ScriptResult } from '../page/index.ts';
import { withDeadline, type Interruptions } from './deadline.ts';
import { capture, printToPdf, type Clip, type PrintKind } from './devtools.ts';
import { genericFamilies } from './font-config.ts';
import { guardTab } from './tab-guard.ts';

/** A page that holds one document at a time. */
export interface Page {
  /** Loads a document and waits for its fonts and images. */
  readonly load: (html: string) => Promise<void>;
  /**
   * Navigates to a blank document. A page that shows another deck needs it: what is written over a document keeps its
   * content security policy, which lets no style sheet in but that deck's own.
   */
  readonly clear: () => Promise<void>;
  /**
   * Replaces the body of the document, and the style sheets that the new state does not share with it; one without style
   * sheets keeps them all. What is loaded once stays, above all the fonts. Waits for images.
   */
  readonly replace: (html: string) => Promise<void>;
  /** Calls a function of `print/page/` in the document. */
  readonly run: <Name extends ScriptName>(
    name: Name,
    ...input: ScriptInput<Name>
  ) => Promise<ScriptResult<Name>>;
  /** Takes a screenshot of a part of the document: a PNG in base64. */
  readonly screenshot: (clip: Clip) => Promise<string>;
  /** Lays the document out for a screen, or as it is printed. */
  readonly emulateMedia: (media: 'screen' | 'print') => Promise<void>;
  /** Prints the document to PDF, in so many milliseconds at most. */
  readonly print: (milliseconds: number, kind: PrintKind) => Promise<Buffer>;
}

/** Milliseconds that all but printing may take. */
const MAX_WAIT = 15_000;

/** Makes a fresh tab ready: no scripts, no network, the size of a slide, with `fallback` as the family of generic names. */
export async function openPage(tab: Tab, interruptions: Interruptions, fallback?: string): Promise<Page> {
  const { crashed, guard } = guardTab(tab);
  await Promise.all([
    tab.setJavaScriptEnabled(false),
    tab.setViewport({ width: 1280, height: 720 }),
    tab.setRequestInterception(true),
  ]);
  const session = await tab.createCDPSession();
  if (fallback !== undefined)
    await session.send('Page.setFontFamilies', { fontFamilies: genericFamilies(fallback) });
  const within = <T>(milliseconds: number, task: string, work: Promise<T>): Promise<T> =>
    guard(withDeadline(interruptions, milliseconds, task, Promise.race([work, crashed])));
  const run: Page['run'] = async (name, ...input) =>
    JSON.parse(String(await tab.evaluate(callOf(name, input))));
  const load = async (html: string): Promise<void> => {
    await tab.setContent(html, { waitUntil: 'load', timeout: 0 });
    await run('waitUntilReady');
  };
  const clear = async (): Promise<void> => void (await tab.goto('about:blank'));
  const replace = async (html: string): Promise<void> => {
    await run('replaceDocument', html);
    await run('waitUntilReady');
  };
  const print = async (kind: PrintKind): Promise<Buffer> => {
    if (kind === 'tagged') await run('describeFormulas');
    return printToPdf(session, kind);
  };
  return {
    load: (html) => within(MAX_WAIT, 'load the deck', load(html)),
    clear: () => within(MAX_WAIT, 'leave the deck', clear()),
    replace: (html) => within(MAX_WAIT, 'change the report', replace(html)),
    run: (name, ...input) => within(MAX_WAIT, 'measure the deck', run(name, ...input)),
    screenshot: (clip) => within(MAX_WAIT, 'look at the deck', capture(session, clip)),
    emulateMedia: (media) => within(MAX_WAIT, 'measure the report', tab.emulateMediaType(media)),
    print: (milliseconds, kind) => within(milliseconds, 'print the deck', print(kind)),
  };
}
