/** A deck as text: its page with the fonts, formulas and pictures that its words need. */
import type { VFileMessage } from 'vfile-message';
import { marked, wordsOf, type Patterns } from '../compose/continuation.ts';
import type { Deck } from '../compose/deck.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import { formulaStyle } from '../formula/style.ts';
import type { Article } from '../read/article.ts';
import { dataUris, picturesOf, printSlides, toMarkdown, type DeckPage } from '../render/index.ts';
import { fillDeck, type FontLoader, type Pack } from '../template/index.ts';
import type { Template } from './build-resources.ts';

/** A deck as text: the page, and the slides in Marp Markdown that it was rendered from. */
export interface DrawnDeck {
  readonly page: DeckPage;
  readonly printed: readonly string[];
  /** The deck with its continuation marks. */
  readonly shown: Deck;
}

/** Draws decks that say no word more than the one that it was made for. */
export interface Drawing {
  readonly draw: (deck: Deck) => DrawnDeck;
  /** What is to be said of the fonts. */
  readonly messages: readonly VFileMessage[];
}

/** Loads what the words of a deck need to be drawn. */
export async function drawingOf(
  composed: Deck,
  { images }: Pick<Article, 'images'>,
  { pack, renderer }: Template,
  fontsFor: FontLoader,
): Promise<Drawing> {
  const patterns = patternsOf(pack, composed.lang);
  const words = wordsOf(composed, pack.brand(composed.lang), patterns);
  const fonts = await fontsFor(words, composed.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasOf(composed));
  const uris = dataUris(picturesOf(composed, images.values()));
  // Marp has rules of its own for the markup of its own KaTeX; only the fonts go with the theme.
  const fontsCss = [fonts.css, formulas.faces].filter(Boolean).join('\n');
  return {
    messages: fonts.messages,
    draw: (unmarked) => {
      const deck = marked(unmarked, patterns);
      const printed = printSlides(fillDeck(deck, pack));
      const markdown = toMarkdown(deck, printed, pack, { notes: false });
      const { css, render } = renderer(deck.size);
      const { html: slides } = render(
        markdown,
        deck.slides.map((slide) => slide.id),
        uris,
      );
      return { page: { deck, slides, css: formulas.css + css, fontsCss }, printed, shown: deck };
    },
  };
}

function patternsOf(pack: Pack, lang: string): Patterns {
  const { continued = '({n}/{m})', left = '+{n}' } = pack.words(lang);
  return { continued, left };
}
