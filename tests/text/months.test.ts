import { expect, it } from 'vitest';
import { ANY_MONTH, LATIN_MONTH, monthOf } from '../../src/text/months.ts';

it.each([
  [1, ['january', 'janvier', 'ene', 'gennaio', 'stycznia', 'января', 'ינואר', 'มกราคม']],
  [3, ['march', 'märz', 'mars', 'marzo', 'maart', 'marca', 'марта', 'مارس']],
  [5, ['may', 'mai', 'mayo', 'maggio', 'mei', 'maj', 'мая']],
  [8, ['august', 'août', 'ago', 'sierpnia', 'ağustos', 'серпня']],
  [12, ['december', 'dez', 'décembre', 'grudnia', 'aralık', 'декабря']],
])('month %i has many names', (month, names) => {
  expect(names.map((name) => [name, monthOf(name)])).toEqual(names.map((name) => [name, month]));
});

it('is 0 for what names no month', () => {
  expect(['', 'mayor', 'monday', 'm', '13'].map(monthOf)).toEqual([0, 0, 0, 0, 0]);
});

it('knows the month of every name that its pattern finds', () => {
  const names = ANY_MONTH.split('|').map((name) => name.replaceAll('\\.', '.'));
  expect(names.filter((name) => monthOf(name) === 0)).toEqual([]);
});

it('finds names in Latin letters by a pattern that knows no others', () => {
  const latin = new RegExp(`^(?:${LATIN_MONTH})$`, 'iu');
  expect(['März', 'Sept', 'stycznia'].map((name) => latin.test(name))).toEqual([true, true, true]);
  expect(['марта', 'ม.ค', 'Marsh'].map((name) => latin.test(name))).toEqual([false, false, false]);
  expect(new RegExp(`^(?:${ANY_MONTH})$`, 'u').test('ม.ค')).toBe(true);
  expect(new RegExp(`^(?:${ANY_MONTH})$`, 'u').test('มxค')).toBe(false);
});
