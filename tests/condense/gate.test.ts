import { describe, expect, it } from 'vitest';
import { gate, isBalanced, limits, type Reason, type Tier } from '../../src/condense/gate.ts';

const words = (n: number): string => `Farms need ${'good '.repeat(n - 3)}water`;
const characters = (n: number): string => `农场需要${'好'.repeat(n - 5)}水`;

describe('gate', () => {
  it.each<[text: string, reasons: Reason[], lang?: string, tier?: Tier]>([
    ['Farms need clean water', []],
    ['农场需要干净的水', [], 'zh'],
    ['農場は水を必要とする', [], 'ja'],
    ['농장은 물이 필요하다', [], 'ko'],
    ['Rain', ['too-short', 'no-verb']],
    ['It needs clean water', ['unresolved']],
    ['这需要干净的水', ['unresolved'], 'zh'],
    ['それは水を必要とする', ['unresolved'], 'ja'],
    ['그것은 물이 필요하다', ['unresolved'], 'ko'],
    ['Farms need our water', ['first-person']],
    ['Farms say "we need water" again', []],
    ['What do farms need?', ['question']],
    ['What do farms need?', ['question'], 'en', 'statement'],
    ['The reasons are these:', ['lead-in']],
    ['Farms need (clean water', ['unbalanced']],
    ['Farms need water and', ['dangling']],
    ['农场需要水和', ['dangling'], 'zh'],
    ['农场需要的水是干净的', [], 'zh'],
    ['Clean water for farms', ['no-verb']],
    ['Clean water for farms', [], 'en', 'fragment'],
  ])('%s: %j', (text, reasons, lang = 'en', tier = 'bullet') =>
    expect(gate(text, lang, tier)).toEqual(reasons),
  );

  it.each(['bullet', 'statement', 'title'] as const)('holds a %s to its limits', (tier) => {
    const { words: w, characters: c } = limits[tier];
    expect(gate(words(w[1]), 'en', tier)).toEqual([]);
    expect(gate(words(w[1] + 1), 'en', tier)).toEqual(['too-long']);
    expect(gate(characters(c[1]), 'zh', tier)).toEqual([]);
    expect(gate(characters(c[1] + 1), 'zh', tier)).toEqual(['too-long']);
  });
  it('holds a title to two lines', () => {
    const long = `Farms need ${'x'.repeat(85)}`;
    expect(gate(`${long} now`, 'en', 'title')).toEqual([]);
    expect(gate(`${long}x now`, 'en', 'title')).toEqual(['too-long']);
  });
});

it.each([
  ['a "b" (c [d])', true],
  ['a "b', false],
  ['a 6" pipe', true],
  ['a ) b (', false],
  ['「あ', false],
  ['“a” and “b', false],
  ['“5"', false],
])('isBalanced(%s) is %s', (text, expected) => expect(isBalanced(text)).toBe(expected));
