/** Markdown to mdast: CommonMark, GFM and container directives, without what is not the article's. */
import type { FootnoteDefinition, Link, Root, RootContent, Text } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Node, Parent } from 'unist';
import { message } from '../../rules.ts';
import { CJK } from '../../text/script.ts';
import type { Dropped } from '../article.ts';
import { withoutDrops } from './directives.ts';
import { withEntries } from './entries.ts';
import { codeOf } from './fence.ts';
import { locator, type Locate } from '../locator.ts';
import { mask } from './mask.ts';
import { withNumberedHeadings } from './numbered.ts';
import { promptOf } from '../copy/prompts.ts';
import { raised, standOf } from './raise.ts';
import type { Masked, Stand } from './stretch.ts';
import { placeOf, textOf } from '../../text/phrase.ts';
import { visible } from '../../text/visible.ts';

/** Deepest nesting of quotations and lists that is read; the parser's stack ends at several thousand. */
const MAX_DEPTH = 100;

/** Marks in one paragraph from which on, where they are a quarter of it, it is no prose: the parser is quadratic in them. */
const MAX_MARKS = 2000;

/** Marks of emphasis, links and escapes in one paragraph, however long it is. */
const MAX_PHRASING = 10_000;

/** Lines in a row without a word. */
const MAX_WORDLESS = 10_000;

/** The first line that no article has, as a message; undefined when all are fine. */
function unreadable(text: string): VFileMessage | undefined {
  let [line, wordless, indent, nested] = [0, 0, 0, 0];
  let [marks, phrasing, size] = [0, 0, 0];
  for (const words of text.split('\n')) {
    line += 1;
    const lead = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(words)?.[0] ?? '';
    // Items below items: each stands further to the right than the one above it.
    const own = lead === '' ? 0 : words.length - words.trimStart().length;
    nested = own > indent ? nested + 1 : 0;
    indent = own;
    const depth = Math.max(nested, lead.replace(/[^>*+\-.)]/g, '').length);
    const blank = words.trim() === '';
    wordless = /[\p{L}\p{N}]/u.test(words) ? 0 : wordless + 1;
    marks = blank ? 0 : marks + count(words, /[*_~[\]`<>|:!#]/g);
    phrasing = blank ? 0 : phrasing + count(words, /[*_~[\]`<\\&]/g);
    size = blank ? 0 : size + words.length;
    const what =
      phrasing > MAX_PHRASING
        ? `${phrasing} marks in a paragraph`
        : marks > MAX_MARKS && marks > size / 4
          ? `${marks} marks in a paragraph`
          : depth > MAX_DEPTH
            ? `${depth} nested marks in a paragraph`
            : wordless > MAX_WORDLESS
              ? `${wordless} lines without a word`
              : undefined;
    if (what === undefined) continue;
    return message('read:too-deep', `Unexpected ${what}, expected an article`, {
      place: { line, column: 1 },
      note: 'Remove this line.',
    });
  }
  return undefined;
}

const count = (words: string, form: RegExp): number => words.match(form)?.length ?? 0;

/** What a Markdown file holds. */
export interface Markdown {
  readonly tree: Root;
  /** The text as it was parsed: debris blanked, offsets kept. */
  readonly readable: string;
  readonly dropped: readonly Dropped[];
  readonly messages: readonly VFileMessage[];
}

/** The tree of a Markdown text from `from` on (throws `read:too-deep` for what is no article), the text as it was parsed, and what was blanked out of it. */
export function parseMarkdown(text: string, from: number): Markdown {
  const refused = unreadable(text);
  if (refused) throw refused;
  const { text: visible, masked, stands, tree: parsed } = parsedWith(text, from);
  const place = locator(text);
  const { tree: whole, dropped, messages } = withoutDrops(parsed, text);
  const { tree, furniture } = withoutFurniture(withEntries(whole, visible));
  const debris = [...masked, ...unmasked(tree)].flatMap(({ start, end, reason }): Dropped[] => {
    const words = text.slice(start, end).trim();
    return /[\p{L}\p{N}]/u.test(words)
      ? [{ type: 'dropped', reason, text: words, position: place(start, end) }]
      : [];
  });
  const notes = notesOf(tree, stands, text, place);
  const raisedTree = raised(tree, { text: visible, place, stands });
  // Front matter is not parsed as Markdown, but its words are the article's and stand on the cover.
  return {
    tree: withNumberedHeadings(tidy({ ...raisedTree, children: [...raisedTree.children, ...notes] })),
    readable: text.slice(0, from) + visible.slice(from),
    dropped: [...debris, ...dropped, ...furniture],
    messages,
  };
}

/** Crumbs and prompts that came along from the page, each a paragraph of its own. */
function withoutFurniture(tree: Root): { tree: Root; furniture: Dropped[] } {
  const furniture: Dropped[] = [];
  const children = tree.children.filter((block) => {
    const words = block.type === 'paragraph' ? textOf(block.children) : '';
    const reason = words.includes('\n') ? undefined : promptOf(words);
    if (!reason || reason === 'image') return true;
    furniture.push({ type: 'dropped', reason, text: words, position: placeOf(block) });
    return false;
  });
  return { tree: { ...tree, children }, furniture };
}

interface Parsed {
  readonly text: string;
  readonly tree: Root;
  readonly masked: readonly Masked[];
  readonly stands: ReadonlyMap<number, Stand>;
}

