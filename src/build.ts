/** The pipeline, top to bottom. */
import { setImmediate } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import type { Deck } from './compose/deck.ts';
import { compose } from './compose/index.ts';
import { formats as everything, type Options, type Stage } from './config.ts';
import { obtain } from './fetch/index.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { outline } from './outline/index.ts';
import type { Outline } from './outline/outline.ts';
import { deckFiles, present } from './present.ts';
import { publish } from './publish.ts';
import { read, type Source } from './read/index.ts';
import { isAddress } from './read/source.ts';
import { leveled } from './rules.ts';
import { sizeOf, templateFor, toolsFor, type Tools } from './tools.ts';
import { coverageOf, lint, traceOf, verifyCoverage, verifyPolarity } from './verify/index.ts';
import { version } from './version.ts';
import { textFile, type OutputFile } from './write.ts';

/** What a build gives. Nothing of it is on disk. */
export interface Built {
  readonly outline: Outline;
  readonly deck: Deck;
  /**
   * deck.html, deck.pdf, report.html, report.pdf, deck.md with its theme and pictures, outline.json as asked for, what was
   * fetched, and manifest.json.
   */
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
  if (typeof source === 'string' && isAddress(source)) await stage('fetch');
  const obtained = await obtain(source, {
    ...options,
    onPictures: () => options.onStage?.('fetch', path),
  });
  await stage('read');
  const article = await read(obtained.source, { encoding: options.encoding, picture: obtained.picture });
  const kept = obtained.kept();
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
  const material = { outline: outlined, article, template };
  const shown = await present(composed, material, options, tools, stage);
  await stage('verify');
  const { coverage, unplaced } = coverageOf(shown.deck, outlined, article);
  const trace = traceOf(shown.deck, article, [
    ...Object.values(words),
    ...Object.values(brand).flat(),
    ...(kept.record?.page ? [kept.record.page.url] : []),
  ]);
  const messages = [
    ...obtained.messages,
    ...article.file.messages,
    ...pack.messages,
    ...shown.messages,
    ...trace.messages,
    ...verifyPolarity(shown.deck, article),
    ...verifyCoverage(unplaced),
    ...lint({ ...shown, outline: outlined, article }),
  ];
  const formats = options.formats ?? everything;
  const report = await (async () => {
    if (!formats.includes('report')) return undefined;
    await stage('report');
    return publish({ ...material, deck: shown.deck, words, brand, coverage }, formats, options, tools);
  })();
  if (report) messages.push(...report.messages);
  const files = [
    ...deckFiles(shown, material, formats, report?.places),
    ...(report?.files ?? []),
    ...(formats.includes('outline') ? [json('outline.json', outlined)] : []),
    ...kept.files,
  ];
  const manifest = manifestOf(article, outlined, shown.deck, {
    version,
    template: pack.name,
    coverage,
    invented: trace.invented,
    unplaced,
    files,
    fetched: kept.record,
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

const json = (name: string, value: unknown): OutputFile =>
  textFile(name, `${JSON.stringify(value, undefined, 1)}\n`);
