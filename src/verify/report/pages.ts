/** Checks the printed pages: a last page that is nearly empty, headings or lines that are left alone (R-PAGE, R-LINE). */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { ReportLintInput, PrintedSheet } from './input.ts';

/** Top margin and text area as shares of a page's height. */
const MARGIN_SHARE = 0.1;
const TEXT_SHARE = 0.8;

/** The last page fills at least this share of its text area. */
const MIN_LAST_PAGE_SHARE = 0.15;

/** A heading with less space than this below its top has no text after it on the page. Headings of chapters are larger. */
const MIN_SPACE_BELOW_PT = { chapter: 44, below: 26 } as const;

/** A paragraph that is split over two pages has at least so many lines on each. */
const MIN_PART_LINES = 2;

/** Messages for a last page that is nearly empty, for headings without text below, for lines left alone. */
export function pages({ sheets }: ReportLintInput): VFileMessage[] {
  const last = sheets.at(-1);
  const fill = last ? filledShare(last) : 1;
  const stranded = sheets.flatMap((sheet, index) => {
    const isStranded = sheet.headings.some(
      ({ top, depth }) =>
        top > sheet.height / 2 &&
        sheet.bottom - top < (depth <= 1 ? MIN_SPACE_BELOW_PT.chapter : MIN_SPACE_BELOW_PT.below),
    );
    return isStranded && index > 0 ? [index + 1] : [];
  });
  return [
    ...(fill < MIN_LAST_PAGE_SHARE
      ? [
          message(
            'verify:report-page',
            `Unexpected last page that is ${Math.round(fill * 100)} % full, expected ${MIN_LAST_PAGE_SHARE * 100} % or more`,
            { note: 'Shorten the disclaimer, or set smaller type in the `report.css` of the pack.' },
          ),
        ]
      : []),
    ...stranded.map((page) =>
      message(
        'verify:report-page',
        `Unexpected heading alone at the end of page ${page}, expected text below it`,
        { note: 'Set `break-after: avoid` for headings in the `report.css` of the pack.' },
      ),
    ),
    ...sheets.flatMap(({ begun, ended }, index) => [
      ...(begun.some((count) => count < MIN_PART_LINES) ? [loneLine('end', index + 1)] : []),
      ...(ended.some((count) => count < MIN_PART_LINES) ? [loneLine('top', index + 1)] : []),
    ]),
  ];
}

const loneLine = (where: 'end' | 'top', page: number): VFileMessage =>
  message(
    'verify:report-line',
    `Unexpected single line of a paragraph at the ${where} of page ${page}, expected ${MIN_PART_LINES} or more`,
    { note: 'Set `orphans` and `widows` for text in the `report.css` of the pack.' },
  );

const filledShare = ({ height, bottom }: PrintedSheet): number =>
  Math.max(0, bottom / height - MARGIN_SHARE) / TEXT_SHARE;
