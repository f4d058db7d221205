import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/rules/index.ts';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { VFileMessage } from 'vfile-message';

/** The rule that a page breaks; undefined where it breaks none. */
function refusal(html: string): unknown {
  try {
    parseHtml(html);
    return undefined;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return ruleOf(error);
  }
}

describe('bounds of a page', () => {
  it.each([
    ['nested elements', '<div>'.repeat(100_000)],
    ['nested stresses, each another', Array.from({ length: 20_000 }, (_, n) => `<p><b id=${n}>`).join('')],
    ['elements', '<p>a</p>'.repeat(100_001)],
    ['attributes of a tag', `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>`],
    [
      'attributes behind a stray quotation mark',
      `<p " ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>`,
    ],
    ['tags in each other', '<a '.repeat(500_000)],
  ])('refuses too many %s', (_, html) => expect(refusal(html)).toBe('read:too-deep'));

  it('takes the attributes that real pages have', () => {
    expect(
      refusal(`<p ${Array.from({ length: 100 }, (_, n) => `data-a${n}="x > y"`).join(' ')}>Tide</p>`),
    ).toBeUndefined();
  });
});
