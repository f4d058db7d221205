import { expect, it } from 'vitest';
import { marked } from '../../../src/compose/continuation.ts';
import { linesOf } from '../../../src/compose/fit/width.ts';
import { composed, slotText } from '../decks.ts';

const long =
  'the keepers of the upper and the lower lock mind their gates in rain and in wind from dawn until dusk on every day of the year';
const said =
  'Oak rots above water. Iron rusts below it.\n\n- one leaks by day and by night in rain\n- two leaks by day and by night in wind\n- three leaks by day and by night in snow\n- four leaks\n- five leaks\n';

it('counts lines as words fill them', () => {
  expect(linesOf('gates', 28.5, 'en')).toBe(1);
  expect(linesOf(long.slice(0, 90), 28.5, 'en')).toBe(2);
  expect(linesOf(long, 28.5, 'en')).toBe(3);
  expect(linesOf('x'.repeat(300), 28.5, 'en')).toBeGreaterThan(4);
  expect(linesOf('运'.repeat(50), 28.5, 'zh')).toBe(2);
  expect(linesOf('运'.repeat(60), 28.5, 'zh')).toBe(3);
});

it('names a slide by the subject of a heading that is too long, which stands whole below', async () => {
  const { deck } = await composed(`# Canals\n\n## Gates: ${long}\n\n${said}`);
  const [, first, second] = deck.slides;
  expect(slotText(first, 'title')).toBe('Gates');
  expect(slotText(first, 'points')).toMatch(new RegExp(`^Gates: ${long}`));
  expect(slotText(second, 'title')).toBe('Gates');
  expect(slotText(second, 'points')).not.toContain(long);
  expect(first?.notes.map(({ text }) => text)).toContain(`Gates: ${long}`);
});

it('names a slide by what stands above its heading, or by its number', async () => {
  const { deck } = await composed(
    `# Canals\n\n## Gates\n\n${said}\n### ${long}\n\n${said}\n## ${long}\n\n${said}`,
  );
  const titles = deck.slides
    .filter((slide) => slotText(slide, 'points').includes(long))
    .map((slide) => [slotText(slide, 'title'), slotText(slide, 'eyebrow')]);
  expect(titles).toEqual([
    ['Gates', ''],
    ['Section 3', ''],
  ]);
});

it('numbers a question that is too long for a title', async () => {
  const { deck } = await composed(
    `# Canals\n\n## FAQ\n\n### Who opens them?\n\n${'The keeper does it by day and by night. '.repeat(8)}\n\n### Is it true that ${long}?\n\nIt is.\n`,
  );
  const faq = deck.slides.filter(({ layout }) => layout === 'faq');
  expect(faq.map((slide) => slotText(slide, 'title'))).toEqual(['Who opens them?', 'Question 2']);
  expect(slotText(faq[1], 'answer')).toBe(`Is it true that ${long}?It is.`);
});

it('leaves room in the title for the mark of a slide that continues, or puts it above', async () => {
  const title = long.slice(0, 97).trim();
  const items = Array.from({ length: 9 }, (_, n) => `- gate ${'abcdefghi'.charAt(n)} leaks`).join('\n');
  const { deck } = await composed(`# Canals\n\n## Locks\n\n${said}\n### ${title}\n\n${items}\n`);
  const shown = marked(deck, { continued: '({n}/{m})', left: '+{n}' }).slides.filter((slide) =>
    slotText(slide, 'points').includes('gate'),
  );
  for (const slide of shown) {
    expect(linesOf(slotText(slide, 'title'), 28.5, 'en')).toBeLessThan(3);
    expect(slotText(slide, 'title') + slotText(slide, 'eyebrow')).toMatch(/\(\d\/2\)/);
  }
});
