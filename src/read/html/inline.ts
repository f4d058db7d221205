/** What stands in the lines of a page: its words, links, stresses, code, pictures and formulas as phrasing of mdast. */
import type { Image, PhrasingContent, Text } from 'mdast';
import { spanOf, textOf } from '../../text/phrase.ts';
import { attr, hasBlocks, wordsOf, type HtmlElement, type HtmlNode, type HtmlText } from './dom.ts';
import { inlineFormula } from './formula.ts';
import { imageOf } from './image.ts';
import { linkTo } from './link.ts';
import { withoutBrackets } from './cited.ts';
import { inlineNote, noteMark } from './footnotes.ts';
import type { PageConversion } from './page.ts';
import { said } from './readable.ts';

/** Nodes of one line as phrasing, white space as it is drawn; empty when nothing is said or shown. */
export function phrasingOf(nodes: readonly HtmlNode[], page: PageConversion): PhrasingContent[] {
  return trimmed(inlinesOf(nodes, page), page);
}

/** Nodes of a line, with a blank between two boxes whose words would make another word or number. */
function inlinesOf(nodes: readonly HtmlNode[], page: PageConversion): PhrasingContent[] {
  let before: HtmlNode | undefined;
  const made = nodes.flatMap((node): PhrasingContent[] => {
    const made = inlineOf(node, page);
    const above = before;
    if (made.length > 0) before = node;
    if (!above || node.start < 0 || !areApart(above, node, page)) return made;
    return [{ type: 'text', value: ' ', position: page.place(node.start, node.start) }, ...made];
  });
  return [...withoutBrackets(made)];
}

/** `Reader 7` and `8 days ago`, `10` and its raised `6`: a page sets them apart, and its text does not. */
function areApart(before: HtmlNode, after: HtmlNode, page: PageConversion): boolean {
  const [above, below] = [before, after].map((node) =>
    node.type === 'text' ? node.value : wordsOf(node, page.skip),
  );
  if (/\d$/.test(above ?? '') && /^\d/.test(below ?? '')) return true;
  const boxes = before.type === 'element' && after.type === 'element';
  return boxes && /[\p{Ll}\d]$/u.test(above ?? '') && /^[\p{Lu}\d]/u.test(below ?? '');
}

const STRESS: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

function inlineOf(node: HtmlNode, page: PageConversion): PhrasingContent[] {
  if (page.skip(node)) return [];
  if (node.type === 'text') return wordsAt(node, page);
  if (node.tag === 'br') return [{ type: 'break', ...page.at(node) }];
  const formula = inlineFormula(node, page);
  if (formula) return formula;
  if (node.tag === 'img') return imagesOf(node, page);
  const mark = noteMark(node, page) ?? inlineNote(node, page);
  if (mark) return [mark];
  if (page.notes.bare.has(node)) return [];
  if (/^(?:code|kbd|samp|tt)$/.test(node.tag)) return codeOf(node, page);
  const children = inlinesOf(node.children, page);
  if (children.length === 0) return [];
  const url = node.tag === 'a' ? linkTo(attr(node, 'href'), page.base) : undefined;
  if (url !== undefined && !hasBlocks(node))
    return [{ type: 'link', url, children: children.filter(isInLink), ...page.at(node) }];
  const stress = STRESS[node.tag] ?? styled(node);
  const words = textOf(children).trim();
  if (!stress || words === '' || children.some(({ type }) => type === stress)) return children;
  return [{ type: stress, children, ...placed(children) }];
}

const isInLink = (child: PhrasingContent): boolean =>
  child.type !== 'link' && child.type !== 'footnoteReference';

const placed = (children: readonly PhrasingContent[]): Pick<Text, 'position'> => {
  const position = spanOf(children);
  return position ? { position } : {};
};

/** Editors in the browser write stress as styles. */
function styled(element: HtmlElement): 'strong' | 'emphasis' | undefined {
  if (element.tag !== 'span' && element.tag !== 'font') return undefined;
  const style = attr(element, 'style');
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  return /font-style\s*:\s*italic/i.test(style) ? 'emphasis' : undefined;
}

function imagesOf(element: HtmlElement, page: PageConversion): Image[] {
  const image = imageOf(element, page);
  return image ? [image] : [];
}

function wordsAt(node: HtmlText, page: PageConversion): Text[] {
  const value = said(node.value).replace(/[\s\u00a0]+/gu, ' ');
  if (value === '' || node.start < 0) return [];
  return [{ type: 'text', value, position: page.place(node.start, node.end) }];
}

function codeOf(element: HtmlElement, page: PageConversion): PhrasingContent[] {
  const value = wordsOf(element, page.skip);
  const inside = element.children.flatMap((child) => (child.type === 'text' ? [child] : []));
  const pictures = element.children.flatMap((child) =>
    child.type === 'element' ? inlineOf(child, page) : [],
  );
  if (value === '') return pictures;
  const plain = inside.length === element.children.length && inside.length === 1 ? inside[0] : undefined;
  return plain
    ? [{ type: 'inlineCode', value, position: page.trimmed(plain.start, plain.end) }]
    : [{ type: 'inlineCode', value, ...page.at(element) }];
}

/** White space as it is drawn: one blank between words, none at line ends. */
function trimmed(nodes: readonly PhrasingContent[], page: PageConversion): PhrasingContent[] {
  let blank = true;
  const collapse = (list: readonly PhrasingContent[]): PhrasingContent[] =>
    list.flatMap((node): PhrasingContent[] => {
      if (node.type === 'text') {
        const value = blank ? node.value.trimStart() : node.value;
        if (value !== '') blank = value.endsWith(' ');
        return value === '' ? [] : [value === node.value ? node : { ...node, value }];
      }
      if (node.type === 'break') {
        blank = true;
        return [node];
      }
      if (!('children' in node)) {
        if (node.type !== 'footnoteReference') blank = false;
        return [node];
      }
      const children = collapse(node.children as PhrasingContent[]);
      return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
    });
  return withoutEnd(collapse(nodes)).map((node) => tight(node, page));
}

/** Without breaks and blanks at the end. */
function withoutEnd(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'break' || (last.type === 'text' && last.value.trim() === '')) kept.pop();
    else if (last.type === 'text') {
      kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
      break;
    } else if ('children' in last) {
      const children = withoutEnd(last.children as PhrasingContent[]);
      if (children.length > 0) kept[kept.length - 1] = { ...last, children } as PhrasingContent;
      else {
        kept.pop();
        continue;
      }
      break;
    } else break;
  }
  while (kept[0]?.type === 'break') kept.shift();
  return kept;
}

/** The place of a run without the blanks around it that the run has not. */
function tight(node: PhrasingContent, page: PageConversion): PhrasingContent {
  if (node.type === 'text' && node.position) {
    const { start, end } = node.position;
    return { ...node, position: page.trimmed(start.offset ?? 0, end.offset ?? 0, node.value) };
  }
  if (!('children' in node)) return node;
  const children = (node.children as PhrasingContent[]).map((child) => tight(child, page));
  return { ...node, children, ...(node.type !== 'link' && placed(children)) } as PhrasingContent;
}
