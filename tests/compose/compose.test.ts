import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from './decks.ts';

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../content/${name}`, import.meta.url), 'utf8');

it('gives a slide to each narrative and each quadrant of the example', async () => {
  const { deck, outlined } = await composed(await example('crypto-meets-ai.md'));
  const narratives = outlined.children.filter(({ type }) => type === 'narrative');
  const paths = deck.slides.flatMap(({ sources }) => sources.map(({ start }) => start.line));
  for (const narrative of narratives) expect(paths).toContain(narrative.position.start.line);
  expect(layoutsOf(deck).filter((layout) => layout === 'quadrant')).toHaveLength(4);
  expect(layoutsOf(deck).filter((layout) => layout === 'matrix')).toHaveLength(1);
  expect(layoutsOf(deck)[0]).toBe('cover');
  expect(layoutsOf(deck).at(-1)).toBe('sources');
});

it('reads the messy copy of the example as the same kinds of slide', async () => {
  const { deck } = await composed(await example('crypto-meets-ai-copy.txt'), 'copy.txt');
  const layouts = layoutsOf(deck);
  expect(layouts.filter((layout) => layout === 'narrative').length).toBeGreaterThanOrEqual(3);
  expect(layouts.filter((layout) => layout === 'quadrant')).toHaveLength(4);
  expect(layouts.filter((layout) => layout === 'faq')).toHaveLength(4);
  const shown = JSON.stringify(deck.slides);
  for (const furniture of [
    'lantern12m ago',
    'Norvane',
    'Port Ellery',
    'Perpetuals',
    'Cookie settings',
    'Copy link',
  ]) {
    expect(shown).not.toContain(furniture);
  }
});

it('takes the conclusion of a narrative for its title and does not repeat it below', async () => {
  const { deck } = await composed(
    '# Locks\n\n## 1. Gates\n\nThe gates of this lock are older than the town. Oak lasts under water and rots above it. Therefore, the upper gates fail first.',
  );
  const slide = deck.slides[1];
  expect(slotText(slide, 'title')).toBe('The upper gates fail first');
  expect(slotText(slide, 'eyebrow')).toBe('1. Gates');
  expect(slotText(slide, 'points')).not.toContain('fail first');
});

it('keeps every item of a list, shared out evenly', async () => {
  const items = Array.from({ length: 11 }, (_, index) => `- lock number ${index + 1} leaks`);
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n${items.join('\n')}`);
  const lists = deck.slides.filter(({ layout }) => layout === 'narrative');
  expect(lists.map((slide) => slotText(slide, 'points').match(/leaks/g)?.length)).toEqual([4, 4, 3]);
  expect(new Set(lists.map(({ continues }) => continues)).size).toBe(1);
});

it('makes the question the title and answers with whole sentences', async () => {
  const { deck } = await composed(
    '# Locks\n\n## FAQ\n\n### Who opens them?\n\nThe keeper does. He lives beside them.\n\n### When?\n\nBy day.',
  );
  const [, first] = deck.slides;
  expect([first?.layout, slotText(first, 'title'), slotText(first, 'answer')]).toEqual([
    'faq',
    'Who opens them?',
    'The keeper does. He lives beside them.',
  ]);
});

it('puts the full sentences into the notes, with their lines', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Gates\n\nThe gates, which the county bought in a better year, are older than the town.\nOak lasts under water.',
  );
  expect(deck.slides[1]?.notes.map(({ line, text }) => ({ line, text }))).toEqual([
    { line: 5, text: 'The gates, which the county bought in a better year, are older than the town.' },
    { line: 6, text: 'Oak lasts under water.' },
  ]);
});

it('keeps the ids of slides when the article changes elsewhere', async () => {
  const ids = async (middle: string): Promise<string[]> => {
    const { deck } = await composed(
      `# Locks\n\n## Gates\n\nOak lasts under water.\n\n${middle}## Pumps\n\nPumps run by night.`,
    );
    return deck.slides.map(({ id }) => id);
  };
  const [before, after] = [await ids(''), await ids('## Keepers\n\nKeepers sleep by day.\n\n')];
  expect(after.filter((id) => before.includes(id))).toEqual(before);
});

it('sets a formula as its source, each line with its place', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Height\n\nThe height follows from the moon.\n\n$$\nh = {{a}} \\cdot b \\\\\ng = {c}\n$$ (eq:tide)\n\nIt is high.',
  );
  const slide = deck.slides.find(({ layout }) => layout === 'code');
  expect(slotText(slide, 'code')).toBe('h = {{a}} \\cdot b \\\\\ng = {c}');
  expect(slide?.notes.slice(-2).map(({ line, text }) => [line, text])).toEqual([
    [8, 'h = {{a}} \\cdot b \\\\'],
    [9, 'g = {c}'],
  ]);
});

it('leaves no empty paragraph where an image stood in a quotation', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Height\n\nThe height follows from the moon.\n\n<blockquote><img src="a" alt="A face">\n\nBe brief.\n</blockquote>\n\nIt is high.',
  );
  const slide = deck.slides.find(({ layout }) => layout === 'quote');
  expect(slide?.layout === 'quote' ? slide.slots.quote : []).toHaveLength(1);
});
