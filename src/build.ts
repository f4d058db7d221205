/** The pipeline, top to bottom. */
import type { VFileMessage } from 'vfile-message';
import type { Deck, Frame } from './compose/deck.ts';
import { fit, marked, ROUNDS, wordsOf } from './compose/fit.ts';
import { compose } from './compose/index.ts';
import { formats as everything, type Format, type Options } from './config.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { outline } from './outline/index.ts';
import type { Outline } from './outline/outline.ts';
import { measure, pageCount, printPdf } from './print/index.ts';
import { shareBrowser, type SharedBrowser } from './print/shared.ts';
import type { Article } from './read/article.ts';
import { read, type Source } from './read/index.ts';
import { exportTheme, renderMarp, toHtml, toMarkdown, type Rendered } from './render/index.ts';
import { leveled } from './rules.ts';
import { fillDeck, fontFaces, loadPack, type Pack } from './template/index.ts';
import { coverageOf, verifyCoverage, verifyOverflow, verifyPages, verifyTrace } from './verify/index.ts';
import { version } from './version.ts';
import type { OutputFile } from './write.ts';

/** What a build gives. Nothing of it is on disk. */
export interface Built {
  readonly outline: Outline;
  readonly deck: Deck;
  /** deck.html, deck.pdf, deck.md with its theme, outline.json as asked for, and manifest.json. */
  readonly files: readonly OutputFile[];
  /** With the levels that the options set; none is thrown away but those that are `off`. */
  readonly messages: readonly VFileMessage[];
  readonly manifest: Manifest;
}

/** Builds one article. Rejects with a message (`VFileMessage`) where there is nothing to build or nothing to build it with. */
export async function build(source: Source, options: Options = {}): Promise<Built> {
  const browser = browserFor(options);
  try {
    return await buildWith(source, options, browser);
  } finally {
    await browser?.close();
  }
}

/** One result of a batch: the build, or the reason why there is none. */
export type Result =
  | { readonly source: Source; readonly built: Built }
  | { readonly source: Source; readonly error: unknown };

/**
 * Builds many articles with one browser and gives each result as it is done, in the order of the sources.
 *
 * One that fails does not stop the others. When the caller stops iterating, the browser is closed.
 */
export async function* buildAll(sources: readonly Source[], options: Options = {}): AsyncGenerator<Result, void, undefined> {
  const browser = browserFor(options);
  const jobs = Math.max(1, options.jobs ?? 2);
  const start = (source: Source): Promise<Result> =>
    buildWith(source, options, browser).then(
      (built) => ({ source, built }),
      (error: unknown) => ({ source, error }),
    );
  try {
    const waiting: Promise<Result>[] = [];
    for (const source of sources) {
      waiting.push(start(source));
      const [first] = waiting;
      if (waiting.length < jobs || !first) continue;
      yield await first;
      waiting.shift();
    }
    for (const result of waiting) yield await result;
  } finally {
    await browser?.close();
  }
}

/** The outline alone needs no browser. */
const browserFor = ({ formats = everything, browser, signal }: Options): SharedBrowser | undefined =>
  formats.some((format) => format !== 'outline') ? shareBrowser({ executable: browser, signal }) : undefined;

async function buildWith(source: Source, options: Options, browser: SharedBrowser | undefined): Promise<Built> {
  const path = typeof source === 'string' ? source : source.path;
  const stage = (name: Parameters<NonNullable<Options['onStage']>>[0]): void => {
    options.signal?.throwIfAborted();
    options.onStage?.(name, path);
  };
  stage('read');
  const article = await read(source);
  stage('outline');
  const outlined = outline(article);
  const pack = await loadPack(options.template ?? article.settings['template']);
  stage('compose');
  const words = pack.words(outlined.meta.lang);
  const composed = compose(outlined, { source: article.readable, limits: pack.limits, words });
  const shown = await show(composed, article, pack, options, browser, stage);
  stage('verify');
  const { coverage, unplaced } = coverageOf(shown.deck, outlined, article.text);
  const messages = [
    ...article.file.messages,
    ...shown.messages,
    ...verifyTrace(shown.deck, article.readable, Object.values(words)),
    ...verifyCoverage(unplaced),
  ];
  const files = filesOf(options.formats ?? everything, outlined, shown);
  const manifest = manifestOf(article, outlined, shown.deck, { version, template: pack.name, coverage, files });
  for (const given of messages) given.file ??= path;
  return {
    outline: outlined,
    deck: shown.deck,
    files: [...files, json('manifest.json', manifest)],
    messages: leveled(messages, options.rules ?? {}),
    manifest,
  };
}

/** A deck as it was drawn. */
interface Shown extends Drawn {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly messages: readonly VFileMessage[];
}

/** Draws the deck, measures it, mends what does not fit and draws again, at most five times; then prints it. */
async function show(
  composed: Deck,
  article: Article,
  pack: Pack,
  options: Options,
  browser: SharedBrowser | undefined,
  stage: (name: 'render' | 'measure' | 'print') => void,
): Promise<Shown> {
  stage('render');
  const fonts = await fontFaces(wordsOf(composed), composed.lang);
  const first = draw(composed, pack, fonts.css);
  if (!browser) return { ...first, deck: composed, messages: fonts.messages };
  return browser.withPage(async (page, { notices }) => {
    stage('measure');
    let deck = composed;
    let drawn = first;
    let frames: Frame[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await page.load(drawn.html);
      frames = await measure(page);
      const better = round < ROUNDS ? fit(deck, frames, article.readable) : undefined;
      if (!better) break;
      deck = better;
      drawn = draw(deck, pack, fonts.css);
    }
    const messages = [...fonts.messages, ...notices, ...verifyOverflow(deck, frames)];
    if (!(options.formats ?? everything).includes('pdf')) return { ...drawn, deck, messages };
    stage('print');
    const pdf = await printPdf(page, { slides: deck.slides.length, date: deck.published ?? options.today });
    return { ...drawn, deck, pdf, messages: [...messages, ...verifyPages(deck, pageCount(pdf))] };
  });
}

/** A deck as text: the page, and Marp Markdown with the theme that stock Marp needs to show the same. */
interface Drawn {
  readonly html: string;
  readonly markdown: string;
  readonly theme: { readonly name: string; readonly css: string };
  readonly rendered: Rendered;
}

function draw(composed: Deck, pack: Pack, fontsCss: string): Drawn {
  const deck = marked(composed, pack.words(composed.lang)['continued'] ?? '({n}/{m})');
  const markdown = toMarkdown(deck, fillDeck(deck, pack), pack);
  const rendered = renderMarp(markdown, pack, deck.slides.map((slide) => slide.id));
  const html = toHtml({ deck, rendered, fontsCss });
  return { html, markdown, rendered, theme: { name: pack.theme.name, css: exportTheme(pack, fontsCss) } };
}

function filesOf(formats: readonly Format[], outlined: Outline, shown: Shown): OutputFile[] {
  const files: OutputFile[] = [];
  if (formats.includes('html')) files.push(text('deck.html', shown.html));
  if (formats.includes('pdf') && shown.pdf) files.push({ name: 'deck.pdf', contents: shown.pdf });
  if (formats.includes('marp')) files.push(text('deck.md', shown.markdown), text(`${shown.theme.name}.css`, shown.theme.css));
  if (formats.includes('outline')) files.push(json('outline.json', outlined));
  return files;
}

const text = (name: string, contents: string): OutputFile => ({ name, contents: new TextEncoder().encode(contents) });
const json = (name: string, value: unknown): OutputFile => text(name, `${JSON.stringify(value, undefined, 1)}\n`);
