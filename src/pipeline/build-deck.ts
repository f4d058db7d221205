/** Builds the files of a deck: renders it, measures it, mends it until it fits and is sound, prints it. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Deck } from '../compose/deck.ts';
import type { Frame } from '../compose/fit/frame.ts';
import { fit, MAX_FIT_ROUNDS } from '../compose/fit/fit.ts';
import type { Inspection } from '../compose/inspection.ts';
import { formats as allFormats, type Format, type Options, type Stage } from '../options.ts';
import { mend, startRepair, type Repair } from '../mend/index.ts';
import type { Outline } from '../outline/outline.ts';
import { inspect, measure, printPdf } from '../print/index.ts';
import type { Page } from '../print/browser/page.ts';
import type { Article } from '../read/article.ts';
import {
  exportTheme,
  picturesOf,
  toHtml,
  toMarkdown,
  viewerParts,
  type ReviewedArticle,
} from '../render/index.ts';
import { aboutFiles } from '../rules/index.ts';
import { thrownAs } from './thrown.ts';
import type { BuildResources, Template } from './build-resources.ts';
import { deckRendererFor, type DeckRenderer, type DrawnDeck } from './draw-deck.ts';
import { mendWords, type Verifier } from './verify-deck.ts';
import {
  expectedDeckPdf,
  lintFaults,
  lintFindings,
  lintMessages,
  overflowFaults,
  verifyOverflow,
  verifyPdf,
  type Finding,
  type Invented,
} from '../verify/index.ts';
import { textFile, type OutputFile } from '../files/write.ts';

/** A deck that fits and is mended, with all that was measured of it. */
export interface BuiltDeck extends DrawnDeck {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly frames: readonly Frame[];
  /** Sizes, colours and lines of each slide of the finished deck, for the lint. */
  readonly inspections: readonly Inspection[];
  /** What it says and its article does not: empty lists, or there is a defect. */
  readonly invented: Invented;
  readonly messages: readonly VFileMessage[];
}

/** The article behind a deck, the template that it is drawn in, and what holds it to the article. */
export interface DeckMaterial {
  readonly outline: Outline;
  readonly article: Article;
  readonly template: Template;
  readonly verifier: Verifier;
}

/** Most times that a deck is mended once it was drawn. */
const MAX_REPAIRS = 6;

