/** The PDF check: a printed file, held to its rules. It is no proof of PDF/UA, of which it has the rules that matter. */
import type { VFileMessage } from 'vfile-message';
import { message, type RuleId } from '../../rules/index.ts';
import type { Expected, PdfFault, File } from './input.ts';

export { expectedOf } from './deck.ts';
export type { Expected, File } from './input.ts';

/** A message for each rule that a PDF breaks, with its first fault and the count of the others. */
export async function verifyPdf(file: File, expected: Expected): Promise<VFileMessage[]> {
  const { faultsOf } = await import('./check.ts');
  const byRule = new Map<RuleId, PdfFault[]>();
  for (const fault of await faultsOf(file, expected))
    byRule.set(fault.rule, [...(byRule.get(fault.rule) ?? []), fault]);
  return [...byRule].flatMap(([rule, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` and ${others.length} more such faults` : '';
    return [message(rule, `Unexpected ${first.found}${more}, expected ${first.expected}`)];
  });
}
