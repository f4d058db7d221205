import { describe, expect, it } from 'vitest';
import { typeset } from '../../../src/formula/katex.ts';
import { texOf } from '../../../src/read/docx/omml.ts';
import { parseXml } from '../../../src/read/docx/xml.ts';
import { articleOf, linesOf, par, run } from './make.ts';

const r = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const part = (name: string, inside: string): string => `<m:${name}>${inside}</m:${name}>`;
const set = (name: string, property: string, value: string): string =>
  `<m:${name}Pr><m:${property} m:val="${value}"/></m:${name}Pr>`;

const SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

function tex(inside: string): string {
  const xml = `<m:oMath xmlns:m="${SPACE}">${inside}</m:oMath>`;
  return texOf(parseXml(new TextEncoder().encode(xml)));
}

describe('a formula of Word as TeX', () => {
  it.each([
    ['a fraction', part('f', part('num', r('4n')) + part('den', r('k'))), '\\frac{4n}{k}'],
    ['a power', part('sSup', part('e', r('x')) + part('sup', r('2'))), '{x}^{2}'],
    [
      'an index with a power',
      part('sSubSup', part('e', r('x')) + part('sub', r('i')) + part('sup', r('2'))),
      '{x}_{i}^{2}',
    ],
    ['a root', part('rad', part('deg', '') + part('e', r('n'))), '\\sqrt{n}'],
    ['a root of a degree', part('rad', part('deg', r('3')) + part('e', r('n'))), '\\sqrt[3]{n}'],
    [
      'a sum',
      part('nary', set('nary', 'chr', '∑') + part('sub', r('i=1')) + part('sup', r('n')) + part('e', r('i'))),
      '\\sum_{i=1}^{n}{i}',
    ],
    [
      'an integral, which needs no sign',
      part('nary', part('sub', '') + part('sup', '') + part('e', r('x'))),
      '\\int{x}',
    ],
    ['brackets', part('d', part('e', r('a+b'))), '\\left(a+b\\right)'],
    [
      'braces that do not close',
      part('d', `<m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>${part('e', r('a'))}`),
      '\\left\\{a\\right.',
    ],
    ['a function', part('func', part('fName', r('ln')) + part('e', r('x'))), '\\operatorname{ln}{x}'],
    ['a mean', part('acc', set('acc', 'chr', '\u0304') + part('e', r('x'))), '\\bar{x}'],
    [
      'a table',
      part(
        'm',
        part('mr', part('e', r('a')) + part('e', r('b'))) + part('mr', part('e', r('c')) + part('e', r('d'))),
      ),
      '\\begin{matrix}a & b \\\\ c & d\\end{matrix}',
    ],
    ['words', r('Gewinn je Aktie') + r('=') + r('4%'), '\\text{Gewinn je Aktie}=4\\%'],
    ['what nobody knows', part('phant', part('e', r('x'))), 'x'],
  ])('%s', (_what, inside, expected) => {
    expect(tex(inside)).toBe(expected);
    expect(typeset(tex(inside), true).reason).toBeUndefined();
  });

  it('stands in its sentence, or has its lines to itself', async () => {
    const formula = part('oMath', r('T=') + part('f', part('num', r('4n')) + part('den', r('k'))));
    const body = par(run('The toll is ') + formula + run(' coins.')) + par(part('oMathPara', formula));
    const article = await articleOf(body);
    expect(article.file.messages).toEqual([]);
    expect(linesOf(article)).toEqual(['The toll is $T=\\frac{4n}{k}$ coins.', 'T=\\frac{4n}{k}']);
  });
});
