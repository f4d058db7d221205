import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import { textOf } from '../../src/text/phrase.ts';
import model from '../../src/weigh/model.json' with { type: 'json' };
import { weigh } from '../../src/weigh/index.ts';
import { weightAt } from '../../src/weigh/weights.ts';

async function heaviest(content: string): Promise<string> {
  const article = await read({ path: 'article.md', content });
  const { sentences } = weigh(outline(article), article.readable);
  const [best] = sentences.toSorted((a, b) => b.weight - a.weight);
  return best ? textOf(best.phrase) : '';
}

describe('weigh', () => {
  it.each([
    ['the words of the title', 'Canals carry coal.', 'Some of the mules like hay.'],
    ['a figure', 'Barges carry 40% of the coal.', 'Barges carry much of the coal.'],
    [
      'what the author announces',
      'I will argue that barges carry coal.',
      'He will add that barges carry coal.',
    ],
  ])('gives weight to %s', async (_, heavy, light) => {
    expect(await heaviest(`# How canals carry coal\n\n## Boats\n\n${light} ${heavy}\n`)).toBe(heavy);
    expect(await heaviest(`# How canals carry coal\n\n## Boats\n\n${heavy} ${light}\n`)).toBe(heavy);
  });

  it('weighs Chinese by pairs of characters', async () =>
    expect(await heaviest('# 运河运输煤炭\n\n## 船\n\n骡子喜欢吃干草。运河仍然运输煤炭。\n')).toBe(
      '运河仍然运输煤炭。',
    ));

  it('tells the weight of a place from its heaviest sentence, and none of a place without', async () => {
    const article = await read({
      path: 'a.md',
      content: '# Canals\n\n## Boats\n\nCanals pay. Mules eat hay.\n',
    });
    const weights = weigh(outline(article), article.readable);
    const [first, second] = weights.sentences;
    const point = (offset: number) => ({ line: 1, column: 1, offset });
    const most = Math.max(first?.weight ?? 0, second?.weight ?? 0);
    expect(weightAt(weights, { start: point(0), end: point(200) })).toBe(most);
    expect(weightAt(weights, { start: point(0), end: point(3) })).toBeUndefined();
  });

  it('makes more of a thesis of what answers the title and is like the rest', async () => {
    const content =
      '# How canals carry coal\n\n## Boats\n\nMules eat hay. Canals carry coal. Coal needs barges.\n';
    const article = await read({ path: 'a.md', content });
    const { sentences } = weigh(outline(article), article.readable);
    const { title, centrality } = model.coefficients;
    const extras = sentences.map(({ thesis, weight }) => thesis - weight);
    expect(extras).toEqual(
      sentences.map(({ parts }) =>
        expect.closeTo(
          0.1 * (parts.title / title) + 0.1 * (parts.centrality / centrality) - 0.6 * parts.wording,
        ),
      ),
    );
    expect(extras[1]).toBeGreaterThan(extras[0] ?? NaN);
  });
});
