/** The lines at the head of an article that tell who wrote it and when, and the tree without them. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Dropped, Meta } from '../read/article.ts';
import { bylineOf } from '../read/byline/byline.ts';
import { isPerson } from '../read/byline/people.ts';
import { placeOf, plainPhrase, textOf } from '../text/phrase.ts';
import { countWords } from '../text/words.ts';
import { linesOf, rowsOf, wordsOf, type HeadLine } from './head-lines.ts';

/** How far below the top a line may still be a byline, in blocks. */
const MAX_BYLINE_BLOCKS = 6;

/** From this many words on a paragraph is the article's first prose; below it only a label tells a byline. */
const MIN_PROSE_WORDS = 25;

/** What the head tells, the tree without the lines that told it, and those lines. */
export interface Head {
  readonly meta: Partial<Meta>;
  readonly tree: Root;
  readonly dropped: readonly Dropped[];
}

/** Reads the first blocks of a tree; `title` is the heading that is the title. */
export function headOf(tree: Root, title: Heading | undefined, source: string): Head {
  const meta: Partial<Meta> = {};
  const dropped: Dropped[] = [];
  let seen = 0;
  let labelled = false;
  let inside = false;
  const children = tree.children.flatMap((block): RootContent[] => {
    if (block === title || isBare(block) || seen > MAX_BYLINE_BLOCKS) return [block];
    seen += 1;
    const read = readBlock(block, source, labelled);
    // Under the heading of a section a date is that section's, as in a list of releases.
    if (!read || (inside && !read.meta.authors)) {
      inside ||= block.type === 'heading' && (seen > 1 || /\d/.test(textOf(block.children)));
      labelled ||=
        block.type === 'heading' ||
        (block.type === 'paragraph' && countWords(textOf(block.children)) >= MIN_PROSE_WORDS);
      return [block];
    }
    Object.assign(meta, { ...read.meta, ...meta });
    for (const node of read.told)
      dropped.push({
        type: 'dropped',
        reason: 'byline',
        text: wordsOf(node, source),
        position: placeOf(node),
      });
    return read.left ? [read.left] : [];
  });
  return { meta, tree: { ...tree, children }, dropped };
}

/** A block that says nothing: a rule, an image alone. */
const isBare = (block: RootContent): boolean =>
  block.type === 'thematicBreak' ||
  (block.type === 'paragraph' && block.children.every(({ type }) => type === 'image'));

interface Read {
  readonly meta: Partial<Meta>;
  /** The nodes that told it all, which leave the article. */
  readonly told: readonly RootContent[];
  /** What is left of the block. */
  readonly left?: RootContent;
}

function readBlock(block: RootContent, source: string, labelled: boolean): Read | undefined {
  if (block.type === 'list') return readList(block, source);
  if (block.type === 'table') {
    const { meta } = readLines(rowsOf(block, source), source, true);
    return Object.keys(meta).length > 0 ? { meta, told: [], left: block } : undefined;
  }
  if (block.type !== 'paragraph' && block.type !== 'blockquote' && block.type !== 'heading') return undefined;
  const { meta, whole, rest } = readLines(linesOf(block, source), source, labelled);
  if (Object.keys(meta).length === 0 && !whole) return undefined;
  // A date as a heading opens the entry of a chronicle.
  if (block.type === 'heading' && !meta.authors) return undefined;
  if (whole) return { meta, told: [block] };
  return rest.every((words) => /^[\s\p{L}]{2,30}[:：]/u.test(words))
    ? { meta, told: [], left: block }
    : undefined;
}

/** `- **Author:** Ann Lee`, `- **Status:** Draft`: what is told leaves the list, the rest stays. */
function readList(list: Extract<RootContent, { type: 'list' }>, source: string): Read | undefined {
  const items = list.children.map((item) => ({ item, ...readLines(linesOf(item, source), source, true) }));
  const told = items.filter(({ whole }) => whole);
  const meta = Object.assign({}, ...told.map((line) => line.meta).toReversed()) as Partial<Meta>;
  if (told.length === 0) return undefined;
  const left = items.filter(({ whole }) => !whole).map(({ item }) => item);
  const nodes = told.map(({ item }) => item as RootContent);
  return left.length > 0 ? { meta, told: nodes, left: { ...list, children: left } } : { meta, told: nodes };
}

/** What lines tell together; `whole` when each of them is a byline, `rest` those that are none. */
function readLines(
  lines: readonly HeadLine[],
  source: string,
  labelled: boolean,
): { readonly meta: Partial<Meta>; readonly whole: boolean; readonly rest: readonly string[] } {
  const meta: Partial<Meta> = {};
  const untold = (some: readonly HeadLine[], beside: boolean): HeadLine[] =>
    some.filter(({ words, position }) => {
      const said = bylineOf(words, position, { page: source, labelled, beside });
      Object.assign(meta, { ...said, ...meta });
      return !said;
    });
  const unlabelled = untold(lines, false);
  const rest = unlabelled.length < lines.length ? untold(unlabelled, true) : unlabelled;
  const [name] = rest;
  const words = name?.words.trim() ?? '';
  if (name && rest.length === 1 && meta.published && !meta.authors && isPerson(words, source)) {
    const { line, column, offset = 0 } = name.position.start;
    const lead = name.words.indexOf(words);
    const start = { line, column: column + lead, offset: offset + lead };
    const end = { line, column: start.column + words.length, offset: start.offset + words.length };
    return { meta: { ...meta, authors: [plainPhrase(words, { start, end })] }, whole: true, rest: [] };
  }
  return {
    meta,
    whole: lines.length > rest.length && rest.length === 0,
    rest: rest.map((line) => line.words),
  };
}
