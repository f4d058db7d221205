import { expect, it } from 'vitest';
import { figureIn } from '../../../src/compose/arrange/salient.ts';

const found = (text: string): string | undefined => {
  const place = figureIn(text);
  return place && text.slice(...place);
};

it.each([
  ['The lock cost $1.36 billion.', '$1.36 billion'],
  ['Power costs $0.03/kWh at the weir.', '$0.03/kWh'],
  ['The mill offers $30 per share in cash.', '$30 per share'],
  ['Traffic rose by 80 % in 2024.', '80 %'],
  ['The canal earns 12x what it did.', '12x'],
  ['Die Schleuse kostete 4,5 Mio. Euro.', '4,5 Mio.'],
  ['运河的收入达到 3.5 亿元。', '3.5 亿'],
  ['Le trafic a augmenté de 12 pour cent.', '12 pour cent'],
])('finds the figure of %s', (text, figure) => {
  expect(found(text)).toBe(figure);
});

it.each([
  ['a year', 'The lock was built in 1794.'],
  ['a bare number', 'The canal has 29 locks.'],
  ['two figures', 'Traffic rose by 80 % and tolls by 7 %.'],
  ['one end of a range', 'A lock costs $15–35 million.'],
  ['a range with words for it', 'Tolls are 5-10% of the price.'],
  ['a sentence that denies', 'Traffic did not rise by 80 %.'],
  ['a word with a number in it', 'The CO2x lock leaks.'],
])('finds none in %s', (_, text) => {
  expect(found(text)).toBeUndefined();
});

it('finds none where two other numbers stand beside it', () => {
  expect(found('Of 12 locks, 80 % leak.')).toBe('80 %');
  expect(found('Of 12 locks in 3 towns, 80 % leak.')).toBeUndefined();
});
