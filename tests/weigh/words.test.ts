import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/index.ts';
import { read } from '../../src/read/index.ts';
import { weigh } from '../../src/weigh/index.ts';

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
  it('is known of no word where nothing is argued', async () =>
    expect((await words('# Mills\n')).size).toBe(0));
});
