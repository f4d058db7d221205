/** What only MyST and MDX write: names of places, breaks of blocks, tables as lists, components. */
import { expect, it } from 'vitest';
import { sketched } from '../sketch.ts';

const row = (...cells: readonly string[]): string =>
  `tableRow(${cells.map((cell) => `tableCell(${cell})`).join('')})`;

it.each(['```', ':::'])('reads a table that is written as a list between %s', async (marks) => {
  const content = `${marks}{list-table} Tolls\n:header-rows: 1\n\n* - Boat\n  - Toll\n* - Punt\n    of oak\n  - 4\n${marks}`;
  expect(await sketched(content)).toBe(`table(${row('Boat', 'Toll')}${row('Punt of oak', '4')}) cap(Tolls)`);
});

it.each(['(tolls)=', '+++', '+++ {"part": "end"}'])('shows no line %j', async (line) => {
  expect(await sketched(`One.\n\n${line}\n\nTwo.`)).toBe('p(One.) p(Two.)');
});

it('reads what is set in between components as text, and elsewhere as code', async () => {
  expect(await sketched('<Tabs>\n  <Tab>\n    Tolls rise.\n  </Tab>\n</Tabs>')).toBe('p(Tolls rise.)');
  expect(await sketched('One.\n\n    Tolls rise.')).toContain('code');
});

it('shows no mark of a heading without a number', async () => {
  expect(await sketched('## Tolls {-}\n\nThey rise.')).not.toContain('-');
});
