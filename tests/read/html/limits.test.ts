import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/rules/index.ts';
import { parseHtml } from '../../../src/read/html/index.ts';
import { VFileMessage } from 'vfile-message';

/** The rule that a page breaks, and how long it took to say so, in ms. */
function refusal(html: string): { rule: unknown; time: number } {
  const start = performance.now();
  try {
    parseHtml(html);
    return { rule: undefined, time: performance.now() - start };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { rule: ruleOf(error), time: performance.now() - start };
  }
}

/** Far more than any of these takes, far less than they took without bounds. */
const SOON = 5000;

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
  ])('refuses too many %s, soon', (_, html) => {
    const { rule, time } = refusal(html);
    expect(rule).toBe('read:too-deep');
    expect(time).toBeLessThan(SOON);
  });

  it.each([
    ['quotation marks', '"'.repeat(1_000_000)],
    ['comments that do not end', '<!--'.repeat(300_000)],
    ['entities', '&amp;'.repeat(300_000)],
    ['odd entities', '&notit;'.repeat(100_000)],
    ['unclosed scripts', '<script>'.repeat(100_000)],
    ['end tags', '</p>'.repeat(90_000)],
    ['brackets', '<'.repeat(1_000_000)],
    ['text without a space', 'a'.repeat(2_000_000)],
    ['blanks', `<p>${' \n'.repeat(1_000_000)}x</p>`],
    ['one long class', `<p class="${'a-'.repeat(300_000)}">x</p>`],
    ['data that does not end', `<script type="application/ld+json">${'[{"a":'.repeat(100_000)}</script>`],
    ['links', '<a href="x">y</a> '.repeat(10_000)],
    ['rows', `<table>${'<tr><td>1<td>2'.repeat(5_000)}</table>`],
    ['line breaks', `<div>${'x<br><br>'.repeat(10_000)}</div>`],
    ['headings', '<h2>Tides</h2><p>Tide after tide, they come.</p>'.repeat(5_000)],
  ])('reads a page of %s, soon', (_, html) => {
    const { time } = refusal(html);
    expect(time).toBeLessThan(SOON);
  });

  it('takes the attributes that real pages have', () => {
    expect(
      refusal(`<p ${Array.from({ length: 100 }, (_, n) => `data-a${n}="x > y"`).join(' ')}>Tide</p>`).rule,
    ).toBeUndefined();
  });
});
