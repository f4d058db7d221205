/** A saved web page to mdast: its article with places in the saved file, what it tells of itself, what else stands on it. */
import type { Root, RootContent } from 'mdast';
import { placeOf, spanOf } from '../../text/phrase.ts';
import { detectLanguage } from '../../text/language.ts';
import { baseLang } from '../../text/script.ts';
import type { Dropped, DropReason, Meta } from '../article.ts';
import { locator } from '../locator.ts';
import { aboutPage } from './metadata/index.ts';
import { blocksOf } from './blocks.ts';
import { cleaned, markedIn, signsIn } from './remove-furniture.ts';
import { visit, type HtmlElement, type HtmlNode } from './dom.ts';
import { droppedOf } from './dropped-text.ts';
import { withoutEdges } from './edges.ts';
import { leveled, withBoldHeadings, withoutNoteHeadings } from './headings.ts';
import { hiddenIn } from './hidden.ts';
import { measuring } from './measure.ts';
import { notesIn } from './notes.ts';
import { pageOf, type PageConversion } from './page.ts';
import { parsePage } from './parse.ts';
import { joined, readablePage, type FileRange } from './readable.ts';
import { selectArticle } from './select.ts';
import { dataTables } from './layout-table.ts';
import { wordsIn } from './node-words.ts';

/** What a saved page holds. */
export interface HtmlPage {
  readonly tree: Root;
  readonly meta: Partial<Meta>;
  /** The page with spaces in place of its markup; same offsets. */
  readonly readable: string;
  readonly dropped: readonly Dropped[];
}

/**
 * Finds the article on a page; `url` is the address of one that was fetched, undefined for a saved one. Throws
 * `read:too-deep` for what is larger or deeper than any page.
 */
export function parseHtml(text: string, url?: string): HtmlPage {
  const root = parsePage(text);
  const hidden = hiddenIn(root);
  const { content, unlikely } = selectArticle(root, hidden);
  const unread = (node: HtmlNode): boolean => hidden.has(node) || unlikely.has(node);
  const measure = measuring(unread);
  const length = content.reduce((sum, element) => sum + measure(element).length, 0);
  const notes = notesIn(content);
  const removed = cleaned(content, { measure, skip: unread, length, notes, isData: dataTables() });
  let seen: string | undefined;
  const readable = (): string => (seen ??= readablePage(text, root, hidden, []));
  const telling = { text, readable, root, place: locator(text), hidden: within(hidden) };
  const { meta, title, base } = aboutPage(telling, beginOf(content), url);
  const skip = (node: HtmlNode): boolean => unread(node) || removed.has(node) || node === title?.element;
  return converted({
    text,
    root,
    hidden,
    content,
    notes,
    removed,
    skip,
    base,
    isSaved: url === undefined,
    meta,
    title: title?.value,
    whole: false,
  });
}

/** Takes all of an HTML text for the article: it is one that was made of a document, which tells `meta` at its head. */
export function parseDocument(text: string, meta: Partial<Meta>): HtmlPage {
  const root = parsePage(text);
  const hidden = hiddenIn(root);
  const removed = new Map([...signsIn(root), ...markedIn(root)]);
  const skip = (node: HtmlNode): boolean => hidden.has(node) || removed.has(node);
  return converted({
    text,
    root,
    hidden,
    content: [root],
    notes: notesIn([root]),
    removed,
    skip,
    base: undefined,
    isSaved: true,
    meta,
    title: undefined,
    whole: true,
  });
}

/** A page of which it is known what is its article. */
interface Found extends Pick<PageConversion, 'text' | 'skip' | 'base' | 'isSaved' | 'notes'> {
  readonly root: HtmlElement;
  readonly hidden: ReadonlySet<HtmlNode>;
  readonly content: readonly HtmlElement[];
  readonly removed: ReadonlyMap<HtmlNode, DropReason>;
  readonly meta: Partial<Meta>;
  readonly title: string | undefined;
  /** True where nothing around the article is to be taken away. */
  readonly whole: boolean;
}

