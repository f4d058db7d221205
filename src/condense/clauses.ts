/** Splits a sentence at the marks where an author joined whole clauses. */
import { hasFiniteVerb } from '../text/lexicon.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { withoutQuotations } from './edit.ts';
import { isBalanced, LONGEST } from './gate.ts';

interface Context {
  readonly source: string;
  readonly lang: string;
}

/**
 * The independent clauses of a sentence that `;` joins, without the mark.
 *
 * The sentence alone when one of them has no verb of its own: then the marks divide a list.
 */
export function clauses(phrase: Phrase, context: Context): Phrase[] {
  const parts = splitAt(phrase, /;\s+(?=\S)|；\s*(?=\S)/gu, context);
  return parts.every((part) => isClause(textOf(part), context.lang)) ? parts : [phrase];
}

/**
 * The parts of a sentence of a digest: at `;`, and at `: ` before a lower-case letter. Some may be lists of nouns.
 */
export function digestParts(phrase: Phrase, context: Context): Phrase[] {
  return splitAt(phrase, /;\s+(?=\S)|；\s*(?=\S)|:\s+(?=\p{Ll})|：\s*(?=\S)/gu, context);
}

/** Cuts at the marks that stand outside quotations and brackets; a phrase without one comes back as it is. */
function splitAt(phrase: Phrase, mark: RegExp, { source }: Context): Phrase[] {
  const text = textOf(phrase);
  if (text.length > LONGEST) return [phrase];
  const own = withoutQuotations(text);
  const parts: Phrase[] = [];
  let start = 0;
  for (const match of own.matchAll(mark)) {
    if (!isBalanced(own.slice(start, match.index))) continue;
    parts.push(trim(slice(phrase, start, match.index, source), source));
    start = match.index + match[0].length;
  }
  if (start === 0) return [phrase];
  parts.push(trim(slice(phrase, start, text.length, source), source));
  return parts.filter((part) => part.children.length > 0);
}

const isClause = (text: string, lang: string): boolean => text.length > 5 && hasFiniteVerb(text, lang);
