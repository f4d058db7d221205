/** The pipeline, top to bottom: builds one article in the process that calls it. */
import { setImmediate } from 'node:timers/promises';
import { compose } from '../compose/index.ts';
import { defaultFormats, type Options, type Stage } from '../options.ts';
import { obtain } from '../fetch/index.ts';
import type { Built } from './built.ts';
import { manifestFile, manifestOf } from './manifest.ts';
import { outlineFile } from './outline-file.ts';
import { outline } from '../outline/index.ts';
import { applyOverrides, readOverrides, reviewOf, unshownMessages } from '../overrides/index.ts';
import { buildDeck } from './build-deck.ts';
import { deckFiles } from './deck-files.ts';
import { buildHandout } from './build-handout.ts';
import { buildReport, reportApart } from './build-report.ts';
import type { Overrides } from '../overrides/overrides.ts';
import type { Article } from '../read/article.ts';
import { read, type Source } from '../read/index.ts';
import { isAddress } from '../read/source.ts';
import { heldBack, isCommon, leveled } from '../rules/index.ts';
import { explain } from '../compose/explain.ts';
import { lengthOf, sizeOf, templateFor, type BuildResources } from './build-resources.ts';
import { audit, coverageOf, verifyCoverage } from '../verify/index.ts';
import { verifierOf } from './verify-deck.ts';
import { favour } from '../weigh/favour.ts';
import { weigh } from '../weigh/index.ts';
import { version } from '../version.ts';
import { jsonFile } from '../files/write.ts';

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
  const whole = await read(obtained.source, { encoding: options.encoding, picture: obtained.picture });
  const kept = obtained.kept();
  const { overrides, messages: overrideMessages } = await readOverrides(source);
  await stage('outline');
  const wholeOutline = outline(whole);
  const chosen = applyOverrides(withSettings(whole, overrides), wholeOutline, overrides, outline);
  const { article, outline: outlined } = chosen;
  const template = await templateFor(article, options, resources);
  const { pack } = template;
  const weights = favour(
    weigh(outlined, article.readable),
    chosen.shown.map(({ phrase }) => phrase),
  );
  await stage('compose');
  const words = pack.words(outlined.meta.lang);
  const brand = pack.brand(outlined.meta.lang);
  const composed = compose(outlined, {
    source: article.readable,
    weights,
    limits: pack.limits,
    words,
    brand,
    images: article.images,
    size: options.size ?? sizeOf(article, pack),
    length: options.length ?? lengthOf(article),
    choices: chosen.choices,
  });
  const verifier = verifierOf(article, outlined, [
    ...Object.values(words),
    ...Object.values(brand).flat(),
    ...(kept.record?.page ? [kept.record.page.url] : []),
  ]);
  const material = { outline: outlined, article, template, verifier };
  const built = await buildDeck(composed, material, options, resources, stage);
  const { deck } = built;
  await stage('verify');
  const { coverage, unplaced } = coverageOf(deck, outlined, article);
  const formats = options.formats ?? defaultFormats;
  const report = formats.includes('report')
    ? await reportApart(options, async () => {
        await stage('report');
        return buildReport(
          { ...material, deck, words, brand, coverage, wording: verifier.wording },
          formats,
          options,
          resources,
        );
      })
    : undefined;
  const handout = formats.includes('handout')
    ? await buildHandout(built, material, options, resources)
    : undefined;
  const messages = leveled(
    [
      ...obtained.messages,
      ...article.file.messages,
      ...overrideMessages,
      ...chosen.messages,
      ...unshownMessages(deck, chosen.shown),
      ...pack.messages,
      ...built.messages,
      ...verifyCoverage(unplaced),
      ...(options.draft ? [] : audit(deck, outlined, article)),
      ...(report?.messages ?? []),
      ...(handout?.messages ?? []),
    ],
    options.rules ?? {},
  );
  for (const given of messages) if (!isCommon(given)) given.file ??= path;
  const held = heldBack(messages);
  const sound = [
    ...deckFiles(built, material, formats, held.has('report.html') ? undefined : report?.places),
    ...(report?.files ?? []),
    ...(handout?.files ?? []),
    ...(formats.includes('outline') ? [jsonFile('outline.json', outlineFile(outlined))] : []),
  ].filter(({ name }) => !held.has(name));
  const files = [...sound, ...kept.files];
  const manifest = manifestOf(article, outlined, deck, {
    version,
    template: pack.name,
    coverage,
    invented: built.invented,
    unplaced,
    files,
    fetched: kept.record,
  });
  return {
    outline: outlined,
    deck,
    files: sound.length > 0 ? [...files, manifestFile(manifest)] : [],
    messages,
    manifest,
    ...(options.explain && { explanation: explain(deck, weights) }),
    ...(options.review && {
      review: reviewOf({ article: whole, outline: wholeOutline, overrides, deck, weights, words }),
    }),
  };
}

/** The article with the length and the pack that were chosen for it, where its front matter names none. */
const withSettings = (article: Article, { length, template }: Overrides): Article => ({
  ...article,
  settings: { ...(length && { length }), ...(template !== undefined && { template }), ...article.settings },
});
