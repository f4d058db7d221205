/** Marks as artifacts what a page draws beside its structure: rules, backgrounds, page numbers, the marks of lists. */
import {
  OBJECT_OPERATORS,
  PAINT_OPERATORS,
  TEXT_OPERATORS,
  eachOperation,
  markedContentId,
  nameOperand,
  type ContentOperation,
} from '../../pdf/content.ts';

/** What drawing a form or a picture comes to: text, a picture, or parts that have marks of their own. */
export type ObjectKind = 'text' | 'picture' | 'marked';

/** What the marks of a page depend on. */
export interface PageObjects {
  /** True for marked content that belongs to a figure with words for those who cannot see it. */
  readonly isDescribed: (id: number) => boolean;
  /** What a form or a picture is, by its name among the resources. */
  readonly kindOf: (name: string) => ObjectKind;
}

/** The content of a page as it is marked now. */
export interface MarkedPage {
  readonly content: string;
  /** Numbers of the marked content that is no part of the structure any more. */
  readonly dropped: readonly number[];
}

/** A piece of the content. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marked content that has begun and not ended; the span is that of the operator that begins it. */
interface OpenMark extends Span {
  readonly id: number | undefined;
  hasText: boolean;
}

/** A piece that is put in the place of another; an empty span is a place between two characters. */
interface Replacement extends Span {
  readonly text: string;
}

const BEGIN = '\n/Artifact BMC\n';
const END = '\nEMC\n';

/**
 * Marks as artifacts what has no mark, and what has one but shows neither text nor a picture that is described.
 *
 * Nothing that is drawn changes: marks are all that is added. `0 0 9 9 re f` → `/Artifact BMC 0 0 9 9 re f EMC`.
 */
export function markArtifacts(content: string, objects: PageObjects): MarkedPage {
  const { unmarked, silent } = unmarkedIn(content, objects);
  const replacements: Replacement[] = [
    ...silent.map(({ start, end }) => ({ start, end, text: BEGIN })),
    ...unmarked.flatMap(({ start, end }) => [
      { start, end: start, text: BEGIN },
      { start: end, end, text: END },
    ]),
  ];
  return { content: replaced(content, replacements), dropped: silent.flatMap(({ id }) => id ?? []) };
}

/** What is drawn without a mark, neighbours as one, and the marks that say nothing. */
interface Unmarked {
  readonly unmarked: readonly Span[];
  readonly silent: readonly OpenMark[];
}

function unmarkedIn(content: string, { isDescribed, kindOf }: PageObjects): Unmarked {
  const unmarked: { readonly start: number; end: number }[] = [];
  const silent: OpenMark[] = [];
  const open: OpenMark[] = [];
  let pathStart: number | undefined;
  /** Where a text object begins that has no mark around it or in it so far. */
  let textStart: number | undefined;
  let shown: ContentOperation[] = [];
  const paint = (start: number, end: number): void => {
    if (open.length > 0) return;
    const last = unmarked.at(-1);
    if (last && content.slice(last.end, start).trim() === '') last.end = end;
    else unmarked.push({ start, end });
  };
  const showText = (): void => open.forEach((mark) => (mark.hasText = true));
  eachOperation(content, (operation) => {
    const { name, start, end } = operation;
    if (name === 'm' || name === 're') pathStart ??= start;
    else if (name === 'n') pathStart = undefined;
    else if (PAINT_OPERATORS.has(name)) {
      paint(pathStart ?? start, end);
      pathStart = undefined;
    } else if (TEXT_OPERATORS.has(name)) {
      showText();
      if (open.length === 0) shown.push(operation);
    } else if (OBJECT_OPERATORS.has(name)) {
      const kind = name === 'Do' ? kindOf(nameOperand(content, operation)) : 'picture';
      if (kind === 'text') showText();
      if (kind !== 'marked') paint(start, end);
    } else if (name === 'BT') {
      textStart = open.length === 0 ? start : undefined;
      shown = [];
    } else if (name === 'ET') {
      // Marks may lie inside: then only what is between them is without one.
      if (textStart !== undefined && shown.length > 0 && open.length === 0) paint(textStart, end);
      else unmarked.push(...shown.map(({ start, end }) => ({ start, end })));
      textStart = undefined;
      shown = [];
    } else if (name === 'BDC' || name === 'BMC') {
      textStart = undefined;
      open.push({ start, end, id: markedContentId(content, operation), hasText: false });
    } else if (name === 'EMC') {
      const mark = open.pop();
      if (mark?.id !== undefined && !mark.hasText && !isDescribed(mark.id)) silent.push(mark);
    }
  });
  return { unmarked, silent };
}

function replaced(content: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of replacements.toSorted((a, b) => a.start - b.start)) {
    result += content.slice(at, start) + text;
    at = end;
  }
  return result + content.slice(at);
}
