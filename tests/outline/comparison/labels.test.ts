import { expect, it } from 'vitest';
import type { Comparison } from '../../../src/outline/outline.ts';
import { brief, outlineOf, words } from '../articles.ts';

async function comparisonsOf(content: string): Promise<Comparison[]> {
  const { children } = await outlineOf(content);
  return children.filter((section): section is Comparison => section.type === 'comparison');
}

const sides = (comparison: Comparison | undefined): [string, ...string[]][] =>
  (comparison?.children ?? []).map(({ heading, children }) => [
    words(heading),
    ...children.map((child) => (child.type === 'point' ? words(child.text ?? child.whole) : child.kind)),
  ]);

it.each([
  [
    'labels that announce lists',
    '## The toll\n\nPros:\n\n- It pays for the bridge.\n- It keeps lorries away.\n\nCons:\n\n- It costs the poor most.\n',
    [
      ['Pros', 'It pays for the bridge.', 'It keeps lorries away.'],
      ['Cons', 'It costs the poor most.'],
    ],
  ],
  [
    'lines without a colon above lists',
    '## The toll\n\nWhat we like\n\n- It pays for the bridge.\n- It keeps lorries away.\n\nWhat we dislike\n\n- It costs the poor most.\n',
    [
      ['What we like', 'It pays for the bridge.', 'It keeps lorries away.'],
      ['What we dislike', 'It costs the poor most.'],
    ],
  ],
  [
    'bold labels with text',
    '## The toll\n\n**Arguments for.** It pays for the bridge.\n\n**Arguments against.** It costs the poor most.\n',
    [
      ['Arguments for', 'It pays for the bridge.'],
      ['Arguments against', 'It costs the poor most.'],
    ],
  ],
  [
    'headings',
    '## The toll\n\nOpinions differ.\n\n### The bull case\n\nThe traffic grows each year.\n\n### The bear case\n\nA tunnel is being dug.\n',
    [
      ['The bull case', 'The traffic grows each year.'],
      ['The bear case', 'A tunnel is being dug.'],
    ],
  ],
  [
    'headings that the one above sets against each other',
    '## Ferries vs. bridges\n\n### Why a ferry\n\nIt needs no pillars.\n\n### Why a bridge\n\nIt needs no timetable.\n',
    [
      ['Why a ferry', 'It needs no pillars.'],
      ['Why a bridge', 'It needs no timetable.'],
    ],
  ],
  [
    'the words that items open with',
    '## Rope\n\n- Good, because it is cheap\n- Good, because it floats\n- Bad, because it rots\n',
    [
      ['Good', 'Good, because it is cheap', 'Good, because it floats'],
      ['Bad', 'Bad, because it rots'],
    ],
  ],
  [
    'the columns of a table',
    '## The toll\n\n| Before | After |\n|---|---|\n| Queues at dawn | No queues |\n| Free | Two coins |\n',
    [
      ['Before', 'Queues at dawn', 'Free'],
      ['After', 'No queues', 'Two coins'],
    ],
  ],
  [
    'names that mirror each other',
    '## 水と風\n\n水が風を助ける:\n\n- 堀の水は風車の石を冷やし続けている。\n\n風が水を助ける:\n\n- 風車の羽根は堀の水を高く汲み上げている。\n',
    [
      ['水が風を助ける', '堀の水は風車の石を冷やし続けている。'],
      ['風が水を助ける', '風車の羽根は堀の水を高く汲み上げている。'],
    ],
  ],
])('sets two sides against each other: %s', async (_what, section, wanted) => {
  const [comparison, ...others] = await comparisonsOf(
    `# Tolls\n\n${section}\n## What comes next\n\nThe council will vote.\n`,
  );
  expect(sides(comparison)).toEqual(wanted);
  expect(comparison?.by).toBe('sides');
  expect(others).toEqual([]);
});

it('takes labels that sections share for sides, whatever they are called', async () => {
  const part = (name: string): string =>
    `## ${name}\n\n**What it carries:** Everything that the village of ${name} makes in a year.\n\n**What it leaves:** The stones of ${name} that nobody on the coast would buy.\n`;
  const [first, second] = await comparisonsOf(`# Barges\n\n${part('Upford')}\n${part('Downford')}`);
  expect(sides(first).map(([name]) => name)).toEqual(['What it carries', 'What it leaves']);
  expect(words(second?.heading)).toBe('Downford');
  expect(await comparisonsOf(`# Barges\n\n${part('Upford')}`)).toEqual([]);
});

it('keeps what stands before and after two sides in a long section', async () => {
  const { children } = await outlineOf(
    `# Tolls\n\n## The toll\n\n${['First', 'Then', 'Later', 'At last'].map((when) => `${when} the council talked about the toll of the bridge.`).join('\n\n')}\n\n**Pros:** It pays.\n\n**Cons:** It costs.\n\nNobody was content with it.\n`,
  );
  expect(children.map(brief)).toEqual(['narrative: The toll', 'comparison: The toll', 'passage other']);
});

it.each([
  [
    'a problem and its solution as headings',
    '## The problem\n\nIt rains in.\n\n## The solution\n\nA roof.\n',
  ],
  [
    'two labels that name two things',
    '## Boats\n\n**Ferry:** It carries carts and horses.\n\n**Barge:** It carries coal and grain.\n',
  ],
  [
    'a table of terms',
    '## Terms\n\n| Term | Meaning |\n|---|---|\n| Bow | The front |\n| Stern | The back |\n',
  ],
])('leaves alone %s', async (_what, section) => {
  expect(await comparisonsOf(`# Boats\n\n${section}`)).toEqual([]);
});

it('leaves alone sides that are long enough to be arguments of their own', async () => {
  const long = Array.from({ length: 60 }, () => 'The harbour master thinks about it.').join(' ');
  const { children } = await outlineOf(
    `# Tolls\n\n## The bull case\n\n${long}\n\n## The bear case\n\n${long}\n`,
  );
  expect(children.map(brief)).toEqual(['narrative: The bull case', 'narrative: The bear case']);
});

it('sets groups of headings beside each other before their own slides', async () => {
  const side = (name: string): string =>
    `## ${name}\n\n### 1. First\n\nThe traffic of the bridge is counted each year.\n\n### 2. Second\n\nThe tolls of the bridge are counted each month.\n`;
  const { children } = await outlineOf(`# Tolls\n\n${side('The bull case')}\n${side('The bear case')}`);
  expect(children.map(brief)).toEqual([
    'comparison',
    'narrative: 1. First',
    'narrative: 2. Second',
    'narrative: 1. First',
    'narrative: 2. Second',
  ]);
  expect(sides(children[0] as Comparison)).toEqual([
    ['The bull case', '1. First', '2. Second'],
    ['The bear case', '1. First', '2. Second'],
  ]);
});

it('takes no two of three numbered headings for sides', async () => {
  const article =
    '# Toll\n\n## The toll\n\n### 1. The benefits\n\nIt pays.\n\n### 2. The risks\n\nIt costs.\n\n### 3. The bridge\n\nIt stands.\n';
  expect(await comparisonsOf(article)).toEqual([]);
  expect(await comparisonsOf(article.replace(/### 3[^]*/u, ''))).toHaveLength(1);
});
