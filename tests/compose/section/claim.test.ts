import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/compose/runs.ts';
import { composed } from '../decks.ts';
import { isAnswered, isClaim, refutes, speaksOfItself } from '../../../src/compose/section/claim.ts';

describe('a sentence that takes back the one before', () => {
  it.each([
    ['It was false.', true],
    ['That is simply wrong.', true],
    ['Both are myths.', true],
    ['Not quite.', true],
    ['事实并非如此。', true],
    ["It wasn't quite true.", true],
    ['That is also true.', false],
    ['That is not wrong.', false],
    ['It was falling.', false],
    ['That is right.', false],
    ['Wrongly built gates leak.', false],
  ])('%s: %s', (words, takes) => expect(refutes(words)).toBe(takes));

  it('keeps that one from the slides', async () => {
    const { deck } = await composed(
      '# Canal traffic\n\n## Locks\n\nTraffic on canals doubles every 100 days. It was false. Traffic on canals grows by 2% a year. Most of the locks leak at night and by day.\n',
    );
    const shown = deck.slides.flatMap((slide) => runsOf(slide).map(({ value }) => value)).join(' ');
    expect(shown).toContain('2% a year');
    expect(shown).not.toContain('100 days');
  });
});

describe('a claim', () => {
  it.each([
    ['What will happen to the price of stock X', false],
    ['How much should a mill pay', false],
    ['Why mills pay more than boats', false],
    ['What matters is the price of stock X', true],
    ['Who pays decides', true],
    ['The following graph shows the rents of the mills', false],
    ['Below you can see the rents of the mills', false],
    ['The chart shows the rents of the mills', false],
    ['The bar chart below depicts the rents of the mills', false],
    ['Below the weir mills pay no rent', true],
    ['The mill shows a profit of 4%', true],
    ['For rich mills, that figure jumps to 8%', false],
    ['For rich mills, a figure of 8% is usual', true],
    ['For rich mills, however, it is slow to pay', false],
    ['Mills pay, however slow it is', true],
    ['Explore how mills pay for the weir', false],
    ['Exploration pays for the weir', true],
    ['If they pay for it, mills keep the weir', false],
    ['If mills pay for it, they keep the weir', true],
    ['Because mills paid for it in May', false],
    ['Because mills paid, the weir was kept', true],
    ['Since 2019 rents have doubled', true],
    ['As of June 30 the mill has 12 wheels', true],
    ['A further 17 mills closed in May', false],
    ['Another mill closed in May', false],
    ['Seventeen mills closed in May', true],
  ])('%s: %s', (words, claims) => expect(isClaim(words, 'en')).toBe(claims));
});

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

describe('the subject of a sentence', () => {
  it.each([
    ['This protocol proposes to use mills', true],
    ['This ERC proposes to use mills', true],
    ['This mill proposes to use water', false],
    ['This article retells a piece on mills', false],
    ['This report was first published in May', false],
    ['本文提出一种框架', true],
    ['本文首发于五月', false],
    ['这家磨坊提出一种框架', false],
  ])('is the article itself: %s: %s', (words, isSelf) => expect(speaksOfItself(words)).toBe(isSelf));
});
