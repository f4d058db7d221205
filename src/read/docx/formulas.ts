/** Formulas of a document in its sentences and on their own lines, as runs of TeX. */
import { texOf } from './omml.ts';
import { closest, elementsOf, made, wordsIn, type Document, type Element } from './xml.ts';
import { setStyle } from './styles.ts';

/** Puts a run of TeX in the place of each formula: `\(T=\frac{4n}{k}\)`, or `\[…\]` for one that has its paragraph to itself. */
export function markFormulas(document: Document): void {
  for (const formula of elementsOf(document, 'm:oMath')) {
    const frame = closest(formula, 'm:oMathPara');
    const paragraph = closest(formula, 'w:p');
    const isAlone = frame !== undefined && paragraph !== undefined && wordsIn(paragraph).trim() === '';
    replaceWith(formula, texOf(formula), isAlone);
  }
  for (const frame of elementsOf(document, 'm:oMathPara')) {
    while (frame.firstChild) frame.parentNode?.insertBefore(frame.firstChild, frame);
    frame.parentNode?.removeChild(frame);
  }
}

function replaceWith(formula: Element, tex: string, isAlone: boolean): void {
  const run = made(formula, 'w:r');
  const text = made(formula, 'w:t', { 'xml:space': 'preserve' });
  text.textContent = isAlone ? `\\[${tex}\\]` : `\\(${tex}\\)`;
  run.appendChild(text);
  if (tex !== '') formula.parentNode?.insertBefore(run, formula);
  setStyle(run, isAlone ? 'ArticleDisplay' : 'ArticleFormula');
  formula.parentNode?.removeChild(formula);
}
