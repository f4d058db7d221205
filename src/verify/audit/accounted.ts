/** Which words a deck accounts for: on its slides, in its notes, or among what was dropped with a reason. */
import type { Deck } from '../../compose/deck.ts';
import { linesOf } from '../../compose/runs.ts';
import type { Outline } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { tokens } from '../../text/words.ts';

/** The tokens of a deck with those that they stand beside; the same word elsewhere is no proof that this one is there. */
export interface Accounted {
  readonly tokens: ReadonlySet<string>;
  /** Two neighbours, with a space between. What begins or ends a text has the empty string as its neighbour. */
  readonly pairs: ReadonlySet<string>;
}

/** What a deck and its outline account for. */
export function accountedFor(deck: Deck, { meta, dropped }: Outline): Accounted {
  const known = new Set<string>();
  const pairs = new Set<string>();
  const add = (text: string): void => {
    const found = tokens(text);
    for (const [index, token] of found.entries()) {
      known.add(token);
      pairs.add(`${found[index - 1] ?? ''} ${token}`);
    }
    pairs.add(`${found.at(-1) ?? ''} `);
  };
  for (const slide of deck.slides) {
    for (const line of linesOf(slide)) add(line.map(({ value }) => value).join(''));
    for (const { text } of slide.notes) add(text);
  }
  for (const { text } of dropped) add(text);
  const told: readonly (Phrase | undefined)[] = [
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
  for (const phrase of told) if (phrase) add(textOf(phrase));
  return { tokens: known, pairs };
}
