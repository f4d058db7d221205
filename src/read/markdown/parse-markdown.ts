/** Markdown to mdast, without what is not the article's. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { placeOf, textOf } from '../../text/phrase.ts';
import type { Dropped, DropReason } from '../article.ts';
import { promptOf } from '../copy/prompts.ts';
import { locator, type Locate } from '../locator.ts';
import { withoutDrops } from './directives.ts';
import { withEntries } from './bullet-lines.ts';
import { withLabels } from './dialect/labels.ts';
import { translated } from './dialect/tree.ts';
import { withFormulas } from './formulas.ts';
import type { ReadHtml } from './html-block.ts';
import { unreadable } from './limits.ts';
import { withNumberedHeadings } from './numbered-headings.ts';
import { parsedWith } from './parser.ts';
import { raised, standOf } from './restore-nodes.ts';
import type { Stand } from './misread-ranges.ts';
import { tidy, unmasked } from './tidy.ts';
import { walk } from './walk.ts';

/** What a Markdown file holds. */
export interface Markdown {
  readonly tree: Root;
  /** The text as it was parsed: debris blanked, offsets kept. */
  readonly readable: string;
  readonly dropped: readonly Dropped[];
  readonly messages: readonly VFileMessage[];
}

/** The tree of a Markdown text from `from` on (throws `read:too-deep` for what is no article), the text as it was parsed, and what was blanked out of it; `readHtml` reads the tables and lists of HTML in it. */
export function parseMarkdown(text: string, from: number, readHtml?: ReadHtml): Markdown {
  const refused = unreadable(text);
  if (refused) throw refused;
  const { text: visible, masked, stands, tree: parsed } = parsedWith(text, from, readHtml);
  const place = locator(text);
  const dialect = translated(parsed, text);
  const { tree: whole, dropped, messages } = withoutDrops(dialect.tree, text);
  const { tree, furniture } = withoutFurniture(withEntries(whole, visible));
  // The tag of a formula or a table is no debris: these are shown in its place.
  const silent = unmasked(tree).filter(({ start }) => !isShown(stands.get(start)));
  const debris = [...masked, ...silent].flatMap(({ start, end, reason }): Dropped[] => {
    const words = text.slice(start, end).trim();
    return /[\p{L}\p{N}]/u.test(words)
      ? [{ type: 'dropped', reason, text: words, position: place(start, end) }]
      : [];
  });
  const notes = notesOf(tree, stands, text, place);
  const raisedTree = raised(tree, { text: visible, place, stands });
  const labelled = withLabels(raisedTree);
  const tidied = tidy({ ...labelled, children: [...labelled.children, ...notes] });
  const checked = withFormulas(withNumberedHeadings(tidied));
  // Front matter is not parsed as Markdown, but its words are the article's and stand on the cover.
  return {
    tree: checked.tree,
    readable: text.slice(0, from) + visible.slice(from),
    dropped: [...debris, ...dialect.dropped, ...dropped, ...furniture],
    messages: [...messages, ...checked.messages],
  };
}

const isShown = (stand: Stand | undefined): boolean => stand?.type === 'formula' || stand?.type === 'blocks';

/** Crumbs and prompts that came along from the page, each a paragraph of its own, and the headings of which nothing else is left. */
function withoutFurniture(tree: Root): { tree: Root; furniture: Dropped[] } {
  const reasons = new Map<RootContent, DropReason>();
  for (const block of tree.children) {
    const words = block.type === 'paragraph' ? textOf(block.children) : '';
    const reason = words.includes('\n') ? undefined : promptOf(words);
    if (reason && reason !== 'image') reasons.set(block, reason);
  }
  if (reasons.size === 0) return { tree, furniture: [] };
  for (const heading of emptied(tree.children, reasons)) reasons.set(heading, 'related');
  const furniture = tree.children.flatMap((block): Dropped[] => {
    const reason = reasons.get(block);
    const words = block.type === 'paragraph' || block.type === 'heading' ? textOf(block.children) : '';
    return reason ? [{ type: 'dropped', reason, text: words, position: placeOf(block) }] : [];
  });
  return { tree: { ...tree, children: tree.children.filter((block) => !reasons.has(block)) }, furniture };
}

/** Headings below which all is furniture, up to the next heading or the end: `Videos for you` above a notice of rights. */
function emptied(
  blocks: readonly RootContent[],
  reasons: ReadonlyMap<RootContent, DropReason>,
): readonly RootContent[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.type !== 'heading' || block.depth === 1 || !next || !reasons.has(next)) return false;
    const below = blocks.slice(index + 1).find((other) => !reasons.has(other));
    return below === undefined || (below.type === 'heading' && below.depth <= block.depth);
  });
}

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
