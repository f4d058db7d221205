/** Captions that have a number of the author's own. */
import type { Section, Support } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import type { ReportLine } from './report.ts';
import { supportsOf } from './supports.ts';

const NUMBER = String.raw`\s*(?:[A-Z]?\d[\d.-]*\d|[A-Z]?\d|[一二三四五六七八九十]+)(?:\s*[(（]\w{1,2}[)）])?(?![\d\p{Script=Latin}])`;

/** `Figure 2`, `图 2`, `図2`, `그림 2`; `Table 3`, `表三`. */
const OWN = {
  figure: new RegExp(
    `^\\s*(?:figures?|fig\\.?|charts?|exhibits?|diagrams?|illustrations?|[图圖図]表?|그림)${NUMBER}`,
    'iu',
  ),
  table: new RegExp(`^\\s*(?:tables?|表|표)${NUMBER}`, 'iu'),
} as const;

/** The number that a caption begins with, with the word before it; undefined where it has none. */
export const ownNumber = (caption: ReportLine): string | undefined =>
  (OWN.figure.exec(textOf(caption)) ?? OWN.table.exec(textOf(caption)))?.[0];

/** What the captions of an article number: figures, tables, both or neither. */
export function countedIn(sections: readonly Section[]): Set<'figure' | 'table'> {
  const captions = sections.flatMap((section) => [
    ...supportsOf(section).flatMap(captionsOf),
    ...(section.type === 'comparison' ? section.whole.flatMap(titleOf) : []),
  ]);
  return new Set(
    (['figure', 'table'] as const).filter((kind) => captions.some((caption) => OWN[kind].test(caption))),
  );
}

/** The table that a comparison was has its caption as the paragraph before it. */
const titleOf = (support: Support): string[] => (support.type === 'point' ? [textOf(support.whole)] : []);

const captionsOf = (support: Support): string[] =>
  support.type === 'exhibit' && support.caption ? [textOf(support.caption)] : [];
