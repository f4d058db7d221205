/** The pipeline, top to bottom. */
import { setImmediate } from 'node:timers/promises';
import { VFileMessage } from 'vfile-message';
import type { Deck, Frame } from './compose/deck.ts';
import type { Inspection } from './compose/inspection.ts';
import { fit, ROUNDS } from './compose/fit.ts';
import { compose } from './compose/index.ts';
import { formulasOf } from './compose/formula.ts';
import { marked, wordsOf, type Patterns } from './compose/shown.ts';
import { formats as everything, type Format, type Options, type Stage } from './config.ts';
import { formulaStyle, type FormulaStyle } from './formula/style.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { outline } from './outline/index.ts';
import type { Outline } from './outline/outline.ts';
import { inspect, measure, pageCount, printPdf } from './print/index.ts';
import type { Article } from './read/article.ts';
import { read, type Source } from './read/index.ts';
import {
  dataUris,
  exportTheme,
  picturesOf,
  printSlides,
  toHtml,
  toMarkdown,
  viewingOf,
  type Page,
} from './render/index.ts';
import { leveled } from './rules.ts';
import { fillDeck, type Pack } from './template/index.ts';
import { sizeOf, templateFor, toolsFor, type Template, type Tools } from './tools.ts';
import {
  coverageOf,
  lint,
  verifyCoverage,
  verifyOverflow,
  verifyPages,
  verifyPolarity,
  traceOf,
} from './verify/index.ts';
import { version } from './version.ts';
import type { OutputFile } from './write.ts';

/** What a build gives. Nothing of it is on disk. */
export interface Built {
  readonly outline: Outline;
  readonly deck: Deck;
  /** deck.html, deck.pdf, deck.md with its theme and pictures, outline.json as asked for, and manifest.json. */
  readonly files: readonly OutputFile[];
  /** With the levels that the options set; none is thrown away but those that are `off`. */
  readonly messages: readonly VFileMessage[];
  readonly manifest: Manifest;
}

/** Builds one article. Rejects with a message (`VFileMessage`) where there is nothing to build or nothing to build it with. */
export async function build(source: Source, options: Options = {}): Promise<Built> {
  const tools = toolsFor(options);
  try {
    return await buildWith(source, options, tools);
  } finally {
    await tools.browser?.close();
  }
}

/** One result of a batch: the build, or the reason why there is none. */
export type Result =
  { readonly source: Source; readonly built: Built } | { readonly source: Source; readonly error: unknown };

/**
 * Builds many articles with one browser and gives each result as it is done, in the order of the sources.
 *
 * One that fails does not stop the others. When the caller stops iterating, the browser is closed.
 */
export async function* buildAll(
  sources: readonly Source[],
  options: Options = {},
): AsyncGenerator<Result, void, undefined> {
  const tools = toolsFor(options);
  const jobs = Math.max(1, options.jobs ?? 2);
  const start = (source: Source): Promise<Result> =>
    buildWith(source, options, tools).then(
      (built) => ({ source, built }),
      (error: unknown) => ({ source, error }),
    );
  const results = new Map<number, Promise<Result>>();
  let started = 0;
  let given = 0;
  const next = (): void => {
    const source = sources[started];
    // A caller who is slow to take results must not have all of them in memory.
    if (source === undefined || started - given >= jobs + AHEAD) return;
    const result = start(source);
    results.set(started, result);
    started += 1;
    void result.then(next);
  };
  try {
    for (let job = 0; job < jobs; job++) next();
    while (given < sources.length) {
      const result = await results.get(given);
      results.delete(given);
      given += 1;
      next();
      // The browser ends while the caller writes the last files.
      if (given === sources.length) void tools.browser?.close();
      if (result) yield result;
    }
  } finally {
    given = -Infinity;
    await tools.browser?.close();
  }
}

/** Results that may wait for the caller while others are being built. */
const AHEAD = 4;

async function buildWith(source: Source, options: Options, tools: Tools): Promise<Built> {
  const path = typeof source === 'string' ? source : source.path;
  const stage = async (name: Stage): Promise<void> => {
    // The stages keep the thread busy; between them the browser, which is starting, gets its answers.
    await setImmediate();
    options.signal?.throwIfAborted();
    options.onStage?.(name, path);
  };
  await stage('read');
  const article = await read(source, { encoding: options.encoding });
  await stage('outline');
  const outlined = outline(article);
  const template = await templateFor(article, options, tools);
  const { pack } = template;
  await stage('compose');
  const words = pack.words(outlined.meta.lang);
  const brand = pack.brand(outlined.meta.lang);
  const composed = compose(outlined, {
    source: article.readable,
    limits: pack.limits,
    words,
    brand,
    images: article.images,
    size: options.size ?? sizeOf(article, pack),
  });
  const shown = await show(composed, article, template, options, tools, stage);
  await stage('verify');
  const { coverage, unplaced } = coverageOf(shown.deck, outlined, article);
  const trace = traceOf(shown.deck, article, [...Object.values(words), ...Object.values(brand).flat()]);
  const messages = [
    ...article.file.messages,
    ...pack.messages,
    ...shown.messages,
    ...trace.messages,
    ...verifyPolarity(shown.deck, article),
    ...verifyCoverage(unplaced),
    ...lint({ ...shown, outline: outlined, article }),
  ];
  const files = filesOf(options.formats ?? everything, outlined, shown, pack, article);
  const manifest = manifestOf(article, outlined, shown.deck, {
    version,
    template: pack.name,
    coverage,
    invented: trace.invented,
    unplaced,
    files,
  });
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
  readonly frames: readonly Frame[];
  /** What was drawn in the end, closely. */
  readonly inspections: readonly Inspection[];
  readonly messages: readonly VFileMessage[];
}

