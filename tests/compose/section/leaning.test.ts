import { describe, expect, it } from 'vitest';
import { linesOf, runsOf } from '../../../src/compose/runs.ts';
import {
  answerTo,
  echoes,
  heralds,
  isAnswered,
  isCounterpart,
  isIntroduced,
  reverses,
} from '../../../src/compose/section/leaning.ts';
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
    ['Mills gained 2%.', `Lee, who ${'very '.repeat(30)}carefully counted, found the opposite.`, true],
    ['Mills gained 2%.', 'Lee found the same.', false],
    ['Two years ago mills stood here.', 'Now there are none.', true],
    ['Two years ago mills stood here.', 'Then there were none.', false],
  ])('%s %s', (text, next, isAnswer) => expect(isAnswered(text, next)).toBe(isAnswer));
});

describe('a sentence that only sets its share beside another', () => {
  const before = 'Bonds pay about 0.1% per year in fees.';
  it.each([
    ['Index funds pay 1.3%.', before, true],
    ['A fund of the second tier at risk pays 11.5%.', before, true],
    ['A small fund of the second tier at risk pays 11.5%.', before, false],
    ['Index funds pay 1.3%.', 'Bonds pay little in fees.', false],
    ['The rate is 1.3%.', before, false],
    ['Rents rose 1.3%.', before, false],
    ['Index funds pay 1.3% in fees.', before, false],
  ])('%s behind %s', (text, one, isEcho) => expect(echoes(text, one)).toBe(isEcho));

  it('stands behind it', async () => {
    const { deck } = await composed(
      `# Fees\n\n## What funds cost\n\nSavers seldom look at fees. ${before} Index funds pay 1.3%. Mills pay rent to the town.`,
    );
    const lines = deck.slides.flatMap((slide) =>
      linesOf(slide).map((line) => line.map(({ value }) => value).join('')),
    );
    expect(lines).toContainEqual(expect.stringMatching(/in fees\. Index funds pay 1\.3%/u));
  });
});

describe('a sentence about what another brings up', () => {
  it.each([
    ['The mill earns rent.', ['Lee runs one old corn mill.'], true],
    ['The mill earns rent.', ['Lee runs the corn mill.'], false],
    ['The mill earns rent.', ['Lee runs a mill that stands at a weir.', 'It is old.'], true],
    ['The mill earns rent.', ['Lee runs a very old and costly corn mill.'], false],
    ['The mill of Lee earns rent.', ['Lee runs a mill.'], false],
    ['Mills earn rent.', ['Lee runs a mill.'], false],
    ['The mill earns rent.', ['Lee runs a mill.', ...Array(5).fill('It is old.')], true],
    ['The mill earns rent.', ['Lee runs a mill.', ...Array(6).fill('It is old.')], false],
  ])('%s behind %j', (text, before, needs) => expect(isIntroduced(text, before)).toBe(needs));
});

it.each([
  ['Lee found the opposite: mills lost 9%.', true],
  ['In contrast, mills lost 9%.', true],
  ['Lee lives on the opposite bank.', false],
])('hears who says the reverse: %s', (text, isReverse) => expect(reverses(text)).toBe(isReverse));

it('looks for an answer beyond what only sets its share beside another', () => {
  const all = ['Bonds pay 0.1% in fees.', 'Funds pay 1.3%.', 'Trusts pay 1.8%.', 'But savers pay nothing.'];
  expect(answerTo(0, all, (text) => text)).toBe('But savers pay nothing.');
  expect(answerTo(3, all, (text) => text)).toBeUndefined();
  // A share of another time is read beside that of the first.
  const shares = ['Rents rose 1.7% a year until 1973.', 'Since 2004, it has averaged 0.4%.', 'Mills closed.'];
  expect(answerTo(0, shares, (text) => text)).toBe(shares[1]);
});

it.each(['2%', '9%'])('shows both of two findings where one is chosen', async (figure) => {
  const { deck } = await composed(
    `# Mills\n\n## What mills gain\n\n${'Wardens of the old town like to talk of the weather in the spring. '.repeat(12)}A study of mills in three towns found gains of 2% a year. Lee, of the guild, found the opposite: mills lost 9% a year.`,
  );
  const shown = deck.slides.flatMap((slide) => runsOf(slide).map(({ value }) => value)).join(' ');
  expect(shown).toContain(figure);
});

describe('a sentence that only announces', () => {
  it.each([
    ['On Monday, two things happened.', true],
    ['The rule is simple.', true],
    ['The rents tell a sad story.', true],
    ['But look at the rents.', true],
    ['Mills have two wheels.', false],
    ['The quiet tell is how mills are built.', true],
    ['The question is whether mills pay.', false],
    ['The rule is dear.', false],
    ['优先顺序如下', true],
    ['順序は次の通りです', true],
    ['권장 순서는 아래와 같습니다.', true],
  ])('%s %s', (words, announces) => expect(heralds(words)).toBe(announces));
  it.each([
    [14, true],
    [15, false],
  ])('has %i words at most: %s', (words, announces) =>
    expect(heralds(`${'Mills '.repeat(words - 4)}had two old things.`)).toBe(announces),
  );
});

describe('figures that are read beside each other', () => {
  it.each([
    ['In 2020, 14 mills opened.', 'In 2019, 31 did.', true],
    ['In 2020, mills opened.', 'In 2019, 31 did.', true],
    ['Mills opened.', 'In 2019, 31 did.', false],
    ['In 2020, 14 mills opened.', 'In 2019, some did.', false],
    ['In 2020, 14 mills opened.', 'Some 31 did in 2019.', false],
    ['Half of the mills pay.', 'This share has since risen to 60%.', true],
    ['Half of the mills pay.', 'This share has since risen.', false],
    ['Half of the mills pay.', 'This share of 60% pays.', false],
    ['Half of the mills pay.', 'The price rose to 60%.', false],
    ['Rents fall by 2% a year.', 'At this rate, they are gone in 2068.', true],
    ['Rents fall by half a year.', 'At this rate, they are gone in 2068.', false],
    ['Rents fall by 2% a year.', 'At this mill, they are gone in 2068.', false],
  ])('%s %s %s', (text, next, isRead) => expect(isCounterpart(text, next)).toBe(isRead));
  it.each([
    ['Lee counters that rents fell.', true],
    ["Lee's counter is that rents fell.", true],
    ['Critics disagree.', true],
    ['Lee counts the mills.', false],
    ['That logic has broken down.', true],
    ['That logic has a name.', false],
  ])('%s answers what stands before it: %s', (next, isAnswer) =>
    expect(
      isAnswered('Ann holds that rents rose in the valley in all of the years that she counted.', next),
    ).toBe(isAnswer),
  );
});
