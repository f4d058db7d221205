import { expect, it } from 'vitest';
import { brief, outlineOf } from '../articles.ts';
import { ends, matrixOf, places, words } from './matrices.ts';

const section = (name: string, said = 'The harbour master decides on the day.'): string =>
  `### ${name}\n\n${said}\n`;

it.each([
  [
    'that are their values',
    [
      section('Urgent and important'),
      section('Not urgent but important'),
      section('Urgent but not important'),
      section('Not urgent and not important'),
    ],
    ['Urgent', 'Not urgent', 'important', 'not important'],
    [
      'top left: Urgent and important',
      'top right: Not urgent but important',
      'bottom left: Urgent but not important',
      'bottom right: Not urgent and not important',
    ],
  ],
  [
    'that deny with a mark',
    [section('Calm & full'), section('Calm & !full'), section('!calm & Full'), section('!calm & !full')],
    ['Calm', '!calm', 'full', '!full'],
    [
      'top left: Calm & full',
      'bottom left: Calm & !full',
      'top right: !calm & Full',
      'bottom right: !calm & !full',
    ],
  ],
  [
    'with a name behind their number and values',
    [
      section('Quadrant 1: Calm sea, many guests – Sail'),
      section('Quadrant 2: Calm sea, few guests – Paint'),
      section('Quadrant 3: Rough sea, many guests – Wait'),
      section('Quadrant 4: Rough sea, few guests – Rest'),
    ],
    ['Calm sea', 'Rough sea', 'many guests', 'few guests'],
    ['top left: Sail', 'bottom left: Paint', 'top right: Wait', 'bottom right: Rest'],
  ],
  [
    'with their values in the line below',
    [
      section('Sail', '*Calm sea, many guests.* The crew is ready.'),
      section('Paint', '*Calm sea, few guests.* The hull needs it.'),
      section('Wait', '*Rough sea, many guests.* Nobody likes it.'),
      section('Rest', '*Rough sea, few guests.* The cook sleeps.'),
    ],
    ['Calm sea', 'Rough sea', 'many guests', 'few guests'],
    ['top left: Sail', 'bottom left: Paint', 'top right: Wait', 'bottom right: Rest'],
  ],
])('reads four headings %s', async (_what, sections, axes, cells) => {
  const matrix = await matrixOf(
    `# Boats\n\n## The harbour matrix\n\nTwo questions come first.\n\n${sections.join('\n')}`,
  );
  expect(ends(matrix)).toEqual(axes);
  expect(places(matrix)).toEqual(cells);
  expect(words(matrix?.heading)).toBe('The harbour matrix');
  expect(matrix?.introduction).toHaveLength(1);
});

it('goes on with the sections behind the quadrants', async () => {
  const four = [
    'Calm sea, many guests',
    'Calm sea, few guests',
    'Rough sea, many guests',
    'Rough sea, few guests',
  ];
  const { children } = await outlineOf(
    `# Boats\n\n## The matrix\n\n${four.map((name) => section(name)).join('\n')}\n### What it costs\n\nPaint is dear this year.\n\n## Winter\n\nThe boats stay on land.\n`,
  );
  expect(children.map(brief)).toEqual([
    'matrix: The matrix',
    'narrative: What it costs',
    'narrative: Winter',
  ]);
});

it('makes narratives of four other headings', async () => {
  const matrix = await matrixOf(
    `# Boats\n\n## Kinds\n\n${['Rope and sail', 'Steam and coal', 'Oil and diesel', 'Wind and sun'].map((name) => section(name)).join('\n')}`,
  );
  expect(matrix).toBeUndefined();
});
