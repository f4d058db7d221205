import { describe, expect, it } from 'vitest';
import { explain } from '../../src/compose/explain.ts';
import { weigh } from '../../src/weigh/index.ts';
import { composed } from './decks.ts';

const filler = Array.from(
  { length: 14 },
  (_, at) =>
    `Lock ${at + 10} of the canal was built by masons in ${1700 + at} for barges of ${at + 20} tonnes.`,
).join(' ');

describe('the explanation of a deck', () => {
  it('says of each slide what it shows, why, and which heavier sentences it leaves out', async () => {
    const { article, deck, outlined } = await composed(`# Canals\n\n## Locks\n\n${filler} ${filler}\n`);
    const slides = explain(deck, weigh(outlined, article.readable));
    const points = slides.find(({ title }) => title.includes('Lock'));
    expect(points?.shown.length).toBeGreaterThan(0);
    for (const { shown, left } of slides) {
      const least = Math.min(...shown.map(({ weight }) => weight));
      for (const sentence of left) expect(sentence.weight).toBeGreaterThan(least);
      for (const { reasons, line } of shown) {
        expect(reasons.length).toBeLessThanOrEqual(3);
        expect(line).toBe(5);
      }
    }
  });
});
