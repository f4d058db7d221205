/** A line of the article made fit for a slide: text, code, formulas, emphasis, links to the web, the deck's own pictures. */
import type { Link, PhrasingContent } from 'mdast';
import { isPictureName } from '../read/images/name.ts';
import { texOf } from '../formula/tex.ts';
import { aroundMark, besideFormulas, merge, trimEnds } from './marks.ts';
import { plain } from './plain.ts';

/** Phrasing content without raw HTML, references, footnotes, and links that are not http, https or mailto, or name a user. */
export function cleanLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const cleaned = merge(nodes.flatMap((node) => cleanInline(node, {})));
  return trimEnds(cleaned);
}

/** What a node is inside of: links are not nested, nor are marks, whose asterisks would run together. */
interface Inside {
  readonly link?: boolean;
  readonly mark?: boolean;
}

function cleanInline(node: PhrasingContent, inside: Inside): PhrasingContent[] {
  switch (node.type) {
    case 'text': {
      const value = plain(node.value);
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'inlineCode': {
      const value = plain(node.value);
      return value.trim() === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'inlineMath': {
      const value = texOf(node.value);
      return value === '' ? [{ type: 'text', value: plain(node.value) }] : [{ type: 'inlineMath', value }];
    }
    // A slide breaks its lines where they fit.
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'image':
      return isPictureName(node.url) ? [{ type: 'image', url: node.url, alt: plain(node.alt ?? '') }] : [];
    case 'link': {
      const open = !inside.link && (isAddress(node.url) || leadsToSlide(node));
      const children = cleanAll(node.children, { ...inside, ...(open && { link: true }) });
      return open
        ? besideFormulas(children, (part) =>
            aroundMark(
              part,
              (kept) => ({ type: 'link', url: plainAddress(node.url), children: kept }) as PhrasingContent,
            ),
          )
        : children;
    }
    case 'linkReference':
      return cleanAll(node.children, inside);
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const children = cleanAll(node.children, { ...inside, mark: true });
      return inside.mark
        ? children
        : besideFormulas(children, (part) =>
            aroundMark(part, (kept) => ({ type: node.type, children: kept })),
          );
    }
    default:
      return [];
  }
}

const cleanAll = (nodes: readonly PhrasingContent[], inside: Inside): PhrasingContent[] =>
  merge(nodes.flatMap((node) => cleanInline(node, inside)));

/** Is this a link that the deck made itself, to one of its slides? Those of the article have a place in it. */
const leadsToSlide = ({ url, position }: Link): boolean =>
  position === undefined && /^#[\p{L}\p{N}-]+$/u.test(url);

/** An address without parentheses, at which programs that find links in text end it: `/Rectifier_(networks)` → `/Rectifier_%28networks%29`. */
const plainAddress = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29');

/** Is this an address that a deck may link to: http, https or mailto, without the name of a user? */
export function isAddress(url: string): boolean {
  // As browsers read it, and as it is written: what is no address to one of both is none.
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s])/i.test(url) || /[\s<>\\]/.test(url) || !URL.canParse(url))
    return false;
  const { protocol, username, password } = new URL(url);
  return /^(?:https?|mailto):$/.test(protocol) && username === '' && password === '';
}
