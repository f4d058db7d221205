import { describe, expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const shown = async (prose: string, front = ''): Promise<string> => {
  const { deck } = await composed(`${front}# Canals\n\n${prose}\n`);
  return deck.slides
    .slice(1)
    .map((slide) => slotText(slide, 'title') + slotText(slide, 'points') + slotText(slide, 'statement'))
    .join(' ');
};

describe('the form of a sentence', () => {
  it.each([
    ['In this essay I will argue that barges are cheaper than lorries.', 'Barges are cheaper than lorries'],
    ['It is worth noting that barges are cheaper than lorries.', 'Barges are cheaper than lorries'],
    ['This report shows that barges may outlast lorries.', 'Barges may outlast lorries'],
    [
      'In both cases, the moral of the story is the same: barges are cheaper than lorries.',
      'Barges are cheaper than lorries',
    ],
  ])('loses its frame: %s', async (sentence, said) => {
    const text = await shown(`Lorries need roads. ${sentence} Roads are full.`);
    expect(text).toContain(said);
    expect(text).not.toMatch(/argue|noting|report|moral|main point/u);
  });

  it('keeps what doubts or denies', async () =>
    expect(
      await shown('I will not argue that barges are cheaper than lorries. Roads are full. Mules eat hay.'),
    ).not.toContain('Barges are cheaper'));

  it('has the sentence that it points back to before it', async () =>
    expect(await shown('Lock seven lost 31 boats in May. Most of the loss was old barges.')).toMatch(
      /Lock seven lost 31 boats in May\.? ?Most of the loss/u,
    ));

  it.each([' Mules eat hay.', ' Mules eat hay. The towpath is paved.'])(
    'never stands without the sentence that it points back to, whatever else there is: %s',
    async (others) => {
      const text = await shown(`Lock seven lost 31 boats in May. Most of the loss was old barges.${others}`);
      expect(text).toContain('Lock seven lost 31 boats');
      expect(text).not.toMatch(/(?<!in May\.? ?)Most of the loss/u);
    },
  );

  it('is quoted where the author speaks of himself', async () =>
    expect(
      await shown('We sold three barges in May. Roads are full.', '---\nauthor: Ada Brook\n---\n'),
    ).toContain('“We sold three barges in May.” — Ada Brook'));
});
