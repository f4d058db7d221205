/** What the browser drew of a deck, as far as another program needs it to draw the deck again. */
import type { Box } from '../../compose/inspection.ts';
import type { Rgba } from './colors.ts';

/** A line along one side of a box. */
export interface DrawnBorder {
  readonly width: number;
  readonly color: Rgba;
  /** Px from where the line starts; absent for one that is as long as its side. */
  readonly length?: number;
  /** It starts at the right, as text does that runs from right to left. */
  readonly isFromRight?: boolean;
}

/** A picture of a style sheet, such as a logo. */
export interface DrawnDecoration {
  /** The same for the same picture of the same size. */
  readonly key: string;
  readonly url: string;
  readonly box: Box;
  /** Where it stands in its box: 0 at the left, 1 at the right. */
  readonly align: number;
}

/** What is painted behind the content of a box. */
export interface DrawnPaint {
  readonly fill?: Rgba;
  /** Where the fill is: the box, or the box without its borders. */
  readonly area: Box;
  readonly radius: number;
  /** Top, right, bottom, left; null where there is none. */
  readonly borders: readonly (DrawnBorder | null)[];
  /** Address of a picture, as large as it is drawn. */
  readonly picture?: DrawnDecoration;
}

/** A box with what is painted in it. */
export interface DrawnBox {
  readonly box: Box;
  /** The box without its padding and borders. */
  readonly content: Box;
  readonly paint?: DrawnPaint;
  readonly marks: readonly DrawnMark[];
}

/** What a style sheet writes or paints before or after the content of a box. */
export interface DrawnMark {
  /** A bullet stands beside the first line of its item; a box has a place of its own, an arrow points somewhere. */
  readonly kind: 'bullet' | 'box' | 'arrow';
  /** True for the number of a list item. */
  readonly isCounter: boolean;
  /** Text before or after a counter, or alone. */
  readonly text: string;
  readonly box: Box;
  readonly paint?: DrawnPaint;
  readonly style: DrawnStyle;
  readonly points?: 'left' | 'right' | 'up' | 'down';
}

/** How words are set. */
export interface DrawnStyle {
  readonly size: number;
  readonly color: Rgba;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  /** Px between letters. */
  readonly spacing: number;
  /** First family of the stack. */
  readonly family: string;
}

/** Words of one style. */
export interface DrawnWords extends DrawnStyle {
  readonly text: string;
  /** Px that each of their pieces takes by the metrics of its font, without the space behind it. */
  readonly widths: readonly number[];
  /** Px of a space between them. */
  readonly space: number;
  /** The ground of code in a line. */
  readonly ground?: Rgba;
  /** What a style sheet writes behind a link that they end. */
  readonly arrow?: { readonly text: string; readonly color: Rgba };
}

/** Lines below each other that belong to one box of text. */
export interface DrawnLines {
  /** As wide as the widest line, from the top of the first line to the bottom of the last. */
  readonly box: Box;
  readonly count: number;
  readonly lineHeight: number;
  /** Height of a line of the font itself for 1 px of its size. */
  readonly fontHeight: number;
  readonly align: 'start' | 'center' | 'end';
  /** Lines are about equally wide. */
  readonly isBalanced: boolean;
  readonly words: readonly DrawnWords[];
}

/** A paragraph, an item, a cell, a title or a block of code. */
export interface DrawnBlock extends DrawnBox {
  readonly tag: string;
  /** Usually one; a label set as a block of its own is the first of two. */
  readonly parts: readonly DrawnLines[];
  readonly isRow: boolean;
  /** Bars that stand in its lines and hold no words. */
  readonly bars: readonly DrawnBox[];
}

/** A slot with all that stands in it, each kind in the order of the document. */
export interface DrawnSlot extends DrawnBox {
  readonly name: string;
  readonly blocks: readonly DrawnBlock[];
  readonly items: readonly DrawnBox[];
  readonly tables: readonly DrawnBox[];
  /** Painted boxes that are none of these. */
  readonly grounds: readonly DrawnBox[];
  readonly pictures: readonly Box[];
  readonly formulas: readonly Box[];
  /** Drawings that stand in the document itself, such as charts. */
  readonly drawings: readonly Box[];
}

/** A slide. */
export interface DrawnSlide extends DrawnBox {
  readonly id: string;
  readonly slots: readonly DrawnSlot[];
  /** Painted boxes around slots. */
  readonly grounds: readonly DrawnBox[];
  /** The page number; absent on a slide that shows none. */
  readonly number?: { readonly box: Box; readonly style: DrawnStyle };
  /** Where in the document it stands, in px of the page, and how many of these one px of the slide takes. */
  readonly origin: { readonly x: number; readonly y: number; readonly scale: number };
}
