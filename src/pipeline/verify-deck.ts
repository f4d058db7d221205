/** Holds a deck to its article, and mends in it what can be mended before it is drawn. */
import type { Deck } from '../compose/deck.ts';
import { mend, noteLost, wordingOf, type Repair, type Wording } from '../mend/index.ts';
import type { Outline } from '../outline/outline.ts';
import type { Article } from '../read/article.ts';
import { coverageOf, polarityFaults, tracerOf, type Fault, type Trace } from '../verify/index.ts';

/** What a deck says that its article does not, or says otherwise. */
export interface Verdict {
  readonly trace: Trace;
  readonly faults: readonly Fault[];
}

/** Verifies decks of one article. */
export interface Verifier {
  /** Of a deck that was asked for last the verdict is known. */
  readonly verdictOn: (deck: Deck) => Verdict;
  /** The deck with what it has lost of the article in its notes. */
  readonly withoutLoss: (repair: Repair) => Repair;
  /** What mendings take their words from. */
  readonly wording: Wording;
}

/** A verifier for an article; `words` are those that a deck may have beside the article's. */
export function verifierOf(article: Article, outline: Outline, words: readonly string[]): Verifier {
  const tracer = tracerOf(article, words);
  const wording = wordingOf(outline, article, tracer);
  let last: (Verdict & { readonly deck: Deck }) | undefined;
  return {
    verdictOn: (deck) => {
      if (last?.deck !== deck) {
        const trace = tracer(deck);
        last = { deck, trace, faults: [...trace.faults, ...polarityFaults(deck, article)] };
      }
      return last;
    },
    withoutLoss: (repair) => noteLost(repair, coverageOf(repair.deck, outline, article).lost, wording),
    wording,
  };
}

/** A deck whose words are the article's: each fault is mended until there is none, or no way is left to mend it. */
export function mendWords(repair: Repair, verifier: Verifier): Repair {
  const { faults } = verifier.verdictOn(repair.deck);
  const better = faults.length > 0 ? mend(repair, faults, verifier.wording) : undefined;
  return better ? mendWords(better, verifier) : repair;
}
