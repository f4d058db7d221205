/** Joins neighbouring prose that the article gives no heading: a sentence here, another there have one slide. */
import type { PhrasingContent } from 'mdast';
import type { Section } from '../../outline/outline.ts';
import type { ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { isText } from '../layout/traits.ts';
import type { ComposedSection } from '../section/parts.ts';
import { withSlots } from '../slots.ts';
import { joined } from './join.ts';

/** Sections in order, where the last slide of one and the first of the next are joined if one slide holds both. */
export function withUntitledJoined(
  sections: readonly ComposedSection[],
  context: ComposeContext,
): ComposedSection[] {
  const all: ComposedSection[] = [];
  for (const made of sections) {
    const before = all.at(-1);
    const slides = before && together(before, made, context);
    if (before && slides) all[all.length - 1] = { ...before, slides };
    else all.push(made);
  }
  return all;
}

/** The slides of two sections of which one slide was saved; undefined where none was. */
function together(a: ComposedSection, b: ComposedSection, context: ComposeContext): Slide[] | undefined {
  const last = a.slides.at(-1);
  const [first, ...rest] = b.slides;
  if (!last || !first || !isUnheaded(a.section) || !isUnheaded(b.section)) return undefined;
  if (![last, first].every((slide) => isText(slide) && isOurs(slide.slots.title))) return undefined;
  const both = joined([last, withSlots(first, { title: last.slots.title })], context);
  return both.length === 1 ? [...a.slides.slice(0, -1), ...both, ...rest] : undefined;
}

const isUnheaded = ({ type, heading, group = [] }: Section): boolean =>
  type === 'passage' && heading === undefined && group.length === 0;

/** True for a title that is a word of the template, such as `Overview`: it has no place in the article. */
const isOurs = (title: readonly PhrasingContent[]): boolean =>
  title.every(({ position }) => position === undefined);
