/** Divides a report into pages by trial prints. */
import { printDraft, type Draft, type Heights, type Numbers, type Page } from '../print/index.ts';
import {
  corrected,
  isEqual,
  reportHtml,
  rowsOf,
  startsOf,
  type Look,
  type Outcome,
  type Plan,
  type Row,
} from '../render/report/index.ts';
import type { Report } from '../report/report.ts';

/** The first draft, one with rows set tight, one with rows planned anew where that did not help. */
const MAX_DRAFTS = 3;

/** Rows of chapters, with the page of each place that the contents name. */
export interface PaginatedReport {
  readonly rows: readonly Row[];
  readonly numbers: Numbers;
  /** Distance of each place from the top of its page, in points. */
  readonly tops: ReadonlyMap<string, number>;
  /** Number of pages of the whole report. */
  readonly pages: number;
}

/** A row as a draft printed it: its pages, and the places on them; `at` counts pages from the row's first. */
interface DraftedRow extends Outcome {
  readonly row: Row;
  readonly places: readonly (readonly [id: string, at: number, top: number])[];
}

/**
 * Plans rows of chapters, prints a draft, and corrects the plan until every row takes the pages that it was meant to take,
 * or until `MAX_DRAFTS` drafts are done.
 *
 * A row begins on a new page, so only rows that change are printed again. `page` may hold any state of the report.
 */
export async function paginateReport(
  content: Report,
  look: Look,
  heights: Heights,
  page: Page,
): Promise<PaginatedReport> {
  let plan: Plan = { heights: heights.chapters, plates: heights.plates };
  let rows: readonly Row[] = rowsOf(plan);
  const front = { numbers: new Map<string, number>(), tops: new Map<string, number>(), pages: 0 };
  const printedRows: DraftedRow[] = [];
  for (let round = 1; ; round++) {
    const changed = rows.filter((row) => !printedRows.some((printed) => isEqual(printed.row, row)));
    await page.turn(reportHtml(content, { ...look, rows: changed, print: true }));
    const draft = await printDraft(page, heights.area.below);
    printedRows.push(...draftedRows(content, changed, draft, heights, look));
    if (round === 1) {
      front.pages = firstPageOf(content, rows, draft, look) - 1;
      for (const [id, number] of draft.numbers)
        if (number <= front.pages) {
          front.numbers.set(id, number);
          front.tops.set(id, draft.topOf(id));
        }
    }
    const drafted = rows.flatMap((row) => printedRows.find((printed) => isEqual(printed.row, row)) ?? []);
    const correction = round < MAX_DRAFTS ? corrected(plan, rows, drafted) : undefined;
    if (!correction) return { rows, ...joinDrafts(front, drafted) };
    ({ plan, rows } = correction);
  }
}

/** The page that the first row begins on. */
const firstPageOf = (
  content: Report,
  rows: readonly Row[],
  { numbers, pages }: Draft,
  look: Look,
): number => {
  const [first = ''] = startsOf(content, rows, look);
  return numbers.get(first) ?? (first === CONTENTS_ID ? 2 : pages + 1);
};

/** No link leads to the contents, so no print tells their page. A row that begins with them is on page 2, after the cover. */
const CONTENTS_ID = 'contents';

function draftedRows(
  content: Report,
  rows: readonly Row[],
  draft: Draft,
  { area, plates }: Heights,
  look: Look,
): DraftedRow[] {
  const starts = startsOf(content, rows, look).map(
    (id) => draft.numbers.get(id) ?? (id === CONTENTS_ID ? 2 : 0),
  );
  return rows.map((row, index) => {
    const first = starts[index] ?? 0;
    const end = starts[index + 1] ?? draft.pages + 1;
    const upright = Math.max(first, end - 1 - (plates[row.to - 1] ?? 0));
    return {
      row,
      pages: end - first,
      filled: Math.min(1, Math.max(0, (draft.bottomOf(upright) - area.above) / area.height)),
      places: [...draft.numbers].flatMap(([id, number]) =>
        number >= first && number < end ? [[id, number - first, draft.topOf(id)] as const] : [],
      ),
    };
  });
}

/** The page of every place once all rows stand one after the other: a row drafted alone begins at page 1. */
function joinDrafts(
  front: Omit<PaginatedReport, 'rows'>,
  rows: readonly DraftedRow[],
): Omit<PaginatedReport, 'rows'> {
  const numbers = new Map(front.numbers);
  const tops = new Map(front.tops);
  let first = front.pages + 1;
  for (const { pages, places } of rows) {
    for (const [id, at, top] of places) {
      numbers.set(id, first + at);
      tops.set(id, top);
    }
    first += pages;
  }
  return { numbers, tops, pages: first - 1 };
}
