/** Takes out of the article's elements what pages put in between: boxes, lists of links, prompts, bylines. */
import type { DropReason } from '../article.ts';
import { announces, isControl } from '../copy/furniture.ts';
import { promptOf } from '../copy/prompts.ts';
import {
  attr,
  BLOCKS,
  closest,
  elementsIn,
  hasBlocks,
  nameOf,
  wordsOf,
  type HtmlElement,
  type HtmlNode,
} from './dom.ts';
import { holdsNote, type Notes } from './notes.ts';
import { isJunk, isTeaser, type Weighed } from './junk.ts';
import { leadsAway } from './link-lists.ts';
import { linkShare } from './measure.ts';
import { furnitureNamed, isBody } from './class-names.ts';

/** What the cleaning of one article knows. */
export interface Cleaning extends Weighed {
  readonly skip: (node: HtmlNode) => boolean;
  readonly notes: Notes;
  /** Characters of all that was selected. */
  readonly length: number;
}

/** What stands in the article's elements and is none of it, with the reason. */
export function cleaned(content: readonly HtmlElement[], cleaning: Cleaning): Map<HtmlNode, DropReason> {
  const removed = new Map<HtmlNode, DropReason>();
  for (const element of content) cleanBelow(element, cleaning, removed);
  return removed;
}

/** The signs in a document that lead to where they stand, or back. */
export function signsIn(root: HtmlElement): Map<HtmlNode, DropReason> {
  const signs = elementsIn(root, (element) => element.tag === 'a' && SIGN.test(wordsOf(element)));
  return new Map(signs.map((sign) => [sign, 'navigation']));
}

/** What the reader of a document marks as none of its text: lists of contents, and what its author has hidden. */
export function markedIn(root: HtmlElement): Map<HtmlNode, DropReason> {
  const marked = (name: string, reason: DropReason): [HtmlNode, DropReason][] =>
    elementsIn(root, (element) => attr(element, 'class') === name).map((element) => [element, reason]);
  return new Map([...marked('contents', 'contents'), ...marked('hidden', 'hidden')]);
}

function clean(
  element: HtmlElement,
  before: HtmlElement | undefined,
  cleaning: Cleaning,
  removed: Map<HtmlNode, DropReason>,
): void {
  if (cleaning.skip(element)) return;
  const reason = reasonOf(element, before, cleaning);
  if (reason) removed.set(element, reason);
  // Code is kept to the letter.
  else if (element.tag !== 'pre') cleanBelow(element, cleaning, removed);
}

function cleanBelow(element: HtmlElement, cleaning: Cleaning, removed: Map<HtmlNode, DropReason>): void {
  let before: HtmlElement | undefined;
  for (const [index, child] of element.children.entries()) {
    if (child.type === 'text' || removed.has(child)) continue;
    clean(child, before, cleaning, removed);
    const announced = announcedBy(child, cleaning);
    if (announced) removeBelow(element.children.slice(index), announced, cleaning, removed);
    if (cleaning.measure(child).length > 0) before = child;
  }
}

/** What leads to the heading that it stands in. */
const SIGN = /^(?:[#¶§🔗↩↑⤴\s]|\u200b|\ufe0e|\ufe0f)+$/u;

/** The largest share of an article that one box in it may be. */
const MAX_BOX_SHARE = 0.4;

/** Characters of the shortest article beside which the comments may be longer than it. */
const MIN_ARTICLE_CHARACTERS = 800;

function reasonOf(
  element: HtmlElement,
  before: HtmlElement | undefined,
  cleaning: Cleaning,
): DropReason | undefined {
  const said = cleaning.measure(element);
  const { tag } = element;
  if (said.length === 0) return undefined;
  if (tag === 'a' && SIGN.test(wordsOf(element))) return 'navigation';
  const box = said.length < cleaning.length * MAX_BOX_SHARE;
  if (box && !isBody(element)) {
    if (
      tag === 'nav' ||
      tag === 'footer' ||
      (tag === 'aside' && !isNote(element) && !holdsNote(element, cleaning.notes))
    )
      return 'navigation';
    const named = isNote(element) ? undefined : furnitureNamed(element);
    if (named && fits(element, named, cleaning)) return named;
  }
  if (cleaning.length - said.length > MIN_ARTICLE_CHARACTERS && isTalk(element)) return 'comments';
  if (box && !isNote(element) && leadsAway(element, before, cleaning.measure)) return 'related';
  if (isLine(element)) {
    const line = wordsOf(element, cleaning.skip);
    const words = line.length <= MAX_PROMPT_CHARACTERS ? lineReason(line, linkShare(said)) : undefined;
    if (words) return words;
  }
  if (box && isTeaser(element, cleaning)) return 'related';
  return box && isJunk(element, cleaning) ? 'navigation' : undefined;
}

/** True for a box that is named for what readers say, however long it is. */
const isTalk = (element: HtmlElement): boolean =>
  /^(?:div|section|[uod]l|article|aside)$/.test(element.tag) &&
  !isBody(element) &&
  furnitureNamed(element) === 'comments';

/** Characters of the longest prompt. */
const MAX_PROMPT_CHARACTERS = 800;

/** Boxes of the article's own: notes, warnings, what it cites. */
const isNote = (element: HtmlElement): boolean =>
  NOTE.test(attr(element, 'class')) || /^(?:note|doc-.*)$/.test(attr(element, 'role'));

const NOTE =
  /(?:^|[\s_-])(?:(?:foot|end|side|margin)?notes?|callout|admonition|warning|references?|citations?|pull-?quote|tip)(?=[\s_-]|$)/i;

const TEXTUAL = new Set([
  'p',
  'li',
  'td',
  'tr',
  'table',
  'blockquote',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'code',
  'math',
  'dl',
  'dd',
  'dt',
]);
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'sup', 'sub', 'mark', 'font', 'code', 'img', 'abbr']);

