/** Lines that other programs take for settings or commands, and that no reader of their pages sees. */
import { rewritten, whole, type MaskedSpan } from '../misread-ranges.ts';

/** Settings of a single slide, as Slidev and Marp have them. */
const SLIDE_KEY =
  'layout|class|background|backgroundSize|backgroundColor|image|transition|clicks|src|hide|level|routeAlias|disabled|preload|zoom|theme|paginate|header|footer|color|title|name|dragPos|align';

/** The lines, by the program that has them. */
const LINES: readonly { readonly program: string; readonly form: RegExp }[] = [
  { program: 'Logseq', form: /[ \t]*(?:[-*+][ \t]+)?[a-z][\w./-]{0,40}::[ \t][^\n]*(?=\n|$)/y },
  // `#Introduction` is a heading without its space; two tags, or one in small letters, are none.
  {
    program: 'Obsidian',
    form: /[ \t]*(?:#\p{Ll}|#\p{L}[^\s#]*[ \t]+#\p{L})[^\s#]*(?:[ \t]+#\p{L}[^\s#]*)*[ \t]*(?=\n|$)/uy,
  },
  { program: 'Slidev', form: /::[a-z][\w-]*::[ \t]*(?=\n|$)/y },
  {
    program: 'Slidev and Marp',
    form: new RegExp(
      `---[ \\t]*\\n(?:(?:${SLIDE_KEY}):(?:[ \\t][^\\n]*)?\\n(?:[ \\t]+\\S[^\\n]*\\n)*)+---[ \\t]*(?=\\n|$)`,
      'y',
    ),
  },
  {
    program: 'contents of VitePress and others',
    form: /[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|@\[toc\][^\n]*)[ \t]*(?=\n|$)/iy,
  },
  // `(tolls)=` names what stands below, `+++ {"part": 1}` begins a block.
  { program: 'MyST', form: /(?:\([\p{L}\p{N}:._-]{1,80}\)=|\+\+\+(?:[ \t]*\{[^\n]*\})?)[ \t]*(?=\n|$)/uy },
  { program: 'abbreviations of PHP Markdown', form: /\*\[[^\]\n]{1,60}\]:[ \t]+[^\n]*(?=\n|$)/y },
];

/** The mark that has the line from `start` on to itself; what follows a break of slides may have several lines. */
export function lineMarkAt(text: string, start: number): MaskedSpan | undefined {
  for (const { form } of LINES) {
    const found = whole(form, text, start, 'template');
    if (found) return found;
  }
  return taskAt(text, start) ?? lineBlockAt(text, start);
}

/** `- TODO Ask the ministry`: what is to be done with an item in Logseq and Org. */
function taskAt(text: string, start: number): MaskedSpan | undefined {
  const form = /([ \t]*[-*+][ \t]+)(?:TODO|DOING|DONE|NOW|LATER|WAITING|CANCELED)(?=[ \t]+\S)/y;
  form.lastIndex = start;
  const match = form.exec(text);
  const from = start + (match?.[1]?.length ?? 0);
  return match ? { end: form.lastIndex, masked: rewritten(from, form.lastIndex, ''), stands: [] } : undefined;
}

/** `| The keeper sleeps`, a line of verse in pandoc, which has no other bar and stands in no table. */
function lineBlockAt(text: string, start: number): MaskedSpan | undefined {
  const form = /\|[ \t]+[^|\n]*[^|\s](?=[ \t]*(?:\n(?!\|?[ \t]*:?-)|$))/y;
  form.lastIndex = start;
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  const isVerse = above.trim() === '' || /^\|[ \t]+[^|]*$/.test(above);
  if (!isVerse || !form.test(text)) return undefined;
  return { end: start + 1, masked: rewritten(start, start + 1, ''), stands: [] };
}