/** A tag that the parser took for something else, such as a part of an address, stands for nothing: once more, without it. */
function parsedWith(text: string, from: number): Parsed {
  const refused = new Set<number>();
  for (let round = 0; ; round++) {
    const { parsed, stands: all, ...rest } = mask(text, from, refused);
    const tree = markdown().parse(parsed);
    const stands = new Map(all.map((stand) => [stand.start, stand]));
    const found = new Set<number>();
    walk(tree, (node) => {
      const stand = node.type === 'root' ? undefined : standOf(node, stands);
      if (stand) found.add(stand.start);
    });
    const missing = all.filter(({ start }) => !found.has(start));
    if (missing.length === 0 || round === ROUNDS) return { ...rest, tree, stands };
    for (const { start } of missing) refused.add(start);
  }
}

/** Without a tag, others may be read otherwise; what is missing then is left out. */
const ROUNDS = 2;

/** The notes that stand in sentences, as footnotes. */
function notesOf(
  tree: Root,
  stands: ReadonlyMap<number, Stand>,
  text: string,
  place: Locate,
): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  walk(tree, (node) => {
    const stand = node.type === 'root' ? undefined : standOf(node, stands);
    if (stand?.type !== 'note') return;
    const { start, end } = stand.words;
    const { tree: words } = parsedWith(text.slice(start, end), 0);
    walk(words, (inner) => {
      if (inner.position)
        inner.position = place(
          start + (inner.position.start.offset ?? 0),
          start + (inner.position.end.offset ?? 0),
        );
    });
    const identifier = `note-${start}`;
    const children = words.children as FootnoteDefinition['children'];
    notes.push({ type: 'footnoteDefinition', identifier, children, position: place(start, end) });
  });
  return notes;
}

function markdown(): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkPlain)
    .use(remarkContainers) as unknown as Processor<Root>;
}

/** What GFM looks for at every word, which makes the parser many times slower; such addresses stay words. */
const SOUGHT: ReadonlySet<unknown> = new Set(['emailAutolink', 'wwwAutolink']);

/** GFM without addresses that have no scheme, and without a second search in the tree, whose nodes have no place. */
function remarkPlain(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text = {}, ...extension }) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(text).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().filter(({ name }) => !SOUGHT.has(name)),
      ]),
    ),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

/** `:::name` and `::name` blocks; the inline form is left out, since `10:30pm` and `Source:Reuters` are prose. */
function remarkContainers(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  (data.micromarkExtensions ??= []).push({ flow: flow ?? {} });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}

/** Resolves references, joins wrapped lines and drops nodes that show nothing. */
function tidy(tree: Root): Root {
  const targets = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition') targets.set(node.identifier.toLowerCase(), node.url);
  });
  return rewrite(tree, targets) as Root;
}

/** Blocks that show no words. */
const HOLDERS: ReadonlySet<string> = new Set(['list', 'listItem', 'footnoteDefinition', 'leafDirective']);
const SILENT: ReadonlySet<string> = new Set(['thematicBreak', 'definition', 'html']);

const isSilent = (node: Mdast): boolean =>
  SILENT.has(node.type) || (HOLDERS.has(node.type) && 'children' in node && node.children.every(isSilent));

/** What shows nothing: HTML that seemed to stand in code and was not masked, markers of empty items, definitions inside blocks. */
function unmasked(tree: Root): Masked[] {
  const found: Masked[] = [];
  walk(tree, (node) => {
    const { start, end } = placeOf(node);
    const empty = node.type === 'listItem' && isSilent(node);
    const inside = node.type === 'definition' && (start.line < end.line || start.column > 1);
    if (node.type !== 'html' && !empty && !inside) return;
    found.push({ start: start.offset ?? 0, end: end.offset ?? 0, reason: empty ? 'empty' : 'markup' });
  });
  return found;
}

type Mdast = Root | RootContent;

function walk(node: Mdast, visit: (node: Mdast) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

function rewrite(node: Mdast, targets: ReadonlyMap<string, string>): Mdast | undefined {
  if (node.type === 'definition' || node.type === 'html') return undefined;
  if (node.type === 'text') return unwrapped(node);
  if (node.type === 'code') return codeOf(node);
  if (node.type === 'inlineCode') return { ...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') };
  if (!('children' in node)) return node;
  const children = (node as Parent).children.flatMap(
    (child: Node) => rewrite(child as RootContent, targets) ?? [],
  );
  if (node.type === 'linkReference') {
    const url = targets.get(node.identifier.toLowerCase()) ?? '';
    const { type: _type, identifier: _id, label: _label, referenceType: _reference, ...rest } = node;
    return { ...rest, type: 'link', url, children: children as Link['children'] };
  }
  if (node.type === 'paragraph' && children.length === 0) return undefined;
  return { ...node, children } as Mdast;
}

/** Characters that are followed by no space: CJK letters and full-width punctuation. */
const WIDE = new RegExp(`${CJK}|[\\u3000-\\u303f\\uff00-\\uffef]`, 'u');

/** A wrapped line joins the next with a space, or with nothing where either side is CJK. */
function unwrapped(text: Text): Text {
  if (!/[\n\u2060]|\s{2}|[^ -~\p{L}\p{N}\p{P}\p{S}]/u.test(text.value)) return text;
  // The filler of masked text is among what is not seen.
  const value = visible(text.value)
    // Other blanks are the author's, but for runs so long that nobody meant them.
    .replace(/[ \t]{2,}|[^\S\n]{50,}/gu, ' ')
    .replace(/(.?)[ \t]?\n[ \t]?(.?)/gu, (_all, before: string, after: string) =>
      WIDE.test(before) || WIDE.test(after) ? before + after : `${before} ${after}`,
    );
  return { ...text, value };
}
