import { expect, it } from 'vitest';
import { datesIn, keyedDay, slugDay } from '../../../src/read/byline/dates.ts';

const whole = (text: string) => ({
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: text.length + 1, offset: text.length },
});

it.each([
  ['2024/3/5', '2024-03-05'],
  ['2024. 3. 5.', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['2024 년 3 월 5 일', '2024-03-05'],
  ['Sept. 4, 2021', '2021-09-04'],
  ['the 3rd of March, 2025', '2025-03-03'],
  ['05-Mar-2024', '2024-03-05'],
  ['2024 Mar 05', '2024-03-05'],
  ['3. März 2024', '2024-03-03'],
  ['1er août 2024', '2024-08-01'],
  ['3 de marzo de 2024', '2024-03-03'],
  ['13/04/2024', '2024-04-13'],
  ['04/13/2024', '2024-04-13'],
  ['5 במרץ 2024', '2024-03-05'],
  ['٥ آذار ٢٠٢٤', '2024-03-05'],
  ['۵ مارس ۲۰۲۴', '2024-03-05'],
  ['5 मार्च 2024', '2024-03-05'],
  ['5 มีนาคม 2567', '2024-03-05'],
  ['5 มี.ค. พ.ศ. 2567', '2024-03-05'],
  ['5 марта 2024 г.', '2024-03-05'],
])('reads %s', (text, iso) => {
  expect(datesIn(text).map((date) => date.iso)).toEqual([iso]);
});

it.each([
  '03/04/2024',
  '2024-02-30',
  '2024-13-01',
  'Market 3, 2024',
  'March 2024',
  '20240305',
  'version 1.2.2024.5',
  // A year of the Thai calendar needs a Thai month.
  '5 March 2567',
  '5 मार्चे 2024',
])('does not guess at %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});

it('gives all dates of a line in their order', () => {
  const dates = datesIn('Mar 3, 2024 (updated 2024-03-05Last seen 6 March 2024)');
  expect(dates.map(({ iso }) => iso)).toEqual(['2024-03-03', '2024-03-05', '2024-03-06']);
});

it('reads eight figures where a key says that they are a date', () => {
  expect(keyedDay('20240305', whole('20240305'))?.iso).toBe('2024-03-05');
  expect(keyedDay('20241305', whole('20241305'))).toBeUndefined();
});

it.each([
  ['2025-06-27-newsletter-ja', '2025-06-27'],
  ['/ja/posts/2025/06/27/tide', '2025-06-27'],
  ['/posts/tide-2025', undefined],
  ['room-12025-06-27', undefined],
])('finds the date of the address %s', (text, iso) => {
  expect(slugDay(text, whole(text))?.iso).toBe(iso);
});
