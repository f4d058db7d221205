/** The pipeline, top to bottom: builds one article in the process that calls it. */
import { setImmediate } from 'node:timers/promises';
import { compose } from '../compose/index.ts';
import { formats as allFormats, type Options, type Stage } from '../options.ts';
import { obtain } from '../fetch/index.ts';
import type { Built } from './built.ts';
import { manifestOf } from './manifest.ts';
import { outline } from '../outline/index.ts';
import { deckFiles, buildDeck } from './build-deck.ts';
import { buildReport } from './build-report.ts';
import { read, type Source } from '../read/index.ts';
import { isAddress } from '../read/source.ts';
import { isCommon, leveled } from '../rules/index.ts';
import { sizeOf, templateFor, type BuildResources } from './build-resources.ts';
import { audit, coverageOf, lint, traceOf, verifyCoverage, verifyPolarity } from '../verify/index.ts';
import { version } from '../version.ts';
import { textFile, type OutputFile } from '../files/write.ts';

export type { Source } from '../read/index.ts';

/**
 * Builds one article with resources that other articles share. Rejects with a message (`VFileMessage`) when the article
 * cannot be read, or the template, browser or fonts cannot be had.
 */
export async function buildArticle(
  source: Source,
  options: Options,
  resources: BuildResources,
): Promise<Built> {
  const path = typeof source === 'string' ? source : source.path;
  const stage = async (name: Stage): Promise<void> => {
    // Stages block the thread. Yield between them, so that the browser's start-up messages are answered.
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
  const template = await templateFor(article, options, resources);
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
  const built = await buildDeck(composed, material, options, resources, stage);
  const { deck } = built;
  await stage('verify');
  const { coverage, unplaced } = coverageOf(deck, outlined, article);
  const trace = traceOf(deck, article, [
    ...Object.values(words),
    ...Object.values(brand).flat(),
    ...(kept.record?.page ? [kept.record.page.url] : []),
  ]);
  const messages = [
    ...obtained.messages,
    ...article.file.messages,
    ...pack.messages,
    ...built.messages,
    ...trace.messages,
    ...verifyPolarity(deck, article),
    ...verifyCoverage(unplaced),
    ...audit(deck, outlined, article),
    ...lint({ ...built, outline: outlined, article }),
  ];
  const formats = options.formats ?? allFormats;
  const report = await (async () => {
    if (!formats.includes('report')) return undefined;
    await stage('report');
    return buildReport({ ...material, deck, words, brand, coverage }, formats, options, resources);
  })();
  if (report) messages.push(...report.messages);
  const files = [
    ...deckFiles(built, material, formats, report?.places),
    ...(report?.files ?? []),
    ...(formats.includes('outline') ? [json('outline.json', outlined)] : []),
    ...kept.files,
  ];
  const manifest = manifestOf(article, outlined, deck, {
    version,
    template: pack.name,
    coverage,
    invented: trace.invented,
    unplaced,
    files,
    fetched: kept.record,
  });
  for (const given of messages) if (!isCommon(given)) given.file ??= path;
  return {
    outline: outlined,
    deck,
    files: [...files, json('manifest.json', manifest)],
    messages: leveled(messages, options.rules ?? {}),
    manifest,
  };
}

const json = (name: string, value: unknown): OutputFile =>
  textFile(name, `${JSON.stringify(value, undefined, 1)}\n`);
