/** An edit: which ranges of a text stay. Words are cut, never reworded. */
import type { PhrasingContent } from 'mdast';
import { isCjk } from '../text/script.ts';
import { join, slice, textOf, type Phrase } from '../text/phrase.ts';

/** Half-open range of UTF-16 units of a plain text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The names of the operations, in the order of safety; they go into the notes of a slide. */
export type OpName =
  | 'marker'
  | 'spacing'
  | 'dots'
  | 'stop'
  | 'discourse'
  | 'frame'
  | 'aside'
  | 'reflexive'
  | 'intensifier'
  | 'subject'
  | 'so-called'
  | 'gloss'
  | 'appositive'
  | 'thereby'
  | 'such-as'
  | 'which'
  | 'participle'
  | 'reason'
  | 'capitalise';

declare module 'mdast' {
  interface TextData {
    /** The operations that shortened the phrase of this run, in order. */
    ops?: readonly OpName[];
  }
  interface InlineCodeData {
    ops?: readonly OpName[];
  }
}

/**
 * One way to shorten a clause: the ranges to take out of its plain text, empty when it does not apply.
 *
 * `exact` operations may take out no negator, hedge, quantifier or number; the others leave out a whole part that
 * has its own (a parenthesis, a tail), so that those of what is kept are unchanged all the same.
 */
export interface CondenseOperation {
  readonly name: OpName;
  readonly exact: boolean;
  readonly find: (text: string, lang: string) => readonly TextRange[];
}

const QUOTED =
  /“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|(?<!\d)"[^"]*"|(?<![\p{L}\p{N}])['‘](?=\S)[^'’]*(?:['’][\p{L}][^'’]*)*(?<=\S)['’](?![\p{L}\p{N}])/gu;

/** The quotations of a text, marks included: nothing in them is ever touched. */
export function quotations(text: string): TextRange[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A text with its quotations blanked out, so that rules read only the author's own words. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
}

/** What is left of a text of `length` when `cuts` are taken out. Cuts are in order and do not overlap. */
export function kept(length: number, cuts: readonly TextRange[]): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (const cut of cuts) {
    if (cut.start > at) ranges.push({ start: at, end: cut.start });
    at = Math.max(at, cut.end);
  }
  if (at < length) ranges.push({ start: at, end: length });
  return ranges;
}

/** The plain text of the ranges, one after the other. */
export function pick(text: string, ranges: readonly TextRange[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join('');
}

/** The phrase of the ranges, marks and positions kept; undefined when nothing is left. */
export function pickPhrase(phrase: Phrase, ranges: readonly TextRange[], source: string): Phrase | undefined {
  const parts = ranges.map(({ start, end }) => slice(phrase, start, end, source));
  const filled = parts.filter((part) => part.children.length > 0);
  return filled.length === 0 ? undefined : join(filled);
}

/** The same runs, each with the names of operations added to those that it has. */
export function told(nodes: readonly PhrasingContent[], ops: readonly OpName[]): PhrasingContent[] {
  if (ops.length === 0) return [...nodes];
  return nodes.map((node) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return { ...node, data: { ...node.data, ops: [...(node.data?.ops ?? []), ...ops] } };
    return 'children' in node
      ? ({ ...node, children: told(node.children as PhrasingContent[], ops) } as PhrasingContent)
      : node;
  });
}

/**
 * The phrase with its first letter in upper case; the same phrase when it is already, or opens with a name in
 * mixed case (`iPhone`), with an address, with code or with a quotation.
 */
export function capitalise(phrase: Phrase): Phrase {
  const first = textOf(phrase).charAt(0);
  if (!isRaisable(textOf(phrase))) return phrase;
  const children = raise(phrase.children, first.toUpperCase());
  return children === phrase.children ? phrase : { ...phrase, children };
}

/** True for words whose first letter may become a capital. */
export const isRaisable = (text: string): boolean =>
  !isCjk(text) &&
  /^\p{Ll}(?![\p{L}\p{N}]*\p{Lu})/u.test(text) &&
  !/^(?:[a-z][a-z\d+.-]*:\/\/|[\w.-]+@\w|(?:[\w-]+\.)+[a-z]{2,}(?:\/|$|\s))/u.test(text);

function raise(nodes: PhrasingContent[], letter: string): PhrasingContent[] {
  const [node, ...rest] = nodes;
  if (!node || letter.length !== 1) return nodes;
  if (node.type === 'text') return [{ ...node, value: letter + node.value.slice(1) }, ...rest];
  if (!('children' in node)) return nodes;
  const children = raise(node.children, letter);
  return children === node.children ? nodes : [{ ...node, children } as PhrasingContent, ...rest];
}
