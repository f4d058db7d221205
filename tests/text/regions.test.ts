import { expect, it } from 'vitest';
import { regionFinder } from '../../src/text/regions.ts';

it.each([
  ['en', 'South Korea and the U.S. agreed; South Korea pays.', { KR: 2, US: 1 }],
  ['en', 'US tariffs and UK law', { US: 1, GB: 1 }],
  ['de', 'Deutschland liefert nach Polen', { DE: 1, PL: 1 }],
  ['zh', '美国的标准与韩国不同', { US: 1, KR: 1 }],
  ['en', 'Tell us of a Germanys-wide plan for USB', {}],
])('counts the countries that a text in %s names', (lang, text, counts) => {
  expect(Object.fromEntries(regionFinder(lang)(text))).toEqual(counts);
});
