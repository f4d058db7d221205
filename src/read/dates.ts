/** Dates as articles print them. */
import { plainPhrase } from '../text/phrase.ts';
import type { Position } from 'unist';
import type { Day } from './article.ts';

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

const patterns: readonly {
  readonly form: RegExp;
  readonly order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
}[] = [
  {
    form: /(?<!\d)((?:19|20)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/,
    order: ['y', 'm', 'd'],
  },
  {
    form: new RegExp(
      `\\b((?:${MONTHS})[a-z]*)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)`,
      'i',
    ),
    order: ['m', 'd', 'y'],
  },
  {
    form: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?((?:${MONTHS})[a-z]*)\\.?,?\\s+((?:19|20)\\d\\d)`,
      'i',
    ),
    order: ['d', 'm', 'y'],
  },
  { form: /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/, order: ['d', 'm', 'y'] },
];

/** The first date of a one-line text, with the place of what is printed; undefined when there is none. */
export function dayIn(value: string, position: Position): Day | undefined {
  for (const { form, order } of patterns) {
    const match = form.exec(value);
    if (!match) continue;
    const part = (which: 'y' | 'm' | 'd'): string => match[order.indexOf(which) + 1] ?? '';
    const month = /^\d/.test(part('m'))
      ? Number(part('m'))
      : MONTHS.split('|').indexOf(part('m').slice(0, 3).toLowerCase()) + 1;
    const date = Number(part('d'));
    if (month < 1 || month > 12 || date < 1 || date > 31) continue;
    const start = (position.start.offset ?? 0) + match.index;
    const place = {
      start: { line: position.start.line, column: position.start.column + match.index, offset: start },
      end: {
        line: position.start.line,
        column: position.start.column + match.index + match[0].length,
        offset: start + match[0].length,
      },
    };
    return { ...plainPhrase(match[0], place), iso: [part('y'), pad(month), pad(date)].join('-') };
  }
  return undefined;
}

const pad = (n: number): string => String(n).padStart(2, '0');
