/** How a chapter opens: with its claim, or with a sentence of it set large. */
import { mainBlocksOf, traitsOf } from '../compose/layout/traits.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { wordsOf } from './blocks.ts';
import type { Making } from './context.ts';
import type { Chapter, ReportLine, Pull } from './report.ts';
import { claimsOf, type ChapterSections } from './titles.ts';

/** Times as long as the sentence that is set large a chapter must be. */
const MIN_CHAPTER_RATIO = 3;

/** A chapter with the claim of its first slide below the title, or the sentence that its slide quotes. */
export function opened(part: ChapterSections, making: Making): Chapter {
  const { chapter } = part;
  // What somebody else says of a chapter does not open it.
  const [said] = claimsOf(part, making).find(({ id, from }) => id === chapter.id && !from)?.said ?? [];
  if (said && !opensWith(chapter, said)) return { ...chapter, claim: said };
  const pull = pullOf(chapter, making);
  const [first, ...rest] = chapter.blocks;
  if (
    !pull ||
    !first ||
    lengthOf(wordsOf(chapter.blocks)).n < MIN_CHAPTER_RATIO * lengthOf(textOf(pull.line)).n
  )
    return chapter;
  return { ...chapter, blocks: [first, pull, ...rest] };
}

/** True where the first paragraph has the claim in it: it would be read twice in a row. */
function opensWith({ blocks }: Chapter, claim: ReportLine): boolean {
  const [first] = blocks;
  const said = claim.findLast(({ position }) => position !== undefined);
  if (first?.type !== 'paragraph' || !said) return false;
  const places = first.children.map(placeOf);
  const at = placeOf(said).start.offset ?? 0;
  return places.some(({ start, end }) => at >= (start.offset ?? 0) && at < (end.offset ?? 0));
}

function pullOf({ slides, blocks }: Chapter, { deck }: Making): Pull | undefined {
  const slide = deck.slides.find(
    ({ id, layout }) => traitsOf(layout).sentence === 'quoted' && slides.includes(id),
  );
  const [said, ...more] = slide ? mainBlocksOf(slide) : [];
  // A quotation of the article's own stands in the text as one, and what opens another section is not this one's.
  const own = blocks.every(({ type }) => type !== 'blockquote' && type !== 'heading');
  if (said?.type !== 'paragraph' || more.length > 0 || !own) return undefined;
  return { type: 'pull', line: said.children };
}
