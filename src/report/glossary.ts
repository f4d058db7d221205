/** Makes the glossary: acronyms that the article itself spells out. */
import type { Section } from '../outline/outline.ts';
import { slice, textOf, type Phrase } from '../text/phrase.ts';
import type { ReportContext } from './context.ts';
import type { GlossaryTerm } from './report.ts';
import { supportsOf } from './supports.ts';
import { bare } from '../compose/inline.ts';
import type { Support } from '../outline/outline.ts';

/** `Zero Knowledge (ZK)`, also in the plural, `(ZKs)`. */
const LONG_THEN_SHORT = /\((\p{Lu}[\p{Lu}\p{N}&-]{1,7})s?\)/gu;

/** `ZK (Zero Knowledge)`. */
const SHORT_THEN_LONG = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&-]{1,7})s?\s*\(([^()]{4,80})\)/gu;

/** The terms of an article in alphabetical order, each with its first explanation. */
export function glossaryOf(sections: readonly Section[], context: ReportContext): GlossaryTerm[] {
  const terms = new Map<string, GlossaryTerm>();
  const add = (short: string, long: Phrase): void => {
    if (!terms.has(short)) terms.set(short, { short, long: bare(long) });
  };
  for (const phrase of sections.flatMap((section) => supportsOf(section).flatMap(phrasesOf))) {
    const text = textOf(phrase);
    for (const { index, 1: short = '' } of text.matchAll(LONG_THEN_SHORT)) {
      const start = spelledOutFrom(short, text.slice(0, index));
      if (start !== undefined)
        add(short, slice(phrase, start, text.slice(0, index).trimEnd().length, context.source));
    }
    for (const { index, 0: all, 1: short = '', 2: long = '' } of text.matchAll(SHORT_THEN_LONG)) {
      if (spelledOutFrom(short, long) !== 0) continue;
      const start = index + all.length - 1 - long.length;
      add(short, slice(phrase, start, start + long.length, context.source));
    }
  }
  return [...terms.values()].toSorted((a, b) => (a.short < b.short ? -1 : 1));
}

const phrasesOf = (support: Support): Phrase[] =>
  support.type === 'exhibit'
    ? support.caption
      ? [support.caption]
      : []
    : [support.whole, ...support.children.flatMap(phrasesOf)];

/** Index of the words at the end of a text that the acronym stands for: `IWB`, `The Inland Waterways Board` → 4. */
function spelledOutFrom(acronym: string, text: string): number | undefined {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length;
  for (
    let at = words.length - 1;
    at >= 0 && words.length - at <= letters.length + MAX_SKIPPED_SMALL_WORDS;
    at--
  ) {
    const word = words[at];
    const initial = word?.[0].charAt(0).toLowerCase();
    if (initial === letters[left - 1]) left -= 1;
    else if (!/^(?:of|the|and|for|a|an|in|to|on|as)$/i.test(word?.[0] ?? '')) return undefined;
    if (left === 0) return word?.index;
  }
  return undefined;
}

/** Small words, such as `of` and `the`, that an acronym may skip. */
const MAX_SKIPPED_SMALL_WORDS = 3;
