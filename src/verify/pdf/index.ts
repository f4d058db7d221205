/** The PDF check: messages for the faults of a PDF. It covers the main rules of PDF/UA but does not prove conformance. */
import type { VFileMessage } from 'vfile-message';
import { message, type RuleId } from '../../rules/index.ts';
import type { ExpectedPdf, PdfFault, PdfFile } from './input.ts';

export { expectedDeckPdf } from './expected-deck.ts';
export { expectedHandoutPdf } from './expected-handout.ts';
export type { ExpectedPdf, PdfFile } from './input.ts';

/** A message for each rule that a PDF breaks, with its first fault and the number of others. */
export async function verifyPdf(file: PdfFile, expected: ExpectedPdf): Promise<VFileMessage[]> {
  const { faultsOf } = await import('./faults.ts');
  const byRule = new Map<RuleId, PdfFault[]>();
  for (const fault of await faultsOf(file, expected))
    byRule.set(fault.rule, [...(byRule.get(fault.rule) ?? []), fault]);
  return [...byRule].flatMap(([rule, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` and ${others.length} more such faults` : '';
    return [message(rule, `Unexpected ${first.found}${more}, expected ${first.expected}`)];
  });
}
