import { expect, it } from 'vitest';
import { formulaStyle } from '../../src/formula/style.ts';

const facesOf = async (...formulas: string[]): Promise<string[]> => {
  const { faces } = await formulaStyle(formulas.map((tex) => ({ tex, display: true })));
  return [...faces.matchAll(/font-family:KaTeX_(\w+);font-style:(\w+);font-weight:(\d+)/g)].map((match) =>
    match.slice(1).join(' '),
  );
};

it('has only the fonts that the formulas need', async () => {
  expect(await facesOf('1')).toEqual(['Main normal 400']);
  expect(await facesOf('x')).toEqual(['Main normal 400', 'Math italic 400']);
  expect(await facesOf('\\mathbf{1}')).toEqual(['Main normal 400', 'Main normal 700']);
  expect(await facesOf('\\textbf{a}')).toEqual(['Main normal 400', 'Main normal 700']);
  expect(await facesOf('\\mathbb{E}', '\\sum')).toEqual([
    'Main normal 400',
    'AMS normal 400',
    'Size2 normal 400',
  ]);
});

it('names no file that would be fetched', async () => {
  const { css, faces } = await formulaStyle([{ tex: '\\sqrt{x}', display: false }]);
  expect(`${css}${faces}`.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull();
  expect(css).toContain('.katex-mathml');
  expect(css).not.toContain('@font-face');
});

it('is empty without formulas', async () => {
  expect(await formulaStyle([])).toEqual({ css: '', faces: '' });
});
