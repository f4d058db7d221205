/** Turns phrases of the article into the runs that the report prints, with emphasis, links, breaks, footnote marks. */
import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { runs } from '../compose/inline.ts';
import { slice, textOf, type Phrase } from '../text/phrase.ts';
import type { ReportLine } from './report.ts';

/** Addresses of reference definitions by label. */
export type Definitions = ReadonlyMap<string, string>;

/** The reference definitions of an article. Of two with the same label the first counts. */
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

/** The runs of a phrase, without pictures, which are blocks of their own, and without characters that no font draws. */
export function printedRuns(
  children: readonly PhrasingContent[],
  definitions: Definitions,
): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break' || node.type === 'footnoteReference') return [node];
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      const inner = printedRuns(node.children, definitions);
      const position = node.position && { position: node.position };
      return url === undefined ? inner : [{ type: 'link', url, children: inner as never, ...position }];
    }
    if ('children' in node) {
      const inner = printedRuns(node.children, definitions);
      return inner.length > 0 ? [{ ...node, children: inner } as PhrasingContent] : [];
    }
    return node.type === 'text'
      ? runs({ type: 'phrase', children: [node], position: NO_POSITION })
      : runs(phraseOf(node));
  });
}

const NO_POSITION = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const phraseOf = (node: PhrasingContent): Phrase => ({
  type: 'phrase',
  children: [node],
  position: node.position ?? NO_POSITION,
});

/** A phrase with its label in bold: `Costs: they rise` → `**Costs**: they rise`. */
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
    return printedRuns(whole.children, definitions);
  const head = slice(whole, 0, end, source);
  if (head.children.some(({ type }) => type === 'strong')) return printedRuns(whole.children, definitions);
  const rest = slice(whole, end, text.length, source);
  return [
    { type: 'strong', children: printedRuns(head.children, definitions) },
    ...printedRuns(rest.children, definitions),
  ];
}

/** Characters that may stand before a label: its number, `(12) Costs`. */
const MAX_NUMBER_CHARACTERS = 8;

/** A longer label is a sentence and not set in bold. */
const MAX_BOLD_LABEL_CHARACTERS = 60;
