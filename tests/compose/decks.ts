/** Decks of small articles, composed as the build does, for the tests of later stages. */
import type { Deck } from '../../src/compose/deck.ts';
import type { Slide } from '../../src/compose/layout/index.ts';
import { compose } from '../../src/compose/index.ts';
import { outline } from '../../src/outline/index.ts';
import type { Outline } from '../../src/outline/outline.ts';
import type { Article } from '../../src/read/article.ts';
import { read } from '../../src/read/index.ts';
import { weigh } from '../../src/weigh/index.ts';
import { basePack } from '../base-pack.ts';
import { runsOf } from '../../src/compose/runs.ts';

/** An article with its outline and its deck. */
export interface Composed {
  readonly article: Article;
  readonly outlined: Outline;
  readonly deck: Deck;
  readonly words: readonly string[];
}

/** Composes an article with the base pack. */
export const composed = async (content: string, path = 'article.md'): Promise<Composed> =>
  composedFrom(await read({ path, content }));

/** Composes an article that was read with the base pack. */
export async function composedFrom(article: Article): Promise<Composed> {
  const outlined = outline(article);
  const pack = await basePack();
  const words = pack.words(outlined.meta.lang);
  const deck = compose(outlined, {
    source: article.readable,
    weights: weigh(outlined, article.readable),
    limits: pack.limits,
    words,
    images: article.images,
  });
  return { article, outlined, deck, words: Object.values(words) };
}

/** Layouts of the slides, in order. */
export const layoutsOf = ({ slides }: Deck): string[] => slides.map(({ layout }) => layout);

/** The words of one slot. */
export function slotText(slide: Slide | undefined, slot: string): string {
  if (!slide) return '(no slide)';
  const content = (slide.slots as Readonly<Record<string, unknown>>)[slot];
  return runsOf({ ...slide, slots: { [slot]: content } } as unknown as Slide)
    .map(({ value }) => value)
    .join('');
}
