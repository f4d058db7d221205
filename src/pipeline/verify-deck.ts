/** Holds a deck to its article, and mends in it what can be mended before it is drawn. */
import type { Deck } from '../compose/deck.ts';
import { materialOf, mend, type Material, type Repair } from '../mend/index.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { polarityFaults, tracerOf, type Fault, type Trace } from '../verify/index.ts';

/** What a deck says that its article does not, or says otherwise. */
export interface Verdict {
  readonly trace: Trace;
  readonly faults: readonly Fault[];
}

/** Verifies decks of one article. */
export interface Verifier {
  /** Of a deck that was asked for last the verdict is known. */
  readonly verdictOn: (deck: Deck) => Verdict;
  /** What mendings take their words from. */
  readonly material: Material;
}

/** A verifier for an article; `words` are those that a deck may have beside the article's. */
export function verifierOf(article: Article, outline: Outline, words: readonly string[]): Verifier {
  const tracer = tracerOf(article, words);
  let last: (Verdict & { readonly deck: Deck }) | undefined;
  return {
    verdictOn: (deck) => {
      if (last?.deck !== deck) {
        const trace = tracer(deck);
        last = { deck, trace, faults: [...trace.faults, ...polarityFaults(deck, article)] };
      }
      return last;
    },
    material: materialOf(outline, article, tracer),
  };
}

/** A deck whose words are the article's: each fault is mended until there is none, or no way is left to mend it. */
export function mendWords(repair: Repair, { verdictOn, material }: Verifier): Repair {
  const { faults } = verdictOn(repair.deck);
  const better = faults.length > 0 ? mend(repair, faults, material) : undefined;
  return better ? mendWords(better, { verdictOn, material }) : repair;
}
