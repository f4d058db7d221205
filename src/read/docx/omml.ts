/** Formulas of Word as TeX: `<m:f>` with numerator and denominator → `\frac{4n}{k}`. */
import { childOf, childrenOf, elementsOf, textIn, type XmlElement } from './xml.ts';

/** The TeX of a formula. */
export const texOf = (formula: XmlElement): string =>
  partsOf(formula)
    .replace(/[ \t\n]+/gu, ' ')
    .trim();

const partsOf = (element: XmlElement | undefined): string => childrenOf(element).map(texIn).join('');

/** What one element says; of what is not known, what is in it. */
function texIn(element: XmlElement): string {
  const write = WRITERS[element.tag];
  if (write) return write(element);
  return element.tag.endsWith('Pr') ? '' : partsOf(element);
}

/** A part of an element in braces: `m:num` of a fraction. */
const group = (element: XmlElement, name: string): string => `{${partsOf(childOf(element, name)).trim()}}`;

/** A sign that a property of an element names. */
const sign = (element: XmlElement, properties: string, name: string): string | undefined =>
  childOf(element, properties, name)?.attributes.get('m:val') ?? undefined;

const WRITERS: Readonly<Record<string, (element: XmlElement) => string>> = {
  'm:r': runOf,
  'w:r': (element) => textOf(elementsOf(element, 'w:t')),
  'm:f': (element) =>
    sign(element, 'm:fPr', 'm:type') === 'noBar'
      ? `{${group(element, 'm:num')} \\atop ${group(element, 'm:den')}}`
      : `\\frac${group(element, 'm:num')}${group(element, 'm:den')}`,
  'm:sSup': (element) => `${group(element, 'm:e')}^${group(element, 'm:sup')}`,
  'm:sSub': (element) => `${group(element, 'm:e')}_${group(element, 'm:sub')}`,
  'm:sSubSup': (element) => `${group(element, 'm:e')}_${group(element, 'm:sub')}^${group(element, 'm:sup')}`,
  'm:sPre': (element) => `{}_${group(element, 'm:sub')}^${group(element, 'm:sup')}${group(element, 'm:e')}`,
  'm:rad': (element) => {
    const degree = partsOf(childOf(element, 'm:deg')).trim();
    return `\\sqrt${degree === '' ? '' : `[${degree}]`}${group(element, 'm:e')}`;
  },
  'm:nary': naryOf,
  'm:d': delimited,
  'm:func': (element) => `${functionOf(element)}${group(element, 'm:e')}`,
  'm:limLow': (element) => `\\underset${group(element, 'm:lim')}${group(element, 'm:e')}`,
  'm:limUpp': (element) => `\\overset${group(element, 'm:lim')}${group(element, 'm:e')}`,
  'm:acc': (element) =>
    `${ACCENTS[sign(element, 'm:accPr', 'm:chr') ?? '\u0302'] ?? '\\hat'}${group(element, 'm:e')}`,
  'm:bar': (element) =>
    `${sign(element, 'm:barPr', 'm:pos') === 'top' ? '\\overline' : '\\underline'}${group(element, 'm:e')}`,
  'm:groupChr': (element) =>
    `${sign(element, 'm:groupChrPr', 'm:pos') === 'top' ? '\\overbrace' : '\\underbrace'}${group(element, 'm:e')}`,
  'm:m': (element) =>
    `\\begin{matrix}${childrenOf(element, 'm:mr')
      .map((row) => childrenOf(row, 'm:e').map(partsOf).join(' & '))
      .join(' \\\\ ')}\\end{matrix}`,
  'm:eqArr': (element) =>
    `\\begin{aligned}${childrenOf(element, 'm:e').map(partsOf).join(' \\\\ ')}\\end{aligned}`,
};

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\bar',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u20d7': '\\vec',
  '\u2192': '\\vec',
};

/** Characters of TeX that mean something there, as they are written to mean themselves. */
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\backslash ', '~': '\\sim ', '^': '\\hat{}' };

const escaped = (text: string): string =>
  text.replace(/[\\~^]/g, (char) => ESCAPED[char] ?? char).replace(/[#$%{}_]/g, (char) => `\\${char}`);

const textOf = (texts: readonly XmlElement[]): string => texts.map((text) => textIn(text)).join('');

/** Words in a formula stand upright: `profit` → `\text{profit}`; a letter, figures and signs are as they are. */
function runOf(element: XmlElement): string {
  const text = textOf(elementsOf(element, 'm:t'));
  const isText = childOf(element, 'm:rPr', 'm:nor') !== undefined || /\p{L}{3,}|\p{L}\s+\p{L}/u.test(text);
  if (!isText) return escaped(text).replace(/&(?!\s)/g, '& ');
  return `\\text{${text.replace(/[\\~^{}]/g, ' ').replace(/[#$%&_]/g, (char) => `\\${char}`)}}`;
}

/** The name of a function: `sin` → `\operatorname{sin}`. */
function functionOf(element: XmlElement): string {
  const name = childOf(element, 'm:fName');
  const words = name ? textOf(elementsOf(name, 'm:t')).trim() : '';
  return /^\p{L}+$/u.test(words) ? `\\operatorname{${words}}` : partsOf(name);
}

const NARY: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∫': '\\int',
  '∬': '\\iint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
};

function naryOf(element: XmlElement): string {
  const char = sign(element, 'm:naryPr', 'm:chr') ?? '∫';
  const limit = (name: string, mark: string): string => {
    const words = partsOf(childOf(element, name)).trim();
    return words === '' ? '' : `${mark}{${words}}`;
  };
  return `${NARY[char] ?? char}${limit('m:sub', '_')}${limit('m:sup', '^')}${group(element, 'm:e')}`;
}

function delimited(element: XmlElement): string {
  const [open, close, between] = ['m:begChr', 'm:endChr', 'm:sepChr'].map((name) =>
    sign(element, 'm:dPr', name),
  );
  const inside = childrenOf(element, 'm:e')
    .map(partsOf)
    .join(between ?? '|');
  return `\\left${bracket(open ?? '(')}${inside}\\right${bracket(close ?? ')')}`;
}

/** A bracket as TeX writes it behind `\left`; none is a dot. */
const bracket = (char: string): string =>
  char === '' ? '.' : /[{}]/.test(char) ? `\\${char}` : char === '‖' ? '\\|' : char;
