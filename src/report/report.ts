/** The report: the article as a paged document, chapter by chapter, in its own full sentences. */
import type { Blockquote, Code, List, Paragraph, PhrasingContent, Table } from 'mdast';
import type { Position } from 'unist';
import type { Brand } from '../compose/brand.ts';
import type { Words } from '../compose/deck.ts';
import type { DropReason } from '../read/article.ts';

/** A line of the report: runs of the article with their places, and template text without. */
export type ReportLine = readonly PhrasingContent[];

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
  readonly title: ReportLine;
  readonly subtitle?: ReportLine;
  readonly original?: ReportLine;
  readonly authors: readonly ReportLine[];
  readonly publisher?: ReportLine;
  readonly published?: ReportLine;
  /** The later of two dates: what the article says holds as of that day. */
  readonly updated?: ReportLine;
  readonly url?: string;
  /** Name of the article's file. */
  readonly file: string;
}

/** What a reader with one minute reads. */
export interface Summary {
  /** The article's own abstract, where the article opens with it. */
  readonly abstract: readonly ReportBlock[];
  readonly title?: ReportLine;
  /** Where somebody else than the author wrote the abstract. */
  readonly by?: 'others';
  /** True where the page cuts the abstract off. */
  readonly cut?: boolean;
  /** The author's thesis in the author's words. */
  readonly thesis?: { readonly said: ReportLine; readonly chapter: string };
  /** What the chapters claim, in their order. */
  readonly claims: readonly ChapterClaim[];
}

/** What a chapter claims. */
export interface ChapterClaim {
  /** A line for each sentence, or for each quadrant of a matrix; at least one. */
  readonly said: readonly ReportLine[];
  /** Where somebody else than the author says so. */
  readonly from?: 'abstract';
  /** Id of the place that claims it. */
  readonly id: string;
  /** What that place is called. */
  readonly title: ReportLine;
}

/** A part of the report with an entry in the contents. */
export interface Chapter {
  /** The id of the first slide that stands for it. */
  readonly id: string;
  /** Ids of slides that show it, the first one first; empty where no slide does. */
  readonly slides: readonly string[];
  readonly title: ReportLine;
  /** Where somebody else than the author wrote it. */
  readonly by?: 'others';
  /** The claim that is set below the title; absent where the text opens with it. */
  readonly claim?: ReportLine;
  readonly blocks: readonly ReportBlock[];
  readonly notes: readonly ReportNote[];
}

/** A footnote, numbered within its chapter. */
export interface ReportNote {
  readonly id: string;
  /** What the article's mark says. */
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly ReportBlock[];
}

/** Anything between two headings, headings included. */
export type ReportBlock =
  | Heading
  | Paragraph
  | List
  | Blockquote
  | Pull
  | TableFigure
  | ReportPicture
  | MatrixFigure
  | Sides
  | Listing
  | ReportFormula
  | ReportQuestion;

/** A heading below the chapter's title. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 3 | 4 | 5;
  readonly id?: string;
  readonly slide?: string;
  readonly line: ReportLine;
  /** Where it stands in a matrix, below the heading. */
  readonly tags?: ReportLine;
}

/** A sentence of the chapter, set large; it also stands in its place. */
export interface Pull {
  readonly type: 'pull';
  readonly line: ReportLine;
  readonly by?: ReportLine;
}

/** What is captioned, and numbered unless the article numbers its own. */
interface Numbered {
  readonly id: string;
  readonly number?: number;
  /** The author's own number, with which the caption begins: `Figure 2`. */
  readonly own?: string;
  readonly caption?: ReportLine;
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
export interface ReportPicture extends Numbered {
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
  readonly left: ReportLine;
  readonly right: ReportLine;
  readonly top: ReportLine;
  readonly bottom: ReportLine;
  /** Top left, top right, bottom left, bottom right. */
  readonly cells: readonly DrawnCell[];
}

/** One cell of a drawn matrix. */
export interface DrawnCell {
  readonly line: ReportLine;
  /** Id of the subsection that says more. */
  readonly id?: string;
}

/** Two or more sides beside each other. */
export interface Sides {
  readonly type: 'sides';
  readonly sides: readonly { readonly heading: ReportLine; readonly blocks: readonly ReportBlock[] }[];
}

/** Code as written. */
export interface Listing {
  readonly type: 'listing';
  readonly node: Code;
  readonly caption?: ReportLine;
}

/** A formula with its lines to itself. */
export interface ReportFormula {
  readonly type: 'formula';
  readonly tex: string;
  readonly source: string;
  readonly position: Position;
}

/** A question with what answers it. */
export interface ReportQuestion {
  readonly type: 'question';
  readonly id?: string;
  readonly line: ReportLine;
  readonly blocks: readonly ReportBlock[];
}

/** An acronym with the words that it stands for. */
export interface Term {
  readonly short: string;
  readonly long: ReportLine;
}

/** What the article names and links to. */
export interface Sources {
  readonly url?: string;
  /** The article's own list of sources, under its own heading. */
  readonly title?: ReportLine;
  readonly listed: readonly ReportBlock[];
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
