import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const canal = (list: string): string => `# Canals\n\n## What the keepers say\n\n${list}\n`;
const words = (count: number): string => Array.from({ length: count }, () => 'gate').join(' ');
const labelled = (...counts: number[]): string =>
  counts.map((count, at) => `- **Lock ${'ABCDEFG'.charAt(at)}:** ${words(count)}.`).join('\n');

it.each([
  ['three labels with short texts', labelled(5, 5, 5), 'cards'],
  ['two labels', labelled(5, 5), 'cards'],
  ['one label', labelled(5), 'narrative'],
  ['two cards of as many words as they hold', labelled(55, 55), 'cards'],
  ['two cards of one word more', labelled(56, 55), 'rows'],
  ['a card of as many words as it holds', labelled(34, 5, 5), 'cards'],
  ['a card of one word more', labelled(35, 5, 5), 'rows'],
  ['four cards with as many words as two rows hold', labelled(24, 24, 24, 24), 'cards'],
  ['four cards with one word more', labelled(25, 24, 24, 24), 'rows'],
  ['a card under a head of seven words', `- **${words(7)}:** it rots.\n${labelled(5, 5)}`, 'cards'],
  ['a head of eight words, which is a label', `- **${words(8)}:** it rots.\n${labelled(5, 5)}`, 'rows'],
  ['a label of nine words', `- **${words(9)}:** it rots.\n${labelled(5, 5)}`, 'rows'],
  ['what is too long for a label', `- **${words(10)}:** it rots.\n${labelled(5, 5)}`, 'narrative'],
  ['six labels', labelled(5, 5, 5, 5, 5, 5), 'cards'],
  ['a line of nine words', `- ${words(9)}\n- Iron rusts\n- Paint peels`, 'cards'],
  ['a line of ten words', `- ${words(10)}\n- Iron rusts\n- Paint peels`, 'narrative'],
  ['short lines of one kind', '- Oak rots\n- Iron rusts\n- Paint peels', 'cards'],
  ['lines that are sentences', `- ${words(10)}\n- ${words(10)}\n- ${words(10)}`, 'narrative'],
  ['short steps', '1. Open the gate\n2. Fill the lock\n3. Close the gate', 'steps'],
  ['steps that are explained', `1. ${words(15)}\n2. Fill the lock\n3. Close the gate`, 'steps'],
  ['a step of as many words as it holds', `1. ${words(40)}\n2. Fill the lock`, 'steps'],
  ['a step of one word more', `1. ${words(41)}\n2. Fill the lock`, 'narrative'],
  ['steps of as many words as a slide holds', `1. ${words(28)}\n2. ${words(28)}\n3. ${words(28)}`, 'steps'],
  ['steps of one word more', `1. ${words(28)}\n2. ${words(28)}\n3. ${words(29)}`, 'narrative'],
  ['two steps', '1. Open the gate\n2. Fill the lock', 'steps'],
  ['one step', '1. Open the gate', 'narrative'],
  ['lines of which one opens in bold', '- Oak rots\n- **Iron** rusts\n- Paint peels', 'narrative'],
  ['items with items of their own', '- Oak\n  - It rots\n- Iron\n  - It rusts\n  - It bends', 'cards'],
])('shows %s as what they are', async (_, list, layout) => {
  expect(layoutsOf((await composed(canal(list))).deck)).toEqual(['cover', layout]);
});

it('divides more labels than stand on a slide', async () => {
  const { deck } = await composed(canal(labelled(5, 5, 5, 5, 5, 5, 5)));
  expect(layoutsOf(deck)).toEqual(['cover', 'cards', 'cards']);
});

it('parts a label from what is said of it, and drops the colon between them', async () => {
  const { deck } = await composed(
    canal('- **Oak:** it rots.\n- **Iron:** it rusts.\n- **Paint:** it peels.'),
  );
  expect(slotText(deck.slides[1], 'points')).toBe('OakIt rotsIronIt rustsPaintIt peels');
  expect(deck.slides[1]?.notes.map(({ text }) => text)).toContain('Oak: it rots.');
});

it('shows labels of other scripts as well', async () => {
  const { deck } = await composed(
    '# 运河\n\n## 三种材料\n\n- **橡木**：在水上会腐烂。\n- **铁**：在水下会生锈。\n- **油漆**：在冬天会剥落。\n',
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'cards']);
});
