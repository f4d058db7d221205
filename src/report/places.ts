/** Maps slides to places in the report. */
import type { ReportBlock, Report } from './report.ts';

/** For each slide, by id, the id of the closest heading in the report. Slides that no chapter covers are absent. */
export function slidePlaces({ chapters }: Report): Map<string, string> {
  const places = new Map<string, string>();
  for (const { id, slides, blocks } of chapters) {
    for (const slide of slides) places.set(slide, id);
    for (const [slide, place] of blocks.flatMap(placeOf)) places.set(slide, place);
  }
  return places;
}

/** The slide of a heading or a question inside a chapter. */
function placeOf(block: ReportBlock): (readonly [slide: string, place: string])[] {
  if (block.type === 'heading' && block.id !== undefined) return [[block.slide ?? block.id, block.id]];
  return block.type === 'question' && block.id !== undefined ? [[block.id, block.id]] : [];
}
