import { describe, expect, it } from 'vitest';
import { clauses } from '../../src/condense/clauses.ts';
import { condense, type Condensed } from '../../src/condense/condense.ts';
import { textOf } from '../../src/text/phrase.ts';
import { phraseOf } from './phrases.ts';

const run = (source: string, options: { lang?: string; label?: boolean } = {}): Condensed | undefined =>
  condense(phraseOf(source), { source, lang: 'en', ...options });

describe('condense', () => {
  it.each<
    [source: string, text: string, tier: string, ops: string[], options?: { lang?: string; label?: boolean }]
  >([
    ['Most mills cannot run in winter.', 'Most mills cannot run in winter', 'bullet', ['stop']],
    ['Their rent is not tied to the harvest......', '', 'none', []],
    ['Rent is not tied to the harvest......', 'Rent is not tied to the harvest', 'bullet', ['dots']],
    [
      'Therefore, so-called "green mills" have mostly failed.',
      'So-called "green mills" have mostly failed',
      'bullet',
      ['discourse', 'stop', 'capitalise'],
    ],
    [
      'They can only grind small loads, mostly for the village.',
      'Can only grind small loads, mostly for the village',
      'bullet',
      ['stop', 'subject', 'capitalise'],
      { label: true },
    ],
    ['They can only grind small loads.', '', 'none', []],
    [
      'High friction and low pay on the land (small farms).',
      'High friction and low pay on the land (small farms)',
      'fragment',
      ['stop'],
      { label: true },
    ],
    ['Mills deeply depend on rivers.', 'Mills deeply depend on rivers', 'bullet', ['stop']],
    [
      'Similarly, the seal mostly proves "what nobody really wants to be proved."',
      'The seal mostly proves "what nobody really wants to be proved."',
      'bullet',
      ['discourse', 'capitalise'],
    ],
    [
      'A mill can act as an efficient partner, helping small farms by drying grain on a large scale, solving several village and market problems such as poor storage, high transport costs, and slow payment.',
      'A mill can act as an efficient partner',
      'bullet',
      ['stop', 'such-as', 'participle'],
    ],
    [
      'Enabling mills to take payment, rent carts, pay wages, or set up depots through the village bank, thereby building an independent grain market instead of being tied to one big trader.',
      'Enabling mills to take payment, rent carts, pay wages, or set up depots through the village bank',
      'fragment',
      ['stop', 'thereby'],
      { label: true },
    ],
    [
      'A mill is a place of work and talk, more like a market hall for farmers, not a warehouse for their grain.',
      'A mill is a place of work and talk, more like a market hall for farmers, not a warehouse for their grain.',
      'statement',
      [],
    ],
    [
      'It can be seen that the four mills he drew belong to the village.',
      'The four mills he drew belong to the village',
      'bullet',
      ['discourse', 'stop', 'capitalise'],
    ],
    [
      '因此，大多数磨坊无法在冬天运行。',
      '大多数磨坊无法在冬天运行',
      'bullet',
      ['discourse', 'stop'],
      { lang: 'zh' },
    ],
    ['しかし、水車は冬に動かない。', '水車は冬に動かない', 'bullet', ['discourse', 'stop'], { lang: 'ja' }],
    [
      '따라서 물레방아는 겨울에 돌지 않는다.',
      '물레방아는 겨울에 돌지 않는다',
      'bullet',
      ['discourse', 'stop'],
      { lang: 'ko' },
    ],
    ['example.org/ropes is sold out.', 'example.org/ropes is sold out', 'bullet', ['stop']],
    ['iPhone sales fell in May.', 'iPhone sales fell in May', 'bullet', ['stop']],
    ['I think mills are lovely.', '', 'none', []],
    // A tail goes for length alone, not to hide who speaks.
    ['Mills need clean water, which we like.', '', 'none', []],
  ])('%s', (source, text, tier, ops, options) => {
    const condensed = run(source, options);
    expect(condensed?.tier ?? 'none').toBe(tier);
    if (!condensed) return;
    expect(textOf(condensed.phrase)).toBe(text);
    expect(condensed.ops).toEqual(ops);
  });

  it('keeps marks', () => {
    const condensed = run('But **mills** need [clean water](https://a.example).');
    expect(condensed?.phrase.children.map(({ type }) => type)).toEqual(['strong', 'text', 'link']);
    expect(textOf(condensed?.phrase.children ?? [])).toBe('Mills need clean water');
  });
  it('gives only the tier that is asked for', () => {
    const source = 'Mills need clean water.';
    expect(condense(phraseOf(source), { source, lang: 'en', tier: 'statement' })).toMatchObject({
      tier: 'statement',
      ops: [],
    });
  });
  it.each([
    [5, 'The upper river is short of water in the long dry months of each June'],
    [6, undefined],
  ])('leaves out %i words behind 15 of them: %s', (words, kept) => {
    const said = 'The upper river is short of water in the long dry months of each June';
    const source = `${said}, leaving ${'barges '.repeat(words - 2)}ashore.`;
    expect(textOf(run(source)?.phrase ?? [])).toBe(kept ?? source);
  });
  it('gives a sentence of 48 words whole, and none that is longer', () => {
    const source = (words: number): string => `Mills need ${'cold '.repeat(words - 3)}water.`;
    expect(textOf(run(source(48))?.phrase ?? [])).toBe(source(48));
    expect(run(source(49))).toBeUndefined();
  });
});

const split = (source: string, lang = 'en'): string[] =>
  clauses(phraseOf(source), { source, lang }).map((part) => textOf(part));

describe('clauses', () => {
  it.each([
    [['Mills are closing', 'bakers buy flour abroad.'], '; '],
    [['He said "stop; it is late" again', 'nobody stopped.'], '; '],
  ])('%j', (parts, mark) => expect(split(parts.join(mark))).toEqual(parts));
  it('leaves a list alone', () =>
    expect(split('It grows rice; rye; and oats.')).toEqual(['It grows rice; rye; and oats.']));
  it('splits Chinese', () =>
    expect(split('磨坊正在关闭；面包师在国外买面粉。', 'zh')).toEqual([
      '磨坊正在关闭',
      '面包师在国外买面粉。',
    ]));
});
