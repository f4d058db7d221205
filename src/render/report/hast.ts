/** Nodes of the article as HTML: links that are checked, formulas, coloured code; nothing of an article's own HTML. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, FootnoteReference, Link, ListItem, Nodes, Paragraph, Root, Text } from 'mdast';
import { defaultHandlers, toHast, type Handlers } from 'mdast-util-to-hast';
import { typeset } from '../../formula/katex.ts';
import { texOf } from '../../formula/tex.ts';
import type { ReportLine, ReportNote } from '../../report/report.ts';
import { isAddress } from '../../template/clean-line.ts';
import { countCjk } from '../../text/script.ts';

/** HTML made by us: KaTeX's and the colours of code. */
export interface Raw {
  readonly type: 'raw';
  readonly value: string;
}

/** What the nodes of a chapter are rendered with. */
export interface Rendering {
  /** The notes of the chapter, by the label of their marks. */
  readonly notes: ReadonlyMap<string, ReportNote>;
  /** Colours code: HTML of a whole block, empty for code that is shown as it is. */
  readonly colour: (code: string, lang: string) => string;
  /** Ids of the marks of notes that stand already, so that each is there once. */
  readonly marked: Set<string>;
  /** True inside a link, where none of the article's may stand, nor the mark of a note. */
  readonly linked?: boolean;
}

type Child = ElementContent | Raw;

/** An element; properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | readonly string[] | undefined>>,
  children: readonly Child[] = [],
): Element {
  const kept = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  return {
    type: 'element',
    tagName,
    properties: kept as Element['properties'],
    children: children as ElementContent[],
  };
}

/** A run of text. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** A line of the report. */
export const inline = (line: ReportLine, rendering: Rendering): ElementContent[] =>
  convert({ type: 'paragraph', children: [...line] }, rendering).flatMap((node) =>
    node.type === 'element' ? node.children : [node],
  );

/** Blocks of the article as they are. */
export const convert = (node: Nodes, rendering: Rendering): ElementContent[] => {
  const root: Root = { type: 'root', children: [node as Root['children'][number]] };
  const made = toHast(root, { handlers: handlersOf(rendering), allowDangerousHtml: false });
  const children = made.type === 'root' ? made.children : [made];
  return children.filter((child): child is ElementContent => child.type !== 'doctype' && !isBlank(child));
};

const isBlank = (node: { readonly type: string; readonly value?: unknown }): boolean =>
  node.type === 'text' && String(node.value).trim() === '';

/** Prints elements. */
export const printed = (nodes: readonly Child[]): string =>
  toHtml(nodes as ElementContent[], { allowDangerousHtml: true, upperDoctype: false });

function handlersOf({ notes, colour, marked, linked }: Rendering): Handlers {
  return {
    html: () => undefined,
    text: (state, node: Text) => bound(defaultHandlers.text(state, node)),
    paragraph: (state, node: Paragraph) => whole(defaultHandlers.paragraph(state, node), node),
    listItem: (state, node: ListItem, parent) => whole(defaultHandlers.listItem(state, node, parent), node),
    image: () => undefined,
    math: (_, node: { readonly value: string }) => formula(node.value, true),
    inlineMath: (_, node: { readonly value: string }) => formula(node.value, false),
    code: (_, node: Code) => coloured(node, colour),
    link: (state, node: Link) => {
      const children = state.all(node) as ElementContent[];
      const own = node.url.startsWith('#');
      if (linked || (!own && !isAddress(node.url))) return children;
      const className = node.data?.hProperties?.['className'] as string[] | undefined;
      return element('a', { href: node.url, className }, children);
    },
    footnoteReference: (_, { identifier }: FootnoteReference) => {
      const note = notes.get(identifier);
      if (!note || linked) return undefined;
      const id = marked.has(note.id) ? undefined : `${note.id}-mark`;
      marked.add(note.id);
      const link = element('a', { href: `#${note.id}`, id, role: 'doc-noteref' }, [
        text(String(note.number)),
      ]);
      return element('sup', {}, [link]);
    },
  } as Handlers;
}

/** Most signs, those of Chinese and Japanese as two, of what has five lines at most. */
const MAX_SHORT_CHARACTERS = 390;

/** A paragraph that could only be parted into a line or two and the rest stays whole: Chromium parts it below a heading. */
function whole(made: Element, node: Paragraph | ListItem): Element {
  const words = plain(node);
  if (words.length + countCjk(words) > MAX_SHORT_CHARACTERS) return made;
  const className = [...((made.properties['className'] as string[] | undefined) ?? []), 'short'];
  return { ...made, properties: { ...made.properties, className } };
}

const plain = (node: Nodes): string =>
  'children' in node ? node.children.map(plain).join('') : 'value' in node ? node.value : '';

/** A dash or dots right behind a word: no line begins with them. */
const HANGING = /([\p{L}\p{N}”’」』》）](?:—{1,2}|…{1,2}))/u;

/** A text whose dashes stay with the word before them; no style of a line says that of them. */
const bound = (node: ElementContent): ElementContent | ElementContent[] =>
  node.type === 'text' && HANGING.test(node.value)
    ? node.value
        .split(HANGING)
        .map((part, at) =>
          at % 2 === 1 ? element('span', { className: ['bound'] }, [text(part)]) : text(part),
        )
        .filter((node) => node.type !== 'text' || node.value !== '')
    : node;

/** A formula that cannot be set stands as its source. */
export function formula(source: string, display: boolean): ElementContent {
  const html = typeset(texOf(source), display).html;
  return html === undefined ? element('code', {}, [text(source)]) : ({ type: 'raw', value: html } as never);
}

/** A block of code, with colours where its language is known. */
export function coloured({ value, lang }: Code, colour: Rendering['colour']): ElementContent {
  const html = colour(value, lang ?? '');
  return html === ''
    ? element('pre', {}, [element('code', {}, [text(value)])])
    : ({ type: 'raw', value: html } as never);
}
