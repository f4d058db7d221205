/** The PDF check: a printed file, held to its rules. It is no proof of PDF/UA, of which it has the rules that matter. */
import type { VFileMessage } from 'vfile-message';
import { openPdf } from '../../pdf/open.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { structureOf } from '../../pdf/structure.ts';
import { textOnPage, type Fonts } from '../../pdf/text.ts';
import { message, type RuleId } from '../../rules.ts';
import { fonts } from './fonts.ts';
import type { Check, Expected, Fault, Given } from './given.ts';
import { meta } from './meta.ts';
import { outline } from './outline.ts';
import { size } from './size.ts';
import { tags } from './tags.ts';
import { whole } from './whole.ts';

export { expectedOf } from './deck.ts';
export type { Expected } from './given.ts';

const checks: readonly Check[] = [whole, meta, tags, outline, fonts, size];

/** A message for each rule that a PDF breaks, with its first fault and the count of the others. */
export function verifyPdf(bytes: Uint8Array, expected: Expected): VFileMessage[] {
  const byRule = new Map<RuleId, Fault[]>();
  for (const fault of faultsOf(bytes, expected))
    byRule.set(fault.rule, [...(byRule.get(fault.rule) ?? []), fault]);
  return [...byRule].flatMap(([rule, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` and ${others.length} more such faults` : '';
    return [message(rule, `Unexpected ${first.found}${more}, expected ${first.expected}`)];
  });
}

function faultsOf(bytes: Uint8Array, expected: Expected): readonly Fault[] {
  try {
    const given = read(bytes, expected);
    return checks.flatMap((check) => check(given));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { rule: 'verify:pdf-whole', found: `PDF that cannot be read (${reason})`, expected: 'one that can' },
    ];
  }
}

function read(bytes: Uint8Array, expected: Expected): Given {
  const pdf = openPdf(bytes);
  const pages = pagesOf(pdf);
  const fontsRead: Fonts = new Map();
  const texts = pages.map((page) => textOnPage(pdf, page, fontsRead));
  return { bytes, pdf, pages, texts, structure: structureOf(pdf), expected };
}
