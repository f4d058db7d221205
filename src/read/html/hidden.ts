/** What of a page no reader sees: scripts, styles, hidden boxes, forms and frames. */
import { hidesWords } from '../unseen-style.ts';
import { attr, visit, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';

/** Elements that are no text. */
const SILENT = new Set(
  'head script style template noframes iframe frame frameset object embed applet audio video canvas map svg input select option optgroup datalist textarea progress meter rp rt dialog link meta base title'.split(
    ' ',
  ),
);

/** Elements of a page that are not seen, or are controls of a form; all below them is unseen too. */
export function hiddenIn(root: HtmlElement): ReadonlySet<HtmlNode> {
  const hidden = new Set<HtmlNode>();
  const all = wordsOf(root, isSilent).length;
  visit(root, (node) => {
    if (node.type === 'text') return true;
    // A page that scripts uncover when it has loaded is saved covered.
    if (!isSilent(node) && (!isHidden(node) || wordsOf(node, isSilent).length * 2 > all)) return true;
    hidden.add(node);
    return false;
  });
  return hidden;
}

/** True for an element that is no text: nothing that it holds was ever to be read. */
export const isSilent = (node: HtmlNode): boolean =>
  node.type === 'element' && SILENT.has(node.tag) && !attr(node, 'type').startsWith('math/tex');

/** Names of what a tool keeps for those who write: comments of Word, speaker notes of reveal.js and its like. */
const PRIVATE =
  /(?:^|\s)(?:MsoCommentText|MsoCommentReference|MsoCommentSubject|msocomtxt|msocomanchor|msocomoff)(?=\s|$)|(?:^|\s)(?:speaker-?notes?|presenter-?notes?)(?=\s|$)/i;

/** `#cmnt1` and `#cmnt_ref1` of Google Docs, `#_msocom_1` of Word: where a comment stands, and where what it is about. */
const COMMENT = /^#?(?:cmnt(?:_ref)?\d+|_(?:msocom|msoanchor)_\d+)$/;

/** True for a comment to a colleague, a mark of one, and notes for the one who speaks. */
function isPrivate(element: HtmlElement): boolean {
  if (PRIVATE.test(attr(element, 'class')) || COMMENT.test(attr(element, 'id'))) return true;
  if (/mso-element:\s*comment/i.test(attr(element, 'style'))) return true;
  if (element.tag === 'aside' && /(?:^|\s)notes(?=\s|$)/.test(attr(element, 'class'))) return true;
  if (element.tag === 'a' && COMMENT.test(attr(element, 'href'))) return true;
  // The paragraph that its mark opens is the comment.
  if (element.tag !== 'p' && element.tag !== 'div' && element.tag !== 'li') return false;
  const first = element.children.find((child) => wordsOf(child) !== '');
  return (
    first?.type === 'element' &&
    first.tag === 'a' &&
    COMMENT.test(attr(first, 'href')) &&
    COMMENT.test(attr(first, 'id'))
  );
}

function isHidden(element: HtmlElement): boolean {
  const { tag } = element;
  if (isPrivate(element)) return true;
  if (tag === 'noscript') return !showsPicture(element);
  if (tag === 'button') return true;
  if (element.attributes.has('hidden')) return attr(element, 'hidden') !== 'until-found';
  // What formulas are drawn with is hidden from readers' ears, not from their eyes.
  if (attr(element, 'aria-hidden') === 'true')
    return !/math|katex|fallback-image/i.test(attr(element, 'class')) && tag !== 'img';
  return hidesWords(attr(element, 'style'));
}

/** What stands for those without scripts is read where it is a picture, and no element before it shows one. */
function showsPicture(element: HtmlElement): boolean {
  const only = element.children.filter((child) => child.type === 'element' || child.value.trim() !== '');
  const [image] = only;
  if (only.length !== 1 || image?.type !== 'element' || image.tag !== 'img') return false;
  const siblings = element.parent?.children ?? [];
  return !siblings
    .slice(0, siblings.indexOf(element))
    .some((sibling) => sibling.type === 'element' && (sibling.tag === 'img' || sibling.tag === 'picture'));
}
