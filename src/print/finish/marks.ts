/** Marks what a page draws beside its structure: rules, grounds, page numbers, the marks of lists. */
import { PAINTS, PLACES, SHOWS, eachOperation, operandsOf, type Operation } from '../../pdf/content.ts';
import type { Value } from '../../pdf/value.ts';

/** What the marks of a page depend on. */
export interface Surroundings {
  /** True for marked content that belongs to a figure with words for those who cannot see it. */
  readonly pictured: (id: number) => boolean;
  /** What drawing a form or a picture by its name comes to: text, a picture, or parts that have marks of their own. */
  readonly placed: (name: string) => 'text' | 'picture' | 'marked';
}

/** The page as it is drawn now, and the marked content that is no part of the structure any more. */
export interface Marked {
  readonly text: string;
  readonly dropped: readonly number[];
}

interface Open {
  readonly start: number;
  readonly end: number;
  readonly id?: number;
  speaks: boolean;
}

/** A piece to be put in the place of another; both ends are the same where it is put between. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BEGIN = '\n/Artifact BMC\n';
const END = '\nEMC\n';

/**
 * Marks as artifacts what has no mark, and what has one but shows neither text nor a picture that is described.
 *
 * Nothing that is drawn changes: marks are all that is added.
 */
export function marked(text: string, around: Surroundings): Marked {
  const changes: Change[] = [];
  const dropped: number[] = [];
  const open: Open[] = [];
  /** Pieces without a mark; neighbours are one. */
  const bare: { start: number; end: number }[] = [];
  let path = -1;
  let textStart = -1;
  let shown: Operation[] = [];
  const paint = (start: number, end: number): void => {
    if (open.length > 0) return;
    const last = bare.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else bare.push({ start, end });
  };
  const speak = (): void => open.forEach((one) => (one.speaks = true));
  eachOperation(text, (operation) => {
    const { name, start, end } = operation;
    if (name === 'm' || name === 're') path = path < 0 ? start : path;
    else if (name === 'n') path = -1;
    else if (PAINTS.has(name)) {
      paint(path < 0 ? start : path, end);
      path = -1;
    } else if (SHOWS.has(name)) {
      speak();
      if (open.length === 0) shown.push(operation);
    } else if (PLACES.has(name)) {
      const what = name === 'Do' ? around.placed(String(operandsOf(text, operation)[0])) : 'picture';
      if (what === 'text') speak();
      if (what !== 'marked') paint(start, end);
    } else if (name === 'BT') {
      textStart = open.length === 0 ? start : -1;
      shown = [];
    } else if (name === 'ET') {
      // Marks may lie inside: then only what is between them is without one.
      if (textStart >= 0 && shown.length > 0 && open.length === 0) paint(textStart, end);
      else for (const one of shown) bare.push({ start: one.start, end: one.end });
      textStart = -1;
      shown = [];
    } else if (name === 'BDC' || name === 'BMC') {
      textStart = -1;
      const [, properties] = operandsOf(text, operation);
      const id = numberIn(properties);
      open.push({
        start,
        end,
        ...(id !== undefined && { id }),

        speaks: false,
      });
    } else if (name === 'EMC') {
      const one = open.pop();
      if (one?.id === undefined || one.speaks || around.pictured(one.id)) return;
      changes.push({ start: one.start, end: one.end, text: BEGIN });
      dropped.push(one.id);
    }
  });
  for (const { start, end } of bare)
    changes.push({ start, end: start, text: BEGIN }, { start: end, end, text: END });
  return { text: changed(text, changes), dropped };
}

const numberIn = (properties: Value | undefined): number | undefined => {
  const id = properties instanceof Map ? properties.get('MCID') : undefined;
  return typeof id === 'number' ? id : undefined;
};

function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
