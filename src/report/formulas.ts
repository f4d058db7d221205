/** Collects the formulas of a report, from which KaTeX fonts are chosen. */
import { texOf, type Formula } from '../formula/tex.ts';

/** All formulas in order, repeated ones too. */
export function formulasIn(node: unknown): Formula[] {
  if (Array.isArray(node)) return node.flatMap(formulasIn);
  if (node === null || typeof node !== 'object') return [];
  if ('type' in node && 'source' in node && node.type === 'formula')
    return [{ tex: texOf(String(node.source)), display: true }];
  if ('type' in node && 'value' in node && (node.type === 'math' || node.type === 'inlineMath'))
    return [{ tex: texOf(String(node.value)), display: node.type === 'math' }];
  return Object.entries(node).flatMap(([key, value]) => (key === 'position' ? [] : formulasIn(value)));
}
