/** The contents name the pages that chapters begin on. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { ReportLintInput } from './input.ts';

/** A message for the first entry that is wrong. */
export function contents({ numbers, found }: ReportLintInput): VFileMessage[] {
  const wrong = [...new Set([...numbers.keys(), ...found.keys()])].find(
    (id) => numbers.get(id) !== found.get(id),
  );
  if (wrong === undefined && found.size > 0) return [];
  const at = wrong === undefined ? '' : ` for \`${wrong}\``;
  const said = wrong === undefined ? 'no page' : `page ${numbers.get(wrong) ?? 'none'}`;
  const right = wrong === undefined ? 'the page of each chapter' : `page ${found.get(wrong) ?? 'none'}`;
  return [
    message('verify:report-contents', `Unexpected ${said} in the contents${at}, expected ${right}`, {
      note: 'The numbers did not settle in three prints.',
    }),
  ];
}
