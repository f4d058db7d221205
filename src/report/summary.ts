/** The executive summary: the article's abstract, its thesis, and the claims that the deck's titles make. */
import type { BlockContent } from 'mdast';
import type { Deck, Slide } from '../compose/deck.ts';
import type { Passage, Section } from '../outline/outline.ts';
import {
  asks,
  hasFiniteVerb,
  isFirstPerson,
  isSignpost,
  leadingMarker,
  namesExample,
  needsBefore,
  startsUnresolved,
} from '../text/lexicon.ts';
import { textOf } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { capitalised } from '../compose/inline.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './making.ts';
import type { Chapter, Claim, Heading, Line, Summary } from './report.ts';
import { slidesIn } from './slides.ts';
import { written } from './written.ts';

/** Fewest claims that make a list. */
const FEWEST = 2;

/** Most claims: of more, each chapter gives its first. */
const MOST = 12;

/** The section that states the thesis, in its chapter. */
export interface Thesis {
  readonly section: Section;
  readonly chapter: Chapter;
}

/** Summarises the chapters; `digest` is the article's own abstract, `thesis` its thesis, where it has them. */
export function summaryOf(
  chapters: readonly Chapter[],
  { digest, thesis }: { readonly digest: Passage | undefined; readonly thesis: Thesis | undefined },
  making: Making,
): Summary {
  const { deck, lang } = making;
  const all = chapters.flatMap((chapter) => claimsOf(chapter, deck, lang));
  const first = new Set<string>();
  const claims =
    all.length < FEWEST && !digest
      ? chapters
          .flatMap((chapter) => {
            const own = all.filter((one) => one.chapter === chapter.id);
            return own.length > 0 ? own.slice(0, 1) : pointOf(chapter, deck, lang);
          })
          .slice(0, MOST)
      : all.length > MOST
        ? all.filter(({ chapter }) => !first.has(chapter) && first.add(chapter)).slice(0, MOST)
        : all;
  const quoted =
    thesis &&
    slidesIn(deck, thesis.section.position).find(
      ({ layout }) => layout === 'quote' || layout === 'statement',
    );
  const said =
    quoted?.layout === 'quote'
      ? quoted.slots.quote
      : quoted?.layout === 'statement'
        ? quoted.slots.statement
        : [];
  const [paragraph] = said;
  return {
    abstract: digest ? blocksOf(digest.children, making, digest.heading) : [],
    ...(digest?.heading && { title: written(digest.heading.children, making.definitions) }),
    ...(thesis &&
      paragraph?.type === 'paragraph' && {
        thesis: { said: paragraph.children, chapter: thesis.chapter.id },
      }),
    claims: claims.length >= FEWEST ? claims : [],
  };
}

const slidesOf = (chapter: Chapter, deck: Deck): Slide[] => {
  const wanted = new Set(chapter.slides);
  return deck.slides.filter(({ id }) => wanted.has(id));
};

/** The titles of a chapter's slides that state a claim, each with the place that it leads to. */
export function claimsOf(
  chapter: Chapter,
  deck: Deck,
  lang: string,
): (Claim & { readonly chapter: string })[] {
  const headings = chapter.blocks.filter((block): block is Heading => block.type === 'heading');
  const places = new Map(
    headings.flatMap((one) => (one.slide === undefined ? [] : [[one.slide, one] as const])),
  );
  const seen = new Set<string>();
  return slidesOf(chapter, deck).flatMap(({ id, layout, slots: { title } }) => {
    const words = textOf(title);
    const heading = places.get(id);
    const opens = id === chapter.slides[0] || heading !== undefined;
    const own = title.some(({ position }) => position !== undefined);
    const names = [chapter.title, ...headings.map(({ line }) => line)].map((line) =>
      textOf(line).toLowerCase(),
    );
    const claims =
      CLAIMING.has(layout) &&
      opens &&
      own &&
      !names.some((name) => name.endsWith(words.toLowerCase())) &&
      !seen.has(words);
    if (!claims || !hasFiniteVerb(words, lang) || needsBefore(words)) return [];
    seen.add(words);
    const place = heading?.line ?? chapter.title;
    return [
      { said: withoutName(title, names), id: heading?.id ?? chapter.id, title: place, chapter: chapter.id },
    ];
  });
}

/** The first thing that the slides of a chapter say which can stand alone, where none of their titles claims anything. */
function pointOf(chapter: Chapter, deck: Deck, lang: string): (Claim & { readonly chapter: string })[] {
  for (const slide of slidesOf(chapter, deck)) {
    const blocks =
      'points' in slide.slots
        ? (slide.slots.points ?? [])
        : 'statement' in slide.slots
          ? slide.slots.statement
          : [];
    if (!CLAIMING.has(slide.layout) || slide.layout === 'section') continue;
    for (const said of blocks.flatMap(linesOf)) {
      const words = textOf(said);
      if (standsAlone(words, lang))
        return [{ said, id: chapter.id, title: chapter.title, chapter: chapter.id }];
    }
  }
  return [];
}

/** Most words, or characters of Chinese and Japanese, of a sentence that sums up. */
const LONGEST = { words: 24, characters: 60 } as const;

/** Words that mean what stood in another sentence, wherever in a sentence they stand. */
const ELSEWHERE =
  /(?<![\p{L}\p{N}])(?:another|these|those|such|above|former|latter)(?![\p{L}\p{N}])|这些|那些|上述|前者|后者|これら|それら|이러한|그러한/iu;

/** True for a sentence that says something by itself, in nobody's name. */
function standsAlone(words: string, lang: string): boolean {
  const { unit, n } = lengthOf(words);
  return (
    n <= LONGEST[unit] &&
    hasFiniteVerb(words, lang) &&
    leadingMarker(words) === undefined &&
    ![needsBefore, startsUnresolved, isFirstPerson, isSignpost, asks, namesExample].some((test) =>
      test(words),
    ) &&
    !ELSEWHERE.test(words) &&
    !/[?？:：]/u.test(words)
  );
}

const linesOf = (block: BlockContent): Line[] =>
  block.type === 'paragraph'
    ? [block.children]
    : block.type === 'list'
      ? block.children.flatMap(({ children: [first] }) =>
          first?.type === 'paragraph' ? [first.children] : [],
        )
      : [];

/** A title that opens with the name of its place and a colon, without them: the name stands beside it. */
function withoutName(title: Line, names: readonly string[]): Line {
  const colon = title.findIndex((run) => /^\s*[:：]\s*$/u.test(textOf(run)));
  const name = textOf(title.slice(0, Math.max(0, colon))).toLowerCase();
  return colon > 0 && names.includes(name) ? capitalised(title.slice(colon + 1)) : title;
}

/** Layouts whose titles may state a claim: others name a thing that they show. */
const CLAIMING: ReadonlySet<string> = new Set(['narrative', 'points', 'statement', 'stat', 'section']);
