import { expect, it } from 'vitest';
import { areOpposed } from '../../../src/outline/comparison/opposites.ts';

it.each([
  ['What we like', 'What we dislike'],
  ['What I loved', 'What I hated'],
  ['The best of it', 'The worst of it'],
  ['What went well', 'What went wrong'],
  ['What works', "What doesn't"],
  ['Vorteile der Fähre', 'Nachteile der Fähre'],
  ['On aime', 'On aime moins'],
  ['Avantages', 'Inconvénients'],
  ['Lo mejor', 'Lo peor'],
  ['Vantaggi', 'Svantaggi'],
  ['Prós', 'Contras'],
  ['Voordelen', 'Nadelen'],
])('headings that are two sides: %s, %s', (first, second) => {
  expect([areOpposed(first, second, 'headings'), areOpposed(second, first, 'headings')]).toEqual([
    true,
    true,
  ]);
});

it.each([
  ['What we like', 'What others like'],
  ['Le plan pour 2030', 'Les risques du plan'],
  ['The problem', 'The solution'],
  ['Ferries', 'Bridges'],
])('headings that are none: %s, %s', (first, second) => {
  expect(areOpposed(first, second, 'headings')).toBe(false);
});

it('counts the characters of a name', () => {
  const longest = `Pros ${'x'.repeat(55)}`;
  expect([areOpposed(longest, 'Cons'), areOpposed(`${longest}x`, 'Cons')]).toEqual([true, false]);
});
