/** Describes tables by their labels, which Chromium leaves out. */
import { eachElement, type StructureElement } from '../../pdf/structure.ts';
import { get, set, textString } from '../../pdf/value.ts';

/**
 * Writes the labels of tables. `labels` are those of all tables in order, empty for a table without one; where there are
 * more or fewer tables nothing is written, since none is sure.
 */
export function describeTables(structure: readonly StructureElement[], labels: readonly string[]): void {
  const tables: StructureElement[] = [];
  eachElement(structure, (element) => {
    if (element.role === 'Table') tables.push(element);
  });
  if (tables.length !== labels.length) return;
  for (const [at, { dict }] of tables.entries())
    if (labels[at] && get(dict, 'Alt') === undefined) set(dict, 'Alt', textString(labels[at]));
}
