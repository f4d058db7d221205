import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const said = 'Oak rots above water. Iron rusts below water. Paint peels in winter.';
const problems = '- Wrong depth\n- Bad paint\n- Loose bolts';
const canal = (content: string): string => `# Canals\n\n## Gates\n\n${content}\n`;

it('puts a short list beside the points before it, under the words that announce it', async () => {
  const { deck } = await composed(canal(`${said}\n\nThe problems come from:\n\n${problems}`));
  const slide = deck.slides[1];
  expect(layoutsOf(deck)).toEqual(['cover', 'aside']);
  expect(slotText(slide, 'title')).toBe('Gates: Oak rots above water');
  expect(slotText(slide, 'list')).toBe('The problems come fromWrong depthBad paintLoose bolts');
  expect(slide?.notes.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Wrong depth', 'Loose bolts']),
  );
});

it('does so in other scripts', async () => {
  const { deck } = await composed(
    '# 运河\n\n## 闸门\n\n橡木在水上很快就会腐烂。铁在水下很快就会生锈。油漆在冬天很快就会剥落。\n\n问题来自：\n\n- 深度不对\n- 油漆不好\n- 螺栓松动\n',
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'aside']);
});

it.each([
  ['an item of nine words', `- ${'gate '.repeat(9)}\n- Bad paint\n- Loose bolts`, 'aside'],
  ['an item of ten words', `- ${'gate '.repeat(10)}\n- Bad paint\n- Loose bolts`, 'narrative'],
  ['five items', '- Wood\n- Iron\n- Paint\n- Rope\n- Tar', 'aside'],
  ['six items, which two slides share', '- Wood\n- Iron\n- Paint\n- Rope\n- Tar\n- Oil', 'narrative'],
  ['one item', '- Bad paint', 'narrative'],
])('puts %s where it has room', async (_, list, layout) => {
  const { deck } = await composed(canal(`${said}\n\nThe problems come from:\n\n${list}`));
  expect(layoutsOf(deck)[1]).toBe(layout);
});

it('puts two lists that follow each other side by side', async () => {
  const { deck } = await composed(
    canal(
      `${said}\n\n> Oak.\n\nThe keepers say:\n\n${problems}\n\nThe boatmen say:\n\n- High toll\n- Slow gates`,
    ),
  );
  const slide = deck.slides.find(({ layout }) => layout === 'comparison');
  expect(slotText(slide, 'left-heading')).toBe('The keepers say');
  expect(slotText(slide, 'right-heading')).toBe('The boatmen say');
});
