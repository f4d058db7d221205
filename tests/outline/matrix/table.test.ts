import { expect, it } from 'vitest';
import { ends, matrixOf, places, words } from './matrices.ts';

const table = (rows: readonly string[], after = ''): string =>
  `# Ferries\n\n## Where to sail\n\nTwo things decide about a route.\n\n${rows.join('\n')}\n\n${after}\n`;

const routes = [
  '| | High demand | Low demand |',
  '|---|---|---|',
  '| **Calm water** | Sail daily | Sail weekly |',
  '| **Rough water** | Buy a bigger ship | Stay in port |',
];

it('reads a table of two rows and two columns with opposite heads', async () => {
  const matrix = await matrixOf(table(routes));
  expect(ends(matrix)).toEqual(['High demand', 'Low demand', 'Calm water', 'Rough water']);
  expect(places(matrix)).toEqual([
    'top left: Sail daily',
    'top right: Sail weekly',
    'bottom left: Buy a bigger ship',
    'bottom right: Stay in port',
  ]);
  expect(words(matrix?.heading)).toBe('Where to sail');
});

it('gives each quadrant the item that speaks of it', async () => {
  const matrix = await matrixOf(
    table(
      routes,
      [
        '- **Sail weekly** (low demand, calm water): The mail pays for it.',
        '- **Sail daily** (high demand, calm water): The commuters pay for it.',
        '- **Buy a bigger ship:** The bank has to agree.',
        '- **Stay in port:** The crew will be glad.',
      ].join('\n'),
    ),
  );
  const said = matrix?.children.map(({ children: [one] }) => one?.type === 'point' && words(one.text));
  expect(said).toEqual([
    'The commuters pay for it.',
    'The mail pays for it.',
    'The bank has to agree.',
    'The crew will be glad.',
  ]);
});

it('gives each quadrant the part that is called as its cell', async () => {
  const names = ['1. Sail daily', '2. Stay in port', '3. Sail weekly', '4. Buy a bigger ship (if you can)'];
  const parts = names.map((name) => `### ${name}\n\nSo it says of ${name.slice(3, 9)}.\n`);
  const matrix = await matrixOf(table(routes, parts.join('\n')));
  const said = matrix?.children.map(({ children: [one] }) => one?.type === 'point' && words(one.whole));
  expect(said).toEqual([
    'So it says of Sail d.',
    'So it says of Sail w.',
    'So it says of Buy a .',
    'So it says of Stay i.',
  ]);
});

it('keeps what stands in the corner and what a cell says after its name', async () => {
  const matrix = await matrixOf(
    table([
      '| Water by demand | High demand | Low demand |',
      '|---|---|---|',
      '| Calm water | **Daily:** commuters pay for it | **Weekly:** the mail pays for it |',
      '| Rough water | **Monthly:** with a bigger ship | **Never:** stay in port |',
    ]),
  );
  expect(places(matrix)[0]).toBe('top left: Daily');
  expect(matrix?.introduction?.map((one) => one.type === 'point' && words(one.whole))).toContain(
    'Water by demand',
  );
  expect(matrix?.children[0].children[0]).toMatchObject({ type: 'point' });
});

it('reads a table that gives each quadrant a row', async () => {
  const matrix = await matrixOf(
    table([
      '| No. | Sea | What to do |',
      '|---|---|---|',
      '| 1 | **Calm & full** | Sail daily |',
      '| 2 | **Calm & empty** | Sail weekly |',
      '| 3 | **Rough & full** | Buy a bigger ship |',
      '| 4 | **Rough & empty** | Stay in port |',
    ]),
  );
  expect(ends(matrix)).toEqual(['Calm', 'Rough', 'full', 'empty']);
  expect(places(matrix)[3]).toBe('bottom right: Rough & empty');
  const [first] = matrix?.children ?? [];
  expect(first?.children.map((one) => one.type === 'point' && [words(one.label), words(one.text)])).toEqual([
    ['No.', '1'],
    ['What to do', 'Sail daily'],
  ]);
});

it('reads a table whose cells name in brackets what their row has in common', async () => {
  const matrix = await matrixOf(
    table([
      '| High demand | Low demand |',
      '|---|---|',
      '| Daily (calm sea) | Weekly (calm sea) |',
      '| Monthly (rough sea) | Never (rough sea) |',
    ]),
  );
  expect(ends(matrix)).toEqual(['High demand', 'Low demand', 'calm sea', 'rough sea']);
  expect(places(matrix)).toEqual([
    'top left: Daily',
    'top right: Weekly',
    'bottom left: Monthly',
    'bottom right: Never',
  ]);
});

it.each([
  [
    'figures',
    ['| | High demand | Low demand |', '|---|---|---|', '| Calm water | 12 | 7 |', '| Rough water | 4 | 1 |'],
  ],
  [
    'two things and what is said of them',
    [
      '| | Ferry | Bridge |',
      '|---|---|---|',
      '| Price | Cheap to run | Dear to build |',
      '| Weather | Stops in storms | Open always |',
    ],
  ],
  ['three rows', [...routes, '| **Ice** | Hire an icebreaker | Wait for spring |']],
  [
    'cells that are sentences',
    [
      '| | High demand | Low demand |',
      '|---|---|---|',
      '| Calm water | The company should sail every day of the week except on holidays | Once a week will do for the people who live there |',
      '| Rough water | A bigger ship is needed before anyone can think of it | Nobody should be asked to sail on such days at all |',
    ],
  ],
])('makes no matrix of a table of %s', async (_what, rows) => {
  expect(await matrixOf(table(rows))).toBeUndefined();
});

it.each([
  ['Cheap', 'Dear', 'Fast', 'Slow'],
  ['Free', 'Paid', 'Simple', 'Complicated'],
  ['Reliable', 'Unreliable', 'Near', 'Far'],
  ['Günstig', 'Teuer', 'Schnell', 'Langsam'],
  ['Pas cher', 'Cher', 'Rapide', 'Lent'],
  ['安い', '高い', '速い', '遅い'],
])('reads the opposites %s, %s, %s and %s as ends of axes', async (left, right, top, bottom) => {
  const rows = [
    `| | ${left} | ${right} |`,
    '|---|---|---|',
    `| ${top} | Paint the lines. | Hire a crew. |`,
    `| ${bottom} | Write a timetable. | Build a lock. |`,
  ];
  expect(ends(await matrixOf(table(rows)))).toEqual([left, right, top, bottom]);
});

it.each([
  ['Cheap', 'Fast', 'Dear', 'Slow'],
  ['Monday', 'Tuesday', 'Fast', 'Slow'],
])('reads none where a pair is no pair: %s, %s, %s, %s', async (left, right, top, bottom) => {
  const rows = [
    `| | ${left} | ${right} |`,
    '|---|---|---|',
    `| ${top} | Paint the lines. | Hire a crew. |`,
    `| ${bottom} | Write a timetable. | Build a lock. |`,
  ];
  expect(await matrixOf(table(rows))).toBeUndefined();
});

it('keeps what stands between the table and the items on its cells', async () => {
  const matrix = await matrixOf(
    table(routes, 'The harbour master drew this.\n\n- **Sail weekly:** The mail pays for it.'),
  );
  const said = matrix?.introduction?.map((point) => point.type === 'point' && words(point.whole));
  expect(said).toContain('The harbour master drew this.');
});
