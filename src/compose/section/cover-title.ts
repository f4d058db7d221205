/** The title of a cover: the article's own, or a shorter one where that cannot be a title, with the whole of it below. */
import type { Image, PhrasingContent } from 'mdast';
import { condense } from '../../condense/condense.ts';
import { opening } from '../../condense/title.ts';
import { placeOf, textOf, type Phrase } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { bare, template } from '../inline.ts';
import { linesOf } from '../fit/width.ts';

/** Most lines of a title that is no column of text, and the em that a line of it holds at each density. */
const MAX_COVER_TITLE = { lines: 4, columns: [17, 19.5, 28.5] } as const;

/** Lines at the densest from which on a title is a paragraph: six lines are half of the slide. */
const MIN_PARAGRAPH_LINES = 7;

/** Most lines of a paragraph below the title, and the em that a line of it holds at the densest. What is longer has its place in the notes alone. */
const MAX_WHOLE_TITLE = { lines: 10, column: 40 } as const;

/** The first density at which the title of a cover is no column of text. */
export function coverDensity(title: string, { lang }: ComposeContext): Slide['density'] {
  const density = MAX_COVER_TITLE.columns.findIndex(
    (column) => linesOf(title, column, lang) <= MAX_COVER_TITLE.lines,
  );
  return density < 0 ? 2 : (density as Slide['density']);
}

/** What a cover says the article is called. */
export interface CoverTitle {
  /** Never without words. */
  readonly title: readonly PhrasingContent[];
  /** The title of the article where it is a paragraph that the cover has room for. */
  readonly whole?: readonly PhrasingContent[];
}

/** The title; where nothing of it can be drawn, or none of it is short enough, the template's own word. */
export function coverTitle(context: ComposeContext): CoverTitle {
  const { outline, lang, source, words } = context;
  const said = outline.meta.title;
  const named = [template(words.overview ?? 'Overview')];
  const title = bare(said);
  if (!hasWords(title)) return { title: alternatives(said, source) ?? named };
  const column = MAX_COVER_TITLE.columns[2];
  if (linesOf(textOf(title), column, lang) < MIN_PARAGRAPH_LINES) return { title };
  const fits = (text: string): boolean => linesOf(text, column, lang) <= MAX_COVER_TITLE.lines;
  const made = condense(said, { source, lang, tier: 'title' })?.phrase;
  const short = made && fits(textOf(made)) ? made : opening(said, fits, source);
  const room = linesOf(textOf(title), MAX_WHOLE_TITLE.column, lang) <= MAX_WHOLE_TITLE.lines;
  return { title: short ? bare(short) : named, ...(room && { whole: title }) };
}

const hasWords = (line: readonly PhrasingContent[]): boolean => /[\p{L}\p{N}]/u.test(textOf(line));

/** The words that stand for the images of a title that has nothing else; undefined where there are none. */
function alternatives({ children }: Phrase, source: string): PhrasingContent[] | undefined {
  const image = children
    .flatMap((child) => (child.type === 'link' ? child.children : child))
    .find((child): child is Image => child.type === 'image' && hasWords([child]));
  if (!image) return undefined;
  const { alt, position } = { alt: image.alt ?? '', position: placeOf(image) };
  const { line, column, offset = 0 } = position.start;
  const from = offset + '!['.length;
  // Words with escapes in them are no text that stands at one place.
  if (source.slice(from, from + alt.length) !== alt || alt.includes('\n')) return undefined;
  const at = column + '!['.length;
  const start = { line, column: at, offset: from };
  return [
    {
      type: 'text',
      value: alt,
      position: { start, end: { line, column: at + alt.length, offset: from + alt.length } },
    },
  ];
}
