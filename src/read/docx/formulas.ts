/** Formulas of a document in its sentences and on their own lines, as runs of TeX. */
import { texOf } from './omml.ts';
import { closest, elementsOf, made, remove, unwrap, wordsIn, type XmlElement } from './xml.ts';
import { setStyle } from './styles.ts';

/** Makes a run of TeX of each formula: `\(T=\frac{4n}{k}\)`, or `\[…\]` for one that has its paragraph to itself. */
export function markFormulas(document: XmlElement): void {
  for (const formula of elementsOf(document, 'm:oMath')) {
    const frame = closest(formula, 'm:oMathPara');
    const paragraph = closest(formula, 'w:p');
    const isAlone = frame !== undefined && paragraph !== undefined && wordsIn(paragraph).trim() === '';
    makeRun(formula, texOf(formula), isAlone);
  }
  for (const frame of elementsOf(document, 'm:oMathPara')) unwrap(frame);
}

function makeRun(formula: XmlElement, tex: string, isAlone: boolean): void {
  if (tex === '') return remove(formula);
  const text = made(formula, 'w:t', { 'xml:space': 'preserve' });
  text.children = [isAlone ? `\\[${tex}\\]` : `\\(${tex}\\)`];
  formula.tag = 'w:r';
  formula.children = [text];
  setStyle(formula, isAlone ? 'ArticleDisplay' : 'ArticleFormula');
}