/** Draws the deck, measures it, mends what does not fit and draws again, at most five times; then prints it. */
async function show(
  composed: Deck,
  article: Article,
  template: Template,
  options: Options,
  { browser, fonts: fontsFor }: Tools,
  stage: (name: Stage) => Promise<void>,
): Promise<Shown> {
  await stage('render');
  if (!browser) {
    const page = { deck: composed, slides: '', css: '', fontsCss: '' };
    return { page, printed: [], shown: composed, frames: [], inspections: [], deck: composed, messages: [] };
  }
  const { pack } = template;
  const words = wordsOf(composed, pack.brand(composed.lang), patternsOf(pack, composed.lang));
  const fonts = await fontsFor(words, composed.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasOf(composed));
  const uris = dataUris(picturesOf(composed, article.images.values()));
  const first = draw(composed, template, { fontsCss: fonts.css, formulas }, uris);
  return browser.withPage(async (page, { notices }) => {
    await stage('measure');
    let deck = composed;
    let drawn = first;
    let frames: Frame[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await page.load(toHtml(drawn.page));
      frames = await measure(page);
      const better = round < ROUNDS ? fit(deck, frames, article.readable, ROUNDS - round) : undefined;
      if (!better) break;
      deck = better;
      drawn = draw(deck, template, { fontsCss: fonts.css, formulas }, uris);
    }
    const messages = [...fonts.messages, ...notices, ...verifyOverflow(deck, frames)];
    const seen = { ...drawn, deck, frames, inspections: await inspect(page) };
    if (!(options.formats ?? everything).includes('pdf')) return { ...seen, messages };
    await stage('print');
    const pdf = await printPdf(page, { slides: deck.slides.length, date: deck.published ?? options.today });
    return { ...seen, pdf, messages: [...messages, ...verifyPages(deck, pageCount(pdf))] };
  });
}

function patternsOf(pack: Pack, lang: string): Patterns {
  const { continued = '({n}/{m})', left = '+{n}' } = pack.words(lang);
  return { continued, left };
}

/** A deck as text: the page, and the slides in Marp Markdown that it was rendered from. */
interface Drawn {
  readonly page: Page;
  readonly printed: readonly string[];
  /** The deck with its continuation marks. */
  readonly shown: Deck;
}

function draw(
  composed: Deck,
  { pack, renderer }: Template,
  style: { readonly fontsCss: string; readonly formulas: FormulaStyle },
  uris: ReadonlyMap<string, string>,
): Drawn {
  const deck = marked(composed, patternsOf(pack, composed.lang));
  const printed = printSlides(fillDeck(deck, pack));
  const markdown = toMarkdown(deck, printed, pack, { notes: false });
  const { css, render } = renderer(deck.size);
  const { html: slides } = render(
    markdown,
    deck.slides.map((slide) => slide.id),
    uris,
  );
  // Marp has rules of its own for the markup of its own KaTeX; only the fonts go with the theme.
  const fontsCss = [style.fontsCss, style.formulas.faces].filter(Boolean).join('\n');
  return { page: { deck, slides, css: style.formulas.css + css, fontsCss }, printed, shown: deck };
}

function filesOf(
  formats: readonly Format[],
  outlined: Outline,
  shown: Shown,
  pack: Pack,
  { images, readable }: Article,
): OutputFile[] {
  const files: OutputFile[] = [];
  if (formats.includes('html')) {
    const viewing = viewingOf(shown.deck, shown.page.slides, readable);
    files.push(text('deck.html', toHtml(shown.page, viewing)));
  }
  if (formats.includes('pdf') && shown.pdf) files.push({ name: 'deck.pdf', contents: shown.pdf });
  if (formats.includes('marp'))
    files.push(
      text('deck.md', toMarkdown(shown.shown, shown.printed, pack)),
      text(`${pack.theme.name}.css`, exportTheme(pack, shown.page.fontsCss)),
      ...picturesOf(shown.deck, images.values()).map(({ name, bytes }) => ({ name, contents: bytes })),
    );
  if (formats.includes('outline')) files.push(json('outline.json', outlined));
  return files;
}

const text = (name: string, contents: string): OutputFile => ({
  name,
  contents: new TextEncoder().encode(contents),
});
const json = (name: string, value: unknown): OutputFile =>
  text(name, `${JSON.stringify(value, undefined, 1)}\n`);
