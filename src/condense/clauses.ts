/** Splits a sentence at the marks where an author joined whole clauses. */
import { hasFiniteVerb } from '../text/word-classes.ts';
import { slice, textOf, trim, type Phrase } from '../text/phrase.ts';
import { withoutQuotations } from './edit.ts';
import { isBalanced, MAX_GATE_CHARACTERS } from './gate.ts';

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
  if (text.length > MAX_GATE_CHARACTERS) return [phrase];
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

/** Marks behind which an author adds to a clause that is whole without it. */
const ADDED = /;\s+(?=\S)|；\s*(?=\S)|\s+[–—-]\s+(?=\S)|[—–]{1,2}(?=\p{L})/gu;
/** What limits, denies or turns the clause before it. */
const TURNS =
  /^(?:but|except|excluding|unless|if|only|although|though|provided|however|until|otherwise|than|yet|while|whereas|not|no|nor|or|and not|because|但|却|除非|如果|不过|然而|只有|ただし|しかし|もし|단|그러나|만약)(?!\p{Ll})/iu;

/**
 * The longest beginning of a sentence, up to a semicolon or dash, that is a clause and short enough.
 *
 * What follows must not turn it: undefined then, and where there is no such mark. The whole has to stand elsewhere.
 */
export function leadingClause(
  phrase: Phrase,
  fits: (text: string) => boolean,
  { source, lang }: Context,
): Phrase | undefined {
  const text = textOf(phrase);
  if (text.length > MAX_GATE_CHARACTERS) return undefined;
  const marks = [...withoutQuotations(text).matchAll(ADDED)];
  const last = marks.findLast((mark) => {
    const head = text.slice(0, mark.index);
    const tail = text.slice(mark.index + mark[0].length);
    return fits(head) && isBalanced(head) && isClause(head, lang) && !TURNS.test(tail);
  });
  return last && trim(slice(phrase, 0, last.index, source), source);
}
