import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/compose/runs.ts';
import { composed } from '../decks.ts';
import { isClaim } from '../../../src/compose/section/claim.ts';
import { refutes } from '../../../src/compose/section/leaning.ts';

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
    ['Each dot on the map represents a mill', false],
    ['Each dot of rain helps the mill', true],
    ['The rent curve indicates that mills close', true],
    ['The line on the chart indicates the rents of the mills', false],
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
    ['Because mills paid rent, and the town wanted more', false],
    ['Because mills paid, the town wanted more', true],
    ['Annoying, but the mills pay', false],
    ['Mills are old, but they pay', true],
    ['Saw mills pay an even higher rent', false],
    ['Saw mills pay an even higher rent than corn mills', true],
    ['Saw mills pay rent even under water', true],
    ['For corn mills, it’s 3.9%', false],
    ['For corn mills, it was about $40', false],
    ['For corn mills, it was a bad year', true],
    ['Using the rents of three towns, they found a loss', false],
    ['Using the rents of three towns, Lee found a loss', true],
    ['The company held the mill for years', false],
    ['The company of Lee held the mill for years', true],
    ['Saw mills will pay faster', false],
    ['Saw mills will pay faster than corn mills', true],
    ['Saw mills will pay years later', true],
    ['Saw mills go down that road', false],
    ['Saw mills go down the road', true],
    ['The mills here pay no rent', false],
    ['The trader, whose mill burnt down, paid no rent', false],
    ['The trader of Hull paid no rent', true],
    ['Then came a tax on mills', false],
    ['Saw mills look like the next one', false],
    ['Saw mills are the next one of three to close', true],
    ['If rents fall, that high tax will go', false],
    ['If rents fall, that means a high tax', true],
    ['The title of his book is long', false],
    ['The title of Lee’s book is as long as his name', true],
    ['In his time, Lee ran three mills', true],
    ['Mills paid when she came', true],
  ])('%s: %s', (words, claims) => expect(isClaim(words, 'en')).toBe(claims));
});
