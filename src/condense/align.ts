/** Matches the clauses of the article's own abstract to its sections, in order. */
import { textOf, type Phrase } from '../text/phrase.ts';
import { contentTokens } from '../text/words.ts';
import { digestParts } from './clauses.ts';
import { condense } from './condense.ts';

/** A section as the match sees it. */
export interface SectionText {
  readonly heading: Phrase;
  readonly text: string;
}

/** A label term counts double: the digest names sections by the words of their labels. */
const HEADING_WEIGHT = 2;
/** Shared words that a match needs at least: one of the heading and one more. */
const MIN_SHARED_WORDS = 2;
/** Sentences of an abstract that are matched: each is compared with every section. */
const MAX_DIGEST_SENTENCES = 40;

/**
 * For each section the clause of the digest that tells its message, fit for a title; undefined where none does.
 *
 * Both are in the order of the article, so the match is monotone: it never crosses. A clause without a finite verb,
 * or of a sentence that the page cut off, tells no message.
 */
export function alignDigest(
  digest: readonly Phrase[],
  sections: readonly SectionText[],
  source: string,
  lang: string,
): (Phrase | undefined)[] {
  const titles = digest
    .slice(0, MAX_DIGEST_SENTENCES)
    .flatMap((sentence) => titlesOf(sentence, source, lang));
  const evidence = evidenceOf(
    titles.map(({ words }) => words),
    sections,
    lang,
  );
  const chosen = matchInOrder(evidence);
  return sections.map((_, j) => titles.find((_, i) => chosen.get(i) === j)?.phrase);
}

/** The clauses of a sentence that can stand as titles, with all their words, those that a title leaves out too. */
function titlesOf(
  sentence: Phrase,
  source: string,
  lang: string,
): { phrase: Phrase; words: ReadonlySet<string> }[] {
  if (/(?:\.{3}|…)["”’」]?\s*$/u.test(textOf(sentence))) return [];
  return digestParts(sentence, { source, lang }).flatMap((part) => {
    const title = condense(part, { source, lang, tier: 'title' });
    return title ? [{ phrase: title.phrase, words: new Set(fold(textOf(part), lang)) }] : [];
  });
}

/** Content words without the prefixes that only turn them around: `unreliable` speaks of reliability. */
function fold(text: string, lang: string): string[] {
  return contentTokens(text, lang).map((token) => token.replace(/^(?:un|non)(?=[a-z]{4})/u, ''));
}

/** How much each clause (row) says of each section (column); 0 where it is too little to be no accident. */
function evidenceOf(
  clauses: readonly ReadonlySet<string>[],
  sections: readonly SectionText[],
  lang: string,
): number[][] {
  const headings = sections.map(({ heading }) => new Set(fold(textOf(heading), lang)));
  const texts = sections.map(({ text }) => new Set(fold(text, lang)));
  const having = counted(sections.map((_, j) => new Set([...(headings[j] ?? []), ...(texts[j] ?? [])])));
  const naming = counted(headings);
  const rarity = (token: string): number =>
    Math.log((sections.length + 1) / Math.max(1, having.get(token) ?? 0));
  return clauses.map((words) =>
    sections.map((_, j) => {
      const named = [...words].filter((word) => headings[j]?.has(word));
      const said = [...words].filter((word) => !headings[j]?.has(word) && texts[j]?.has(word));
      // A word in every heading distinguishes none.
      const distinct = named.filter((word) => (naming.get(word) ?? 0) * 2 <= Math.max(2, sections.length));
      if (distinct.length === 0 || named.length + said.length < MIN_SHARED_WORDS) return 0;
      return sum(named.map(rarity)) * HEADING_WEIGHT + sum(said.map(rarity));
    }),
  );
}

/** How many of the sets have each word. */
function counted(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sum = (list: readonly number[]): number => list.reduce((total, number) => total + number, 0);

/** The assignment of rows to columns with the most evidence that never crosses; each has at most one partner. */
function matchInOrder(evidence: readonly (readonly number[])[]): Map<number, number> {
  const rows = evidence.length;
  const columns = evidence[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const pair = evidence[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0);
    }
  const chosen = new Map<number, number>();
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const pair = evidence[i]?.[j] ?? 0;
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) chosen.set(i++, j++);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return chosen;
}
