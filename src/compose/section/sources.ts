/** The last slide: where the article was published, and what it names as its sources. */
import type { PhrasingContent } from 'mdast';
import type { Passage, Section } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { balanced } from '../divide/balance.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Note } from '../note.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, listBlocks, runs, template } from '../inline.ts';
import { notesOf, supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

/** True for a section that names sources: it has no slides of its own. */
export const isSources = (section: Section): section is Passage & { role: 'sources' } =>
  section.type === 'passage' &&
  section.role === 'sources' &&
  section.children.some(({ type }) => type === 'point');

/** The sources slide, over as many slides as the list takes; none when the article names no source at all. */
export function sourcesSlides(sections: readonly Section[], context: ComposeContext): Slide[] {
  const { url } = context.outline.meta;
  const named = sections.filter(isSources);
  const items = named.flatMap((section) =>
    section.children.flatMap((support) => (support.type === 'point' ? [support, ...support.children] : [])),
  );
  const own = url ? [[template(`${context.words.source ?? 'Source'}: `), ...linked(url)]] : [];
  const all = [...own, ...items.map((item) => runs(item.whole))].filter((line) => line.length > 0);
  const things = named.flatMap((section) =>
    shownAmong(
      section.children,
      { title: section.heading ? bare(section.heading) : [], path: ['sources'] },
      context,
    ),
  );
  if (all.length === 0) return things;
  const heading = named[0]?.heading;
  const title = heading ? bare(heading) : [template(context.words.sources ?? 'Sources and links')];
  const notes: Note[] = named.flatMap((section, index) => [
    ...notesOf(
      [...(section.group ?? []), ...(index > 0 && section.heading ? [section.heading] : [])],
      context,
    ),
    ...supportNotes(section.children, context),
  ]);
  const sources = [...named.map(({ position }) => position), ...(url && isTold(url) ? [url.position] : [])];
  const slides = balanced(all, limitOf(context, 'sources', 'points')).map((part, index) =>
    makeSlide(
      'sources',
      { title, points: listBlocks(part), source: context.credit },
      { path: pathOf('sources'), notes: index === 0 ? notes : [], sources },
    ),
  );
  return [...slides, ...things];
}

/** The address of a page that was fetched stands nowhere in it. */
const isTold = ({ children }: Phrase): boolean => children.some(({ position }) => position !== undefined);

function linked(url: Phrase): PhrasingContent[] {
  return [{ type: 'link', url: textOf(url), children: bare(url) as never, position: url.position }];
}
