import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/compose/runs.ts';
import { isAnswered } from '../../../src/compose/section/leaning.ts';
import { composed } from '../decks.ts';

describe('a sentence that only says how things are not', () => {
  const shownOf = async (answer: string): Promise<string> => {
    const { deck } = await composed(
      `# Rain\n\nMills stand idle in the dry months. Twice the rain does not double the cost of the weir. ${answer}`,
    );
    return deck.slides.flatMap((slide) => runsOf(slide).map(({ value }) => value)).join(' ');
  };
  it('stands with what is the case instead', async () =>
    expect(await shownOf('It quadruples it.')).toMatch(
      /does not double the cost of the weir\W+It quadruples it/u,
    ));
  const answer = (words: number): string => `It is ${'very '.repeat(words - 3)}dear.`;
  it.each([
    [24, true],
    [25, false],
  ])('is answered by a sentence of %i words: %s', (words, isAnswer) =>
    expect(isAnswered('Twice the rain does not double the cost.', answer(words))).toBe(isAnswer),
  );
  it.each([
    ['Twice the rain doubles the cost.', 'It ruins mills.', false],
    ['Rain does not ruin mills.', 'It does not flood them.', false],
    ['Rain does not ruin mills.', 'Frost ruins mills.', false],
    ['Mills are cheap.', 'However, they stand idle.', true],
    ['Mills are cheap.', 'Therefore, they stand idle.', false],
    ['Two years ago mills stood here.', 'Now there are none.', true],
    ['Two years ago mills stood here.', 'Then there were none.', false],
  ])('%s %s', (text, next, isAnswer) => expect(isAnswered(text, next)).toBe(isAnswer));
});
