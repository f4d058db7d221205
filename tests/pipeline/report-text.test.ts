import { expect, it } from 'vitest';
import { withoutFormulaSymbols } from '../../src/pipeline/report-text.ts';

it('takes words of a formula and none of its symbols', () => {
  const formula =
    '<span class="katex"><span class="mopen">⌈</span><span class="mord text"><span class="mord">潮 x</span></span><span>⌉≥1</span></span>';
  expect(withoutFormulaSymbols(`<p>a ≥ ${formula} ≤ <span>b ≥ 1</span></p>`).replace(/<[^>]*>/g, '')).toBe(
    'a ≥  潮 x  ≤ b ≥ 1',
  );
});
