/** Takes claims from the titles of slides. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { capitalised } from '../compose/inline.ts';
import type { Section, Support } from '../outline/outline.ts';
import { hasFiniteVerb, namesExample, needsBefore } from '../text/word-classes.ts';
import { isPastView } from '../text/time-words.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import type { ReportContext } from './context.ts';
import type { Chapter, ChapterClaim, Heading, ReportLine } from './report.ts';
import { supportsOf } from './supports.ts';
import { isWithin } from './attribution.ts';

/** A chapter with the sections that it was made from. */
export interface ChapterSections {
  readonly chapter: Chapter;
  readonly sections: readonly Section[];
}

/** The slides that cover a chapter, in order. */
export function slidesOf(chapter: Chapter, { deck }: ReportContext): Slide[] {
  const wanted = new Set(chapter.slides);
  return deck.slides.filter(({ id }) => wanted.has(id));
}

/** Titles of a chapter's slides that claim something about today, each with the place that makes the claim. */
export function titleClaims({ chapter, sections }: ChapterSections, context: ReportContext): ChapterClaim[] {
  const headings = chapter.blocks.filter((block): block is Heading => block.type === 'heading');
  const places = new Map(
    headings.flatMap((heading) => (heading.slide === undefined ? [] : [[heading.slide, heading] as const])),
  );
  const names = [chapter.title, ...headings.map(({ line }) => line)].map((line) =>
    textOf(line).toLowerCase(),
  );
  const seen = new Set<string>();
  return slidesOf(chapter, context).flatMap(({ id, layout, slots: { title } }): ChapterClaim[] => {
    const words = textOf(title);
    const heading = places.get(id);
    const place = heading?.line ?? chapter.title;
    const claims =
      traitsOf(layout).title === 'claim' &&
      (id === chapter.slides[0] || heading !== undefined) &&
      title.some(({ position }) => position !== undefined) &&
      !names.some((name) => name.endsWith(words.toLowerCase())) &&
      !seen.has(words) &&
      hasFiniteVerb(words, context.lang) &&
      !needsBefore(words) &&
      !namesExample(textOf(place)) &&
      !isAboutPast(title, sections, context);
    if (!claims) return [];
    seen.add(words);
    const from = isByOthers(title, context) ? { from: 'abstract' as const } : {};
    return [
      { lines: [withoutPlaceName(title, names)], id: heading?.id ?? chapter.id, title: place, ...from },
    ];
  });
}

/** Does the article say this about the past? `Two years ago, … Banks refused.` */
function isAboutPast(title: ReportLine, sections: readonly Section[], context: ReportContext): boolean {
  const run = title.find(({ position }) => position !== undefined);
  const point = run && pointAt(sections.flatMap(supportsOf), run);
  if (!point) return isPastView(textOf(title), []);
  const at = placeOf(run).start.offset ?? 0;
  const before = sentences(point, context.source, context.lang).filter(
    ({ position }) => (position.end.offset ?? 0) <= at,
  );
  return isPastView(
    textOf(title),
    before.map((phrase) => textOf(phrase)),
  );
}

function pointAt(
  supports: readonly Support[],
  run: PhrasingContent,
): Extract<Support, { type: 'point' }>['whole'] | undefined {
  for (const support of supports) {
    if (support.type === 'exhibit') continue;
    if (isWithin(placeOf(run), [support.whole.position])) return support.whole;
    const below = pointAt(support.children, run);
    if (below) return below;
  }
  return undefined;
}

/** Are these words of somebody other than the author? */
const isByOthers = (line: ReportLine, { otherWriters: others }: ReportContext): boolean =>
  line.some(({ position }) => position !== undefined && isWithin(position, others));

/** A title without the name of its chapter, which is printed beside it: `Costs: they rise` → `They rise`. */
function withoutPlaceName(title: ReportLine, names: readonly string[]): ReportLine {
  const colon = title.findIndex((run) => /^\s*[:：]\s*$/u.test(textOf(run)));
  const name = textOf(title.slice(0, Math.max(0, colon))).toLowerCase();
  return colon > 0 && names.includes(name) ? capitalised(title.slice(colon + 1)) : title;
}
