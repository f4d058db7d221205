/** Who said it, where and when: what the page tells outright, completed from the article's own lines. */
import type { Heading, Root } from 'mdast';
import type { Dropped, Meta } from '../read/article.ts';
import { bylineOf } from '../read/byline.ts';
import { placeOf, plainPhrase, textOf, type Phrase } from '../text/phrase.ts';
import { headingPhrase, type Context } from './supports.ts';

/** How far below the top a line may still be a byline, in blocks. */
const REACH = 6;

/** Metadata, the tree without the lines that told it, and those lines. */
export interface Told {
  readonly meta: Meta;
  readonly tree: Root;
  readonly title: Heading | undefined;
  readonly dropped: readonly Dropped[];
  /** True when the article tells no title and its first words had to serve. */
  readonly untitled: boolean;
}

/** Completes what the page tells outright by what stands at the head of the tree; the outright word wins. */
export function completeMeta(outright: Partial<Meta>, tree: Root, context: Context): Told {
  const heading = titleHeading(tree, outright.title);
  const lines: Partial<Meta> = {};
  const dropped: Dropped[] = [];
  const children = tree.children.filter((block, index) => {
    if (block.type !== 'paragraph' || index > REACH) return true;
    const words = textOf(block.children);
    const said = bylineOf(words.trim(), placeOf(block));
    if (!said) return true;
    Object.assign(lines, { ...said, ...lines });
    dropped.push({ type: 'dropped', reason: 'byline', text: words, position: placeOf(block) });
    return false;
  });
  if (heading && outright.title) {
    dropped.push({
      type: 'dropped',
      reason: 'duplicate',
      text: textOf(heading.children),
      position: placeOf(heading),
    });
  }
  const fromHeading = heading && headingPhrase(heading.children, placeOf(heading), context.source);
  const title = outright.title ?? fromHeading;
  const meta = {
    ...lines,
    ...outright,
    title: title ?? firstWords(tree, context),
    authors: outright.authors ?? lines.authors ?? [],
    lang: context.lang,
  };
  return { meta, tree: { ...tree, children }, title: heading, dropped, untitled: title === undefined };
}

/** The heading that is the title: the only one of the first rank, or one that opens the tree or repeats the title told outright. */
function titleHeading(tree: Root, told: Phrase | undefined): Heading | undefined {
  const top = tree.children.filter((block) => block.type === 'heading' && block.depth === 1) as Heading[];
  const [first] = top;
  if (!first) return undefined;
  const same = told !== undefined && fold(textOf(told)) === fold(textOf(first.children));
  if (same || top.length === 1) return first;
  return tree.children[0] === first && told === undefined ? first : undefined;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest stretch of an untitled article's first line that stands in for its title, in characters. */
const STAND_IN = 80;

function firstWords(tree: Root, context: Context): Phrase {
  const line = /[^\n]*[\p{L}\p{N}][^\n]*/u.exec(context.source);
  const first = tree.children.find((block) => block.type === 'heading' || block.type === 'paragraph');
  if (first && 'children' in first) {
    const phrase = headingPhrase(first.children as Heading['children'], placeOf(first), context.source);
    if (phrase && textOf(phrase).length <= STAND_IN) return phrase;
  }
  const at = line?.index ?? 0;
  const words = /^.{0,80}(?=\s|$)|^.{1,40}/u.exec((line?.[0] ?? '').trim())?.[0] ?? '';
  const lead = (line?.[0] ?? '').indexOf(words);
  const row = context.source.slice(0, at).split('\n').length;
  return plainPhrase(words, {
    start: { line: row, column: lead + 1, offset: at + lead },
    end: { line: row, column: lead + words.length + 1, offset: at + lead + words.length },
  });
}
