/** The types of a report: the article as a paged document of chapters. */
import type { Chart } from '../compose/chart/chart.ts';
import type { Blockquote, Code, List, Paragraph, PhrasingContent, Table } from 'mdast';
import type { Position } from 'unist';
import type { Brand } from '../compose/brand.ts';
import type { Words } from '../compose/deck.ts';
import type { DropReason } from '../read/article.ts';

/** A line of the report: runs of the article have positions, text of the template has none. */
export type ReportLine = readonly PhrasingContent[];

/** A report, in the order in which it is printed. */
export interface Report {
  readonly title: string;
  readonly lang: string;
  readonly words: Words;
  readonly brand: Brand;
  readonly cover: Cover;
  readonly summary: Summary;
  readonly chapters: readonly Chapter[];
  /** Acronyms that the article spells out, in alphabetical order. */
  readonly glossary: readonly GlossaryTerm[];
  readonly sources: Sources;
  readonly provenance: Provenance;
}

/** The cover. Fields that the article does not give are absent. */
export interface Cover {
  readonly title: ReportLine;
  readonly subtitle?: ReportLine;
  readonly original?: ReportLine;
  readonly authors: readonly ReportLine[];
  readonly publisher?: ReportLine;
  readonly published?: ReportLine;
  /** Date of the last change, when the article gives another one than `published`. */
  readonly updated?: ReportLine;
  readonly url?: string;
  /** Name of the article's file. */
  readonly file: string;
}

/** The executive summary, for a reader with one minute. */
export interface Summary {
  /** The article's own abstract; empty unless the article begins with it. */
  readonly abstract: readonly ReportBlock[];
  readonly title?: ReportLine;
  /** Set when somebody other than the author wrote the abstract. */
  readonly by?: 'others';
  /** True when the page cuts the abstract off. */
  readonly cut?: boolean;
  /** The thesis in the author's words, with the id of its chapter. */
  readonly thesis?: { readonly line: ReportLine; readonly chapter: string };
  /** Claims of the chapters, in order. */
  readonly claims: readonly ChapterClaim[];
}

/** A claim that a chapter makes. */
export interface ChapterClaim {
  /** A line for each sentence, or for each quadrant of a matrix; at least one. */
  readonly lines: readonly ReportLine[];
  /** Set when the claim is from an abstract that somebody else wrote. */
  readonly from?: 'abstract';
  /** Id of the chapter or heading that makes the claim. */
  readonly id: string;
  /** Title of that place. */
  readonly title: ReportLine;
}

/** A chapter: a part of the report with an entry in the contents. */
export interface Chapter {
  /** The id of the first slide that covers it. */
  readonly id: string;
  /** Ids of the slides that cover it, in order; may be empty. */
  readonly slides: readonly string[];
  readonly title: ReportLine;
  /** Set when somebody other than the author wrote it. */
  readonly by?: 'others';
  /** The claim that is set below the title; absent when the text begins with it. */
  readonly claim?: ReportLine;
  readonly blocks: readonly ReportBlock[];
  readonly notes: readonly ReportNote[];
}

/** A footnote, numbered within its chapter. */
export interface ReportNote {
  readonly id: string;
  /** Label of the mark in the article. */
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly ReportBlock[];
}

/** A block of a chapter. */
export type ReportBlock =
  | Heading
  | Paragraph
  | List
  | Blockquote
  | PullQuote
  | KeyFigures
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
  /** Position in the matrix, printed below the heading of a quadrant. */
  readonly tags?: ReportLine;
}

/** A sentence of the chapter that is also set large at its beginning. */
export interface PullQuote {
  readonly type: 'pull';
  readonly line: ReportLine;
  readonly by?: ReportLine;
}

/** Figures of a chapter set large, each above what it measures. */
export interface KeyFigures {
  readonly type: 'keyFigures';
  readonly figures: readonly { readonly value: ReportLine; readonly line: ReportLine }[];
}

/** A figure with a caption, and with a number unless the article numbers its own. */
interface NumberedFigure {
  readonly id: string;
  readonly number?: number;
  /** The author's own number, which the caption begins with: `Figure 2`. */
  readonly authorNumber?: string;
  readonly caption?: ReportLine;
  readonly position: Position;
}

/** A table. */
export interface TableFigure extends NumberedFigure {
  readonly type: 'tableFigure';
  readonly node: Table;
  /** True when it needs a page in landscape. */
  readonly wide: boolean;
  /** Its drawing above it, where it is a series. */
  readonly chart?: Chart;
}

/** A picture of the article. */
export interface ReportPicture extends NumberedFigure {
  readonly type: 'picture';
  /** Its name among the pictures of the article; absent when it could not be loaded. */
  readonly name?: string;
  /** Its address in the article, only when it could not be loaded. */
  readonly address?: string;
  readonly alt: string;
}

/** A drawn matrix. */
export interface MatrixFigure extends NumberedFigure {
  readonly type: 'matrix';
  readonly left: ReportLine;
  readonly right: ReportLine;
  readonly top: ReportLine;
  readonly bottom: ReportLine;
  /** Top left, top right, bottom left, bottom right. */
  readonly cells: readonly DrawnCell[];
}

/** A cell of a drawn matrix. */
export interface DrawnCell {
  readonly line: ReportLine;
  /** Id of the subsection on the quadrant. */
  readonly id?: string;
}

/** Two or more sides beside each other. */
export interface Sides {
  readonly type: 'sides';
  readonly sides: readonly { readonly heading: ReportLine; readonly blocks: readonly ReportBlock[] }[];
  /** The side that says much more, which has the wider column. */
  readonly wider?: 'left' | 'right';
}

/** Code as written. */
export interface Listing {
  readonly type: 'listing';
  readonly node: Code;
  readonly caption?: ReportLine;
}

/** A formula on a line of its own. */
export interface ReportFormula {
  readonly type: 'formula';
  readonly tex: string;
  readonly source: string;
  readonly position: Position;
}

/** A question with its answer. */
export interface ReportQuestion {
  readonly type: 'question';
  readonly id?: string;
  readonly line: ReportLine;
  readonly blocks: readonly ReportBlock[];
}

/** An acronym with the words that it stands for. */
export interface GlossaryTerm {
  readonly short: string;
  readonly long: ReportLine;
}

/** Sources of the article: its own address, its list of sources, its links. */
export interface Sources {
  readonly url?: string;
  /** The article's own list of sources, under its own heading. */
  readonly title?: ReportLine;
  readonly listed: readonly ReportBlock[];
  /** Links in the text, each address once, with the words of the first one. */
  readonly links: readonly { readonly words: string; readonly url: string }[];
}

/** The provenance of a report. */
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
