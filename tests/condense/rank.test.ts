import { describe, expect, it } from 'vitest';
import { rank } from '../../src/condense/rank.ts';

const of = (...texts: string[]): { text: string; index: number }[] =>
  texts.map((text, index) => ({ text, index }));
const context = { lang: 'en', heading: 'Mill rents' };

describe('rank', () => {
  it('keeps all, in order, when there is room', () =>
    expect(rank(of('One mill', 'Two mills'), 5, context)).toEqual([0, 1]));
  it('gives none for none', () => expect(rank([], 3, context)).toEqual([]));
  it('prefers the earlier of equals', () =>
    expect(rank(of('Alder grows', 'Birch stands', 'Cedar falls'), 2, context)).toEqual([0, 1]));
  it('avoids what repeats a chosen one', () =>
    expect(
      rank(
        of(
          'Mill rents doubled in the valley',
          'In the valley mill rents doubled',
          'Bakers left for the coast',
        ),
        2,
        context,
      ),
    ).toEqual([0, 2]));
  it.each([
    ['a number', 'Cedar fell by 40%'],
    ['a cue', 'Cedar is crucial'],
  ])('prefers %s', (_, text) =>
    expect(rank(of('Alder grows', 'Birch stands', 'Cedar falls', text), 2, context)).toContain(3),
  );
  it.each([
    [false, [0, 1]],
    [true, [0, 2]],
  ])('prefers what is bold: %s', (strong, chosen) => {
    const candidates = [...of('Alder grows', 'Birch stands'), { text: 'Cedar falls', index: 2, strong }];
    expect(rank(candidates, 2, context)).toEqual(chosen);
  });
  it('keeps the index of the caller', () =>
    expect(rank([{ text: 'Alder grows', index: 7 }], 1, context)).toEqual([7]));
});
