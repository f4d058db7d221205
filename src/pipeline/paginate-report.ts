/** Drafts a report until its rows of chapters take the pages that they were planned to take. */
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

/** Most drafts: a row that is tight and still too long is planned anew once. */
const MAX_DRAFTS = 3;

/** Rows of chapters, and the pages on which a draft had the places of the contents. */
export interface PaginatedReport {
  readonly rows: readonly Row[];
  readonly numbers: Numbers;
  /** Points from the upper edges of their pages to these places. */
  readonly tops: ReadonlyMap<string, number>;
  /** Of the whole report. */
  readonly pages: number;
}

/** A row as it was drafted: its pages, and the places on them, counted from its first page. */
interface DraftedRow extends Outcome {
  readonly row: Row;
  readonly places: readonly (readonly [id: string, at: number, top: number])[];
}

/**
 * Rows that take the pages that they were planned to take, or as nearly as three drafts bring them.
 *
 * The page holds any state of the report. A row begins on a page of its own, so only those that change are drafted again.
 */
export async function paginateReport(
  made: Report,
  look: Look,
  heights: Heights,
  page: Page,
): Promise<PaginatedReport> {
  let plan: Plan = { heights: heights.chapters, plates: heights.plates };
  let rows: readonly Row[] = rowsOf(plan);
  const front = { numbers: new Map<string, number>(), tops: new Map<string, number>(), pages: 0 };
  const known: DraftedRow[] = [];
  for (let round = 1; ; round++) {
    const fresh = rows.filter((row) => !known.some((draft) => isEqual(draft.row, row)));
    await page.turn(reportHtml(made, { ...look, rows: fresh, print: true }));
    const draft = await printDraft(page, heights.area.below);
    known.push(...draftedRows(made, fresh, draft, heights, look));
    if (round === 1) {
      front.pages = firstOf(made, rows, draft, look) - 1;
      for (const [id, number] of draft.numbers)
        if (number <= front.pages) {
          front.numbers.set(id, number);
          front.tops.set(id, draft.topOf(id));
        }
    }
    const drafted = rows.flatMap((row) => known.find((draft) => isEqual(draft.row, row)) ?? []);
    const better = round < MAX_DRAFTS ? corrected(plan, rows, drafted) : undefined;
    if (!better) return { rows, ...numbered(front, drafted) };
    ({ plan, rows } = better);
  }
}

/** The page that the first row begins on. */
const firstOf = (made: Report, rows: readonly Row[], { numbers, pages }: Draft, look: Look): number => {
  const [first = ''] = startsOf(made, rows, look);
  return numbers.get(first) ?? (first === CONTENTS ? 2 : pages + 1);
};

/** No link leads to the contents, so no print names their place: where a row begins with them, it stands behind the cover. */
const CONTENTS = 'contents';

function draftedRows(
  made: Report,
  rows: readonly Row[],
  draft: Draft,
  { area, plates }: Heights,
  look: Look,
): DraftedRow[] {
  const starts = startsOf(made, rows, look).map((id) => draft.numbers.get(id) ?? (id === CONTENTS ? 2 : 0));
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

/** The page of every place when all rows stand behind each other. */
function numbered(
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
