/** The report: the article as a paged document, chapter by chapter, in its own full sentences. */
import type { Blockquote, Code, List, Paragraph, PhrasingContent, Table } from 'mdast';
import type { Position } from 'unist';
import type { Brand, Words } from '../compose/deck.ts';
import type { DropReason } from '../read/article.ts';

/** A line of the report: runs of the article with their places, and template text without. */
export type Line = readonly PhrasingContent[];

/** Everything that is printed, in its order. */
export interface Report {
  readonly title: string;
  readonly lang: string;
  readonly words: Words;
  readonly brand: Brand;
  readonly cover: Cover;
  readonly summary: Summary;
  readonly chapters: readonly Chapter[];
  /** Acronyms that the article spells out, in alphabetical order. */
  readonly glossary: readonly Term[];
  readonly sources: Sources;
  readonly provenance: Provenance;
}

/** What stands on the cover; fields that the article does not tell are absent. */
export interface Cover {
  readonly title: Line;
  readonly subtitle?: Line;
  readonly original?: Line;
  readonly authors: readonly Line[];
  readonly publisher?: Line;
  readonly published?: Line;
  /** The later of two dates: what the article says holds as of that day. */
  readonly updated?: Line;
  readonly url?: string;
  /** Name of the article's file. */
  readonly file: string;
}

/** What a reader with one minute reads. */
export interface Summary {
  /** The article's own abstract, where the article opens with it. */
  readonly abstract: readonly Block[];
  readonly title?: Line;
  /** Where somebody else than the author wrote the abstract. */
  readonly by?: 'others';
  /** True where the page cuts the abstract off. */
  readonly cut?: boolean;
  /** The author's thesis in the author's words. */
  readonly thesis?: { readonly said: Line; readonly chapter: string };
  /** What the chapters claim, in their order. */
  readonly claims: readonly Claim[];
}

/** What a chapter claims. */
export interface Claim {
  /** A line for each sentence, or for each quadrant of a matrix; at least one. */
  readonly said: readonly Line[];
  /** Where somebody else than the author says so. */
  readonly from?: 'abstract';
  /** Id of the place that claims it. */
  readonly id: string;
  /** What that place is called. */
  readonly title: Line;
}

/** A part of the report with an entry in the contents. */
export interface Chapter {
  /** The id of the first slide that stands for it. */
  readonly id: string;
  /** Ids of slides that show it, the first one first; empty where no slide does. */
  readonly slides: readonly string[];
  readonly title: Line;
  /** Where somebody else than the author wrote it. */
  readonly by?: 'others';
  /** The claim that is set below the title; absent where the text opens with it. */
  readonly claim?: Line;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** A footnote, numbered within its chapter. */
export interface Note {
  readonly id: string;
  /** What the article's mark says. */
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** Anything between two headings, headings included. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Blockquote
  | Pull
  | TableFigure
  | Picture
  | MatrixFigure
  | Sides
  | Listing
  | Formula
  | Question;

/** A heading below the chapter's title. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 3 | 4 | 5;
  readonly id?: string;
  readonly slide?: string;
  readonly line: Line;
  /** Where it stands in a matrix, below the heading. */
  readonly tags?: Line;
}

/** A sentence of the chapter, set large; it also stands in its place. */
export interface Pull {
  readonly type: 'pull';
  readonly line: Line;
  readonly by?: Line;
}

/** What is captioned, and numbered unless the article numbers its own. */
interface Numbered {
  readonly id: string;
  readonly number?: number;
  /** The author's own number, with which the caption begins: `Figure 2`. */
  readonly own?: string;
  readonly caption?: Line;
  readonly position: Position;
}

/** A table. */
export interface TableFigure extends Numbered {
  readonly type: 'tableFigure';
  readonly node: Table;
  /** True when it needs a page in landscape. */
  readonly wide: boolean;
}

/** A picture of the article; without `url` where it could not be loaded. */
export interface Picture extends Numbered {
  readonly type: 'picture';
  /** Its name among the pictures of the article; absent where it could not be loaded. */
  readonly name?: string;
  /** Where the article has it from, for a picture that could not be loaded. */
  readonly address?: string;
  readonly alt: string;
}

/** The words of a matrix by their places. */
export interface MatrixFigure extends Numbered {
  readonly type: 'matrix';
  readonly left: Line;
  readonly right: Line;
  readonly top: Line;
  readonly bottom: Line;
  /** Top left, top right, bottom left, bottom right. */
  readonly cells: readonly Cell[];
}

/** One cell of a drawn matrix. */
export interface Cell {
  readonly line: Line;
  /** Id of the subsection that says more. */
  readonly id?: string;
}

/** Two or more sides beside each other. */
export interface Sides {
  readonly type: 'sides';
  readonly sides: readonly { readonly heading: Line; readonly blocks: readonly Block[] }[];
}

/** Code as written. */
export interface Listing {
  readonly type: 'listing';
  readonly node: Code;
  readonly caption?: Line;
}

/** A formula with its lines to itself. */
export interface Formula {
  readonly type: 'formula';
  readonly tex: string;
  readonly source: string;
  readonly position: Position;
}

/** A question with what answers it. */
export interface Question {
  readonly type: 'question';
  readonly id?: string;
  readonly line: Line;
  readonly blocks: readonly Block[];
}

/** An acronym with the words that it stands for. */
export interface Term {
  readonly short: string;
  readonly long: Line;
}

/** What the article names and links to. */
export interface Sources {
  readonly url?: string;
  /** The article's own list of sources, under its own heading. */
  readonly title?: Line;
  readonly listed: readonly Block[];
  /** Links in the text, each address once, with the words of the first one. */
  readonly links: readonly { readonly words: string; readonly url: string }[];
}

/** Where the report comes from. */
export interface Provenance {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly version: string;
  readonly template: string;
  readonly date?: string;
  readonly words: number;
  /** Share of the article's words that were dropped, 0 to 1. */
  readonly share: number;
  /** What was dropped: for each reason its lines, in order. */
  readonly dropped: readonly {
    readonly reason: DropReason;
    readonly lines: readonly (readonly [number, number])[];
  }[];
}
