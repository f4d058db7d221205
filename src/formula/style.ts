/** KaTeX's style sheet and those of its fonts that some formulas need. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { typeset } from './katex.ts';
import type { Formula } from './tex.ts';

/** What a page with formulas needs beside its theme. */
export interface FormulaStyle {
  /** Rules for KaTeX's elements, without fonts. */
  readonly css: string;
  /** `@font-face` rules with the files in them. */
  readonly faces: string;
}

interface Face {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The style for some formulas, empty for none; the classes in their HTML tell which fonts they need. */
export async function formulaStyle(formulas: readonly Formula[]): Promise<FormulaStyle> {
  if (formulas.length === 0) return { css: '', faces: '' };
  const sheet = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const whole = await readFile(sheet, 'utf8');
  const css = whole.replace(/@font-face\{[^{}]*\}/g, '');
  const html = formulas.map(({ tex, display }) => typeset(tex, display).html ?? '').join('');
  const folder = path.join(path.dirname(sheet), 'fonts');
  const faces = await Promise.all(facesFor(html, css).map((face) => ruleOf(face, folder)));
  return { css, faces: faces.join('\n') };
}

/** The faces of all rules that the HTML has elements for. */
function facesFor(html: string, css: string): Face[] {
  const lists = new Set(Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names = '']) => names));
  const elements = Array.from(lists, (names) => names.split(' '));
  const isThere = (part: string): boolean => {
    const names = part.match(/(?<=\.)[\w-]+/g) ?? [];
    return elements.some((own) => names.every((name) => own.includes(name)));
  };
  const used = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', rules = '']) => {
    const meant = selectors.split(',').some((text) => text.split(/[\s>]+/).every(isThere));
    const family = /font(?:-family)?:[^;]*?(KaTeX_\w+)/.exec(rules)?.[1];
    const bold = /font-weight:(?:700|bold)/.test(rules);
    const italic = /font-style:italic/.test(rules);
    return meant && (family || bold || italic) ? [{ family, bold, italic }] : [];
  });
  // `\textbf` and `\textit` only say how, and what they are in says which family.
  const bolds = used.some((face) => !face.family && face.bold) ? [false, true] : [false];
  const italics = used.some((face) => !face.family && face.italic) ? [false, true] : [false];
  const faces = used.flatMap(({ family, bold, italic }) =>
    family
      ? bolds.flatMap((b) => italics.map((i): Face => ({ family, bold: bold || b, italic: italic || i })))
      : [],
  );
  return [...new Map(faces.map((face) => [fileOf(face), face])).values()];
}

const fileOf = ({ family, bold, italic }: Face): string =>
  `${family}-${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}${bold || italic ? '' : 'Regular'}.woff2`;

async function ruleOf(face: Face, folder: string): Promise<string> {
  // Not every family has every face; the browser then takes the nearest.
  const bytes = await readFile(path.join(folder, fileOf(face))).catch(() => undefined);
  if (!bytes) return '';
  const style = `font-style:${face.italic ? 'italic' : 'normal'};font-weight:${face.bold ? 700 : 400}`;
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:${face.family};${style};src:${source}}`;
}
