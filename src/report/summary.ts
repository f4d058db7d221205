/** The executive summary: the article's abstract, its thesis, and what its chapters say in a sentence. */
import { capitalised, template, withoutStop } from '../compose/inline.ts';
import { mainBlocksOf, traitsOf } from '../compose/layout/traits.ts';
import type { Matrix, Passage, Section } from '../outline/outline.ts';
import { namesExample } from '../text/word-classes.ts';
import { placeOf, textOf } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './context.ts';
import { tagsOf } from './matrix.ts';
import type { Chapter, ChapterClaim, Heading, ReportLine, Summary } from './report.ts';
import { isClaim, openingOf, sayingsOf, type Sayings } from './key-sentences.ts';
import { slidesIn } from './slides.ts';
import { claimsOf, type ChapterSections } from './titles.ts';
import { isWithin } from './attribution.ts';
import { written } from './printed-runs.ts';

/** Most claims: of more, those that sum up best are kept. */
const MAX_CLAIMS = 12;

/** Fewest claims that make a list, where an article has as many chapters. */
const MIN_CLAIMS = 3;

/** What stands for a place in the summary, the best first. */
const RANKS = ['announced', 'end', 'matrix', 'bold', 'title', 'opening'] as const;

type Ranked = ChapterClaim & { readonly chapter: string; readonly rank: (typeof RANKS)[number] };

/** The section that states the thesis, in its chapter. */
export interface Thesis {
  readonly section: Section;
  readonly chapter: Chapter;
}

/** What a summary is made of beside the chapters: the article's own abstract and its thesis, where it has them. */
export interface Own {
  readonly digest: Passage | undefined;
  /** True where the page cuts the abstract off. */
  readonly cut: boolean;
  readonly thesis: Thesis | undefined;
}

/** Summarises the chapters. */
export function summaryOf(
  parts: readonly ChapterSections[],
  { digest, cut, thesis }: Own,
  making: Making,
): Summary {
  const said = thesis ? thesisOf(thesis, making) : [];
  const others = digest !== undefined && isWithin(digest.position, making.others);
  const whole = digest !== undefined || said.length > 0;
  return {
    abstract: digest ? blocksOf(digest.children, making, digest.heading) : [],
    ...(digest?.heading && { title: written(digest.heading.children, making.definitions) }),
    ...(others && { by: 'others' as const }),
    ...(cut && { cut }),
    ...(thesis && said.length > 0 && { thesis: { said, chapter: thesis.chapter.id } }),
    claims: chosen(parts, making, { whole, besides: thesis?.chapter.id }),
  };
}

/** The words that the deck quotes of the thesis. */
function thesisOf({ section }: Thesis, { deck }: Making): ReportLine {
  const slide = slidesIn(deck, section.position).find(
    ({ layout }) => traitsOf(layout).sentence !== undefined,
  );
  const [paragraph] = slide ? mainBlocksOf(slide) : [];
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

/**
 * The claims of a summary, in the article's order.
 *
 * Where less than half of the chapters claim anything, the others give the sentence that they open with.
 * None where too few are left: a summary of one sentence says less than the contents.
 */
function chosen(
  parts: readonly ChapterSections[],
  making: Making,
  { whole, besides }: { readonly whole: boolean; readonly besides: string | undefined },
): ChapterClaim[] {
  const arguing = parts.filter(({ sections }) => sections.some(argues));
  const strong = arguing.flatMap((part) => rankedIn(part, making));
  const has = new Set(strong.map(({ chapter }) => chapter));
  if (besides !== undefined) has.add(besides);
  const wanting = arguing.filter(({ chapter }) => !has.has(chapter.id));
  const openings =
    wanting.length * 2 > arguing.length || (!whole && strong.length < MIN_CLAIMS)
      ? wanting.flatMap((part) => openingsIn(part, making))
      : [];
  const order = new Map(parts.map(({ chapter }, index) => [chapter.id, index]));
  const all = [...strong, ...openings].toSorted(
    (a, b) => (order.get(a.chapter) ?? 0) - (order.get(b.chapter) ?? 0),
  );
  const fewest = Math.min(MIN_CLAIMS, Math.max(2, arguing.length));
  return all.length < fewest ? [] : best(all).map(({ chapter: _chapter, rank: _rank, ...claim }) => claim);
}

/** As many as a summary holds: first those of each chapter that sum it up best, then the others. */
function best(all: readonly Ranked[]): Ranked[] {
  const first = new Set<string>();
  const weight = new Map(
    all.map((claim) => {
      const again = first.has(claim.chapter);
      first.add(claim.chapter);
      return [claim, (again ? RANKS.length : 0) + RANKS.indexOf(claim.rank)] as const;
    }),
  );
  const kept = new Set(
    all.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0)).slice(0, MAX_CLAIMS),
  );
  return all.filter((claim) => kept.has(claim));
}

