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

function isHidden(element: HtmlElement): boolean {
  const { tag } = element;
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
