import { describe, expect, it } from 'vitest';
import { rank } from '../../src/condense/rank.ts';

const of = (
  ...candidates: (readonly [text: string, weight: number])[]
): { text: string; index: number; weight: number; size: number }[] =>
  candidates.map(([text, weight], index) => ({ text, index, weight, size: text.split(' ').length }));
const room = { items: 2, size: 40 };

describe('rank', () => {
  it('gives all, the best first, when there is room', () =>
    expect(rank(of(['One mill', 0.1], ['Two boats', 0.2]), room, 'en')).toEqual([1, 0]));
  it('gives none for none', () => expect(rank([], room, 'en')).toEqual([]));
  it('prefers the earlier of equals', () =>
    expect(rank(of(['Alder grows', 0.2], ['Birch stands', 0.2], ['Cedar falls', 0.2]), room, 'en')).toEqual([
      0, 1,
    ]));
  it('avoids what repeats a chosen one', () =>
    expect(
      rank(
        of(
          ['Mill rents doubled in the valley', 0.5],
          ['In the valley mill rents doubled', 0.49],
          ['Bakers left for the coast', 0.3],
        ),
        room,
        'en',
      ),
    ).toEqual([0, 2]));
  it('avoids what is said elsewhere', () =>
    expect(
      rank(of(['Mill rents doubled', 0.5], ['Bakers left the coast', 0.3]), { ...room, items: 1 }, 'en', [
        'Mill rents doubled',
      ]),
    ).toEqual([1]));
  it('takes the very best whatever its length, and no other that is too long', () => {
    const long = Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ');
    expect(rank(of([long, 0.9], [`${long} more`, 0.8], ['Cedar falls', 0.1]), room, 'en')).toEqual([0]);
  });
  it.each([
    ['14 words win nothing by being shorter', 14, [1]],
    ['twice as many cost more than they add', 30, [0]],
  ])('%s', (_, words, chosen) => {
    const text = Array.from({ length: words }, (_, at) => `word${at}`).join(' ');
    expect(rank(of(['Alder grows', 0.2], [text, 0.21]), { items: 1, size: 0 }, 'en')).toEqual(chosen);
  });
  it('keeps the index of the caller', () =>
    expect(rank([{ text: 'Alder grows', index: 7, weight: 0, size: 2 }], room, 'en')).toEqual([7]));
});
