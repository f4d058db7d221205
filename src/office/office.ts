/** What a PowerPoint file is made from. */
import type { Root } from 'mdast';
import type { Deck } from '../compose/deck.ts';
import type { DocumentMetadata } from '../print/finish/metadata.ts';
import type { DrawnSlide } from '../print/page/drawn.ts';
import type { Pack } from '../template/pack.ts';
import type { Part } from './package/package.ts';
import type { OfficePicture } from './shape/picture.ts';

/** A deck with the boxes that the browser measured. */
export interface OfficeInput {
  /** With its continuation marks. */
  readonly deck: Deck;
  /** The layout of each slide, filled. */
  readonly roots: readonly Root[];
  readonly drawn: readonly DrawnSlide[];
  readonly pack: Pack;
  /** Pictures by the names that slides and style sheets have for them; see `PictureOf`. */
  readonly pictures: ReadonlyMap<string, OfficePicture>;
  readonly metadata: DocumentMetadata;
}

/** A PowerPoint file, with the parts that it was made of. */
export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
  /** Pictures by the names of their parts. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}
