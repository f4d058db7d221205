/** Chooses the claims for the executive summary. */
import { argues, chapterClaims, CLAIM_RANKS, openingClaims, type RankedClaim } from './chapter-claims.ts';
import type { ReportContext } from './context.ts';
import type { ChapterClaim } from './report.ts';
import type { ChapterSections } from './titles.ts';

/** Of more claims, the best are kept. */
const MAX_CLAIMS = 12;

/** Fewer claims make no list, unless the article has fewer chapters. */
const MIN_CLAIMS = 3;

/**
 * The claims of a summary, in the article's order.
 *
 * When less than half of the chapters claim anything, the others give their opening sentence. The list is empty when too
 * few claims are left, since a summary of one sentence says less than the contents.
 */
export function chooseClaims(
  parts: readonly ChapterSections[],
  context: ReportContext,
  {
    hasOwnSummary,
    thesisChapter,
  }: { readonly hasOwnSummary: boolean; readonly thesisChapter: string | undefined },
): ChapterClaim[] {
  const arguing = parts.filter(({ sections }) => sections.some(argues));
  const claims = arguing.flatMap((part) => chapterClaims(part, context));
  const claimed = new Set(claims.map(({ chapter }) => chapter));
  if (thesisChapter !== undefined) claimed.add(thesisChapter);
  const silent = arguing.filter(({ chapter }) => !claimed.has(chapter.id));
  const openings =
    silent.length * 2 > arguing.length || (!hasOwnSummary && claims.length < MIN_CLAIMS)
      ? silent.flatMap((part) => openingClaims(part, context))
      : [];
  const order = new Map(parts.map(({ chapter }, index) => [chapter.id, index]));
  const all = [...claims, ...openings].toSorted(
    (a, b) => (order.get(a.chapter) ?? 0) - (order.get(b.chapter) ?? 0),
  );
  const minimum = Math.min(MIN_CLAIMS, Math.max(2, arguing.length));
  return all.length < minimum
    ? []
    : bestClaims(all).map(({ chapter: _chapter, rank: _rank, ...claim }) => claim);
}

/** The best `MAX_CLAIMS`: the first claim of each chapter counts more than all others, then the better kind. */
function bestClaims(all: readonly RankedClaim[]): RankedClaim[] {
  const seen = new Set<string>();
  const weight = new Map(
    all.map((claim) => {
      const isFurther = seen.has(claim.chapter);
      seen.add(claim.chapter);
      return [claim, (isFurther ? CLAIM_RANKS.length : 0) + CLAIM_RANKS.indexOf(claim.rank)] as const;
    }),
  );
  const kept = new Set(
    all.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0)).slice(0, MAX_CLAIMS),
  );
  return all.filter((claim) => kept.has(claim));
}
