import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/compose/deck.ts';
import { runsOf } from '../../../src/compose/runs.ts';
import { composed, layoutsOf } from '../decks.ts';

const wordsOf = ({ slides }: Deck): string =>
  slides.flatMap((slide) => runsOf(slide).map(({ value }) => value)).join(' ');

/** The words that a deck shows of a list, whatever layout it has. */
async function shownOf(items: readonly string[]): Promise<string> {
  const { deck } = await composed(
    `# Mills\n\n## Why they close\n\n${items.map((item) => `- ${item}`).join('\n')}`,
  );
  return wordsOf(deck);
}

/** A sentence of some words. */
const sentence = (name: string, words: number): string => `${name} stops${' slowly'.repeat(words - 3)} here.`;

describe('the items of a list', () => {
  it.each([
    ['has', 19, true],
    ['has no', 20, false],
  ])(
    'show their second sentence where it %s room: three of 115 words in all',
    async (_has, words, isShown) => {
      const text = await shownOf(
        ['One', 'Two', 'Three'].map((name) => `${sentence(name, 19)} ${sentence('It', words)}`),
      );
      expect(/It stops/u.test(text)).toBe(isShown);
      expect(text).toContain('Three stops');
    },
  );
});

describe('an answer', () => {
  const asked = (words: number, article = ''): string =>
    `# Mills\n\n${article}\n\n## Questions\n\n${['Who', 'What']
      .map((name) => `**${name} stops here?** ${sentence('Rust', 30)} ${sentence('Frost', words)}`)
      .join('\n\n')}`;
  const answers = async (content: string): Promise<string> => {
    const { deck } = await composed(content);
    return wordsOf(deck);
  };
  const argument = '## Argument\n\nMills close since the river is dry.';
  it.each([
    ['whole where it is short', 20, argument, true],
    ['in its first sentences where it is long', 21, argument, false],
    ['whole where the article is an interview', 21, '', true],
  ])('beside an argument is shown %s', async (_what, words, article, isShown) => {
    expect(/Frost/u.test(await answers(asked(words, article)))).toBe(isShown);
  });
  it('shares a slide with another where both are brief', async () => {
    const { deck } = await composed(asked(40, argument));
    expect(layoutsOf(deck)).toContain('cards');
  });
});
