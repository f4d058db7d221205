import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import { weigh } from '../../src/weigh/index.ts';
import { placedSentences } from '../../src/weigh/placed.ts';
import { wordFeaturesOf } from '../../src/weigh/words.ts';

async function words(content: string): Promise<ReadonlyMap<string, number>> {
  const article = await read({ path: 'article.md', content });
  return weigh(outline(article), article.readable).words;
}

describe('the worth of words', () => {
  it('is higher for what the article says often, names in its title, or counts', async () => {
    const known = await words(
      '# Mills leave the valley\n\nMills pay more rent. Mills close. The baker sells 12 rolls.\n',
    );
    expect(known.get('mill')).toBeGreaterThan(known.get('baker') ?? 1);
    expect(known.get('12')).toBeGreaterThan(known.get('baker') ?? 1);
    expect(Math.min(...known.values())).toBeGreaterThanOrEqual(0);
  });
  it('tells of a word by the three heaviest of its sentences', async () => {
    const content =
      '# Boats\n\nMills pay. Mills close. Mills burn. Mills stand. The baker sells. The baker sleeps.\n';
    const article = await read({ path: 'article.md', content });
    const outlined = outline(article);
    const weights = [0.1, 0.9, 0.3, 0.6, 0.4, 0.2];
    const sentences = placedSentences(outlined, article.readable).map((sentence, at) => ({
      ...sentence,
      weight: weights[at] ?? 0,
    }));
    const features = wordFeaturesOf(sentences, outlined);
    expect(features.get('mill')?.heaviest).toBeCloseTo(0.6);
    expect(features.get('baker')?.heaviest).toBeCloseTo(0.3);
  });
  it('is a third for a pair of CJK characters', async () => {
    const known = await words('# 运河 Hull\n\n运河 Hull 很好。\n');
    expect(known.get('hull')).toBeGreaterThan(0);
    expect(known.get('运河')).toBeCloseTo((known.get('hull') ?? 0) / 3);
  });
  it('is known of no word where nothing is argued', async () =>
    expect((await words('# Mills\n')).size).toBe(0));
});
