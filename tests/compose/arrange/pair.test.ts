import type { Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { sidesOf } from '../../../src/compose/arrange/pair.ts';
import { textOf } from '../../../src/text/phrase.ts';

const sides = (text: string): (readonly [string, number, string])[] | undefined =>
  sidesOf((fromMarkdown(text).children[0] as Paragraph).children, text)?.map(({ share, value, words }) => [
    textOf(share),
    value,
    textOf(words),
  ]);

it.each([
  [
    'Of the keepers 38 % own a boat, against 9 % of the millers',
    [
      ['38 %', 38, 'Of the keepers 38 % own a boat'],
      ['9 %', 9, 'of the millers'],
    ],
  ],
  [
    'Leaks cost 7.5% of the water in 2024, compared with 12% in 2019',
    [
      ['7.5%', 7.5, 'Leaks cost 7.5% of the water in 2024'],
      ['12%', 12, 'in 2019'],
    ],
  ],
  [
    'Im Süden fahren 80 Prozent mit Strom gegenüber 7 Prozent im Norden',
    [
      ['80 Prozent', 80, 'Im Süden fahren 80 Prozent mit Strom'],
      ['7 Prozent', 7, 'im Norden'],
    ],
  ],
])('parts %s', (text, found) => {
  expect(sides(text)).toEqual(found);
});

it.each([
  ['two subjects', 'Tolls rose by 38 %, while traffic fell by 9 %'],
  ['one share', 'Of the keepers 38 % own a boat, against a few of the millers'],
  ['three shares', 'It is 38 % against 9 % and 7 %'],
  ['another number', 'Of 400 keepers 38 % own a boat, against 9 % of the millers'],
  ['more than a whole', 'Tolls rose 138 % in the east against 9 % in the west'],
  ['money', 'It is £38 against £9 in the west'],
])('finds none in a sentence with %s', (_, text) => {
  expect(sides(text)).toBeUndefined();
});

it.each([
  [110, true],
  [111, false],
])('shows sides of %d letters where these are short enough', (letters, isShown) => {
  const said = `Of the keepers 38 % own a boat `;
  const side = said + 'a'.repeat(letters - said.length);
  expect(sides(`${side}, against 9 % of the millers`) !== undefined).toBe(isShown);
});
