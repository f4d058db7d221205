/** Checks that the contents give the right page for each chapter (R-TOC). */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import type { ReportLintInput } from './input.ts';

/** A message for the first wrong entry. */
export function contents({ numbers, found }: ReportLintInput): VFileMessage[] {
  const wrong = [...new Set([...numbers.keys(), ...found.keys()])].find(
    (id) => numbers.get(id) !== found.get(id),
  );
  if (wrong === undefined && found.size > 0) return [];
  const at = wrong === undefined ? '' : ` for \`${wrong}\``;
  const listed = wrong === undefined ? 'no page' : `page ${numbers.get(wrong) ?? 'none'}`;
  const actual = wrong === undefined ? 'the page of each chapter' : `page ${found.get(wrong) ?? 'none'}`;
  return [
    message('verify:report-contents', `Unexpected ${listed} in the contents${at}, expected ${actual}`, {
      note: 'The numbers did not settle in three prints.',
    }),
  ];
}
