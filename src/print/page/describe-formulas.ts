/** Gives formulas the words by which a PDF tells them: Chromium tags what is drawn of them only where it is named. */

/** The words of a formula: its TeX. */
export const wordsOf = (formula: Element): string =>
  formula.querySelector('annotation')?.textContent?.trim() || 'formula';

/** Names each formula by its TeX. What is shown does not change. */
export function describeFormulas(): void {
  for (const formula of document.querySelectorAll('.katex')) {
    formula.setAttribute('role', 'img');
    formula.setAttribute('aria-label', wordsOf(formula));
    // What is drawn is for the eye alone, as long as MathML stands beside it; in print there is no MathML.
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden');
  }
}
