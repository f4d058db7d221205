/** Metadata of the documents that are made from an article. */
import type { Deck } from '../compose/deck.ts';
import { keywordsOf } from '../compose/section/keywords.ts';
import type { Outline } from '../outline/outline.ts';
import type { About } from '../print/index.ts';
import { textOf } from '../text/phrase.ts';

/** Title, authors, subject and keywords in the article's own words; `date` is the article's, else `today`. */
export function documentMetadata({ meta }: Outline, deck: Deck, today?: string): About {
  const subject = meta.subtitle ?? meta.digest?.[0];
  return {
    title: deck.title,
    authors: deck.authors,
    ...(subject && { subject: textOf(subject) }),
    keywords: keywordsOf(deck),
    lang: deck.lang,
    date: deck.published ?? today,
  };
}
