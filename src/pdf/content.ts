/** Reads what draws a page, operation by operation. */
import { next, type Cursor } from './parse.ts';
import type { Value } from './value.ts';

/** An operator with what stands before it; `start` and `end` are where it stands. */
export interface Operation {
  readonly name: string;
  readonly operands: readonly Value[];
  readonly start: number;
  readonly end: number;
}

/** Calls `on` for each operation in turn. A picture in the midst of the text, with its data, is one `EI`. */
export function eachOperation(text: string, on: (operation: Operation) => void): void {
  const cursor: Cursor = { text, at: 0 };
  let operands: Value[] = [];
  let start = -1;
  for (;;) {
    const before = cursor.at;
    const token = next(cursor, false);
    if ('close' in token) {
      if (token.close === 'end') return;
      throw new Error('The PDF draws something that has no start');
    }
    // Where the first of its operands begins; blanks before it do no harm.
    if (start < 0) start = before;
    if ('value' in token) {
      operands.push(token.value);
      continue;
    }
    let name = token.word;
    if (name === 'BI') {
      const end = /\sEI(?=\s|$)/g;
      end.lastIndex = text.indexOf('ID', cursor.at);
      if (!end.test(text)) throw new Error('The PDF has a picture without an end');
      cursor.at = end.lastIndex;
      name = 'EI';
    }
    on({ name, operands, start, end: cursor.at });
    operands = [];
    start = -1;
  }
}

/** Operators that show text. */
export const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Operators that paint a path. */
export const PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

/** Operators that paint something that is neither text nor path: a picture, a form, a shading. */
export const PLACES: ReadonlySet<string> = new Set(['Do', 'EI', 'sh']);
