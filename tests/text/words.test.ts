import { describe, expect, it } from 'vitest';
import { contentTokens, countWords, lengthOf, stem, tokens } from '../../src/text/words.ts';

describe('countWords', () => {
  it.each([
    ['Rivers rise, and towns flood.', 5],
    ['A well-known firm’s $1.36 billion bet', 6],
    ['read/write access', 2],
    ['河流上涨', 4],
    ['— … !', 0],
    // Thai writes no spaces: gate, closes, in, season, cold.
    ['ประตูปิดในฤดูหนาว', 5],
  ])('%s has %i', (text, n) => expect(countWords(text)).toBe(n));
});

describe('lengthOf', () => {
  it('counts words of Latin text', () => expect(lengthOf('Rivers rise')).toEqual({ unit: 'words', n: 2 }));
  it('counts characters of CJK, a Latin letter half', () =>
    expect(lengthOf('河流 Rhine 上涨。')).toEqual({ unit: 'characters', n: 4 + 3 }));
});

describe('tokens', () => {
  it('folds case, width and apostrophes, and takes compounds apart', () =>
    expect(tokens('ＡＢＣ Supply-Demand doesn’t 河流')).toEqual([
      'abc',
      'supply',
      'demand',
      "doesn't",
      '河',
      '流',
    ]));
});

describe('contentTokens', () => {
  it('leaves out function words and stems', () =>
    expect(contentTokens('The farmers were planning their harvests', 'en')).toEqual([
      'farmer',
      'plan',
      'harvest',
    ]));
  it('pairs Han characters inside a run', () =>
    expect(contentTokens('模型的成本', 'zh')).toEqual(['模型', '成本']));
  it('does not pair across punctuation', () => expect(contentTokens('模、型', 'zh')).toEqual(['模', '型']));
  it('takes no hiragana', () => expect(contentTokens('価格がさがる', 'ja')).toEqual(['価格']));
});

describe('stem', () => {
  it.each([
    [['compute', 'computes', 'computing', 'computation']],
    [['tokenized', 'tokenise', 'tokenization', 'tokens', 'token']],
    [['depreciate', 'depreciating', 'depreciates', 'depreciation']],
    [['reliable', 'reliability']],
    [['study', 'studies']],
    [['plan', 'planned', 'planning']],
  ])('%j meet', (words) => expect(new Set(words.map(stem)).size).toBe(1));
  it.each([
    ['data', 'date'],
    ['general', 'generate'],
    ['power', 'powder'],
  ])('%s and %s do not', (one, other) => expect(stem(one)).not.toBe(stem(other)));
  it('leaves words with digits alone', () => expect(stem('web3s')).toBe('web3s'));
});
