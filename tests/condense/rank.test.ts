import { describe, expect, it } from 'vitest';
import { rank } from '../../src/condense/rank.ts';

const of = (
  ...candidates: (readonly [text: string, weight: number])[]
): { text: string; index: number; weight: number; size: number }[] =>
  candidates.map(([text, weight], index) => ({ text, index, weight, size: text.split(' ').length }));
const room = { items: 2, size: 40 };
const words = new Map(
  ['mill', 'rent', 'doubl', 'vallei', 'baker', 'left', 'coast'].map((word) => [word, 0.3] as const),
);
const known = { words, lang: 'en' };

describe('rank', () => {
  describe('with places', () => {
    // The best is far from the others, of which the second is directly behind the first.
    const placed = (starts: readonly number[], weights: readonly number[]) =>
      of(...weights.map((weight): readonly [string, number] => ['One barge', weight])).map(
        (sentence, at) => ({ ...sentence, place: { start: starts[at] ?? 0, end: (starts[at] ?? 0) + 9 } }),
      );
    it.each([
      [4, [0, 1]],
      [5, [0, 2]],
    ])('takes what begins %i characters behind the best for its neighbour or not', (gap, chosen) => {
      const end = 10;
      const all = placed([1, end + gap, 99], [0.5, 0.11, 0.2]).map((sentence, at) =>
        at === 0 ? { ...sentence, place: { start: 1, end } } : sentence,
      );
      expect(rank(all, room, known)).toEqual(chosen);
    });
    it.each([
      [0.11, [0, 1]],
      [0.09, [0, 2]],
    ])('prefers a neighbour of weight %f to a stranger of 0.2: it counts double', (weight, chosen) =>
      expect(rank(placed([1, 11, 99], [0.5, weight, 0.2]), room, known)).toEqual(chosen),
    );
    it('prefers what stands beside the title', () =>
      expect(
        rank(
          placed([11, 99], [0.11, 0.2]),
          { ...room, items: 1 },
          { ...known, above: { start: 1, end: 10 } },
        ),
      ).toEqual([0]));
    it('takes what is bound only behind the sentence before it', () => {
      const bound = placed([1, 11, 99], [0.1, 0.9, 0.5]).map((sentence, at) =>
        at === 1 ? { ...sentence, isBound: true } : sentence,
      );
      expect(rank(bound, { ...room, items: 1 }, known)).toEqual([2]);
      expect(rank(bound, { ...room, items: 3 }, known)).toEqual([2, 0, 1]);
    });
  });
  it('gives all, the best first, when there is room', () =>
    expect(rank(of(['One barge', 0.1], ['Two boats', 0.2]), room, known)).toEqual([1, 0]));
  it('gives none for none', () => expect(rank([], room, known)).toEqual([]));
  it('prefers the earlier of equals', () =>
    expect(rank(of(['Alder grows', 0.2], ['Birch stands', 0.2], ['Cedar falls', 0.2]), room, known)).toEqual([
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
        known,
      ),
    ).toEqual([0, 2]));
  it('avoids what is said elsewhere', () =>
    expect(
      rank(
        of(['Mill rents doubled', 0.5], ['Bakers left the coast', 0.3]),
        { ...room, items: 1 },
        { ...known, said: ['Mill rents doubled'] },
      ),
    ).toEqual([1]));
  it.each([
    [0.529, 0],
    [0.531, 1],
  ])('takes a word that is said elsewhere for a tenth of its worth: beside %d', (weight, best) =>
    // Thrice the weight of a sentence counts, and what its words are worth: 3 x 0.5 + 3 x 0.3 / 10 is 3 x 0.53.
    expect(
      rank(
        of(['Mill rents doubled', 0.5], ['Clerks sleep late', weight]),
        { ...room, items: 1 },
        { ...known, said: ['Mill rents doubled'] },
      ),
    ).toEqual([best]),
  );
  it.each([
    ['a fifth of its worth new keeps its weight', 4, [0, 1]],
    ['less than a fifth new makes it a repetition', 5, [0, 2]],
  ])('%s', (_, repeated, chosen) => {
    const common = Array.from({ length: repeated }, (_, at) => `word${at}`).join(' ');
    const values = new Map([...common.split(' '), 'mill', 'coast'].map((word) => [word, 0.1] as const));
    expect(
      rank(
        of([common, 0.9], [`${common} mill`, 0.5], ['Baker in coast', 0.15]),
        { items: 2, size: 40 },
        { words: values, lang: 'en' },
      ),
    ).toEqual(chosen);
  });
  it('takes the very best whatever its length, and no other that is too long', () => {
    const long = Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ');
    expect(rank(of([long, 0.9], [`${long} more`, 0.8], ['Cedar falls', 0.1]), room, known)).toEqual([0]);
  });
  it.each([
    ['8 words win nothing by being shorter', 8, [1]],
    ['nine cost more than they add', 9, [0]],
  ])('%s', (_, words, chosen) => {
    const text = Array.from({ length: words }, (_, at) => `word${at}`).join(' ');
    expect(rank(of(['Alder grows', 0.2], [text, 0.21]), { items: 1, size: 0 }, known)).toEqual(chosen);
  });
  it('keeps the index of the caller', () =>
    expect(rank([{ text: 'Alder grows', index: 7, weight: 0, size: 2 }], room, known)).toEqual([7]));
});
