/** Figures of MyST: `{figure} dam.png` between fences or colons, with options and a caption below. */
import { around, type MaskedSpan } from '../misread-ranges.ts';

/** Longest figure with its caption, in characters. */
const MAX_FIGURE = 3000;

const FIGURE =
  /(`{3,}|~{3,}|:{3,})\{(?:figure|image)\}[ \t]+(\S+)[ \t]*\n((?:[ \t]*:[\w-]+:[^\n]*\n|---\n(?:[\w-]+:[^\n]*\n)*---\n)*)(?:[ \t]*\n)*/y;

/** The figure whose block opens at `start`, the start of a line; its caption is the first paragraph in it. */
export function figureBlockAt(text: string, start: number): MaskedSpan | undefined {
  FIGURE.lastIndex = start;
  const match = FIGURE.exec(text);
  if (!match) return undefined;
  const [, marks = '', url = '', options = ''] = match;
  const from = FIGURE.lastIndex;
  const reach = text.slice(from, from + MAX_FIGURE);
  const close = new RegExp(`^${marks}[ \\t]*$`, 'm').exec(reach);
  if (!close) return undefined;
  const end = from + close.index + close[0].length;
  const words = /^[^]*?(?=\n[ \t]*\n|$)/.exec(reach.slice(0, close.index).trimEnd())?.[0] ?? '';
  const caption = { start: from, end: from + words.length };
  const alt = /^[ \t]*:alt:[ \t]*(.*\S)/m.exec(options)?.[1];
  const at = alt === undefined ? -1 : text.indexOf(alt, start);
  const named = at < 0 ? undefined : { start: at, end: at + (alt?.length ?? 0) };
  const said = words.trim() === '' ? undefined : caption;
  const kept = [named, said].flatMap((part) => part ?? []);
  return {
    end,
    masked: around({ start, end }, kept, 'template'),
    stands: [
      {
        type: 'image',
        start,
        end,
        block: true,
        url,
        ...(named && { alt: named }),
        ...(said && { caption: said }),
      },
    ],
  };
}
