import { describe, expect, it } from 'vitest';
import { withTakeawayLinks } from '../../../src/compose/section/takeaway-links.ts';
import { listBlocks, paragraph } from '../../../src/compose/inline.ts';
import { makeSlide } from '../../../src/compose/make-slide.ts';
import type { Text } from 'mdast';

const at = (value: string, offset: number): Text => ({
  type: 'text',
  value,
  position: {
    start: { line: 1, column: offset + 1, offset },
    end: { line: 1, column: offset + value.length + 1, offset: offset + value.length },
  },
});
const place = (start: number, end: number) => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});
const summary = makeSlide(
  'summary',
  {
    title: [{ type: 'text', value: 'Executive summary' }],
    points: [paragraph([at('Canals pay', 0)]), ...listBlocks([[at('Mules eat hay', 50)], [at('Lost', 900)]])],
    source: [],
  },
  { path: ['executive'], notes: [], sources: [place(0, 1000)] },
);
const points = (path: string, start: number, words: string) =>
  makeSlide(
    'points',
    { title: [at(path, 400)], points: listBlocks([[at(words, start)]]), source: [] },
    { path: [path], notes: [], sources: [place(start, start + 40)] },
  );

describe('links of takeaways', () => {
  it('lead to the slide that shows the words, else to the one that stands for them, else nowhere', () => {
    const [executive] = withTakeawayLinks([
      summary,
      points('tolls', 0, 'Canals pay'),
      points('mules', 40, 'Hay'),
    ]);
    const text = JSON.stringify(executive);
    expect(text.match(/"url":"#[a-z]+"/g)).toEqual(['"url":"#tolls"', '"url":"#mules"']);
    expect(text).toContain('Lost');
  });
});
