import { describe, expect, it } from 'vitest';
import { kept, pick, type CondenseOperation } from '../../src/condense/edit.ts';
import { allows, saysTheSame } from '../../src/condense/guard.ts';
import * as op from '../../src/condense/operations.ts';
import * as tails from '../../src/condense/tails.ts';

/** What an operation leaves, guards included; the text itself where it may not. */
function run(operation: CondenseOperation, text: string, lang = 'en'): string {
  const cuts = operation.find(text, lang);
  return allows(operation, text, cuts) ? pick(text, kept(text.length, cuts)) : text;
}

type Row = readonly [before: string, after: string, lang?: string];
const same = (text: string, lang?: string): Row => (lang ? [text, text, lang] : [text, text]);

const rows: readonly (readonly [CondenseOperation, readonly Row[]])[] = [
  [
    op.marker,
    [
      ['1.Opening new lines', 'Opening new lines'],
      ['• Soil loss', 'Soil loss'],
      ['（二）成本上升', '成本上升'],
      ['三、成本上升', '成本上升'],
      same('3.5 million left'),
      same('2024. A year'),
      same('-5% in May'),
    ],
  ],
  [op.spacing, [['Rice , tea', 'Rice, tea'], ['  Rice  and tea ', 'Rice and tea'], same('Rice, tea')]],
  [op.dots, [['It is weak......', 'It is weak'], ['成本上升……', '成本上升'], same('It is weak.')]],
  [
    op.stop,
    [
      ['It is weak.', 'It is weak'],
      ['成本上升。', '成本上升'],
      ['価格が上がる。', '価格が上がる'],
      same('Is it weak?'),
      same('It is weak!'),
      same('in the U.S.'),
      same('"It is weak."'),
    ],
  ],
  [
    op.discourse,
    [
      ['Therefore, rice fell', 'rice fell'],
      ['But rice fell', 'rice fell'],
      ['因此，米价下降', '米价下降'],
      ['しかし、価格は下がる', '価格は下がる', 'ja'],
      ['따라서 쌀값이 내린다', '쌀값이 내린다', 'ko'],
      same('So much for rice'),
      same('But for rain it grew'),
    ],
  ],
  [
    op.aside,
    [
      ['Rice fell (not sure if it lasts).', 'Rice fell.'],
      ['Rice fell (related reading: tea).', 'Rice fell.'],
      ['米价下降（相关阅读：茶价）。', '米价下降。'],
      same('Rice (basmati and long grain) fell'),
      same('Rice fell (perhaps)'),
    ],
  ],
  [
    op.reflexive,
    [['The farms themselves are small', 'The farms are small'], same('They saw themselves as poor')],
  ],
  [
    op.intensifier,
    [
      [
        'Farms deeply depend on really good roads',
        'Farms depend on really good roads'.replace('really ', ''),
      ],
      same('It was not very clear'),
      same("It isn't really over"),
      same('A very old farm fell'),
      same('Very few farms fell'),
      same('The tax is so very high'),
    ],
  ],
  [
    op.subject,
    [
      ['They can only grow rice', 'can only grow rice'],
      same('It must pay'),
      same('It could turn out that rice fell'),
      same('It can be seen that rice fell'),
      same('They grow rice'),
      same('We can grow rice'),
    ],
  ],
  [
    op.soCalled,
    [['The so-called "green belt" grew', 'The "green belt" grew'], same('The so-called experts left')],
  ],
  [
    op.gloss,
    [
      ['Two NGOs (Non-Governmental Organisations) left', 'Two NGOs left'],
      ['A KPI (key performance indicator) fell', 'A KPI fell'],
      ['价格指数（物价水平）上升', '价格指数上升'],
      same('The buyers (towns) left'),
      same('RAM (Random Memory) fell'),
      same('价格（上升5%）变化'),
    ],
  ],
  [
    op.appositive,
    [
      ['Acme, a maker of ploughs founded by Lee, is growing', 'Acme is growing'],
      ['Anna Weber, the head of sales, left in May', 'Anna Weber, the head of sales, left in May'],
      same('Acme, a maker of ploughs, and Bolt grow'),
      ['Farms, a source of milk, are closing', 'Farms are closing'],
      same('the farm, a source of milk, is closing'),
    ],
  ],
  [
    tails.thereby,
    [
      ['Banks lend to farms, thereby raising output.', 'Banks lend to farms.'],
      same('Banks lend to farms, thereby'),
    ],
  ],
  [
    tails.suchAs,
    [
      ['It solves problems such as drought, blight, and hail', 'It solves problems'],
      ['It grows grain, including rice and rye', 'It grows grain'],
      same('He said that options, such as loans, offer more time'),
    ],
  ],
  [
    tails.which,
    [
      ['Banks lend to farms, which helps the towns.', 'Banks lend to farms.'],
      same('He said the bill, which passed, faces trouble'),
      same('Banks lend to farms, which is not what they like'),
      same('It is a loan, which only farms get'),
    ],
  ],
  [
    tails.participle,
    [
      ['The agent can help, raising output for all farms', 'The agent can help'],
      same('The hurdles include finalising the text, addressing doubts, and navigating votes'),
      same('They offer mining, lending tools to farms'),
      same('Tell it your name, writing habits, and style'),
      same('Tell it your name, writing habits and style'),
      same('It fell, according to the bank'),
      same('It helps farms, depending on the soil'),
    ],
  ],
  [
    tails.reason,
    [
      ['Trade suffers due to high tariffs', 'Trade suffers'],
      ['The plan is flawed since the soil is poor', 'The plan is flawed'],
      same('The plan did not fail because the soil is poor'),
      ['The soil is poor since it is dry, and loses water', 'The soil is poor'],
      same('He said that because rain fell, prices rose'),
      same('It grew only because rain fell'),
    ],
  ],
];

