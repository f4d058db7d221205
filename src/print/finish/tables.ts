/** Tells of each table what its page calls it, for those who cannot see it: Chromium leaves the label of a table out. */
import { eachPart, type Part } from '../../pdf/structure.ts';
import { get, set, textString } from '../../pdf/value.ts';

/** `labels` are those of all tables in order, empty for one without; with another count none is told, since none is sure. */
export function tellTables(structure: readonly Part[], labels: readonly string[]): void {
  const tables: Part[] = [];
  eachPart(structure, (part) => {
    if (part.role === 'Table') tables.push(part);
  });
  if (tables.length !== labels.length) return;
  for (const [at, { dict }] of tables.entries())
    if (labels[at] && get(dict, 'Alt') === undefined) set(dict, 'Alt', textString(labels[at]));
}
