/** Finds the author's own numbers in captions. */
import type { Section, Support } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import type { ReportLine } from './report.ts';
import { supportsOf } from './supports.ts';

const CAPTION_NUMBER = String.raw`\s*(?:[A-Z]?\d[\d.-]*\d|[A-Z]?\d|[一二三四五六七八九十]+)(?:\s*[(（]\w{1,2}[)）])?(?![\d\p{Script=Latin}])`;

/** `Figure 2`, `图 2`, `図2`, `그림 2`; `Table 3`, `表三`. */
const NUMBERED_CAPTION = {
  figure: new RegExp(
    `^\\s*(?:figures?|fig\\.?|charts?|exhibits?|diagrams?|illustrations?|[图圖図]表?|그림)${CAPTION_NUMBER}`,
    'iu',
  ),
  table: new RegExp(`^\\s*(?:tables?|表|표)${CAPTION_NUMBER}`, 'iu'),
} as const;

/** The number at the start of a caption with its word: `Figure 2: Tides` → `Figure 2`; undefined without one. */
export const authorNumber = (caption: ReportLine): string | undefined =>
  (NUMBERED_CAPTION.figure.exec(textOf(caption)) ?? NUMBERED_CAPTION.table.exec(textOf(caption)))?.[0];

/** Kinds that the article's captions number: figures, tables, both or neither. */
export function numberedKinds(sections: readonly Section[]): Set<'figure' | 'table'> {
  const captions = sections.flatMap((section) => [
    ...supportsOf(section).flatMap(captionsOf),
    ...(section.type === 'comparison' ? section.whole.flatMap(tableTitles) : []),
  ]);
  return new Set(
    (['figure', 'table'] as const).filter((kind) =>
      captions.some((caption) => NUMBERED_CAPTION[kind].test(caption)),
    ),
  );
}

/** A comparison that was a table has its caption in the paragraph before it. */
const tableTitles = (support: Support): string[] => (support.type === 'point' ? [textOf(support.whole)] : []);

const captionsOf = (support: Support): string[] =>
  support.type === 'exhibit' && support.caption ? [textOf(support.caption)] : [];
