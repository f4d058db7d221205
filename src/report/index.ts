/** The report stage: makes a report from an outline, with every sentence whole and in the article's order. */
import type { Brand } from '../compose/brand.ts';
import type { Deck, Words } from '../compose/deck.ts';
import type { Outline, Passage, Section } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { chapterOf, groupsOf, withUnreferencedNotes } from './chapters.ts';
import { footnotesOf } from './footnotes.ts';
import { glossaryOf } from './glossary.ts';
import { createNumbering, type ReportContext } from './context.ts';
import { numberedKinds } from './captions.ts';
import { coverOf } from './cover.ts';
import { withKeyFigures } from './key-figures.ts';
import { withOpening } from './openings.ts';
import { provenanceOf, type ProvenanceInput } from './provenance.ts';
import type { Report } from './report.ts';
import { sourcesOf } from './sources.ts';
import { summaryOf } from './summary.ts';
import { otherWritersPlaces } from './attribution.ts';
import { definitionsOf } from './printed-runs.ts';

export type { ProvenanceInput } from './provenance.ts';

/** The input of `report` beside the outline. */
export interface ReportInput {
  readonly deck: Deck;
  readonly article: Pick<Article, 'readable' | 'tree' | 'images'>;
  readonly words: Words;
  readonly brand: Brand;
  readonly about: ProvenanceInput;
}

/** Makes the report of an outline. Pure: the same outline gives the same report. */
export function report(outline: Outline, { deck, article, words, brand, about }: ReportInput): Report {
  const { meta } = outline;
  const { body, digest, listed, noted } = divideSections(outline.children);
  const context: ReportContext = {
    source: article.readable,
    lang: meta.lang,
    words,
    deck,
    tree: article.tree,
    definitions: definitionsOf(article.tree),
    footnotes: footnotesOf(article.tree),
    otherWriters: otherWritersPlaces(outline.children),
    numberedKinds: numberedKinds(outline.children),
    noteSupports: noted.flatMap(({ children }) => children),
    images: article.images,
    ...createNumbering(),
  };
  const groups = groupsOf(body);
  const chapters = withUnreferencedNotes(
    groups.map(({ sections, ...group }) => {
      const chapter = chapterOf({ ...group, sections }, context);
      return withKeyFigures(withOpening({ chapter, sections }, context), context);
    }),
    context,
  );
  const parts = groups.flatMap(({ sections }, index) => {
    const chapter = chapters[index];
    return chapter ? [{ chapter, sections }] : [];
  });
  const thesis = parts.flatMap(({ chapter, sections }) => {
    const section = sections.find(isThesis);
    return section ? [{ section, chapter }] : [];
  })[0];
  const cut = digest !== undefined && isCutOff(digest, outline);
  return {
    title: textOf(meta.title),
    lang: meta.lang,
    words,
    brand,
    cover: coverOf(meta, about),
    summary: summaryOf(parts, { digest, cut, thesis }, context),
    chapters,
    glossary: glossaryOf(body, context),
    sources: sourcesOf(meta, listed, chapters, context),
    provenance: provenanceOf(meta, outline.dropped, about),
  };
}

const isThesis = (section: Section): boolean => section.type === 'passage' && section.role === 'thesis';

/** Does the page cut the abstract off? Then text dropped as `truncated` follows it. */
function isCutOff({ position }: Passage, { dropped, children }: Outline): boolean {
  const end = position.end.offset ?? 0;
  const next = children.find((child) => (child.position.start.offset ?? 0) > end)?.position.start.offset;
  return dropped.some(
    ({ reason, position: { start } }) =>
      reason === 'truncated' &&
      (start.offset ?? 0) >= (position.start.offset ?? 0) &&
      (next === undefined || (start.offset ?? 0) < next),
  );
}

/** Separates the abstract at the beginning, the sources at the end, and footnotes from the body. */
function divideSections(sections: readonly Section[]): {
  body: Section[];
  digest: Passage | undefined;
  listed: Passage[];
  noted: Passage[];
} {
  const noted = sections.filter((section) => isPassage(section, 'footnotes'));
  const rest = sections.filter((section) => !isPassage(section, 'footnotes'));
  const [first] = rest;
  const digest = first && isPassage(first, 'digest') ? first : undefined;
  const from = digest ? 1 : 0;
  let to = rest.length;
  while (to > from && isPassage(rest[to - 1], 'sources')) to -= 1;
  return {
    body: rest.slice(from, to),
    digest,
    listed: rest.slice(to).filter((section) => isPassage(section, 'sources')),
    noted,
  };
}

const isPassage = (section: Section | undefined, role: Passage['role']): section is Passage =>
  section?.type === 'passage' && section.role === role;
