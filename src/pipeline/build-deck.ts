/** Builds the files of a deck: renders it, measures it, mends it until it fits, prints it. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Deck } from '../compose/deck.ts';
import type { Frame } from '../compose/fit/frame.ts';
import { fit, MAX_FIT_ROUNDS } from '../compose/fit/fit.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import type { Inspection } from '../compose/inspection.ts';
import { marked, type MarkPatterns } from '../compose/continuation.ts';
import { deckText } from '../compose/deck-text.ts';
import { formats as allFormats, type Format, type Options, type Stage } from '../options.ts';
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
  viewerParts,
  type DeckPage,
  type ReviewedArticle,
} from '../render/index.ts';
import { fillDeck, type Pack } from '../template/index.ts';
import type { Template, BuildResources } from './build-resources.ts';
import { expectedDeckPdf, verifyOverflow, verifyPdf } from '../verify/index.ts';
import { textFile, type OutputFile } from '../files/write.ts';

/** A deck that fits, with all that was measured of it. */
export interface BuiltDeck extends DrawnDeck {
  readonly deck: Deck;
  readonly pdf?: Uint8Array;
  readonly frames: readonly Frame[];
  /** Sizes, colours and lines of each slide of the finished deck, for the lint. */
  readonly inspections: readonly Inspection[];
  readonly messages: readonly VFileMessage[];
}

/** The article behind a deck, and the template that it is drawn in. */
export interface DeckMaterial {
  readonly outline: Outline;
  readonly article: Article;
  readonly template: Template;
}

/**
 * Draws a deck, measures it, mends what does not fit and draws again, for at most `MAX_FIT_ROUNDS` rounds; then prints it.
 *
 * Without `pages` nothing is drawn: `page` is empty and there is no PDF.
 */
export async function buildDeck(
  composed: Deck,
  { outline, article, template }: DeckMaterial,
  options: Options,
  { pages, fonts: fontsFor }: BuildResources,
  stage: (name: Stage) => Promise<void>,
): Promise<BuiltDeck> {
  await stage('render');
  if (!pages) {
    const page = { deck: composed, slides: '', css: '', fontsCss: '' };
    return {
      page,
      markdown: [],
      marked: composed,
      frames: [],
      inspections: [],
      deck: composed,
      messages: [],
    };
  }
  const { pack } = template;
  const words = deckText(composed, pack.brand(composed.lang), slideMarkPatterns(pack, composed.lang));
  const fonts = await fontsFor(words, composed.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasOf(composed));
  const uris = dataUris(picturesOf(composed, article.images.values()));
  const draw = (deck: Deck): DrawnDeck => drawDeck(deck, template, { fontsCss: fonts.css, formulas }, uris);
  const firstDraft = draw(composed);
  return pages.withPage(async (page, { notices }) => {
    await stage('measure');
    let deck = composed;
    let drawn = firstDraft;
    let frames: Frame[] = [];
    for (let round = 0; round <= MAX_FIT_ROUNDS; round++) {
      await page.load(toHtml(drawn.page));
      frames = await measure(page);
      const mended =
        round < MAX_FIT_ROUNDS ? fit(deck, frames, article.readable, MAX_FIT_ROUNDS - round) : undefined;
      if (!mended) break;
      deck = mended;
      drawn = draw(deck);
    }
    const messages = [...fonts.messages, ...notices, ...verifyOverflow(deck, frames)];
    const built = { ...drawn, deck, frames, inspections: await inspect(page) };
    if (!(options.formats ?? allFormats).includes('pdf')) return { ...built, messages };
    await stage('print');
    const metadata = documentMetadata(outline, deck, options.today);
    const file = await printPdf(page, { ...metadata, pages: deck.slides.length, view: 'page' });
    return {
      ...built,
      pdf: file.bytes,
      messages: [...messages, ...(await verifyPdf(file, expectedDeckPdf(drawn.marked, metadata)))],
    };
  });
}

function slideMarkPatterns(pack: Pack, lang: string): MarkPatterns {
  const { continued = '({n}/{m})', left = '+{n}' } = pack.words(lang);
  return { continued, left };
}

/** A deck as text: its HTML page, and the Marp Markdown that the page was rendered from. */
export interface DrawnDeck {
  readonly page: DeckPage;
  /** Marp Markdown of each slide, without speaker notes. */
  readonly markdown: readonly string[];
  /** The deck with its continuation marks, such as "(1/2)". */
  readonly marked: Deck;
}

function drawDeck(
  composed: Deck,
  { pack, renderer }: Template,
  style: { readonly fontsCss: string; readonly formulas: FormulaStyle },
  uris: ReadonlyMap<string, string>,
): DrawnDeck {
  const deck = marked(composed, slideMarkPatterns(pack, composed.lang));
  const markdown = printSlides(fillDeck(deck, pack));
  const { css, render } = renderer(deck.size);
  const { html: slides } = render(
    toMarkdown(deck, markdown, pack, { notes: false }),
    deck.slides.map((slide) => slide.id),
    uris,
  );
  // Marp has rules of its own for the markup of its own KaTeX; only the fonts go with the theme.
  const fontsCss = [style.fontsCss, style.formulas.faces].filter(Boolean).join('\n');
  return { page: { deck, slides, css: style.formulas.css + css, fontsCss }, markdown, marked: deck };
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
