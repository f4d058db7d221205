/** What an inspection looks things up in, each of them once. */
import { backgroundsBy, type Background } from './backgrounds.ts';
import { roundedBox } from './boxes.ts';
import { colorReader, type ColorOf } from './colors.ts';
import type { SlideView } from './slide-view.ts';
import { computedStyles, type StyleOf } from './styles.ts';
import { hiddenIn } from './visibility.ts';

/** What is the same for all slides of a document. */
export interface DocumentContext {
  readonly styleOf: StyleOf;
  readonly colorOf: ColorOf;
  readonly backgroundOf: (element: Element) => Background;
  /** Families of the fonts that the document has loaded, in lower case. */
  readonly loadedFamilies: ReadonlySet<string>;
}

/** The same for one slide; its boxes are rounded to tenths of a px. */
export interface InspectionContext extends DocumentContext, SlideView {
  readonly isHidden: (element: Element) => boolean;
}

/** The context of the document as it is now. */
export function documentContext(): DocumentContext {
  const styleOf = computedStyles();
  const colorOf = colorReader();
  const loaded = Array.from(document.fonts).filter(({ status }) => status === 'loaded');
  return {
    styleOf,
    colorOf,
    backgroundOf: backgroundsBy(styleOf, colorOf),
    loadedFamilies: new Set(loaded.map(({ family }) => bareFamily(family).toLowerCase())),
  };
}

/** The context of a slide. */
export const inspectionContext = (inDocument: DocumentContext, view: SlideView): InspectionContext => ({
  ...inDocument,
  ...view,
  isHidden: hiddenIn(view, inDocument.styleOf),
  toSlide: (box) => roundedBox(view.toSlide(box)),
});

/** The name of a family without its quotation marks: `"Source Serif 4"` → `Source Serif 4`. */
export const bareFamily = (family: string): string => family.trim().replaceAll(/["']/g, '');
