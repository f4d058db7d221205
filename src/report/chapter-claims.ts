/** Collects what the chapters claim. */
import { capitalised, template, withoutStop } from '../compose/inline.ts';
import type { Matrix, Section } from '../outline/outline.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { namesExample } from '../text/word-classes.ts';
import { isWithin } from './attribution.ts';
import type { ReportContext } from './context.ts';
import { isClaim } from '../compose/section/claim.ts';
import { keySentencesOf, openingSentence, type KeySentences } from './key-sentences.ts';
import { tagsOf } from './matrix.ts';
import { printedRuns } from './printed-runs.ts';
import type { Chapter, ChapterClaim, Heading, ReportLine } from './report.ts';
import { slidesIn } from './slides.ts';
import { titleClaims, type ChapterSections } from './titles.ts';

/** Kinds of claims, the best first. */
export const CLAIM_RANKS = ['announced', 'end', 'matrix', 'bold', 'title', 'opening'] as const;

/** A claim with its kind, in a chapter. */
export type RankedClaim = ChapterClaim & {
  readonly chapter: string;
  readonly rank: (typeof CLAIM_RANKS)[number];
};

/** Does the section belong to the argument? Questions, asides, footnotes, disclaimers and sources do not. */
export const argues = (section: Section): boolean =>
  section.type !== 'faq' &&
  !(section.type === 'passage' && ['aside', 'footnotes', 'disclaimer', 'sources'].includes(section.role)) &&
  !BACK_MATTER_HEADING.test(textOf(section.heading ?? section.group?.[0] ?? []));

/** Headings of back matter: `Acknowledgements`, `About the author`. */
const BACK_MATTER_HEADING =
  /^(?:copyright|licen[cs]e|acknowledge?ments?|thanks|related|about (?:the )?authors?|appendix|changelog|版权(?:声明)?|致谢|关于作者|附录|謝辞|ライセンス|감사의 글)\b/iu;

/** The claims of a chapter, place by place: the sentences that its author announces, else the claim of its slide. */
export function chapterClaims(part: ChapterSections, context: ReportContext): RankedClaim[] {
  const { chapter, sections } = part;
  const titles = titleClaims(part, context).filter(({ lines: [line = []] }) =>
    isClaim(textOf(line), context.lang),
  );
  const found = new Map<string, RankedClaim>();
  const places = new Map(sections.map((section) => [section, placeOfSection(chapter, section, context)]));
  for (const section of sections) {
    const { id, title } = places.get(section) ?? chapter;
    const base = { id, title, chapter: chapter.id };
    if (section.type === 'matrix') {
      found.set(`${id} matrix`, { ...base, lines: quadrantNames(section, context), rank: 'matrix' });
      continue;
    }
    if (found.has(id) || !argues(section) || namesExample(textOf(title))) continue;
    const own = keySentencesOf(section, context);
    const claim = titles.find((claim) => claim.id === id);
    if (own && (own.by !== 'bold' || !claim)) found.set(id, { ...base, ...claimLines(own, context) });
    else if (claim) found.set(id, { ...claim, chapter: chapter.id, rank: 'title' });
  }
  for (const claim of titles)
    if (!found.has(claim.id) && isInContents(claim.id, chapter))
      found.set(claim.id, { ...claim, chapter: chapter.id, rank: 'title' });
  const order = [
    chapter.id,
    ...chapter.blocks.flatMap((block) => (block.type === 'heading' && block.id ? [block.id] : [])),
  ];
  return [...found.values()].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The opening sentence of a chapter as a claim. */
export function openingClaims({ chapter, sections }: ChapterSections, context: ReportContext): RankedClaim[] {
  const [section] = sections;
  const own = section && openingSentence(section, context);
  return own
    ? [{ id: chapter.id, title: chapter.title, chapter: chapter.id, ...claimLines(own, context) }]
    : [];
}

function claimLines(
  { by, phrases }: KeySentences,
  context: ReportContext,
): Pick<RankedClaim, 'lines' | 'rank'> {
  const lines = phrases.map((phrase) =>
    capitalised(withoutStop(withoutEmphasis(printedRuns(phrase.children, context.definitions)))),
  );
  return { lines: lines, rank: by };
}

/** A line without emphasis around all of it, since the summary has its own style. */
const withoutEmphasis = (line: ReportLine): ReportLine => {
  const [only, ...more] = line;
  return only && more.length === 0 && (only.type === 'strong' || only.type === 'emphasis')
    ? only.children
    : line;
};

/** The names of the quadrants; those that share a name are followed by their tags: `Leaders – Asia`. */
function quadrantNames(matrix: Matrix, { definitions }: ReportContext): ReportLine[] {
  const names = matrix.children.map(({ heading }) => textOf(heading));
  return matrix.children.map((quadrant, at) => {
    const { heading, number } = quadrant;
    const name = names[at] ?? '';
    const shared = names.filter((text) => text === name).length > 1;
    return [
      ...(number === undefined || name.startsWith(number) ? [] : [template(`${number}. `)]),
      ...printedRuns(heading.children, definitions),
      ...(shared
        ? tagsOf(quadrant, matrix).flatMap((tag) => [
            template(' – '),
            ...printedRuns(tag.children, definitions),
          ])
        : []),
    ];
  });
}

/** Is it the chapter itself, or a heading that the contents list? */
const isInContents = (id: string, { id: own, blocks }: Chapter): boolean =>
  id === own || blocks.some((block) => block.type === 'heading' && block.depth === 3 && block.id === id);

/** The heading of a section inside its chapter, else the chapter. */
function placeOfSection(
  chapter: Chapter,
  section: Section,
  context: ReportContext,
): { readonly id: string; readonly title: ReportLine } {
  const [slide] = slidesIn(context.deck, section.position);
  const own = chapter.blocks.find(
    (block): block is Heading & { readonly id: string } =>
      block.type === 'heading' &&
      block.id !== undefined &&
      block.slide === slide?.id &&
      isHeadingOf(block, section),
  );
  return own ? { id: own.id, title: own.line } : chapter;
}

/** Is it the heading of that section? One slide may cover several sections. */
const isHeadingOf = ({ line }: Heading, { heading }: Section): boolean =>
  heading !== undefined &&
  line.some(({ position }) => position !== undefined && isWithin(placeOf({ position }), [heading.position]));
