/** The deck: what is shown, slide by slide, and the one table of layouts. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Position } from 'unist';

/**
 * Every layout with its slots. `line` takes phrasing content, `blocks` takes block content;
 * a trailing `?` means that the slot may be empty. The types below, the check of packs when they are
 * loaded and the list in templates/README.md all come from this table.
 */
export const layouts = {
  cover: { title: 'line', subtitle: 'line?', byline: 'line?', source: 'line?' },
  summary: { tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  agenda: { title: 'line', points: 'blocks', source: 'line?' },
  section: { tracker: 'line?', number: 'line?', title: 'line', points: 'blocks?', source: 'line?' },
  narrative: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  points: { eyebrow: 'line?', tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  statement: { eyebrow: 'line?', tracker: 'line?', title: 'line', statement: 'blocks', source: 'line?' },
  quote: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    quote: 'blocks',
    attribution: 'line?',
    source: 'line?',
  },
  stat: { eyebrow: 'line?', tracker: 'line?', title: 'line', figures: 'blocks', source: 'line?' },
  comparison: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    'left-heading': 'line',
    left: 'blocks',
    'right-heading': 'line',
    right: 'blocks',
    source: 'line?',
  },
  matrix: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    left: 'line',
    right: 'line',
    top: 'line',
    bottom: 'line',
    'top-left': 'line',
    'top-right': 'line',
    'bottom-left': 'line',
    'bottom-right': 'line',
    source: 'line?',
  },
  quadrant: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    points: 'blocks',
    side: 'line?',
    left: 'line',
    right: 'line',
    top: 'line',
    bottom: 'line',
    source: 'line?',
  },
  table: { eyebrow: 'line?', tracker: 'line?', title: 'line', table: 'blocks', source: 'line?' },
  code: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    code: 'blocks',
    caption: 'line?',
    source: 'line?',
  },
  figure: {
    eyebrow: 'line?',
    tracker: 'line?',
    title: 'line',
    figure: 'blocks',
    caption: 'line?',
    source: 'line?',
  },
  faq: { eyebrow: 'line?', tracker: 'line?', title: 'line', answer: 'blocks', source: 'line?' },
  sources: { tracker: 'line?', title: 'line', points: 'blocks', source: 'line?' },
  disclaimer: { title: 'line', text: 'blocks', source: 'line?' },
  closing: { title: 'line', contact: 'blocks?' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SlotKind>>>>;

/** Slots that every layout may have and that the pack fills, the same on all slides: its `Brand` has the words. */
export const packSlots = ['fund', 'confidentiality', 'footer'] as const;

/** What a slot takes. */
export type SlotKind = 'line' | 'line?' | 'blocks' | 'blocks?';

/** The name of a layout: also the CSS class of its slides and its file in a pack. */
export type LayoutName = keyof typeof layouts;

type Content<K> = K extends 'line' | 'line?' ? readonly PhrasingContent[] : readonly BlockContent[];
type Optional<T> = { [K in keyof T]: T[K] extends `${string}?` ? K : never }[keyof T];
type Filled<T> = { readonly [K in Exclude<keyof T, Optional<T>>]: Content<T[K]> } & {
  readonly [K in Optional<T>]?: Content<T[K]>;
};

/** The slots of one layout, typed by the table. */
export type Slots<L extends LayoutName> = Filled<(typeof layouts)[L]>;

/** One slide; `slots` narrows with `layout`. */
export type Slide = { [L in LayoutName]: SlideOf<L> }[LayoutName];

/** A slide of one layout. */
export interface SlideOf<L extends LayoutName> {
  /** Stable: a slug of the heading path, unique in the deck; survives edits elsewhere in the article. */
  readonly id: string;
  /** The id of the first slide of a row of slides that share one title and continue each other; its own on the first. */
  readonly continues?: string;
  readonly layout: L;
  readonly slots: Slots<L>;
  /** Extra CSS classes that the layout knows, such as the lit cell of a mini-map. */
  readonly classes: readonly string[];
  /** 0 roomy, 1 and 2 denser variants of the layout's type. */
  readonly density: 0 | 1 | 2;
  /** Lines of code that only the notes have; the slide says how many. Absent when it shows all. */
  readonly left?: number;
  /** What the speaker reads: the article's full sentences. */
  readonly notes: readonly Note[];
  /** The places of the article that this slide stands for. */
  readonly sources: readonly Position[];
}

/** A full sentence of the article under a slide, with its line. */
export interface Note {
  readonly line: number;
  readonly text: string;
  /** Where it stands in the article, list marker included. */
  readonly position: Position;
}

/** What a fund says on every deck, in its own words: `pack.yml` has them, and the base pack has none. */
export interface Brand {
  readonly fund?: string;
  /** Such as `Confidential`: on every slide. */
  readonly confidentiality?: string;
  /** A line at the foot of every slide. */
  readonly footer?: string;
  /** Paragraphs of the slide before the last; none, no slide. */
  readonly disclaimer?: readonly string[];
  /** Lines of the last slide: name, address, e-mail; none, no slide. */
  readonly contact?: readonly string[];
}

/** The sizes of a slide by name, in CSS px. Both are equally wide, so that type and columns are the same. */
export const sizes = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 1280, height: 960 },
} as const;

/** The name of a size: `size:` of the front matter, `--size`, and Marp's own directive. */
export type Size = keyof typeof sizes;

/** The slides in order, with what the page around them needs. */
export interface Deck {
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO date, absent when the article tells none. */
  readonly published?: string;
  readonly lang: string;
  readonly size: Size;
  readonly slides: readonly Slide[];
}

/** The name of a picture of a deck: its file lies beside deck.md, and deck.html has it inside. */
export const isPicture = (name: string): boolean =>
  /^figure-[1-9]\d{0,3}\.(?:png|jpg|gif|webp|avif|svg)$/.test(name);

/** Limits of the layouts, from their front matter: words, items or characters by slot name. */
export type Limits = Readonly<Partial<Record<LayoutName, Readonly<Record<string, number>>>>>;

/** Template text in the article's language, by key: `source`, `questions`, `then`. */
export type Words = Readonly<Record<string, string>>;

/** What the browser measured of one slide, in CSS px of the slide's own width and height. */
export interface Frame {
  readonly id: string;
  /** Everything that is drawn outside the slide or cut by an ancestor; empty when all fits. */
  readonly overflow: readonly Overflow[];
  /** Drawn font sizes of the text in the slots. */
  readonly fontSizes: readonly number[];
}

/** A slot whose drawn content leaves its box: by how many px to each direction. */
export interface Overflow {
  /** Class of the closest box with a `slot-` class, without the prefix; `slide` when there is none. */
  readonly slot: string;
  readonly x: number;
  readonly y: number;
  /** First words of what is cut. */
  readonly text: string;
}
