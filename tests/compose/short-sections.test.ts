import { expect, it } from 'vitest';
import { withoutShortSections } from '../../src/compose/short-sections.ts';
import type { Section } from '../../src/outline/outline.ts';
import { brief, outlineOf, words } from '../outline/articles.ts';

async function shownOf(source: string): Promise<Section[]> {
  const { children, meta } = await outlineOf(source);
  return withoutShortSections(children, { source, lang: meta.lang });
}

/** `n` headings of a depth with a text below each. */
const parts = (n: number, text = 'It rings for the cat.', name = 'Bell'): string =>
  Array.from({ length: n }, (_, index) => `### ${index + 1}. ${name}\n\n${text}`).join('\n\n');
const article = (below: string): string =>
  `# Small things\n\n## Tools\n\n${below}\n\n## Rules\n\nAsk first. Then take one.\n`;

const itemsIn = (section: Section | undefined): unknown[] =>
  (section?.type === 'narrative' || section?.type === 'passage' ? section.children : []).map((support) =>
    support.type === 'point' ? [support.number, words(support.label), words(support.text)] : support.kind,
  );

it('makes items of headings with a sentence each below them', async () => {
  const children = await shownOf(article(`Three of them.\n\n${parts(3)}`));
  expect(children.map(brief)).toEqual(['narrative: Tools', 'narrative: Rules']);
  expect(itemsIn(children[0])).toEqual([
    [undefined, '(none)', 'Three of them.'],
    ...['1', '2', '3'].map((number) => [number, 'Bell', 'It rings for the cat.']),
  ]);
});

it('leaves the article’s own narratives a slide each, however short they are', async () => {
  const ways = ['Fähre', 'Brücke', 'Furt', 'Tunnel', 'Floß'].map(
    (way) => `## ${way}\n\nMan nutzt sie oft.\n`,
  );
  expect(await shownOf(`# Wege\n\nVon Anna Beispiel\n\n${ways.join('\n')}`)).toHaveLength(5);
});

const repeated = (word: string, n: number): string => Array.from({ length: n }, () => word).join(' ');

it.each([
  ['two of them', parts(2), parts(3)],
  ['a long text', parts(3, repeated('bell', 31)), parts(3, repeated('bell', 30))],
  ['a long text in Chinese', parts(3, '钟'.repeat(71)), parts(3, '钟'.repeat(70))],
  // The number of the heading is a word of it.
  ['a long heading', parts(3, 'It rings.', repeated('Bell', 9)), parts(3, 'It rings.', repeated('Bell', 8))],
  [
    'a heading that asks',
    `${parts(3)}\n\n### Why?\n\nNobody knows.`,
    `${parts(3)}\n\n### Why\n\nNobody knows.`,
  ],
  ['an argument', parts(3, 'It rings. Therefore, the cat comes.'), parts(3, 'It rings. Then the cat comes.')],
  ['a list', `${parts(3)}\n\n### Horn\n\n- One\n- Two`, `${parts(3)}\n\n### Horn\n\nOne.\n\nTwo.`],
  [
    'headings of two levels',
    `${parts(3)}\n\n#### Horn\n\nIt is loud.`,
    `${parts(3)}\n\n### Horn\n\nIt is loud.`,
  ],
])('leaves sections where there is %s', async (_what, outside, inside) => {
  const [apart, together] = await Promise.all([outside, inside].map((below) => shownOf(article(below))));
  expect(apart?.length).toBeGreaterThan(2);
  expect(together).toHaveLength(2);
});
