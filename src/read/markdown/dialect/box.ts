/** Boxes of other programs, `:::note`, `::: tip Title`, `!!! warning "Title"`: what is in them stays, their title as a label. */
import { directives } from '../directives.ts';
import { around, rewritten, type MarkdownRange, type MaskedSpan, type Stand } from '../misread-ranges.ts';

/** Names of boxes in Docusaurus, VitePress, Quarto, MyST, HackMD and pandoc, which are debris around what they hold. */
const BOXES: ReadonlySet<string> = new Set(
  'note tip info warning caution danger important details success question hint attention error failure bug example abstract todo seealso admonition quote card cards grid tabs tab tab-set tab-item columns column left right center code-group raw v-pre spoiler incremental nonincremental fragment panel-tabset callout callout-note callout-tip callout-warning callout-important callout-caution div figure table list-table margin sidebar dropdown exercise solution epigraph layout-ncol'.split(
    ' ',
  ),
);

/** Boxes that hold what a speaker says, which is no slide's. */
const SPEECH = /^(?:notes|speaker|speakernotes)$/;

/** How a line of colons is read; `closes` where its end is a line of ours to blank. */
interface Box extends MaskedSpan {
  readonly blanksEnd: boolean;
}

const LINE =
  /^ {0,3}(:{3,})([ \t]*)(?:\{([^{}\n]*)\}|([\p{L}][\p{L}\p{N}_-]*))(\[[^\]\n]*\])?([ \t]*\{[^{}\n]*\})?[ \t]*(.*?)[ \t:]*$/u;

/** Finds the lines of colons in a text, by their start and end, in their order; those of our own directives are left as they are. */
export function boxLinesIn(text: string): (start: number, end: number) => MaskedSpan | undefined {
  const open: boolean[] = [];
  return (start, end) => {
    const [colons, name] = /^ {0,3}:{3,}[ \t]*(\{[^{}\n]*\}.*|[^\s:].*)?$/.exec(text.slice(start, end)) ?? [];
    if (colons === undefined) return undefined;
    const untouched = { end, masked: [], stands: [] };
    if (name === undefined)
      return open.pop() === true
        ? { ...untouched, masked: around({ start, end }, [], 'template') }
        : untouched;
    const box = boxAt(text, start, end);
    open.push(box?.blanksEnd ?? false);
    return box ?? untouched;
  };
}

/** The box that a line from `start` to `end` opens; undefined for a directive of ours, as it is, and for any other line. */
function boxAt(text: string, start: number, end: number): Box | undefined {
  const match = LINE.exec(text.slice(start, end));
  if (!match) return undefined;
  const [, colons = '', gap = '', braced, bare, bracketed, attributes = '', title = ''] = match;
  const name = (bare ?? /^\.?([\w-]+)/.exec(braced?.trim() ?? '')?.[1] ?? '').toLowerCase();
  const classes = bare === undefined ? ((braced ?? '').match(/(?<=\.)[\w-]+/g) ?? []) : [name];
  const from = start + text.slice(start, end).indexOf(':') + colons.length;
  if (classes.some((item) => SPEECH.test(item)))
    return { end, masked: rewritten(from, end, 'aside'), stands: [], blanksEnd: false };
  const isOurs = directives.some((known) => known === name);
  if (bare !== undefined && isOurs)
    return gap === '' ? undefined : { end, masked: respelled(text, from, end), stands: [], blanksEnd: false };
  if (bare !== undefined && !BOXES.has(name)) {
    // A name that nobody knows is told; it is read as a directive where it is spelled as one.
    const isSpelled = gap === '' && title === '';
    return isSpelled ? undefined : { end, masked: rewritten(from, end, bare), stands: [], blanksEnd: false };
  }
  if (bare === undefined && /^[\w-]+$/.test(braced ?? '')) return mystBox(text, start, end, title);
  const headed = name.startsWith('callout') && title === '' ? headingBelow(text, start, end) : undefined;
  if (headed) return { ...headed, blanksEnd: true };
  const given = title !== '' ? title : (bracketed?.slice(1, -1) ?? titleIn(braced ?? attributes));
  return { ...labelled(text, start, end, given), blanksEnd: true };
}

/** `:::{admonition} Title`, with the options of the box below it: `:class: tip`. */
function mystBox(text: string, start: number, end: number, title: string): Box {
  const options = /(?:\n[ \t]*:[\w-]+:[^\n]*)*/y;
  options.lastIndex = end;
  const below = end + (options.exec(text)?.[0].length ?? 0);
  // `{grid} 2` has an argument, and no title.
  const { masked, stands } = labelled(text, start, end, /\p{L}/u.test(title) ? title : '');
  const rest = below > end ? [{ start: end, end: below, reason: 'template' } as const] : [];
  return { end: below, masked: [...masked, ...rest], stands, blanksEnd: true };
}

/** The heading that opens a callout of Quarto is its title. */
function headingBelow(text: string, start: number, end: number): MaskedSpan | undefined {
  const form = /\n(?:[ \t]*\n)?[ \t]*#{1,6}[ \t]+([^\n]+?)[ \t#]*(?=\n|$)/y;
  form.lastIndex = end;
  const match = form.exec(text);
  return match ? labelled(text, start, form.lastIndex, match[1] ?? '') : undefined;
}

/** `::: thesis {id=a}` → `:::thesis {id=a}`, with the space behind it. */
function respelled(text: string, from: number, end: number): MaskedSpan['masked'] {
  const words = text
    .slice(from, end)
    .trim()
    .replace(/[ \t]+(?=\{)/, '');
  return rewritten(from, end, words);
}

const titleIn = (attributes: string): string => /\btitle="([^"]*)"/.exec(attributes)?.[1] ?? '';

/** A line that is blanked but for its title, which becomes a label where it has no marks of its own. */
export function labelled(text: string, start: number, end: number, title: string): MaskedSpan {
  const at = title.trim() === '' ? -1 : text.slice(start, end).lastIndexOf(title);
  if (at < 0) return { end, masked: around({ start, end }, [], 'template'), stands: [] };
  const words = { start: start + at, end: start + at + title.length };
  const masked = around({ start, end }, [words], 'template');
  return { end, masked, stands: PLAIN.test(title) ? [titleStand({ start, end }, words, true)] : [] };
}

/** Words without a mark that would have to be parsed. */
export const PLAIN = /^[^*_`~[\]<>&\\$]+$/;

/** A label that stands for a range of the text. */
export const titleStand = (range: MarkdownRange, words: MarkdownRange, block: boolean): Stand => ({
  type: 'label',
  ...range,
  block,
  words,
});
