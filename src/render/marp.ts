/** Marp: the only file that knows it. */
import { createRequire } from 'node:module';
import { Marp } from '@marp-team/marp-core';
import { sizes, type Size } from '../compose/size.ts';
import { message } from '../rules/index.ts';
import type { Theme } from '../template/theme.ts';
import { setFormulas } from './formulas.ts';
import { markLanguages } from './languages.ts';
import { labelSlides, showPictures, type Embedded } from './slide-tokens.ts';

/** What Marp makes of a deck. */
export interface Rendered {
  /** `<div class="deck">` with a `<section>` a slide. */
  readonly html: string;
  /** Speaker notes: the comments of each slide. */
  readonly comments: readonly (readonly string[])[];
}

/** Marp with the theme of one pack, for any number of decks. */
export interface Renderer {
  /** The theme as Marp scopes it to the slides. */
  readonly css: string;
  /**
   * Renders Marp Markdown; slides get the given ids, in order, and say which of how many they are. `pictures` has what
   * stands for each picture by the name that it has in the Markdown.
   */
  readonly render: (
    markdown: string,
    ids: readonly string[],
    pictures?: ReadonlyMap<string, Embedded>,
  ) => Rendered;
}

/** Colours for code by Marp's plugin for shiki. */
export type Highlighter = (code: string, lang: string, attributes: string) => string;

/**
 * Colours code, each block once: a deck is rendered again for each round of fitting.
 *
 * The plugin and the grammar of each language are loaded when the first code asks for them, which takes a quarter of a
 * second. They are required, not imported: code that runs from V8's cache cannot import.
 */
export function createHighlighter(): Highlighter {
  let plugged: Highlighter | undefined;
  const known = new Map<string, string>();
  return (code, lang, attributes) => {
    if (!isColoured(code, lang)) return '';
    const key = `${lang}\n${attributes}\n${code}`;
    let html = known.get(key);
    if (html === undefined) {
      plugged ??= loadHighlighter();
      html = plugged(code, lang, attributes);
      if (known.size >= MAX_KEPT_CODE_BLOCKS) known.clear();
      known.set(key, html);
    }
    return html;
  };
}

/** The plugin puts its function on the Marp that it is given. */
function loadHighlighter(): Highlighter {
  const { shikiMarpCorePlugin: plugin } = createRequire(import.meta.url)(
    '@marp-team/marp-core/plugins/shiki',
  ) as { shikiMarpCorePlugin: () => Parameters<Marp['use']>[0] };
  const marp = new ThemelessMarp({ script: false }).use(plugin());
  // Shiki stops at a line after half a second: what is coloured must not depend on the machine.
  marp.shikiTransformers.push({
    preprocess(_code, options) {
      options.tokenizeTimeLimit = 0;
    },
  });
  return (code, lang, attributes) => marp.highlighter(code, lang, attributes);
}

/** Elements and attributes that layouts use; all other HTML is shown as text. */
const allowedElements = Object.fromEntries(
  ['div', 'article', 'aside', 'figure', 'figcaption', 'nav', 'span'].map((name) => [name, ['class']]),
);

/** Most characters of a block of code that is coloured, and of each of its lines: no slide holds more. */
const MAX_COLOURED_CHARACTERS = { block: 5000, line: 400 } as const;

/**
 * Long lines take shiki seconds. The names of what all objects have are languages for its plugin, which then fails.
 */
const isColoured = (code: string, lang: string): boolean =>
  lang !== '' &&
  !(lang in {}) &&
  code.length <= MAX_COLOURED_CHARACTERS.block &&
  code.split('\n').every((line) => line.length <= MAX_COLOURED_CHARACTERS.line);

/** Blocks of code that are kept coloured. */
const MAX_KEPT_CODE_BLOCKS = 500;

/**
 * Marp without its three own themes, which no pack uses: to parse them takes its constructor 60 ms the first time.
 *
 * They are added after the plugins are; until the constructor is done, an empty theme is added in their place.
 */
class ThemelessMarp extends Marp {
  constructor(options: ConstructorParameters<typeof Marp>[0]) {
    super(options);
    Reflect.deleteProperty(this.themeSet, 'add');
  }

  protected override applyMarkdownItPlugins(markdownIt: unknown): void {
    const add = this.themeSet.add.bind(this.themeSet);
    this.themeSet.add = () => add('/* @theme none */');
    super.applyMarkdownItPlugins(markdownIt);
  }
}

/** Marp that makes its style sheet once: that takes longer than all slides of a deck. */
class ScopedMarp extends ThemelessMarp {
  scoped: string | undefined;
  private readonly colour = createHighlighter();

  /** The hook that Marp's own plugin sets; empty for code that is shown as it is. */
  override highlighter(code: string, lang: string, attributes: string): string {
    return this.colour(code, lang, attributes);
  }

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
  let pictures: ReadonlyMap<string, Embedded> = new Map();
  const marp = new ScopedMarp({
    anchor: (index: number) => ids[index] ?? `slide-${index + 1}`,
    container: { tag: 'div', class: 'deck' },
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    html: allowedElements,
    inlineSVG: false,
    markdown: { linkify: false },
    math: false,
    script: false,
    slug: false,
  });
  // Only the name and the sizes of a theme that is scoped already are of use here.
  marp.themeSet.default = reportStyleErrors(theme, () =>
    marp.themeSet.add(scoped === undefined ? theme.css : named(theme.name)),
  );
  marp.scoped = scoped;
  marp.use(setFormulas);
  marp.use(markLanguages);
  marp.use(labelSlides);
  marp.use(showPictures, (name: string) => pictures.get(name));
  return {
    css: reportStyleErrors(theme, () => marp.render(`---\nsize: ${size}\n---\n`).css),
    render(markdown, given, shown = new Map()) {
      ids = given;
      pictures = shown;
      const { html, comments } = marp.render(markdown);
      return { html, comments };
    },
  };
}

/** What is done with the style sheet of a pack; throws `template:style` for one that is no CSS. */
function reportStyleErrors<T>({ name }: Theme, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const found = cause instanceof Error ? cause : new Error(String(cause));
    const nested = found instanceof RangeError ? 'nesting' : undefined;
    const fault = 'reason' in found && typeof found.reason === 'string' ? found.reason : nested;
    if (fault === undefined) throw cause;
    throw message('template:style', `Unexpected ${fault} in the theme \`${name}\`, expected CSS`, {
      note: 'Look for a quotation mark, a bracket or a comment that does not end.',
      cause,
    });
  }
}

/** A theme of which only the name and the sizes are known: without them Marp would not mark slides with their size. */
const named = (name: string): string => {
  const lines = Object.entries(sizes).map(
    ([size, { width, height }]) => ` * @size ${size} ${width}px ${height}px`,
  );
  return ['/*', ` * @theme ${name}`, ...lines, ' */'].join('\n');
};