/** Parts that argue: questions, remarks and what is said of the article's use are not summed up. */
const argues = (section: Section): boolean =>
  section.type !== 'faq' &&
  !(section.type === 'passage' && ['aside', 'footnotes', 'disclaimer', 'sources'].includes(section.role)) &&
  !ASIDE.test(textOf(section.heading ?? section.group?.[0] ?? []));

/** Headings of what stands beside the argument. */
const ASIDE =
  /^(?:copyright|licen[cs]e|acknowledge?ments?|thanks|related|about (?:the )?authors?|appendix|changelog|版权(?:声明)?|致谢|关于作者|附录|謝辞|ライセンス|감사의 글)\b/iu;

/** What a chapter says of itself, place by place: what its author announces, else the claim of its slide. */
function rankedIn(part: ChapterSections, making: Making): Ranked[] {
  const { chapter, sections } = part;
  const titles = claimsOf(part, making).filter(({ said: [line = []] }) => isClaim(textOf(line), making.lang));
  const found = new Map<string, Ranked>();
  const places = new Map(sections.map((section) => [section, placeIn(chapter, section, making)]));
  for (const section of sections) {
    const { id, title } = places.get(section) ?? chapter;
    const base = { id, title, chapter: chapter.id };
    if (section.type === 'matrix') {
      found.set(`${id} matrix`, { ...base, said: quadrantsOf(section, making), rank: 'matrix' });
      continue;
    }
    if (found.has(id) || !argues(section) || namesExample(textOf(title))) continue;
    const own = sayingsOf(section, making);
    const claim = titles.find((claim) => claim.id === id);
    if (own && (own.by !== 'bold' || !claim)) found.set(id, { ...base, ...saidBy(own, making) });
    else if (claim) found.set(id, { ...claim, chapter: chapter.id, rank: 'title' });
  }
  for (const claim of titles)
    if (!found.has(claim.id) && isListed(claim.id, chapter))
      found.set(claim.id, { ...claim, chapter: chapter.id, rank: 'title' });
  const order = [
    chapter.id,
    ...chapter.blocks.flatMap((block) => (block.type === 'heading' && block.id ? [block.id] : [])),
  ];
  return [...found.values()].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The sentence that a chapter opens with. */
function openingsIn({ chapter, sections }: ChapterSections, making: Making): Ranked[] {
  const [section] = sections;
  const own = section && openingOf(section, making);
  return own ? [{ id: chapter.id, title: chapter.title, chapter: chapter.id, ...saidBy(own, making) }] : [];
}

function saidBy({ by, said }: Sayings, making: Making): Pick<Ranked, 'said' | 'rank'> {
  const lines = said.map((phrase) =>
    capitalised(withoutStop(plain(written(phrase.children, making.definitions)))),
  );
  return { said: lines, rank: by };
}

/** A line that is all in bold or slanted, without that: the summary has a weight of its own. */
const plain = (line: ReportLine): ReportLine => {
  const [only, ...more] = line;
  return only && more.length === 0 && (only.type === 'strong' || only.type === 'emphasis')
    ? only.children
    : line;
};

/** The names of the quadrants; of those that share one, what tells them apart behind it. */
function quadrantsOf(matrix: Matrix, { definitions }: Making): ReportLine[] {
  const names = matrix.children.map(({ heading }) => textOf(heading));
  return matrix.children.map((quadrant, at) => {
    const { heading, number } = quadrant;
    const name = names[at] ?? '';
    const shared = names.filter((text) => text === name).length > 1;
    return [
      ...(number === undefined || name.startsWith(number) ? [] : [template(`${number}. `)]),
      ...written(heading.children, definitions),
      ...(shared
        ? tagsOf(quadrant, matrix).flatMap((tag) => [template(' – '), ...written(tag.children, definitions)])
        : []),
    ];
  });
}

/** True for the chapter itself and for headings that the contents name. */
const isListed = (id: string, { id: own, blocks }: Chapter): boolean =>
  id === own || blocks.some((block) => block.type === 'heading' && block.depth === 3 && block.id === id);

/** The heading of a section inside its chapter, or the chapter. */
function placeIn(
  chapter: Chapter,
  section: Section,
  making: Making,
): { readonly id: string; readonly title: ReportLine } {
  const [slide] = slidesIn(making.deck, section.position);
  const own = chapter.blocks.find(
    (block): block is Heading & { readonly id: string } =>
      block.type === 'heading' && block.id !== undefined && block.slide === slide?.id && isOf(block, section),
  );
  return own ? { id: own.id, title: own.line } : chapter;
}

/** True for the heading of that section: one slide may stand for several. */
const isOf = ({ line }: Heading, { heading }: Section): boolean =>
  heading !== undefined &&
  line.some(({ position }) => position !== undefined && isWithin(placeOf({ position }), [heading.position]));
