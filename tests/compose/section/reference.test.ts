import { describe, expect, it } from 'vitest';
import { isNameless, leansBack } from '../../../src/compose/section/reference.ts';

describe('words that speak of a sentence before', () => {
  it.each([
    ['Half of these classes were small.', true],
    ['Most classes filled up, and half of these classes were small.', false],
    ['Most lectures filled up, and half of these classes were small.', true],
    // The first clause as a whole, from four words on.
    ['Rents are low here now, but this has changed.', true],
    ['Rents are very low, but this has changed.', false],
    ['Rents fell, but this has changed.', true],
    ['Low rents of old mills, but this has changed.', true],
    ['要做到这一点，可以分析租金。', true],
    ['租金在这一年下降。', false],
    ['租金每年都在大幅上涨，这一点谁都知道。', false],
    ['租金租金租金租金这一点很重要。', true],
    ['租金租金租金租金租这一点很重要。', false],
    ['您还必须考虑租金。', true],
    ['租金不仅上涨，还会翻倍。', false],
    ['磨坊同样需要橡木。', true],
    ['磨坊还没有橡木。', false],
    ['この点は重要です。', true],
    ['いくつかの点は重要です。', false],
    ['여기서 핵심은 임대료입니다.', true],
    ['제분소는 이를 막지 못했습니다.', true],
    ['제분소 사이에 차이를 둡니다.', false],
    ['사람이 점점 줄어듭니다.', false],
  ])('%s %s', (words, leans) => expect(leansBack(words)).toBe(leans));
});

describe('words whose subject was named before', () => {
  it.each([
    ['The argument was lost.', true],
    ['The core argument is very simple: rents fall.', false],
    ['The point is that rents fall.', false],
    ['The point is lost.', true],
  ])('%s %s', (words, nameless) => expect(isNameless(words)).toBe(nameless));
});
