/** Pages: none nearly empty at the end, no heading alone at the end of one, no line alone at either end. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { ReportLintInput, PrintedSheet } from './input.ts';

/** Share of a page's height above its text, and the share that its text has. */
const MARGIN_SHARE = 0.1;
const TEXT_SHARE = 0.8;

/** A last page has this much of its text area filled, or more. */
const MIN_LAST_PAGE_SHARE = 0.15;

/** Points from the upper edge of a heading to the lowest line of a page where nothing follows it: a chapter's is larger. */
const ALONE = { chapter: 44, below: 26 } as const;

/** A paragraph that a break parts has this many lines on each side, or more. */
const MIN_PART_LINES = 2;

/** Messages for the last page, for stranded headings and for lines that stand alone. */
export function sheets({ sheets: all }: ReportLintInput): VFileMessage[] {
  const last = all.at(-1);
  const fill = last ? filled(last) : 1;
  const stranded = all.flatMap((sheet, index) => {
    const low = sheet.headings.some(
      ({ top, depth }) =>
        top > sheet.height / 2 && sheet.bottom - top < (depth <= 1 ? ALONE.chapter : ALONE.below),
    );
    return low && index > 0 ? [index + 1] : [];
  });
  return [
    ...(fill < MIN_LAST_PAGE_SHARE
      ? [
          message(
            'verify:report-page',
            `Unexpected last page with ${Math.round(fill * 100)} % on it, expected ${MIN_LAST_PAGE_SHARE * 100} % or more`,
            { note: 'Shorten the disclaimer, or set a smaller type in the `report.css` of the pack.' },
          ),
        ]
      : []),
    ...stranded.map((page) =>
      message(
        'verify:report-page',
        `Unexpected heading alone at the end of page ${page}, expected text below it`,
        { note: 'Headings need `break-after: avoid` in the `report.css` of the pack.' },
      ),
    ),
    ...all.flatMap(({ begun, ended }, index) => [
      ...(begun.some((count) => count < MIN_PART_LINES) ? [alone('end', index + 1)] : []),
      ...(ended.some((count) => count < MIN_PART_LINES) ? [alone('top', index + 1)] : []),
    ]),
  ];
}

const alone = (where: 'end' | 'top', page: number): VFileMessage =>
  message(
    'verify:report-line',
    `Unexpected line alone at the ${where} of page ${page}, expected ${MIN_PART_LINES} or more of its paragraph`,
    { note: 'Text needs `orphans` and `widows` in the `report.css` of the pack.' },
  );

const filled = ({ height, bottom }: PrintedSheet): number =>
  Math.max(0, bottom / height - MARGIN_SHARE) / TEXT_SHARE;
