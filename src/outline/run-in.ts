/** Headings that an author runs into his text: `**Training**. We trained it twice …` with more paragraphs below. */
import { asks } from '../text/word-classes.ts';
import { slice, spanOf, textOf, trim, type Phrase } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import { sidesIn } from './comparison/labels.ts';
import type { OutlineContext } from './context.ts';
import type { ArticlePart } from './heading-parts.ts';
import { matrixIn } from './matrix/index.ts';
import type { Point, Support } from './outline.ts';
import { pointFrom } from './supports.ts';
import { roleOf } from './heading-roles.ts';

/** Run-in headings of a part from which on they are headings: with text behind them on their line, and without or numbered. */
const MIN_HEADINGS = 3;
const MIN_PLAIN_HEADINGS = 2;

/** The parts of an article, cut at the headings that are run into their text. */
export function withRunInHeadings(parts: readonly ArticlePart[], context: OutlineContext): ArticlePart[] {
  return parts.flatMap((part, index) => cutAtLeads(part, parts[index + 1]?.depth, context));
}

function cutAtLeads(part: ArticlePart, next: number | undefined, context: OutlineContext): ArticlePart[] {
  if (part.told || (part.heading && roleOf(textOf(part.heading)) !== undefined)) return [part];
  const unfolded = part.heading
    ? part
    : { ...part, supports: part.supports.flatMap((support) => unfold(support, context)) };
  const { supports } = unfolded;
  const starts = supports.flatMap((support, at) => (isLead(support) ? [at] : []));
  if (!areHeadings(supports, starts) || isFramework(unfolded, context)) return [unfolded];
  const depth = part.heading ? part.depth + 1 : (next ?? part.depth);
  const group = part.heading ? [...part.group, part.heading] : part.group;
  const before = supports.slice(0, starts[0]);
  const opening = part.heading || before.length > 0 ? [{ ...part, supports: before }] : [];
  const ends = starts.map((start, at) => starts[at + 1] ?? lastEnd(starts, start, supports.length));
  const headed = starts.map((start, at): ArticlePart => {
    const lead = supports[start] as Lead;
    const heading = headingOf(lead, context);
    const own = [...textBehind(lead, context), ...supports.slice(start + 1, ends[at])];
    const position = spanOf([heading, ...own]) ?? heading.position;
    return { heading, depth, group, supports: own, position };
  });
  const behind = supports.slice(ends.at(-1));
  const position = spanOf(behind);
  return [...opening, ...headed, ...(position ? [{ depth, group, supports: behind, position }] : [])];
}

/** The last heading has as much below it as any other; what is left speaks of all of them. */
function lastEnd(starts: readonly number[], last: number, end: number): number {
  const longest = Math.max(...starts.slice(1).map((start, at) => start - (starts[at] ?? 0)));
  return Math.min(end, last + longest);
}

type Lead = Point & { readonly label: Phrase };

/** A paragraph that opens with a name set in bold or italics, or with a numbered one. */
function isLead(support: Support): support is Lead {
  if (support.type !== 'point' || support.item || !support.label) return false;
  const label = textOf(support.label);
  const [first] = support.whole.children;
  const isSet = first?.type === 'strong' || first?.type === 'emphasis';
  return (isSet || support.number !== undefined) && !asks(label) && roleOf(label) === undefined;
}

/** The end of a name that only tells it from the next of its kind: `结论A`, `Finding 2`. */
const SERIAL = /\s?(?:\p{Lu}|\p{N}+|[一二三四五六七八九十]+)$/u;

/** True for names that are numbered, or that are one name with numbers or letters behind it. */
function isSeries(leads: readonly Support[]): boolean {
  const points = leads.flatMap((lead) => (lead.type === 'point' ? lead : []));
  const stems = new Set(points.map(({ label }) => textOf(label ?? []).replace(SERIAL, '')));
  return points.every(({ number }) => number !== undefined) || (stems.size === 1 && !stems.has(''));
}

/** True where there are enough leads, and half of those before the last have more below them than the paragraph that they open. */
function areHeadings(supports: readonly Support[], starts: readonly number[]): boolean {
  const leads = starts.flatMap((start) => supports[start] ?? []);
  const arePlain = isSeries(leads) || leads.every((lead) => lead.type === 'point' && !lead.text);
  const holding = starts.slice(1).filter((start, at) => start > (starts[at] ?? 0) + 1).length;
  return starts.length >= (arePlain ? MIN_PLAIN_HEADINGS : MIN_HEADINGS) && holding * 2 >= starts.length - 1;
}

/** Quadrants and sides that are compared are written like this too. */
const isFramework = ({ supports, heading }: ArticlePart, context: OutlineContext): boolean =>
  matrixIn(supports, heading, context) !== undefined ||
  sidesIn(supports, textOf(heading ?? []), new Set(), context) !== undefined;

/** The name with its number where it has one. */
function headingOf({ whole, label }: Lead, { source }: OutlineContext): Phrase {
  const name = textOf(label);
  return trim(slice(whole, 0, textOf(whole).indexOf(name) + name.length, source), source);
}

function textBehind({ text, children }: Lead, { source }: OutlineContext): Support[] {
  if (!text) return [...children];
  const point = pointFrom(trim(text, source));
  const position = spanOf([point, ...children]) ?? point.position;
  return [{ ...point, children, position }];
}

/** Items of a list that nothing but a line announces, each a paragraph with a name, are the article: `The four reasons are:`. */
function unfold(support: Support, context: OutlineContext): Support[] {
  if (support.type !== 'point' || support.children.length < MIN_HEADINGS) return [support];
  const isLong = ({ label, text }: Point): boolean =>
    label !== undefined &&
    text !== undefined &&
    sentences(text, context.source, context.lang).length >= MIN_ITEM_SENTENCES;
  if (support.children.filter(isLong).length * 2 <= support.children.length) return [support];
  return [{ ...support, children: [], position: support.whole.position }, ...support.children];
}

/** Sentences of an item from which on it is an argument of its own. */
const MIN_ITEM_SENTENCES = 2;