describe.each(rows.map(([operation, cases]) => [operation.name, operation, cases] as const))(
  '%s',
  (_, operation, cases) => {
    it.each(cases.map(([before, after, lang = 'en']) => [before, after, lang] as const))(
      '%s',
      (before, after, lang) => expect(run(operation, before, lang)).toBe(after),
    );
  },
);

const take = (exact: boolean): CondenseOperation => ({ name: 'spacing', exact, find: () => [] });
const cut = (text: string, part: string): { start: number; end: number }[] => [
  { start: text.indexOf(part), end: text.indexOf(part) + part.length },
];

describe('guards', () => {
  it.each(['not ', 'may ', 'most ', '5% '])('forbid an exact operation to take “%s”', (part) => {
    const text = `They will ${part}go "in one".`;
    expect(allows(take(true), text, cut(text, part))).toBe(false);
    expect(allows(take(true), text, cut(text, 'They '))).toBe(true);
  });
  it('forbid a seam that makes another number', () => {
    const text = 'It cost 1 (or 2) 3 times';
    expect(allows(take(false), text, [{ start: 9, end: 17 }])).toBe(false);
  });
  it('forbid any cut into a quotation', () => {
    const text = 'He said "it really works" twice';
    expect(allows(take(false), text, cut(text, 'really '))).toBe(false);
    expect(allows(take(false), text, cut(text, ' "it really works"'))).toBe(false);
    expect(allows(take(false), text, cut(text, ' twice'))).toBe(true);
  });
  it('forbid to take everything', () =>
    expect(allows(take(false), 'Rice', [{ start: 0, end: 4 }])).toBe(false));
  it('compare the classes in order', () => {
    expect(saysTheSame('not 5', 'not 5 more times')).toBe(false);
    expect(saysTheSame('may or may not', 'may or may not')).toBe(true);
    expect(saysTheSame('5 and 7', '7 and 5')).toBe(false);
  });
});
