/** The report stage: an outline to a report, a chapter for each part, every sentence whole and in the article's order. */
import type { Brand } from '../compose/brand.ts';
import type { Deck, Words } from '../compose/deck.ts';
import type { Outline, Passage, Section } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { textOf } from '../text/phrase.ts';
import { chapterOf, groupsOf, withOtherNotes } from './chapters.ts';
import { footnotesOf } from './footnotes.ts';
import { glossaryOf } from './glossary.ts';
import { counting, type Making } from './context.ts';
import { countedIn } from './captions.ts';
import { coverOf } from './cover.ts';
import { opened } from './openings.ts';
import { provenanceOf, type ProvenanceInput } from './provenance.ts';
import type { Report } from './report.ts';
import { sourcesOf } from './sources.ts';
import { summaryOf } from './summary.ts';
import { othersIn } from './attribution.ts';
import { definitionsOf } from './printed-runs.ts';

export type { ProvenanceInput } from './provenance.ts';

/** What `report` is given beside the outline. */
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
  const { body, digest, listed, noted } = parted(outline.children);
  const making: Making = {
    source: article.readable,
    lang: meta.lang,
    words,
    deck,
    tree: article.tree,
    definitions: definitionsOf(article.tree),
    footnotes: footnotesOf(article.tree),
    others: othersIn(outline.children),
    counted: countedIn(outline.children),
    noted: noted.flatMap(({ children }) => children),
    images: article.images,
    ...counting(),
  };
  const groups = groupsOf(body);
  const chapters = withOtherNotes(
    groups.map(({ sections, ...group }) => {
      const chapter = chapterOf({ ...group, sections }, making);
      return opened({ chapter, sections }, making);
    }),
    making,
  );
  const parts = groups.flatMap(({ sections }, index) => {
    const chapter = chapters[index];
    return chapter ? [{ chapter, sections }] : [];
  });
  const thesis = parts.flatMap(({ chapter, sections }) => {
    const section = sections.find(isThesis);
    return section ? [{ section, chapter }] : [];
  })[0];
  const cut = digest !== undefined && isCut(digest, outline);
  return {
    title: textOf(meta.title),
    lang: meta.lang,
    words,
    brand,
    cover: coverOf(meta, about),
    summary: summaryOf(parts, { digest, cut, thesis }, making),
    chapters,
    glossary: glossaryOf(body, making),
    sources: sourcesOf(meta, listed, chapters, making),
    provenance: provenanceOf(meta, outline.dropped, about),
  };
}

const isThesis = (section: Section): boolean => section.type === 'passage' && section.role === 'thesis';

/** True where the page cuts the abstract off: what was cut stands right behind what is left of it. */
function isCut({ position }: Passage, { dropped, children }: Outline): boolean {
  const end = position.end.offset ?? 0;
  const next = children.find((child) => (child.position.start.offset ?? 0) > end)?.position.start.offset;
  return dropped.some(
    ({ reason, position: { start } }) =>
      reason === 'truncated' &&
      (start.offset ?? 0) >= (position.start.offset ?? 0) &&
      (next === undefined || (start.offset ?? 0) < next),
  );
}

/** What stands at the front and at the back of a report; what stands elsewhere in the article stays where it is. */
function parted(sections: readonly Section[]): {
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
