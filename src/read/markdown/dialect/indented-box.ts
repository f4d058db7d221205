/** Boxes of MkDocs, whose words are set in below a line of their own: `!!! warning "Low water"`. */
import { around, rewritten, type MaskedSpan } from '../misread-ranges.ts';
import { PLAIN, titleStand } from './box.ts';

const INDENTED = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/;

/**
 * The box that `!!! warning "Title"` opens in MkDocs; what is set in below it is in it. For the parser it is an item of a
 * list, which alone holds what is set in; `tree.ts` takes it out of the list again.
 */
export function indentedBoxAt(text: string, start: number, end: number): MaskedSpan | undefined {
  const line = text.slice(start, end);
  const match = INDENTED.exec(line);
  if (!match || !/^\n(?:[ \t]*\n)?(?: {4}|\t)/.test(text.slice(end, end + 200))) return undefined;
  const title = match[1] ?? '';
  const at = title.trim() === '' ? -1 : line.lastIndexOf(title);
  const words = { start: start + at, end: start + at + title.length };
  const bullet = rewritten(start, start + 2, '-');
  if (at < 0 || !PLAIN.test(title))
    return { end, masked: [...bullet, ...around({ start: start + 2, end }, [], 'template')], stands: [] };
  return {
    end,
    masked: [...bullet, ...around({ start: start + 2, end }, [words], 'template')],
    stands: [titleStand({ start: start + 2, end }, words, true)],
  };
}
