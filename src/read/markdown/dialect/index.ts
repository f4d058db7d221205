/** Marks of other Markdown programs at the start of a line: Obsidian, Logseq, Quarto, MyST, pandoc, Slidev and others. */
import type { MaskedSpan } from '../misread-ranges.ts';
import { indentedBoxAt } from './indented-box.ts';
import { boxLinesIn } from './box.ts';
import { locator } from '../../locator.ts';
import { dashTableAt } from './dash-table.ts';
import { definitionMarkAt } from './definition-marks.ts';
import { lineMarkAt } from './line-marks.ts';
import { gridTableAt, plainTableAt } from './plain-table.ts';
import { privateLinesIn } from './private.ts';

/** Finds these marks in a text; asked for lines in their order, from their start to their end. */
export function dialectLinesIn(text: string): (start: number, end: number) => MaskedSpan | undefined {
  const privateLineAt = privateLinesIn(text);
  const boxLineAt = boxLinesIn(text);
  const place = locator(text);
  return (start, end) =>
    boxLineAt(start, end) ??
    privateLineAt(start) ??
    lineMarkAt(text, start) ??
    gridTableAt(text, start) ??
    plainTableAt(text, start) ??
    dashTableAt(text, start, place) ??
    indentedBoxAt(text, start, end) ??
    definitionMarkAt(text, start, end);
}