/** Draws the deck, mends it until it fits and has no fault that can be mended, then prints it. */
export async function buildDeck(
  composed: Deck,
  material: DeckMaterial,
  options: Options,
  resources: BuildResources,
  stage: (name: Stage) => Promise<void>,
): Promise<BuiltDeck> {
  const { outline, article, template, verifier } = material;
  const sound = mendWords(startRepair(composed), verifier);
  await stage('render');
  const { pages, fonts } = resources;
  if (!pages) return undrawn(verifier.withoutLoss(sound), material);
  const rendererFor = (deck: Deck): Promise<DeckRenderer> => deckRendererFor(deck, article, template, fonts);
  const renderer = await rendererFor(sound.deck);
  const first = { repair: sound, renderer, drawn: renderer.draw(sound.deck) };
  let unprinted: BuiltDeck | undefined;
  try {
    return await pages.withPage(async (page, { notices }) => {
      await stage('measure');
      const seen = await drawnSoundly(page, first, material, rendererFor);
      unprinted = { ...seen, messages: [...seen.messages, ...notices] };
      if (!(options.formats ?? allFormats).includes('pdf')) return unprinted;
      await stage('print');
      const about = documentMetadata(outline, seen.deck, options.today);
      const file = await printPdf(page, { ...about, pages: seen.deck.slides.length, view: 'page' });
      const faults = aboutFiles(await verifyPdf(file, expectedDeckPdf(seen.marked, about)), [PDF]);
      return { ...unprinted, pdf: file.bytes, messages: [...unprinted.messages, ...faults] };
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    // The page was drawn, so what has no PDF has all else.
    if (!unprinted) throw error;
    return { ...unprinted, messages: [...unprinted.messages, ...aboutFiles([thrownAs(error)], [PDF])] };
  }
}

const PDF = 'deck.pdf';

/** A deck that nobody asked to see, with what the deck itself tells of its faults. */
function undrawn(repair: Repair, material: DeckMaterial): BuiltDeck {
  const { deck } = repair;
  const page = { deck, slides: '', css: '', fontsCss: '' };
  const seen = { page, markdown: [], marked: deck, frames: [], inspections: [] };
  const findings = lintFindings({ ...seen, ...material, deck });
  return { ...seen, deck, ...verdictOf(repair, findings, [], material) };
}

/** What is to be said of a deck that is mended as far as it can be. */
function verdictOf(
  { deck, done }: Repair,
  findings: readonly Finding[],
  overflow: readonly VFileMessage[],
  { article, verifier, template: { pack } }: DeckMaterial,
): Pick<BuiltDeck, 'invented' | 'messages'> {
  const { trace, faults } = verifier.verdictOn(deck);
  const pictures = picturesOf(deck, article.images.values()).map(({ name }) => name);
  const files = ['deck.html', PDF, 'deck.md', `${pack.theme.name}.css`, ...pictures];
  const left = [...overflow, ...faults.map((fault) => fault.message), ...lintMessages(findings, deck)];
  return { invented: trace.invented, messages: [...done.values(), ...aboutFiles(left, files)] };
}

/** A deck on its way onto the page. */
interface Attempt {
  readonly repair: Repair;
  readonly renderer: DeckRenderer;
  readonly drawn: DrawnDeck;
}

/** Draws a deck until nothing can be mended in it: first what does not fit, then what verification finds. */
async function drawnSoundly(
  page: Page,
  first: Attempt,
  material: DeckMaterial,
  rendererFor: (deck: Deck) => Promise<DeckRenderer>,
): Promise<BuiltDeck> {
  const { outline, article, verifier } = material;
  let attempt = first;
  for (let round = 0; ; round++) {
    const { frames, ...fitted } = await fittedTo(page, attempt, article.readable);
    const inspections = await inspect(page);
    const repair = { ...attempt.repair, deck: fitted.deck };
    const findings = lintFindings({ deck: fitted.deck, frames, inspections, outline, article });
    const faults = [
      ...verifier.verdictOn(fitted.deck).faults,
      ...overflowFaults(fitted.deck, frames),
      ...lintFaults(findings, fitted.deck),
    ];
    const better = round < MAX_REPAIRS && faults.length > 0 && mend(repair, faults, verifier.wording);
    if (!better) {
      const noted = verifier.withoutLoss(repair);
      const verdict = verdictOf(noted, findings, verifyOverflow(fitted.deck, frames), material);
      // Notes are not drawn, so the page need not be looked at again.
      const drawn = noted === repair ? fitted.drawn : attempt.renderer.draw(noted.deck);
      const messages = [...attempt.renderer.messages, ...verdict.messages];
      return { ...drawn, ...verdict, deck: noted.deck, frames, inspections, messages };
    }
    const sound = mendWords(better, verifier);
    const renderer = await rendererFor(sound.deck);
    attempt = { repair: sound, renderer, drawn: renderer.draw(sound.deck) };
  }
}

/** Draws a deck, measures it, mends what does not fit and draws again, at most five times. */
async function fittedTo(
  page: Page,
  { repair, renderer, drawn: first }: Attempt,
  source: string,
): Promise<{ readonly deck: Deck; readonly drawn: DrawnDeck; readonly frames: Frame[] }> {
  let { deck } = repair;
  let drawn = first;
  for (let round = 0; ; round++) {
    await page.load(toHtml(drawn.page));
    const frames = await measure(page);
    const better = round < MAX_FIT_ROUNDS ? fit(deck, frames, source, MAX_FIT_ROUNDS - round) : undefined;
    if (!better) return { deck, drawn, frames };
    deck = better;
    drawn = renderer.draw(deck);
  }
}

/**
 * The deck's own files among `formats`: deck.html, deck.pdf, and deck.md with its theme and pictures.
 *
 * `chapters` maps the id of a slide to its place in the report; absent where there is no report.
 */
export function deckFiles(
  { page, deck, marked: markedDeck, markdown, pdf }: BuiltDeck,
  material: DeckMaterial,
  formats: readonly Format[],
  chapters?: ReadonlyMap<string, string>,
): OutputFile[] {
  const {
    article,
    template: { pack },
  } = material;
  const files: OutputFile[] = [];
  if (formats.includes('html')) {
    const viewer = viewerParts(deck, page.slides, reviewedArticle(material), chapters);
    files.push(textFile('deck.html', toHtml(page, viewer)));
  }
  if (formats.includes('pdf') && pdf) files.push({ name: 'deck.pdf', contents: pdf });
  if (formats.includes('marp'))
    files.push(
      textFile('deck.md', toMarkdown(markedDeck, markdown, pack)),
      textFile(`${pack.theme.name}.css`, exportTheme(pack, page.fontsCss)),
      ...picturesOf(deck, article.images.values()).map(({ name, bytes }) => ({ name, contents: bytes })),
    );
  return files;
}

/** The article as deck.html shows it for review; the reasons for what was left out are in the article's language. */
function reviewedArticle({ article, outline, template: { pack } }: DeckMaterial): ReviewedArticle {
  const words = pack.words(outline.meta.lang);
  return {
    readable: article.readable,
    coded: article.coded,
    left: outline.dropped.map(({ reason, position }) => ({
      start: position.start.offset ?? 0,
      end: position.end.offset ?? 0,
      why: words[`dropped-${reason}`] ?? reason,
    })),
  };
}
