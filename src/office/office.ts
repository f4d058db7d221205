/** What a PowerPoint file is made from. */
import type { Root } from 'mdast';
import type { Deck } from '../compose/deck.ts';
import type { DocumentMetadata } from '../print/finish/metadata.ts';
import type { DrawnSlide } from '../print/page/drawn.ts';
import type { Pack } from '../template/pack.ts';
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
