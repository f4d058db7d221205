/** Draws decks as text: HTML pages with the fonts, formulas and pictures that their words need. */
import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { marked, type MarkPatterns } from '../compose/continuation.ts';
import { deckText } from '../compose/deck-text.ts';
import type { Deck } from '../compose/deck.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import { formulaStyle } from '../formula/style.ts';
import type { Article } from '../read/article.ts';
import {
  chartsOf,
  embedded,
  picturesOf,
  printSlides,
  toMarkdown,
  withCharts,
  type DeckChart,
  type DeckPage,
} from '../render/index.ts';
import { fillDeck, type Pack } from '../template/index.ts';
import type { Template } from './build-resources.ts';

/** A deck as text: its HTML page, and the Marp Markdown that the page was rendered from. */
export interface DrawnDeck {
  readonly page: DeckPage;
  /** The layout of each slide, filled. */
  readonly roots: readonly Root[];
  /** Marp Markdown of each slide, without speaker notes. */
  readonly markdown: readonly string[];
  /** Charts of its slides, in order. */
  readonly charts: readonly DeckChart[];
  /** The deck with its continuation marks, such as "(1/2)". */
  readonly marked: Deck;
  /** Characters that none of its fonts has. */
  readonly undrawn: ReadonlySet<string>;
}

/** Draws the deck that it was made for, and those that say no other words. */
export interface DeckRenderer {
  readonly draw: (deck: Deck) => DrawnDeck;
  /** Messages about the fonts. */
  readonly messages: readonly VFileMessage[];
}

/** Loads what the words of a deck need to be drawn. */
export async function deckRendererFor(
  composed: Deck,
  { images }: Pick<Article, 'images'>,
  { pack, renderer, fonts: fontsFor }: Template,
): Promise<DeckRenderer> {
  const patterns = slideMarkPatterns(pack, composed.lang);
  const words = deckText(composed, pack.brand(composed.lang), patterns);
  const fonts = await fontsFor(words, composed.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasOf(composed));
  const pictures = picturesOf(composed, images.values());
  // Marp has rules of its own for the markup of its own KaTeX; only the fonts go with the theme.
  const fontsCss = [fonts.css, formulas.faces].filter(Boolean).join('\n');
  // Each round of fitting draws the deck again, and changes few of its slides.
  const printed = new Map<string, string>();
  const shown = embedded(pictures, []);
  let last = { key: '', slides: '' };
  return {
    messages: fonts.messages,
    draw: (plain) => {
      const deck = marked(plain, patterns);
      const charts = chartsOf(deck, pack);
      const roots = withCharts(fillDeck(deck, pack), deck, charts);
      const markdown = printSlides(roots, printed);
      const { css, render } = renderer(deck.size);
      const source = toMarkdown(deck, markdown, pack, { notes: false });
      const ids = deck.slides.map((slide) => slide.id);
      // What a mending moves to the notes is not seen.
      const key = JSON.stringify([source, ids, [...charts.values()]]);
      if (last.key !== key) {
        const all = new Map([...shown, ...embedded([], charts.values())]);
        last = { key, slides: render(source, ids, all).html };
      }
      const { slides } = last;
      const page = { deck, slides, css: formulas.css + css, fontsCss };
      return { page, roots, markdown, marked: deck, charts: [...charts.values()], undrawn: fonts.undrawn };
    },
  };
}

function slideMarkPatterns(pack: Pack, lang: string): MarkPatterns {
  const { continued = '({n}/{m})', left = '+{n}' } = pack.words(lang);
  return { continued, left };
}
