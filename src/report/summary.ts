/** The executive summary: the article's abstract, its thesis, and the claims that the deck's titles make. */
import type { Deck, Slide } from '../compose/deck.ts';
import type { Passage } from '../outline/outline.ts';
import { hasFiniteVerb, needsBefore } from '../text/lexicon.ts';
import { textOf } from '../text/phrase.ts';
import { blocksOf } from './blocks.ts';
import type { Making } from './making.ts';
import type { Chapter, Claim, Heading, Summary } from './report.ts';
import { written } from './written.ts';

/** Most claims: of more, each chapter gives its first. */
const MOST = 12;

/** Summarises the chapters; `digest` is the article's own abstract, `thesis` its thesis, where it has them. */
export function summaryOf(
  chapters: readonly Chapter[],
  { digest, thesis }: { readonly digest: Passage | undefined; readonly thesis: Chapter | undefined },
  making: Making,
): Summary {
  const { deck, lang } = making;
  const all = chapters.flatMap((chapter) => claimsOf(chapter, deck, lang));
  const first = new Set<string>();
  const claims =
    all.length > MOST
      ? all.filter(({ chapter }) => !first.has(chapter) && first.add(chapter)).slice(0, MOST)
      : all;
  const quoted = thesis && slidesOf(thesis, deck).find(({ layout }) => layout === 'quote' || layout === 'statement');
  const said =
    quoted?.layout === 'quote' ? quoted.slots.quote : quoted?.layout === 'statement' ? quoted.slots.statement : [];
  const [paragraph] = said;
  return {
    abstract: digest ? blocksOf(digest.children, making, digest.heading) : [],
    ...(digest?.heading && { title: written(digest.heading.children, making.definitions) }),
    ...(thesis &&
      paragraph?.type === 'paragraph' && { thesis: { said: paragraph.children, chapter: thesis.id } }),
    claims,
  };
}

const slidesOf = (chapter: Chapter, deck: Deck): Slide[] => {
  const wanted = new Set(chapter.slides);
  return deck.slides.filter(({ id }) => wanted.has(id));
};

/** The titles of a chapter's slides that state a claim, each with the place that it leads to. */
export function claimsOf(chapter: Chapter, deck: Deck, lang: string): (Claim & { readonly chapter: string })[] {
  const headings = chapter.blocks.filter((block): block is Heading => block.type === 'heading');
  const places = new Map(headings.flatMap((one) => (one.slide === undefined ? [] : [[one.slide, one] as const])));
  const seen = new Set<string>();
  return slidesOf(chapter, deck).flatMap(({ id, layout, slots: { title } }) => {
    const words = textOf(title);
    const heading = places.get(id);
    const opens = id === chapter.slides[0] || heading !== undefined;
    const own = title.some(({ position }) => position !== undefined);
    const names = [chapter.title, ...headings.map(({ line }) => line)].map((line) => textOf(line).toLowerCase());
    const claims =
      CLAIMING.has(layout) && opens && own && !names.some((name) => name.endsWith(words.toLowerCase())) && !seen.has(words);
    if (!claims || !hasFiniteVerb(words, lang) || needsBefore(words)) return [];
    seen.add(words);
    const place = heading?.line ?? chapter.title;
    return [{ said: title, id: heading?.id ?? chapter.id, title: place, chapter: chapter.id }];
  });
}

/** Layouts whose titles may state a claim: others name a thing that they show. */
const CLAIMING: ReadonlySet<string> = new Set(['narrative', 'points', 'statement', 'stat', 'section']);
