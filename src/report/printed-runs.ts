/** Words of the article as the report prints them: whole, with their emphasis, links, breaks and marks of footnotes. */
import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { runs } from '../compose/inline.ts';
import { slice, textOf, type Phrase } from '../text/phrase.ts';
import type { ReportLine } from './report.ts';

/** Addresses of `[words][label]` by label. */
export type Definitions = ReadonlyMap<string, string>;

/** The addresses that an article defines; of two with one label the first counts. */
export function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, string>();
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'definition') define(node, found);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function define({ identifier, url }: Definition, found: Map<string, string>): void {
  if (!found.has(identifier)) found.set(identifier, url);
}

/** The runs of a phrase; pictures stand elsewhere, and what no font draws is left out as in the deck. */
export function written(children: readonly PhrasingContent[], definitions: Definitions): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break' || node.type === 'footnoteReference') return [node];
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      const inner = written(node.children, definitions);
      const position = node.position && { position: node.position };
      return url === undefined ? inner : [{ type: 'link', url, children: inner as never, ...position }];
    }
    if ('children' in node) {
      const inner = written(node.children, definitions);
      return inner.length > 0 ? [{ ...node, children: inner } as PhrasingContent] : [];
    }
    return node.type === 'text'
      ? runs({ type: 'phrase', children: [node], position: NOWHERE })
      : runs(alone(node));
  });
}

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const alone = (node: PhrasingContent): Phrase => ({
  type: 'phrase',
  children: [node],
  position: node.position ?? NOWHERE,
});

/** A phrase that opens with a label, the label in bold. */
export function withLabel(
  whole: Phrase,
  label: Phrase,
  source: string,
  definitions: Definitions,
): ReportLine {
  const text = textOf(whole);
  const words = textOf(label);
  const at = text.indexOf(words);
  const end = at + words.length;
  if (
    at < 0 ||
    at > MAX_NUMBER_CHARACTERS ||
    end > MAX_BOLD_LABEL_CHARACTERS ||
    end >= text.trimEnd().length - 1
  )
    return written(whole.children, definitions);
  const head = slice(whole, 0, end, source);
  if (head.children.some(({ type }) => type === 'strong')) return written(whole.children, definitions);
  const rest = slice(whole, end, text.length, source);
  return [
    { type: 'strong', children: written(head.children, definitions) },
    ...written(rest.children, definitions),
  ];
}

/** Characters before a label: its number. */
const MAX_NUMBER_CHARACTERS = 8;

/** Characters of a label that may be bold: more is a sentence. */
const MAX_BOLD_LABEL_CHARACTERS = 60;