function converted({
  text,
  root,
  hidden,
  content,
  notes,
  removed,
  skip,
  base,
  isSaved,
  meta,
  title,
  whole,
}: Found): HtmlPage {
  const said: FileRange[] = [];
  const code: FileRange[] = [];
  const drawn = new Set<HtmlNode>(hidden);
  const page = pageOf({
    text,
    skip,
    unseen: (node) => hidden.has(node),
    base,
    isSaved,
    notes,
    says: (range) => void said.push(range),
    joins: (range) => void code.push(range),
    hides: (element) => void drawn.add(element),
  });
  const blocks = withoutNoteHeadings(withBoldHeadings(leveled(blocksOf(content, page), title)));
  const { kept, edges } = whole ? { kept: blocks, edges: [] } : withoutEdges(blocks);
  const tree: Root = {
    type: 'root',
    children: kept,
    ...(spanOf(kept) && { position: page.place(0, text.length) }),
  };
  const told = rangesOf(meta);
  const lang = langOf(tree, meta.lang);
  const covered = [...coveredBy(tree), ...edges.map(rangeOf), ...said, ...told];
  return {
    tree,
    meta: { ...meta, ...(lang !== undefined && { lang }) },
    readable: joined(readablePage(text, root, drawn, [...said, ...told]), text, code),
    dropped: [
      ...edges,
      ...droppedOf(root, {
        text,
        place: page.place,
        hidden: drawn,
        unseen: hidden,
        removed,
        content,
        covered,
      }),
    ],
  };
}

/** Whether a node is hidden or stands in what is hidden. */
function within(hidden: ReadonlySet<HtmlNode>): (node: HtmlNode) => boolean {
  const all = new Set<HtmlNode>();
  for (const node of hidden) visit(node, (below) => void all.add(below));
  return (node) => all.has(node);
}

/** The offset of the first words of the article. */
function beginOf(content: readonly HtmlElement[]): number {
  let begin = -1;
  for (const element of content)
    visit(element, (node) => {
      if (begin < 0 && node.type === 'text' && node.start >= 0 && node.value.trim() !== '')
        begin = node.start;
      return begin < 0;
    });
  return begin;
}

const rangeOf = ({ position }: Dropped): FileRange => ({
  start: position.start.offset ?? 0,
  end: position.end.offset ?? 0,
});

/** The ranges of the texts that a page's metadata is made of. */
function rangesOf(meta: Partial<Meta>): FileRange[] {
  const phrases = [
    meta.title,
    meta.publisher,
    meta.published,
    meta.updated,
    meta.url,
    ...(meta.authors ?? []),
  ];
  return phrases.flatMap((phrase) =>
    phrase ? [{ start: phrase.position.start.offset ?? 0, end: phrase.position.end.offset ?? 0 }] : [],
  );
}

/** The ranges of all leaves of a tree. */
function coveredBy(node: Root | RootContent): FileRange[] {
  if ('children' in node && node.children.length > 0) return node.children.flatMap(coveredBy);
  const { start, end } = placeOf(node);
  return [{ start: start.offset ?? 0, end: end.offset ?? 0 }];
}

/**
 * The language of a page: what it names, unless its article is plainly in another one, as with templates of English.
 * Undefined for a page that names none and whose words do not tell.
 */
function langOf(tree: Root, named: string | undefined): string | undefined {
  const { lang, isSure } = detectLanguage(wordsIn(tree).slice(0, 8000));
  if (named === undefined) return isSure ? lang : undefined;
  const [isNamed, isSeen] = [isWide(named), isWide(lang)];
  return isNamed !== isSeen || (baseLang(named) === 'en' && lang !== 'en') ? lang : named;
}

const isWide = (lang: string): boolean => ['zh', 'ja', 'ko'].includes(baseLang(lang));
