/** Claims of the deck's titles: those that hold today, each with the place of the chapter that makes it. */
import type { PhrasingContent } from 'mdast';
import type { Slide } from '../compose/layout/index.ts';
import { traitsOf } from '../compose/layout/traits.ts';
import { capitalised } from '../compose/inline.ts';
import type { Section, Support } from '../outline/outline.ts';
import { hasFiniteVerb, namesExample, needsBefore } from '../text/word-classes.ts';
import { isPastView } from '../text/time-words.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { sentences } from '../text/sentences.ts';
import type { Making } from './context.ts';
import type { Chapter, ChapterClaim, Heading, ReportLine } from './report.ts';
import { supportsOf } from './supports.ts';
import { isWithin } from './attribution.ts';

/** A chapter with the sections of the article that it tells. */
export interface ChapterSections {
  readonly chapter: Chapter;
  readonly sections: readonly Section[];
}

/** The slides that show a chapter, in their order. */
export function slidesOf(chapter: Chapter, { deck }: Making): Slide[] {
  const wanted = new Set(chapter.slides);
  return deck.slides.filter(({ id }) => wanted.has(id));
}

/** The titles of a chapter's slides that state a claim of today, each with the place that it leads to. */
export function claimsOf({ chapter, sections }: ChapterSections, making: Making): ChapterClaim[] {
  const headings = chapter.blocks.filter((block): block is Heading => block.type === 'heading');
  const places = new Map(
    headings.flatMap((heading) => (heading.slide === undefined ? [] : [[heading.slide, heading] as const])),
  );
  const names = [chapter.title, ...headings.map(({ line }) => line)].map((line) =>
    textOf(line).toLowerCase(),
  );
  const seen = new Set<string>();
  return slidesOf(chapter, making).flatMap(({ id, layout, slots: { title } }): ChapterClaim[] => {
    const words = textOf(title);
    const heading = places.get(id);
    const place = heading?.line ?? chapter.title;
    const claims =
      traitsOf(layout).title === 'claim' &&
      (id === chapter.slides[0] || heading !== undefined) &&
      title.some(({ position }) => position !== undefined) &&
      !names.some((name) => name.endsWith(words.toLowerCase())) &&
      !seen.has(words) &&
      hasFiniteVerb(words, making.lang) &&
      !needsBefore(words) &&
      !namesExample(textOf(place)) &&
      !isOfPast(title, sections, making);
    if (!claims) return [];
    seen.add(words);
    const from = isOfOthers(title, making) ? { from: 'abstract' as const } : {};
    return [{ said: [withoutName(title, names)], id: heading?.id ?? chapter.id, title: place, ...from }];
  });
}

/** True for a title that the article says of a moment gone by. */
function isOfPast(title: ReportLine, sections: readonly Section[], making: Making): boolean {
  const run = title.find(({ position }) => position !== undefined);
  const point = run && pointAt(sections.flatMap(supportsOf), run);
  if (!point) return isPastView(textOf(title), []);
  const at = placeOf(run).start.offset ?? 0;
  const before = sentences(point, making.source, making.lang).filter(
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

/** True for words of somebody else than the author. */
const isOfOthers = (line: ReportLine, { others }: Making): boolean =>
  line.some(({ position }) => position !== undefined && isWithin(position, others));

/** A title that opens with the name of its place and a colon, without them: the name stands beside it. */
function withoutName(title: ReportLine, names: readonly string[]): ReportLine {
  const colon = title.findIndex((run) => /^\s*[:：]\s*$/u.test(textOf(run)));
  const name = textOf(title.slice(0, Math.max(0, colon))).toLowerCase();
  return colon > 0 && names.includes(name) ? capitalised(title.slice(colon + 1)) : title;
}
