import { expect, it } from 'vitest';
import { isPastView } from '../../src/text/time-words.ts';

it('tells how things were from how they are', () => {
  expect(isPastView('Two years ago the mill stood still.', [])).toBe(true);
  expect(isPastView('两年前磨坊停了。', [])).toBe(true);
  expect(isPastView('以前は水車が止まっていた。', [])).toBe(true);
  expect(isPastView('The mill stands still.', [])).toBe(false);
  expect(isPastView('The mill was built of oak.', [])).toBe(false);
});

it('goes on in the past tense until the present is named', () => {
  const before = ['Two years ago the mill stood still.'];
  expect(isPastView('Its keeper was hopeful.', before)).toBe(true);
  expect(isPastView('Its keeper is hopeful.', before)).toBe(false);
  expect(isPastView('Its keeper was hopeful.', [...before, 'Now it turns.'])).toBe(false);
  expect(isPastView('It turns now, as it did two years ago.', [])).toBe(false);
});
