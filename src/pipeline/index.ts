/** The pipeline, top to bottom: one article, in the process that calls it. */
import { setImmediate } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import { compose } from '../compose/index.ts';
import { formats as everything, type Options, type Stage } from '../options.ts';
import { obtain } from '../fetch/index.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { outline } from '../outline/index.ts';
import type { Outline } from '../outline/outline.ts';
import { deckFiles, buildDeck } from './build-deck.ts';
import { buildReport, reportApart } from './build-report.ts';
import { read, type Source } from '../read/index.ts';
import { isAddress } from '../read/source.ts';
import { heldBack, isCommon, leveled } from '../rules/index.ts';
import { sizeOf, templateFor, type BuildResources } from './build-resources.ts';
import { audit, coverageOf, verifyCoverage } from '../verify/index.ts';
import { verifierOf } from './verify-deck.ts';
import { version } from '../version.ts';
import { textFile, type OutputFile } from '../files/write.ts';

export type { Source } from '../read/index.ts';

/** What a build gives. Nothing of it is on disk. */
export interface Built {
  readonly outline: Outline;
  readonly deck: Deck;
  /**
   * deck.html, deck.pdf, report.html, report.pdf, deck.md with its theme and pictures, outline.json as asked for, what was
   * fetched, and manifest.json.
   */
  readonly files: readonly OutputFile[];
  /**
   * With the levels that the options set; none is thrown away but those that are `off`. What an error names in its `files`
   * is not among the files of the build; all else is.
   */
  readonly messages: readonly VFileMessage[];
  readonly manifest: Manifest;
}

/**
 * Builds one article with tools that others were built with before. Rejects with a message (`VFileMessage`) where there
 * is nothing to build or nothing to build it with.
 */
export async function buildWith(source: Source, options: Options, tools: BuildResources): Promise<Built> {
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
  const verifier = verifierOf(article, outlined, [
    ...Object.values(words),
    ...Object.values(brand).flat(),
    ...(kept.record?.page ? [kept.record.page.url] : []),
  ]);
  const material = { outline: outlined, article, template, verifier };
  const shown = await buildDeck(composed, material, options, tools, stage);
  await stage('verify');
  const { coverage, unplaced } = coverageOf(shown.deck, outlined, article);
  const formats = options.formats ?? everything;
  const report = formats.includes('report')
    ? await reportApart(options, async () => {
        await stage('report');
        return buildReport(
          { ...material, deck: shown.deck, words, brand, coverage },
          formats,
          options,
          tools,
        );
      })
    : undefined;
  const messages = leveled(
    [
      ...obtained.messages,
      ...article.file.messages,
      ...pack.messages,
      ...shown.messages,
      ...verifyCoverage(unplaced),
      ...audit(shown.deck, outlined, article),
      ...(report?.messages ?? []),
    ],
    options.rules ?? {},
  );
  for (const given of messages) if (!isCommon(given)) given.file ??= path;
  const held = heldBack(messages);
  const isSound = ({ name }: OutputFile): boolean => !held.has(name);
  const asked = [
    ...deckFiles(shown, material, formats, held.has('report.html') ? undefined : report?.places),
    ...(report?.files ?? []),
    ...(formats.includes('outline') ? [json('outline.json', outlined)] : []),
  ].filter(isSound);
  const files = [...asked, ...kept.files];
  const manifest = manifestOf(article, outlined, shown.deck, {
    version,
    template: pack.name,
    coverage,
    invented: shown.invented,
    unplaced,
    files,
    fetched: kept.record,
  });
  return {
    outline: outlined,
    deck: shown.deck,
    files: asked.length > 0 ? [...files, json('manifest.json', manifest)] : [],
    messages,
    manifest,
  };
}

const json = (name: string, value: unknown): OutputFile =>
  textFile(name, `${JSON.stringify(value, undefined, 1)}\n`);
