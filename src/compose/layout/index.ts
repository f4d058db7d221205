/** The registry of layouts: every layout by its name, which is also its file in a pack and the class of its slides. */
import type { SlideFields } from '../slide.ts';
import { agenda } from './agenda.ts';
import { aside } from './aside.ts';
import { cards } from './cards.ts';
import { closing } from './closing.ts';
import { code } from './code.ts';
import { comparison } from './comparison.ts';
import { cover } from './cover.ts';
import type { ContentOf } from './definition.ts';
import { disclaimer } from './disclaimer.ts';
import { faq } from './faq.ts';
import { figure } from './figure.ts';
import { matrix } from './matrix.ts';
import { narrative } from './narrative.ts';
import { points } from './points.ts';
import { quadrant } from './quadrant.ts';
import { quote } from './quote.ts';
import { rows } from './rows.ts';
import { section } from './section.ts';
import { sources } from './sources.ts';
import { stat } from './stat.ts';
import { statement } from './statement.ts';
import { steps } from './steps.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';

/** Every layout, in the order in which templates/README.md lists them. */
export const layouts = {
  cover,
  summary,
  agenda,
  section,
  narrative,
  points,
  aside,
  cards,
  rows,
  steps,
  statement,
  quote,
  stat,
  comparison,
  matrix,
  quadrant,
  table,
  code,
  figure,
  faq,
  sources,
  disclaimer,
  closing,
};

/** The name of a layout. */
export type LayoutName = keyof typeof layouts;

/** The slots of one layout, typed by its table. */
export type Slots<L extends LayoutName> = ContentOf<(typeof layouts)[L]['slots']>;

/** A slide of one layout. */
export interface SlideOf<L extends LayoutName> extends SlideFields {
  readonly layout: L;
  readonly slots: Slots<L>;
}

/** One slide; `slots` narrows with `layout`. */
export type Slide = { [L in LayoutName]: SlideOf<L> }[LayoutName];
