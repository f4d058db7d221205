/** Marp: the only file that knows it. */
import { Marp } from '@marp-team/marp-core';
import { sizes, type Size } from '../compose/deck.ts';
import type { Theme } from '../template/theme.ts';
import { setFormulas } from './formulas.ts';

/** What Marp makes of a deck. */
export interface Rendered {
  /** `<main class="deck">` with a `<section>` a slide. */
  readonly html: string;
  /** Speaker notes: the comments of each slide. */
  readonly comments: readonly (readonly string[])[];
}

/** Marp with the theme of one pack, for any number of decks. */
export interface Renderer {
  /** The theme as Marp scopes it to the slides. */
  readonly css: string;
  /**
   * Renders Marp Markdown; slides get the given ids, in order, and say which of how many they are. `pictures` has the
   * data URI of each picture by the name that it has in the Markdown.
   */
  readonly render: (
    markdown: string,
    ids: readonly string[],
    pictures?: ReadonlyMap<string, string>,
  ) => Rendered;
}

/** Elements and attributes that layouts use; all other HTML is shown as text. */
const allowed = Object.fromEntries(
  ['div', 'article', 'aside', 'figure', 'figcaption', 'nav', 'span'].map((name) => [name, ['class']]),
);

/** Marp that makes its style sheet once: that takes longer than all slides of a deck. */
class ScopedMarp extends Marp {
  scoped: string | undefined;

  /** The hook that Marpit gives for this. */
  protected override renderStyle(theme?: string): string {
    this.scoped ??= super.renderStyle(theme);
    return this.scoped;
  }
}

/**
 * Makes Marp ready for a pack and a size of slides.
 *
 * Slides are plain sections and not foreign objects in SVG: those print at two thirds of the speed.
 */
export function createRenderer({ theme }: { readonly theme: Theme }, size: Size = '16:9'): Renderer {
  const scoped = theme.scoped?.[size];
  let ids: readonly string[] = [];
  let pictures: ReadonlyMap<string, string> = new Map();
  const marp = new ScopedMarp({
    anchor: (index: number) => ids[index] ?? `slide-${index + 1}`,
    container: { tag: 'main', class: 'deck' },
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    html: allowed,
    inlineSVG: false,
    markdown: { linkify: false },
    math: false,
    script: false,
    slug: false,
  });
  // Only the name and the sizes of a theme that is scoped already are of use here.
  marp.themeSet.default = marp.themeSet.add(scoped === undefined ? theme.css : named(theme.name));
  marp.scoped = scoped;
  marp.use(setFormulas);
  marp.use(labelSlides);
  marp.use(showPictures, (name: string) => pictures.get(name));
  return {
    css: marp.render(`---\nsize: ${size}\n---\n`).css,
    render(markdown, given, named = new Map()) {
      ids = given;
      pictures = named;
      const { html, comments } = marp.render(markdown);
      return { html, comments };
    },
  };
}

/** The part of a markdown-it token that is touched here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: Token[] | null;
  readonly meta: { readonly marpitSlideElement?: number } | null;
  attrs: [string, string][] | null;
  attrGet: (name: string) => string | null;
  attrSet: (name: string, value: string) => void;
}

/** The part of markdown-it that is touched here. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: { push: (name: string, rule: (state: { tokens: Token[] }) => void) => void };
  };
}

/** A theme of which only the name and the sizes are known: without them Marp would not mark slides with their size. */
const named = (name: string): string => {
  const lines = Object.entries(sizes).map(
    ([size, { width, height }]) => ` * @size ${size} ${width}px ${height}px`,
  );
  return ['/*', ` * @theme ${name}`, ...lines, ' */'].join('\n');
};

/** Attributes that the page uses; the others repeat the directives and would double the size of a slide's tag. */
const used = new Set([
  'id',
  'class',
  'lang',
  'data-size',
  'data-marpit-pagination',
  'data-marpit-pagination-total',
]);

function labelSlides(this: unknown, markdownIt: MarkdownIt): void {
  markdownIt.core.ruler.push('deckwright_slides', ({ tokens }) => {
    // The corner of a table heads nothing, and a reader of screens would announce an empty heading.
    for (const [index, token] of tokens.entries())
      if (token.type === 'th_open' && tokens[index + 1]?.content === '') token.attrSet('role', 'cell');
    const slides = tokens.filter((token) => token.meta?.marpitSlideElement === 1);
    for (const [index, slide] of slides.entries()) {
      slide.attrs = (slide.attrs ?? []).filter(([name]) => used.has(name));
      slide.attrSet('role', 'group');
      slide.attrSet('aria-roledescription', 'slide');
      slide.attrSet('aria-label', `${index + 1} / ${slides.length}`);
    }
  });
}

/** Puts the pictures in: in Markdown they are files, since parsers refuse an SVG that is written as a data URI there. */
function showPictures(
  this: unknown,
  markdownIt: MarkdownIt,
  uriOf: (name: string) => string | undefined,
): void {
  markdownIt.core.ruler.push('deckwright_pictures', ({ tokens }) => {
    for (const image of tokens.flatMap(({ children }) => children ?? [])) {
      if (image.type !== 'image') continue;
      const uri = uriOf(image.attrGet('src') ?? '');
      if (uri !== undefined) image.attrSet('src', uri);
      // Nothing is left to fetch.
      else image.attrs = (image.attrs ?? []).filter(([name]) => name !== 'src');
    }
  });
}
