/** Makes the executive summary: the article's abstract, its thesis, the claims of its chapters. */
import { mainBlocksOf, traitsOf } from '../compose/layout/traits.ts';
import type { Passage, Section } from '../outline/outline.ts';
import { isWithin } from './attribution.ts';
import { blocksOf } from './blocks.ts';
import { chooseClaims } from './choose-claims.ts';
import type { ReportContext } from './context.ts';
import { printedRuns } from './printed-runs.ts';
import type { Chapter, ReportLine, Summary } from './report.ts';
import { slidesIn } from './slides.ts';
import type { ChapterSections } from './titles.ts';

/** The section that states the thesis, with its chapter. */
export interface Thesis {
  readonly section: Section;
  readonly chapter: Chapter;
}

/** The article's own abstract and thesis, if it has them. */
export interface SummaryMaterial {
  readonly digest: Passage | undefined;
  /** True when the page cuts the abstract off. */
  readonly cut: boolean;
  readonly thesis: Thesis | undefined;
}

/** Makes the executive summary of a report. */
export function summaryOf(
  parts: readonly ChapterSections[],
  { digest, cut, thesis }: SummaryMaterial,
  context: ReportContext,
): Summary {
  const thesisLine = thesis ? thesisOf(thesis, context) : [];
  const isByOthers = digest !== undefined && isWithin(digest.position, context.otherWriters);
  const hasOwnSummary = digest !== undefined || thesisLine.length > 0;
  return {
    abstract: digest ? blocksOf(digest.children, context, digest.heading) : [],
    ...(digest?.heading && { title: printedRuns(digest.heading.children, context.definitions) }),
    ...(isByOthers && { by: 'others' as const }),
    ...(cut && { cut }),
    ...(thesis && thesisLine.length > 0 && { thesis: { line: thesisLine, chapter: thesis.chapter.id } }),
    claims: chooseClaims(parts, context, { hasOwnSummary, thesisChapter: thesis?.chapter.id }),
  };
}

/** The words of the thesis that the deck quotes. */
function thesisOf({ section }: Thesis, { deck }: ReportContext): ReportLine {
  const slide = slidesIn(deck, section.position).find(
    ({ layout }) => traitsOf(layout).sentence !== undefined,
  );
  const [paragraph] = slide ? mainBlocksOf(slide) : [];
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}
