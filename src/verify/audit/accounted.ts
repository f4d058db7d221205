/** Collects the words that a deck accounts for: on slides, in notes, or as dropped with a reason. */
import type { Deck } from '../../compose/deck.ts';
import { linesOf } from '../../compose/runs.ts';
import type { Outline } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { tokens } from '../../text/words.ts';

/** Tokens of a deck, alone and in pairs. A pair is the proof: a word alone may come from another place of the article. */
export interface Accounted {
  readonly tokens: ReadonlySet<string>;
  /** Neighbours joined with a space; at the ends of a text the neighbour is empty: `The tide` → ` the`, `the tide`, `tide `. */
  readonly pairs: ReadonlySet<string>;
}

/** All words on slides, in notes, among what was dropped, in the article's metadata. */
export function accountedFor(deck: Deck, { meta, dropped }: Outline): Accounted {
  const allTokens = new Set<string>();
  const pairs = new Set<string>();
  const add = (text: string): void => {
    const words = tokens(text);
    for (const [index, token] of words.entries()) {
      allTokens.add(token);
      pairs.add(`${words[index - 1] ?? ''} ${token}`);
    }
    pairs.add(`${words.at(-1) ?? ''} `);
  };
  for (const slide of deck.slides) {
    for (const line of linesOf(slide)) add(line.map(({ value }) => value).join(''));
    for (const { text } of slide.notes) add(text);
  }
  for (const { text } of dropped) add(text);
  const metadata: readonly (Phrase | undefined)[] = [
    meta.title,
    meta.subtitle,
    meta.publisher,
    meta.published,
    meta.updated,
    meta.url,
    meta.originalTitle,
    ...meta.authors,
    ...(meta.digest ?? []),
  ];
  for (const phrase of metadata) if (phrase) add(textOf(phrase));
  return { tokens: allTokens, pairs };
}
