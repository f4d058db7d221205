/** What the documents of an article say of themselves. */
import type { Deck } from '../compose/deck.ts';
import { keywordsOf } from '../compose/section/keywords.ts';
import type { Outline } from '../outline/outline.ts';
import type { About } from '../print/index.ts';
import { textOf } from '../text/phrase.ts';

/** Title, authors, subject and terms in the article's own words; its date, else `today`. */
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
