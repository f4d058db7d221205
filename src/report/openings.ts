/** Gives a chapter its opening: its claim, or a pull quote. */
import { mainBlocksOf, traitsOf } from '../compose/layout/traits.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { blockText } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { Chapter, ReportLine, PullQuote } from './report.ts';
import { titleClaims, type ChapterSections } from './titles.ts';

/** A pull quote must be at most a third of its chapter. */
const MIN_CHAPTER_TO_QUOTE_RATIO = 3;

/** A chapter with the claim of its first slide below the title, else with the sentence that its slide quotes. */
export function withOpening(part: ChapterSections, context: ReportContext): Chapter {
  const { chapter } = part;
  // A claim that somebody else makes about a chapter does not open it.
  const [claim] = titleClaims(part, context).find(({ id, from }) => id === chapter.id && !from)?.lines ?? [];
  if (claim && !beginsWithClaim(chapter, claim)) return { ...chapter, claim };
  const pull = pullQuoteOf(chapter, context);
  const [first, ...rest] = chapter.blocks;
  if (
    !pull ||
    !first ||
    lengthOf(blockText(chapter.blocks)).n < MIN_CHAPTER_TO_QUOTE_RATIO * lengthOf(textOf(pull.line)).n
  )
    return chapter;
  return { ...chapter, blocks: [first, pull, ...rest] };
}

/** Does the first paragraph contain the claim? Then it would be read twice in a row. */
function beginsWithClaim({ blocks }: Chapter, claim: ReportLine): boolean {
  const [first] = blocks;
  const run = claim.findLast(({ position }) => position !== undefined);
  if (first?.type !== 'paragraph' || !run) return false;
  const places = first.children.map(placeOf);
  const at = placeOf(run).start.offset ?? 0;
  return places.some(({ start, end }) => at >= (start.offset ?? 0) && at < (end.offset ?? 0));
}

function pullQuoteOf({ slides, blocks }: Chapter, { deck }: ReportContext): PullQuote | undefined {
  const slide = deck.slides.find(
    ({ id, layout }) => traitsOf(layout).sentence === 'quoted' && slides.includes(id),
  );
  const [quote, ...more] = slide ? mainBlocksOf(slide) : [];
  // The quote must not repeat a block quotation, and a chapter with headings has several sections to quote from.
  const own = blocks.every(({ type }) => type !== 'blockquote' && type !== 'heading');
  if (quote?.type !== 'paragraph' || more.length > 0 || !own) return undefined;
  return { type: 'pull', line: quote.children };
}
