import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'gate').join(' ');
const faq = (...counts: number[]): string =>
  `# Locks\n\n## FAQ\n\n${counts.map((count, at) => `### Who opens lock ${'ABCDE'.charAt(at)}?\n\nThe ${words(count - 2)} keeper.\n`).join('\n')}`;

it.each([
  ['three short ones', [20, 20, 20], ['cards']],
  ['two and two of four', [20, 20, 20, 20], ['cards', 'cards']],
  // A question of four words comes to each answer.
  ['three as long as three may be', [40, 40, 40], ['cards']],
  ['three of which one is longer', [41, 40, 40], ['cards', 'faq']],
  ['two as long as two may be', [66, 66], ['cards']],
  ['two of which one is longer', [67, 66], ['faq', 'faq']],
  ['each that is long by itself', [70, 70], ['faq', 'faq']],
  ['only one', [20], ['faq']],
] as const)('shows %s', async (_, counts, layouts) => {
  expect(layoutsOf((await composed(faq(...counts))).deck).slice(1)).toEqual(layouts);
});

it('sets each question above its answer, whole', async () => {
  const { deck } = await composed(faq(5, 5));
  expect(slotText(deck.slides[1], 'title')).toBe('FAQ');
  expect(slotText(deck.slides[1], 'points')).toBe(
    'Who opens lock A?The gate gate gate keeper.Who opens lock B?The gate gate gate keeper.',
  );
});
