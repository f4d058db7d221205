/** What a layout is: its slots, with the traits by which all stages treat its slides. */
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { Frame } from '../fit/frame.ts';
import type { AnySlots, SlideWith } from '../slide.ts';

/** What a slot takes: phrasing content, or block content; with a `?` it may be empty. */
export type SlotKind = 'line' | 'line?' | 'blocks' | 'blocks?';

/** The slots of a layout, in the order in which they are read. */
export type SlotTable = { readonly title: 'line' } & Readonly<Record<string, SlotKind>>;

type SlotContent<K> = K extends 'line' | 'line?' ? readonly PhrasingContent[] : readonly BlockContent[];
type OptionalSlots<T> = { [K in keyof T]: T[K] extends `${string}?` ? K : never }[keyof T];

/** The content of the slots of a table. */
export type ContentOf<T extends SlotTable> = string extends keyof T
  ? AnySlots
  : { readonly [K in Exclude<keyof T, OptionalSlots<T>>]: SlotContent<T[K]> } & {
      readonly [K in OptionalSlots<T>]?: SlotContent<T[K]>;
    };

/** What is known of a slide that overflows. */
export interface Misfit {
  readonly frame: Frame;
  /** How often it must be halved to fit, from 1 to 4. */
  readonly cuts: number;
  /** The article's text. */
  readonly source: string;
}

/** How the type of a layout grows. */
export interface Growth {
  /** What its text is set in. */
  readonly type: 'body' | 'lead' | 'card' | 'cell' | 'code';
  /** Px of a column of text: by the number of columns, else of one by its place and the classes of the slide. */
  readonly column: number | ((items: number, at: number, classes: readonly string[]) => number);
  /** Columns beside each other, each with an item of the main slot, or a slot of these names. */
  readonly across?: (items: number) => number;
  readonly slots?: readonly string[];
}

/** A layout; a trait that is absent does not hold. */
export interface LayoutDefinition<T extends SlotTable = SlotTable> {
  readonly slots: T;
  /** How much slots hold where the pack sets no limit: items, words or characters. */
  readonly limits?: Readonly<Record<string, number>>;

  /** What titles are: sentences that claim something, subjects that may be sentences, names of what is shown, questions. */
  readonly title: 'claim' | 'topic' | 'name' | 'question';
  /** Titles have a size of their own, so that the two lines of all others are no limit for them. */
  readonly ownTitleSize?: true;
  /** It frames the deck and carries no argument: limits of content are not for it. */
  readonly isFrame?: true;
  /** It speaks of the article as a whole and stands for no part of it. */
  readonly isOfWhole?: true;
  /** It shows one sentence in its main slot: quoted, or stated by the author. */
  readonly sentence?: 'quoted' | 'stated';
  /** Its lines are names of other works, which are no sentences of the article. */
  readonly isReferences?: true;
  /** It has the thesis of the article and its takeaways. */
  readonly sumsUp?: true;
  /** It says what other slides say too, as it should. */
  readonly repeats?: true;
  /** Its source line is its own and not the line that is on every slide. */
  readonly ownSource?: true;
  /** It opens a part of the deck. */
  readonly opensPart?: true;
  /** It shows no number of a page. */
  readonly isUnnumbered?: true;

  /** Slots with points, statements or an answer: what is read as sentences. */
  readonly prose?: readonly string[];
  /** Boxes whose text is looked up rather than read, and may be smaller: slots, or boxes of the layout's own. */
  readonly cells?: readonly string[];
  /** Slots with names, which may be cut out of any clause: `not urgent`. */
  readonly names?: readonly string[];

  /** It is running text and nothing else: it is joined, and shown as what its text is like. */
  readonly isText?: true;
  /** The slot that is divided over several slides where it is too long for one. */
  readonly main?: string;
  /** Its content is one thing: it is set denser before it is divided. */
  readonly isKeptWhole?: true;
  /** A slot with points beside the main one: where one slide has no room for both, each has its own. */
  readonly beside?: 'points';
  /** No density makes room in it for what is far too much. */
  readonly isRigid?: true;
  /** Items that are left where its last ones are left out to fit; absent where none may be. */
  readonly minItems?: number;
  /** Lines that are left out one after the other, first what is missed least. */
  readonly givesUp?: readonly string[];
  /** Slides in place of one that overflows, for layouts that fit in a way of their own; undefined when nothing is left to do. */
  fit?<S extends SlideWith<ContentOf<T>>>(slide: S, misfit: Misfit): readonly S[] | undefined;
  /** What a slide becomes that fits at no density; undefined where it has no other form. */
  fallback?<S extends SlideWith<ContentOf<T>>>(slide: S, source: string): readonly S[] | undefined;
  /** A slide with a paragraph above its content, for a title that is too long; absent where only the notes have room. */
  withLead?<S extends SlideWith<ContentOf<T>>>(slide: S, lead: Paragraph): S;

  /** Its type grows into the room that its text leaves. */
  readonly grows?: Growth;

  /** What it shows is drawn, not read as running text: figures, cards, a table, a picture. */
  readonly isExhibit?: true;
  /** It is meant to be nearly empty. */
  readonly isSparse?: true;
  /** Its text is large on purpose, so that its title need not be larger. */
  readonly hasLargeText?: true;
  /** Its points stand by themselves although it is a frame. */
  readonly hasOwnPoints?: true;
  /** Most items of its lists, which are looked up and not read: their length is free. */
  readonly maxItems?: number;
  /** Most lines of a point in its columns, where the usual two are too few. */
  readonly maxPointLines?: number;
  /** Most words of its body, where that is not the usual number. */
  readonly maxWords?: number;
  /** Most edges at which text begins, where that is not the usual number. */
  readonly maxEdges?: number;
}

/** A definition whose functions know its slots. */
export const defineLayout = <const T extends SlotTable>(
  definition: LayoutDefinition<T>,
): LayoutDefinition<T> => definition;
