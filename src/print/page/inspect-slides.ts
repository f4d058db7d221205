/** Looks closely at all slides of the document as they will be printed. */
import type { Inspection } from '../../compose/inspection.ts';
import { inspectFigures, repeatedIdsInDocument } from './inspect-figures.ts';
import { inspectText, type InspectedText } from './inspect-text.ts';
import { documentContext, inspectionContext } from './inspection-context.ts';
import { slideViews } from './slide-view.ts';

/** A slide before the backgrounds are looked up that no style sheet tells. */
export interface InspectedSlide extends Inspection, InspectedText {
  /** Where in the document it stands, in px of the page, and how many of these one px of the slide takes. */
  readonly origin: { readonly x: number; readonly y: number; readonly scale: number };
}

/** All slides, in their order. */
export function inspectSlides(): InspectedSlide[] {
  const context = documentContext();
  const repeatedIds = repeatedIdsInDocument();
  return slideViews().map((view): InspectedSlide => {
    const { frame, scale } = view;
    return {
      ...inspectFigures(view, repeatedIds),
      ...inspectText(inspectionContext(context, view)),
      origin: { x: frame.left + scrollX, y: frame.top + scrollY, scale },
    };
  });
}
