/** A report in the form of a one-slide deck, so that the checks of a deck's words work on it. */
import type { PhrasingContent } from 'mdast';
import type { Deck } from '../../compose/deck.ts';
import { titleSlide } from '../../compose/section/title-slide.ts';
import type { Report } from '../../report/report.ts';

/** All runs that a report takes from the article. Pictures and formulas become formulas, since neither is text. */
export function articleRuns({ cover, summary, chapters, glossary, sources }: Report): PhrasingContent[] {
  const runs: PhrasingContent[] = [];
  collectRuns([cover, summary, chapters, glossary, sources.title, sources.listed], runs);
  return runs;
}

/** A deck whose only slide has all runs of the report. */
export function reportAsDeck(report: Report): Deck {
  const { title, lang } = report;
  const runs = articleRuns(report);
  return {
    title,
    authors: [],
    lang,
    size: '16:9',
    slides: [titleSlide('report', runs)],
  };
}

/** Collects text, code and formulas with their places; alternative text has the place of its picture. */
function collectRuns(node: unknown, runs: PhrasingContent[]): void {
  if (Array.isArray(node)) for (const child of node) collectRuns(child, runs);
  if (Array.isArray(node) || node === null || typeof node !== 'object') return;
  const { type, value, position, alt, source } = node as Readonly<Record<string, unknown>>;
  const placed = { position: position as PhrasingContent['position'] };
  if (typeof type === 'string' && typeof value === 'string') runs.push(node as PhrasingContent);
  else if (type === 'picture') runs.push({ type: 'inlineMath', value: String(alt), ...placed });
  else if (type === 'formula') runs.push({ type: 'inlineMath', value: String(source), ...placed });
  for (const [key, inner] of Object.entries(node)) if (key !== 'position') collectRuns(inner, runs);
}
