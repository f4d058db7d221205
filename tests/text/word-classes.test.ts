import { describe, expect, it } from 'vitest';
import {
  hasFiniteVerb,
  hedges,
  isFirstPerson,
  isFunctionWord,
  leadingMarker,
  negators,
  numbers,
  quantifiers,
  startsUnresolved,
  isSignpost,
} from '../../src/text/word-classes.ts';

describe('hasFiniteVerb', () => {
  it.each([
    ['The bank lends to farms'],
    ['Farms need structured, reliable water'],
    ['The demand side (towns) needs clean, cheap power'],
    ['Local networks often fail to meet the standard'],
    ['Prices increased in May'],
    ["It's over"],
    ['Almost none of the "old barns" exist'],
    ['Reduce the load'],
    ['The council approved a loan'],
    ['This creates a market'],
    ['Nobody would go'],
    ['Ferries refuse the night run'],
    ['The harbour repairs the crane'],
    ['The roof leaks in every storm'],
    ['The council plans a market'],
    ['Traders price the risk'],
    ['Pilots complain about the fog'],
    ['The price of tin rises.'],
    ['Part 1 explains the tides'],
    ['The port also hosts several fleets'],
    ['Small mills outperform their rivals'],
  ])('%s: yes', (text) => expect(hasFiniteVerb(text, 'en')).toBe(true));
  it.each([
    ['Crop insurance, seed storage, and soil repair'],
    ['Wrong choice of seeds'],
    ['Large loans granted'],
    ['A loan approved by the council'],
    ['Using tools like ploughs to ease the work'],
    ['The power needs of a city'],
    ['Water as an economic layer for farms'],
    ['Harbour trends'],
    ['Falling costs and old plans'],
    ['Energy costs in the north'],
    ['Best practices for a harbour'],
    ['Effect of price changes on towns'],
    ['Bank loans'],
  ])('%s: no', (text) => expect(hasFiniteVerb(text, 'en')).toBe(false));
  it.each([
    ['zh', '农场需要水', true],
    ['zh', '农场数据资产', false],
    ['ja', '農場は水を必要とする。', true],
    ['ja', '農場の水', false],
    ['ko', '농장은 물이 필요하다.', true],
    ['ko', '농장의 물', false],
    // No verbs of these are known: a stop tells a sentence from a heading, from three words on.
    ['de', 'Die Maut steigt.', true],
    ['de', 'Siehe Anhang.', false],
    ['de', 'Die Maut am Kanal', false],
    ['he', 'הנמל נסגר בחורף.', true],
    ['he', 'הנמל בחורף הקר', false],
    ['hi', 'बंदरगाह बंद रहा।', true],
    ['th', 'ท่าเรือปิดในฤดูหนาว', true],
  ])('%s %s: %s', (lang, text, expected) => expect(hasFiniteVerb(text, lang)).toBe(expected));
});

describe('leadingMarker', () => {
  it.each([
    ['Therefore, prices fell', 'conclusion', 'prices fell'],
    ['As a result, prices fell', 'conclusion', 'prices fell'],
    ['So the price fell', 'conclusion', 'the price fell'],
    ['But prices fell', 'contrast', 'prices fell'],
    ['For example, rice fell', 'example', 'rice fell'],
    ['It can be seen that prices fell', 'conclusion', 'prices fell'],
    ['因此，价格下降', 'conclusion', '价格下降'],
    ['所以价格下降', 'conclusion', '价格下降'],
    ['総じて、価格が下がる', undefined, ''],
    ['しかし、価格は下がる', 'contrast', '価格は下がる'],
    ['したがって価格は下がる', 'conclusion', '価格は下がる'],
    ['따라서 가격이 내린다', 'conclusion', '가격이 내린다'],
  ])('%s: %s', (text, kind, rest) => {
    const marker = leadingMarker(text);
    expect(marker?.kind).toBe(kind);
    if (marker) expect(text.slice(marker.end)).toBe(rest);
  });
  it.each([
    'So-called experts left',
    'So many left',
    'Thus far nothing works',
    'Yet another bank failed',
    'However good it is',
    'Instead of gold they use silver',
    'In addition to rice they sell tea',
    'Finally',
  ])('none in: %s', (text) => expect(leadingMarker(text)).toBeUndefined());
});

describe('classes', () => {
  it('finds what negates', () => {
    expect(negators('They can’t, won’t and do not; nobody fails')).toEqual([
      "can't",
      "won't",
      'not',
      'nobody',
      'fails',
    ]);
    expect(negators('价格不变，没有风险')).toEqual(['不', '没']);
    expect(negators('knot notable')).toEqual([]);
  });
  it('finds what hedges, but not before a quotation that does it itself', () => {
    expect(hedges('It may mostly be so-called magic')).toEqual(['may', 'mostly', 'so-called']);
    expect(hedges('so-called "magic"')).toEqual([]);
    expect(hedges('可能下降')).toEqual(['可能']);
  });
  it('finds quantities and numbers', () => {
    expect(quantifiers('Most of all three towns')).toEqual(['most', 'all', 'three']);
    expect(numbers('about $1.36 billion, 5% and 294-134')).toEqual(['$1.36', '5%', '294', '-134']);
  });
  it('knows function words of a language', () => {
    expect(isFunctionWord('the', 'en')).toBe(true);
    expect(isFunctionWord('的', 'zh-CN')).toBe(true);
    expect(isFunctionWord('price', 'en')).toBe(false);
  });
});

it.each([
  ['It fell', true],
  ["They're late", true],
  ['This price fell', true],
  ['这些价格', true],
  ['これは価格', true],
  ['그는 떠났다', true],
  ['Item one fell', false],
  ['These-like', false],
  ['Italy won', false],
  ['这里下雨', false],
  ['其他价格', false],
  ['Theory holds', false],
])('startsUnresolved(%s) is %s', (text, expected) => expect(startsUnresolved(text)).toBe(expected));

it.each([
  ['We sold it', true],
  ["I'm late", true],
  ['Prices help us', true],
  ['我们卖了', true],
  ['私は売る', true],
  ['우리가 판다', true],
  ['The US sold it', false],
  ['An I/O error', false],
  ['Museum and bus', false],
  ['他们卖了', false],
])('isFirstPerson(%s) is %s', (text, expected) => expect(isFirstPerson(text)).toBe(expected));

it.each([
  ['Hover over a bar to see its rent.', true],
  ['Hovering mills cost more.', false],
  ['Use the slider to choose a year.', true],
  ['Use the river to turn a mill.', false],
  ['Click the map for rents.', true],
  ['Special thanks to the millers.', true],
  ['The millers say thanks.', false],
])('%s says nothing by itself: %s', (words, isOne) => expect(isSignpost(words)).toBe(isOne));
