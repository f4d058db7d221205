/** Checks that figures and tables are numbered consecutively, with links that lead to them (R-FIG). */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { ReportLintInput } from './input.ts';

/** Messages for the first wrong number of each kind and for each link that leads nowhere. */
export function figures({ report: { chapters } }: ReportLintInput): VFileMessage[] {
  const numbers: Record<'figure' | 'table', number[]> = { figure: [], table: [] };
  const ids = new Set<string>();
  const links = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    if (Array.isArray(node) || node === null || typeof node !== 'object') return;
    const { type, number, id, url } = node as Readonly<Record<string, unknown>>;
    if (typeof id === 'string') ids.add(id);
    if (type === 'link' && typeof url === 'string' && url.startsWith('#')) links.add(url.slice(1));
    if (typeof number === 'number' && type === 'tableFigure') numbers.table.push(number);
    if (typeof number === 'number' && (type === 'picture' || type === 'matrix')) numbers.figure.push(number);
    for (const [key, inner] of Object.entries(node)) if (key !== 'position') walk(inner);
  };
  walk(chapters);
  const misnumbered = (['figure', 'table'] as const).flatMap((kind) => {
    const at = numbers[kind].findIndex((number, index) => number !== index + 1);
    return at < 0 ? [] : [`${kind} ${numbers[kind][at]}, expected ${kind} ${at + 1}`];
  });
  // Links that the article makes inside itself are not checked: the report cannot correct them.
  const broken = [...links].filter((id) => /^(?:figure|table)-\d+$/.test(id) && !ids.has(id));
  return [
    ...misnumbered.map((found) => message('verify:report-figures', `Unexpected ${found}`)),
    ...broken.map((id) =>
      message('verify:report-figures', `Unexpected link to \`${id}\`, expected a place in the report`),
    ),
  ];
}
