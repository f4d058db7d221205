import { describe, expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const filler = (from: number): string =>
  Array.from(
    { length: 30 },
    (_, at) =>
      `Lock ${from + at} of the canal was built by masons in ${1700 + from + at} for barges of ${from + at + 20} tonnes.`,
  ).join(' ');

/** What the quote slides of an article show that quotes these words. */
async function quoted(words: string, notes = false, lead = ''): Promise<string> {
  const { deck } = await composed(
    `# Tolls decide which canals pay\n\n## Tolls\n\n${filler(10)}\n\n${lead}\n\n> ${words}\n\n## Locks\n\n${filler(40)}\n`,
  );
  if (notes) return deck.slides.flatMap((slide) => slide.notes.map(({ text }) => text)).join(' ');
  return deck.slides
    .filter(({ layout }) => layout === 'quote')
    .map((slide) => slotText(slide, 'quote'))
    .join(' ');
}

const best = 'Tolls decide which canals pay 40% and which canals pay nothing.';
const empty = 'Well, so it goes, as they say around here.';
const words = (n: number): string => `Well, ${'so '.repeat(n - 3)}it goes.`;

describe('quotations', () => {
  it('are shown where they say what matters', async () => expect(await quoted(best)).toBe(best));
  it.each([
    ['', false],
    ['Ada Lovelace wrote to the town:', true],
    ['The town was told this:', false],
  ])('in which somebody speaks of himself are shown where `%s` says who', async (lead, isShown) => {
    const own = `We say that ${best.replace('Tolls', 'tolls')}`;
    expect((await quoted(own, false, lead)) !== '').toBe(isShown);
    expect(await quoted(own, true, lead)).toContain(own);
  });
  it('are in the notes where they do not', async () => {
    expect(await quoted(empty)).toBe('');
    expect(await quoted(empty, true)).toContain(empty);
  });
  it.each([
    [60, true],
    [61, false],
  ])('of %i words are shown whole: %s', async (n, isWhole) => {
    const tail = words(n - 11);
    expect((await quoted(`${best} ${tail}`)).includes(tail)).toBe(isWhole);
    expect(await quoted(`${best} ${tail}`)).toContain(best);
  });
});
