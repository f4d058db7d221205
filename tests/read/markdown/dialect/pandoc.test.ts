import { describe, expect, it } from 'vitest';
import { sketched } from '../sketch.ts';

const row = (...cells: readonly string[]): string =>
  `tableRow(${cells.map((cell) => `tableCell(${cell})`).join('')})`;

describe('tables of pandoc', () => {
  it.each([
    [
      '  Boat     Toll\n  ------- -----\n  Punt        1\n  Barge       4\n\n  : Tolls by boat',
      `table(${row('Boat', 'Toll')}${row('Punt', '1')}${row('Barge', '4')}) cap(Tolls by boat)`,
    ],
    [
      'Toll     Boat\n-----    -----\n    1    Punt\n   40    Barge\n-----    -----\n\nTable: Tolls.',
      `table(${row('Toll', 'Boat')}${row('1', 'Punt')}${row('40', 'Barge')}) cap(Tolls.)`,
    ],
    [
      '+------+------+\n| Boat | Toll |\n+======+======+\n| Punt | 1    |\n| long |      |\n+------+------+\n| Raft | 2    |\n+------+------+',
      `table(${row('Boat', 'Toll')}${row('Punt/long', '1')}${row('Raft', '2')})`,
    ],
    [
      '+------+------+\n| Boat | Toll |\n+------+------+\n| Punt | 1    |\n+------+------+',
      `table(${row('Boat', 'Toll')}${row('Punt', '1')})`,
    ],
  ])('%j is %s', async (content, expected) => expect(await sketched(content)).toBe(expected));

  it.each([
    [
      'rows of several lines',
      '-----------------\nBoat     Toll\n        (mark)\n------- ---------\nPunt            1\nlong\n\n_Raft_          2\n-----------------\n\n: Tolls by boat',
      `table(${row('Boat', 'Toll (mark)')}${row('Punt long', '1')}${row('Raft', '2')}) cap(Tolls by boat)`,
    ],
    [
      'no head',
      '------- -----\nPunt        1\nBarge       4\n------- -----',
      `table(${row('Punt', '1')}${row('Barge', '4')})`,
    ],
    [
      'no head and rows of several lines',
      '------- -----\nPunt        1\nlong\n\nBarge       4\n------- -----',
      `table(${row('Punt long', '1')}${row('Barge', '4')})`,
    ],
  ])('reads a table with %s', async (_what, content, expected) =>
    expect(await sketched(content)).toBe(expected),
  );

  it('takes at most 6 lines for a head', async () => {
    const of = (lines: number): string =>
      `---------------\n${'Boat      Toll\n'.repeat(lines)}------- -------\nPunt          1\n\nRaft          2\n---------------`;
    expect(await sketched(of(6))).toMatch(/^table\(/);
    expect(await sketched(of(7))).not.toMatch(/^table\(/);
  });

  it('leaves a rule above a heading that is underlined as it is', async () => {
    expect(await sketched('-----\nTolls\n-----\n\nThey rise.')).not.toContain('table');
  });

  it('leaves lines whose columns do not stand below each other as they are', async () => {
    expect(await sketched('Boat Toll\n---- ----\nA long name of a boat')).toMatch(/^p\(/);
  });
});

describe('definitions', () => {
  it.each([
    ['Lock\n:   A chamber.\n\n    It leaks.', 'p(strong(Lock): A chamber.) p(It leaks.)'],
    ['Lock\n\n: A chamber.', 'p(strong(Lock): A chamber.)'],
    ['Lock\n~ A chamber.', 'p(strong(Lock): A chamber.)'],
    ['Toll\n: One.\n: Two.', 'p(strong(Toll)) list(listItem(p(One.))listItem(p(Two.)))'],
  ])('%j is %s', async (content, expected) => expect(await sketched(content)).toBe(expected));

  it('needs a line of at most 80 characters that ends as no sentence does', async () => {
    const of = (term: string): Promise<string> => sketched(`${term}\n: A chamber.`);
    expect(await of('a'.repeat(80))).toContain('strong(');
    expect(await of('a'.repeat(81))).not.toContain('strong(');
    expect(await of('He said so.')).not.toContain('strong(');
  });
});
