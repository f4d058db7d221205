/** The deck from its slides to its files: drawn, measured, mended until it fits, printed. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Deck, Frame } from '../compose/deck.ts';
import { fit, ROUNDS } from '../compose/fit/fit.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import type { Inspection } from '../compose/inspection.ts';
import { marked, wordsOf, type Patterns } from '../compose/continuation.ts';
import { formats as everything, type Format, type Options, type Stage } from '../options.ts';
import { formulaStyle, type FormulaStyle } from '../formula/style.ts';
import type { Outline } from '../outline/outline.ts';
import { inspect, measure, printPdf } from '../print/index.ts';
import type { Article } from '../read/article.ts';
import {
  dataUris,
  exportTheme,
  picturesOf,
  printSlides,
  toHtml,
  toMarkdown,
  viewingOf,
  type DeckPage,
  type Reviewed,
} from '../render/index.ts';
import { fillDeck, type Pack } from '../template/index.ts';
import type { Template, BuildResources } from './build-resources.ts';
import { expectedOf, verifyOverflow, verifyPdf } from '../verify/index.ts';
import { textFile, type OutputFile } from '../files/write.ts';

/** A deck as it was drawn. */
export interface BuiltDeck extends DrawnDeck {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly frames: readonly Frame[];
  /** What was drawn in the end, closely. */
  readonly inspections: readonly Inspection[];
  readonly messages: readonly VFileMessage[];
}

/** What a deck was composed from, and what it is drawn in. */
export interface Material {
  readonly outline: Outline;
  readonly article: Article;
  readonly template: Template;
}

/** Draws the deck, measures it, mends what does not fit and draws again, at most five times; then prints it. */
export async function buildDeck(
  composed: Deck,
  { outline, article, template }: Material,
  options: Options,
  { pages, fonts: fontsFor }: BuildResources,
  stage: (name: Stage) => Promise<void>,
): Promise<BuiltDeck> {
  await stage('render');
  if (!pages) {
    const page = { deck: composed, slides: '', css: '', fontsCss: '' };
    return { page, printed: [], shown: composed, frames: [], inspections: [], deck: composed, messages: [] };
  }
  const { pack } = template;
  const words = wordsOf(composed, pack.brand(composed.lang), patternsOf(pack, composed.lang));
  const fonts = await fontsFor(words, composed.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasOf(composed));
  const uris = dataUris(picturesOf(composed, article.images.values()));
  const first = draw(composed, template, { fontsCss: fonts.css, formulas }, uris);
  return pages.withPage(async (page, { notices }) => {
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
    const about = documentMetadata(outline, deck, options.today);
    const file = await printPdf(page, { ...about, pages: deck.slides.length, view: 'page' });
    return {
      ...seen,
      pdf: file.bytes,
      messages: [...messages, ...(await verifyPdf(file, expectedOf(drawn.shown, about)))],
    };
  });
}

function patternsOf(pack: Pack, lang: string): Patterns {
  const { continued = '({n}/{m})', left = '+{n}' } = pack.words(lang);
  return { continued, left };
}

/** A deck as text: the page, and the slides in Marp Markdown that it was rendered from. */
export interface DrawnDeck {
  readonly page: DeckPage;
  readonly printed: readonly string[];
  /** The deck with its continuation marks. */
  readonly shown: Deck;
}

function draw(
  composed: Deck,
  { pack, renderer }: Template,
  style: { readonly fontsCss: string; readonly formulas: FormulaStyle },
  uris: ReadonlyMap<string, string>,
): DrawnDeck {
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
