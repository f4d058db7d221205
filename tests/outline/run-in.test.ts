import { expect, it, describe } from 'vitest';
import { brief, outlineOf, words } from './articles.ts';

const sections = async (...paragraphs: readonly string[]): Promise<string[]> =>
  (await outlineOf(`# Mills\n\n${paragraphs.join('\n\n')}`)).children.map(brief);

const more = 'The miller keeps a book of it, which nobody reads.';

describe('names that open paragraphs', () => {
  it('are headings where other paragraphs follow them', async () => {
    expect(
      await sections(
        'We looked at a mill.',
        '**Wheel.** It turns.',
        more,
        '**Race.** It runs.',
        more,
        '**Yard**. It is full.',
        more,
      ),
    ).toEqual(['passage introduction', 'narrative: Wheel', 'narrative: Race', 'narrative: Yard']);
  });
  it.each([
    ['of which there are two only', ['**Wheel.** It turns.', more, '**Race.** It runs.', more]],
    [
      'of which most have nothing below',
      ['**Wheel.** It turns.', '**Race.** It runs.', '**Yard.** It fills.', '**Loft.** It dries.', more],
    ],
  ])('%s are none', async (_, paragraphs) => {
    expect(await sections('We looked at a mill.', ...paragraphs)).not.toContain('narrative: Race');
  });
  it.each([
    ['alone on their lines', ['**Wheel**', more, '**Race**', more]],
    ['numbered', ['**1. Wheel.** It turns.', more, '**2. Race.** It runs.', more]],
    [
      'with letters behind one word',
      [
        '**Finding A: Wheels turn too slowly in June.**',
        more,
        '**Finding B: Races run dry in August.**',
        more,
      ],
    ],
    [
      'in Chinese',
      [
        '**结论A：水轮在夏天转得太慢，产量下降。**',
        '- 证据：产量下降 14%。',
        '**结论B：水渠在八月干涸，磨坊停工。**',
        '- 证据：水位下降。',
      ],
    ],
  ])('are headings already when there are two, %s', async (_, paragraphs) => {
    const found = await sections('We looked at a mill in the valley.', ...paragraphs);
    expect(found.filter((section) => section.startsWith('narrative'))).toHaveLength(2);
  });
  it('leave what follows the last of them at length to the article', async () => {
    expect(
      await sections(
        '**Wheel**',
        more,
        '**Race**',
        more,
        'All of it is old.',
        'So mills close before they pay.',
      ),
    ).toEqual(['narrative: Wheel', 'narrative: Race', 'passage other', 'passage conclusion']);
  });
  it('stand below the heading of their section', async () => {
    const { children } = await outlineOf(
      ['# Mills', '## Parts', '**Wheel**', more, '**Race**', more, '## Costs', more].join('\n\n'),
    );
    expect(children.map(brief)).toEqual(['narrative: Wheel', 'narrative: Race', 'narrative: Costs']);
    expect(children[0]?.group?.map(words)).toEqual(['Parts']);
    expect(children[2]?.group ?? []).toEqual([]);
  });
});

describe('the items of a list', () => {
  const list = (item: string): string[] => [
    'The three reasons are as follows:',
    ['Price', 'Space', 'Quiet'].map((name, at) => `${at + 1}. **${name}** - ${item}`).join('\n\n'),
    'Mills win wherever time does not matter. Bakers should take note of that.',
  ];
  it('are the article where each is a paragraph', async () => {
    expect(
      await sections(...list('A sack costs a fifth here. Most of that is the price of the grain in it.')),
    ).toEqual([
      'passage introduction',
      'narrative: Price',
      'narrative: Space',
      'narrative: Quiet',
      'passage conclusion',
    ]);
  });
  it('are a list where each is a sentence', async () => {
    expect(await sections(...list('A sack costs a fifth of what it costs in the town below.'))).not.toContain(
      'narrative: Price',
    );
  });
});
