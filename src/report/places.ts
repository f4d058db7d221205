/** Where the report says what a slide shows. */
import type { ReportBlock, Report } from './report.ts';

/** The id of the closest place of the report by the id of each slide that shows it; none for what no chapter stands for. */
export function placesIn({ chapters }: Report): Map<string, string> {
  const places = new Map<string, string>();
  for (const { id, slides, blocks } of chapters) {
    for (const slide of slides) places.set(slide, id);
    for (const [slide, place] of blocks.flatMap(placeOf)) places.set(slide, place);
  }
  return places;
}

/** A heading and a question below the chapter's own title that a slide stands for. */
function placeOf(block: ReportBlock): (readonly [slide: string, place: string])[] {
  if (block.type === 'heading' && block.id !== undefined) return [[block.slide ?? block.id, block.id]];
  return block.type === 'question' && block.id !== undefined ? [[block.id, block.id]] : [];
}
