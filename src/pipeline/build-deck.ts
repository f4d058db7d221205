/** The deck from its slides to its files: drawn, measured, mended until it fits, printed. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Deck, Frame } from '../compose/deck.ts';
import { fit, ROUNDS } from '../compose/fit/fit.ts';
import type { Inspection } from '../compose/inspection.ts';
import { formats as everything, type Format, type Options, type Stage } from '../options.ts';
import { mend, startRepair, type Repair } from '../mend/index.ts';
import type { Outline } from '../outline/outline.ts';
import { inspect, measure, printPdf } from '../print/index.ts';
import type { Page } from '../print/browser/page.ts';
import type { Article } from '../read/article.ts';
import { exportTheme, picturesOf, toHtml, toMarkdown, viewingOf, type Reviewed } from '../render/index.ts';
import type { BuildResources, Template } from './build-resources.ts';
import { drawingOf, type DrawnDeck, type Drawing } from './draw-deck.ts';
import { mendWords, type Verifier } from './verify-deck.ts';
import {
  expectedOf,
  lintFaults,
  lintFindings,
  type Finding,
  overflowFaults,
  verifyOverflow,
  verifyPdf,
} from '../verify/index.ts';
import { textFile, type OutputFile } from '../files/write.ts';

/** A deck as it was drawn. */
export interface BuiltDeck extends DrawnDeck {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly frames: readonly Frame[];
  /** What was drawn in the end, closely. */
  readonly inspections: readonly Inspection[];
  /** What the lint finds in it. */
  readonly findings: readonly Finding[];
  readonly messages: readonly VFileMessage[];
}

/** What a deck was composed from, and what it is drawn in. */
export interface Material {
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
  material: Material,
  options: Options,
  resources: BuildResources,
  stage: (name: Stage) => Promise<void>,
): Promise<BuiltDeck> {
  const { outline, article, template, verifier } = material;
  const sound = mendWords(startRepair(composed), verifier);
  await stage('render');
  const { pages, fonts } = resources;
  if (!pages) {
    const { deck, done } = verifier.withoutLoss(sound);
    const page = { deck, slides: '', css: '', fontsCss: '' };
    return {
      page,
      printed: [],
      shown: deck,
      frames: [],
      inspections: [],
      findings: lintFindings({ deck, frames: [], inspections: [], outline, article }),
      deck,
      messages: [...done.values()],
    };
  }
  const drawingFor = (deck: Deck): Promise<Drawing> => drawingOf(deck, article, template, fonts);
  const drawing = await drawingFor(sound.deck);
  const first = drawing.draw(sound.deck);
  return pages.withPage(async (page, { notices }) => {
    await stage('measure');
    const { repair, ...seen } = await drawnSoundly(
      page,
      { repair: sound, drawing, drawn: first },
      material,
      drawingFor,
    );
    const messages = [
      ...seen.messages,
      ...notices,
      ...repair.done.values(),
      ...verifyOverflow(repair.deck, seen.frames),
    ];
    const built = { ...seen, deck: repair.deck, messages };
    if (!(options.formats ?? everything).includes('pdf')) return built;
    await stage('print');
    const about = documentMetadata(outline, repair.deck, options.today);
    const file = await printPdf(page, { ...about, pages: repair.deck.slides.length, view: 'page' });
    return {
      ...built,
      pdf: file.bytes,
      messages: [...messages, ...(await verifyPdf(file, expectedOf(seen.shown, about)))],
    };
  });
}

/** A deck on its way onto the page. */
interface Attempt {
  readonly repair: Repair;
  readonly drawing: Drawing;
  readonly drawn: DrawnDeck;
}

/** Draws a deck until nothing can be mended in it: first what does not fit, then what verification finds. */
async function drawnSoundly(
  page: Page,
  first: Attempt,
  material: Material,
  drawingFor: (deck: Deck) => Promise<Drawing>,
): Promise<
  DrawnDeck &
    Pick<BuiltDeck, 'frames' | 'inspections' | 'findings' | 'messages'> & { readonly repair: Repair }
> {
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
      // Notes are not drawn, so the page need not be looked at again.
      const drawn = noted === repair ? fitted.drawn : attempt.drawing.draw(noted.deck);
      return { ...drawn, frames, inspections, findings, messages: attempt.drawing.messages, repair: noted };
    }
    const sound = mendWords(better, verifier);
    const drawing = await drawingFor(sound.deck);
    attempt = { repair: sound, drawing, drawn: drawing.draw(sound.deck) };
  }
}

/** Draws a deck, measures it, mends what does not fit and draws again, at most five times. */
async function fittedTo(
  page: Page,
  { repair, drawing, drawn: first }: Attempt,
  source: string,
): Promise<{ readonly deck: Deck; readonly drawn: DrawnDeck; readonly frames: Frame[] }> {
  let { deck } = repair;
  let drawn = first;
  for (let round = 0; ; round++) {
    await page.load(toHtml(drawn.page));
    const frames = await measure(page);
    const better = round < ROUNDS ? fit(deck, frames, source, ROUNDS - round) : undefined;
    if (!better) return { deck, drawn, frames };
    deck = better;
    drawn = drawing.draw(deck);
  }
}

/**
 * The files of a deck that was presented: those of `formats` that are the deck's own. `chapters` has the place in the
 * report by the id of the slide; none where there is no report.
 */
export function deckFiles(
  { page, deck, shown, printed, pdf }: BuiltDeck,
  material: Material,
  formats: readonly Format[],
  chapters?: ReadonlyMap<string, string>,
): OutputFile[] {
  const {
    article,
    template: { pack },
  } = material;
  const files: OutputFile[] = [];
  if (formats.includes('html')) {
    const viewing = viewingOf(deck, page.slides, reviewedOf(material), chapters);
    files.push(textFile('deck.html', toHtml(page, viewing)));
  }
  if (formats.includes('pdf') && pdf) files.push({ name: 'deck.pdf', contents: pdf });
  if (formats.includes('marp'))
    files.push(
      textFile('deck.md', toMarkdown(shown, printed, pack)),
      textFile(`${pack.theme.name}.css`, exportTheme(pack, page.fontsCss)),
      ...picturesOf(deck, article.images.values()).map(({ name, bytes }) => ({ name, contents: bytes })),
    );
  return files;
}

/** The article as deck.html has it for review, with the reasons for what was left out in its own language. */
function reviewedOf({ article, outline, template: { pack } }: Material): Reviewed {
  const words = pack.words(outline.meta.lang);
  return {
    readable: article.readable,
    coded: article.format === 'html' || article.format === 'docx',
    left: outline.dropped.map(({ reason, position }) => ({
      start: position.start.offset ?? 0,
      end: position.end.offset ?? 0,
      why: words[`dropped-${reason}`] ?? reason,
    })),
  };
}
