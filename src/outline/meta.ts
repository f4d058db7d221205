/** Who said it, where and when: what the page tells outright, completed from the article's own lines. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Dropped, Meta } from '../read/article.ts';
import { placeOf, plainPhrase, slice, textOf, type Phrase } from '../text/phrase.ts';
import { headOf } from './head.ts';
import { sentences } from '../text/sentences.ts';
import type { OutlineContext } from './context.ts';
import { headingPhrase } from './supports.ts';

/** Metadata, the tree without the lines that told it, and those lines. */
export interface OutlineMetadata {
  readonly meta: Meta;
  readonly tree: Root;
  readonly title: Heading | undefined;
  readonly dropped: readonly Dropped[];
  /** True when the article tells no title and its first words had to serve. */
  readonly untitled: boolean;
}

/** Completes what the page tells outright by what stands at the head of the tree; the outright word wins. */
export function completeMeta(outright: Partial<Meta>, tree: Root, context: OutlineContext): OutlineMetadata {
  const found = titleHeading(tree, outright.title);
  // Where title and subtitle are both told in other words, a first heading opens a section.
  const heading = found && outright.subtitle && !repeats(found, outright.title, context) ? undefined : found;
  const head = headOf(tree, heading, context.source);
  const fromHeading = heading && titlePhrase(heading, context);
  const same =
    outright.title !== undefined && fromHeading !== undefined && isSame(outright.title, fromHeading);
  const title = (outright.title && withoutSite(outright.title, fromHeading, context)) ?? fromHeading;
  const duplicate: Dropped[] =
    heading && outright.title && (same || title !== outright.title)
      ? [{ type: 'dropped', reason: 'duplicate', text: textOf(heading.children), position: placeOf(heading) }]
      : [];
  // A first heading in other words than the title told outright stands under it.
  const subtitle = duplicate.length === 0 && outright.title ? fromHeading : undefined;
  const meta = {
    ...head.meta,
    ...(subtitle && { subtitle }),
    ...outright,
    title: title ?? firstWords(tree, context),
    authors: outright.authors ?? head.meta.authors ?? [],
    lang: context.lang,
  };
  const dropped = [
    ...head.dropped,
    ...duplicate,
    ...(heading && duplicate.length === 0 ? imagesIn(heading) : []),
  ];
  return { meta, tree: head.tree, title: heading, dropped, untitled: title === undefined };
}

/**
 * The heading that is the title: one of the first rank that opens the tree, stands alone or repeats the title told
 * outright; where there is none of the first rank, one that opens the tree and has no equal below.
 */
function titleHeading(tree: Root, told: Phrase | undefined): Heading | undefined {
  const all = tree.children.filter((block) => block.type === 'heading');
  const top = all.filter(({ depth }) => depth === 1);
  const [first] = top;
  const opening = tree.children.find((block) => !isFrame(block));
  if (told) {
    const same = top.find((heading) => isSame(told, phraseOf(heading)));
    return same ?? (first === opening && top.length === 1 ? first : undefined);
  }
  if (first && (top.length === 1 || first === opening)) return first;
  const [one, ...others] = all;
  return !first && one === opening && others.every(({ depth }) => depth > (one?.depth ?? 6))
    ? one
    : undefined;
}

/** What may stand above a title: rules, images, and a line of a few words. */
function isFrame(block: RootContent): boolean {
  if (block.type === 'thematicBreak') return true;
  return (
    block.type === 'paragraph' && block.children.every(({ type }) => type !== 'text' && type !== 'strong')
  );
}

const phraseOf = (heading: Heading): Phrase => ({
  type: 'phrase',
  children: heading.children,
  position: placeOf(heading),
});

/** A title without its images, unless an image is all that it is. */
function titlePhrase(heading: Heading, context: OutlineContext): Phrase | undefined {
  const words = heading.children.filter(({ type }) => type !== 'image');
  return headingPhrase(
    /[\p{L}\p{N}]/u.test(textOf(words)) ? words : heading.children,
    placeOf(heading),
    context.source,
  );
}

/** True for a heading with the words of the title that is told outright, with the site's name behind them or without. */
function repeats(heading: Heading, told: Phrase | undefined, context: OutlineContext): boolean {
  const phrase = titlePhrase(heading, context);
  return !told || (phrase !== undefined && isSame(withoutSite(told, phrase, context), phrase));
}

/** What stands for the images that a title leaves out. */
const imagesIn = ({ children }: Heading): Dropped[] =>
  /[\p{L}\p{N}]/u.test(textOf(children.filter(({ type }) => type !== 'image')))
    ? children.flatMap((child): Dropped[] =>
        child.type === 'image' && child.alt
          ? [{ type: 'dropped', reason: 'image', text: child.alt, position: placeOf(child) }]
          : [],
      )
    : [];

const isSame = (phrase: Phrase, other: Phrase): boolean => fold(textOf(phrase)) === fold(textOf(other));

/** `Title | Site` is cut to what the page's own heading has; without such a heading the bar may be the author's. */
function withoutSite(title: Phrase, heading: Phrase | undefined, context: OutlineContext): Phrase {
  const words = textOf(title);
  const site = /\s+(?:[|–—·-]|::)\s+[^|]+$/u.exec(words);
  if (!site || !heading) return title;
  const bare = slice(title, 0, site.index, context.source);
  return isSame(bare, heading) ? bare : title;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest sentence that stands in for a title, in characters; a longer one gives its first clause. */
const MAX_STAND_IN_CHARACTERS = 120;

/** What an untitled article says first: a sentence or a clause of it, never words cut in its midst. */
function firstWords(tree: Root, context: OutlineContext): Phrase {
  const first = tree.children.find(opens) ?? tree.children.find(isText) ?? firstText(tree);
  const phrase =
    first && 'children' in first
      ? headingPhrase(first.children as Heading['children'], placeOf(first), context.source)
      : undefined;
  const said = phrase && (sentences(phrase, context.source, context.lang)[0] ?? phrase);
  if (!said) return firstLine(context);
  const words = textOf(said);
  if (words.length <= MAX_STAND_IN_CHARACTERS) return said;
  // A mark with no space behind it may stand in an address or a number.
  const clause =
    [...words.slice(0, MAX_STAND_IN_CHARACTERS).matchAll(/[,;:](?=\s)|[，；：、]/gu)].at(-1)?.index ?? -1;
  return clause > 8 ? slice(said, 0, clause, context.source) : said;
}

const isText = ({ type }: RootContent): boolean => type === 'paragraph' || type === 'heading';

/** True for text that has words beside its images. */
const opens = (block: RootContent): boolean =>
  (block.type === 'paragraph' || block.type === 'heading') &&
  /[\p{L}\p{N}]/u.test(textOf(block.children.filter(({ type }) => type !== 'image')));

/** The first node with phrasing content, wherever it stands. */
function firstText(node: Root | RootContent): RootContent | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = child.type === 'paragraph' ? child : firstText(child);
    if (found) return found;
  }
  return undefined;
}

/** The first line with a word in it, for an article of code alone. */
function firstLine({ source }: OutlineContext): Phrase {
  const line = /[^\n]*[\p{L}\p{N}][^\n]*/u.exec(source);
  const words = (line?.[0] ?? '').trim();
  const at = (line?.index ?? 0) + (line?.[0] ?? '').indexOf(words);
  const before = source.slice(0, at).split('\n');
  const point = (length: number): Phrase['position']['start'] => ({
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1 + length,
    offset: at + length,
  });
  return plainPhrase(words, { start: point(0), end: point(words.length) });
}
