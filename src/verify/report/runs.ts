/** The runs of a report as if they stood on one slide: what checks a deck's words then checks a report's. */
import type { PhrasingContent } from 'mdast';
import type { Deck } from '../../compose/deck.ts';
import type { Report } from '../../report/report.ts';

/** All that a report takes from the article; what is drawn and not written, formulas and pictures, as formulas. */
export function takenBy({ cover, summary, chapters, glossary, sources }: Report): PhrasingContent[] {
  const runs: PhrasingContent[] = [];
  collect([cover, summary, chapters, glossary, sources.title, sources.listed], runs);
  return runs;
}

/** A deck of one slide with all of it. */
export function asDeck(report: Report): Deck {
  const { title, lang } = report;
  const runs = takenBy(report);
  return {
    title,
    authors: [],
    lang,
    size: '16:9',
    slides: [
      {
        id: 'report',
        layout: 'section',
        slots: { title: runs },
        notes: [],
        sources: [],
        classes: [],
        density: 0,
      },
    ],
  };
}

/** Text, code and formulas with their places; the words that stand for a picture have the picture's. */
function collect(node: unknown, runs: PhrasingContent[]): void {
  if (Array.isArray(node)) for (const child of node) collect(child, runs);
  if (Array.isArray(node) || node === null || typeof node !== 'object') return;
  const { type, value, position, alt, source } = node as Readonly<Record<string, unknown>>;
  const placed = { position: position as PhrasingContent['position'] };
  if (typeof type === 'string' && typeof value === 'string') runs.push(node as PhrasingContent);
  else if (type === 'picture') runs.push({ type: 'inlineMath', value: String(alt), ...placed });
  else if (type === 'formula') runs.push({ type: 'inlineMath', value: String(source), ...placed });
  for (const [key, inner] of Object.entries(node)) if (key !== 'position') collect(inner, runs);
}