/** Names of words that are said to machines and screen readers alone. */
const UNSAID =
  /\b(?:screen-?reader-?text|sr-only|visually-?hidden|headerlink|header-?anchor|anchor-?link|hash-?link|edit-?(?:link|section)|editsection|tooltip|back-?ref|footnote-?back\w*|reversefootnote)\b/i;

/** Characters of the longest line that its name alone makes furniture. */
const MAX_FURNITURE_CHARACTERS = 240;

/** Characters of the longest box of names and dates. */
const MAX_BYLINE_CHARACTERS = 120;

/** Whether what an element says is as the box is that its name promises. */
function fits(element: HtmlElement, reason: DropReason, { measure, length }: Cleaning): boolean {
  const said = measure(element);
  // Words of a sentence are linked, stressed and counted by many names.
  if (INLINE.has(element.tag)) return UNSAID.test(nameOf(element));
  if (TEXTUAL.has(element.tag))
    return (
      said.length < MAX_FURNITURE_CHARACTERS &&
      element.tag !== 'figure' &&
      element.tag !== 'math' &&
      element.tag !== 'code'
    );
  if (reason === 'byline') return said.length < MAX_BYLINE_CHARACTERS;
  // A name may promise a box and hold a chapter.
  return said.length < length * 0.25 || linkShare(said) > 0.3 || reason === 'comments';
}

/** A block without blocks: a paragraph, or a box with one line. */
const isLine = (element: HtmlElement): boolean =>
  (BLOCKS.has(element.tag) || element.tag === 'span') &&
  !hasBlocks(element) &&
  element.tag !== 'pre' &&
  closest(element, ({ tag }) => tag === 'table' || tag === 'pre') === undefined;

/** What opens a line that leads to another article. */
const LEADS =
  /^\W*(?:also (?:read|see|watch)|read (?:more|also|next|this|the full|related|here)|(?:see|watch|listen|check|click)(?: also| more| here| out| now)?|related(?: (?:stories|articles?|reads?|coverage|content|news|posts?|links?|topics?))?|more (?:on|from|about|stories|news|in)|recommended|don[’']?t miss|must[- ]read|in case you missed it|you (?:may|might) (?:also )?(?:like|be interested)|continue reading|further reading|next|previous|previously|follow|subscribe|sign up|download|via|source|share|photos?|videos?|gallery|(?:à|a|aussi) lire(?: aussi)?|lire (?:aussi|également|la suite)|voir aussi|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|lea (?:también|más)|lee también|leia (?:também|mais)|leggi anche|lees ook|相关阅读|延伸阅读|推荐阅读|阅读更多|関連記事|あわせて読みたい|관련기사)(?=\P{L}|$)/iu;

function lineReason(line: string, links: number): DropReason | undefined {
  const prompt = promptOf(line);
  if (prompt) return prompt;
  if (isControl(line)) return 'navigation';
  const announced = announces(line);
  if (announced === 'related' || announced === 'share' || announced === 'advertisement') return announced;
  if (links > 0.45 && line.length < 260 && LEADS.test(line)) return 'related';
  return undefined;
}

/** The reason for which a short block or heading announces what is no part of the article. */
function announcedBy(child: HtmlElement, { skip }: Cleaning): DropReason | undefined {
  if (!/^(?:h[1-6]|p|div|strong|b|header|span)$/.test(child.tag)) return undefined;
  const line = wordsOf(child, skip);
  return line.length > 0 && line.length <= 60 ? announces(line) : undefined;
}

/** Removes an announcement and what it announces: the links, lists and teasers below it, all that follows for comments. */
function removeBelow(
  nodes: readonly HtmlNode[],
  reason: DropReason,
  { measure }: Cleaning,
  removed: Map<HtmlNode, DropReason>,
): void {
  const [heading, ...below] = nodes;
  if (!heading) return;
  const first = below.find((node) => node.type === 'element' && measure(node).length > 0);
  // A heading of the article may say `Tools`, with its prose below.
  if (reason === 'navigation' && first && linkShare(measure(first)) < 0.5) return;
  if (!removed.has(heading)) removed.set(heading, reason);
  for (const node of below) {
    if (node.type === 'text') {
      if (node.value.trim() !== '') break;
      continue;
    }
    if (/^h[1-6]$/.test(node.tag)) break;
    const said = measure(node);
    const teasers =
      linkShare(said) > 0.4 ||
      (elementsIn(node, ({ tag }) => tag === 'a').length > 0 &&
        reason !== 'comments' &&
        said.length < MAX_FURNITURE_CHARACTERS);
    if (said.length > 0 && reason !== 'comments' && !teasers) break;
    if (said.length > 0 && !removed.has(node)) removed.set(node, reason);
  }
}
