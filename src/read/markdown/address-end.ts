/** Where an address without brackets ends in a Chinese or Japanese sentence: GFM takes all up to the next space. */
import type { directive } from 'micromark-extension-directive';
import { CJK } from '../../text/script.ts';

type Constructs = NonNullable<NonNullable<ReturnType<typeof directive>['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type State = Exclude<ReturnType<Construct['tokenize']>, undefined>;
type Code = Parameters<State>[0];

const LETTER = new RegExp(CJK, 'u');
const MARK = /[\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;

/** What may stand in an address before a letter of it: `/wiki/运河`, `?q=运河`. */
const BEFORE_LETTER = new RegExp(`[/=#?&%_.-]|${CJK}`, 'u');

/** True where a character is no longer the address's: `https://example.org/a（见图）`, `https://example.org/a和`. */
function ends(code: Code, before: Code): boolean {
  if (code === null || code < 0x80) return false;
  const char = String.fromCharCode(code);
  if (MARK.test(char)) return true;
  return LETTER.test(char) && before !== null && !BEFORE_LETTER.test(String.fromCharCode(before));
}

/** The construct of an address, for which the text is over where its sentence goes on. */
export const withEnd = (construct: Construct): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    let code: Code = null;
    let before: Code = null;
    let isDone = false;
    const shown = (given: Code): Code => (ends(given, before) ? null : given);
    const leave =
      (next: State): State =>
      () => {
        isDone = true;
        return next(code);
      };
    // What the construct tries on its way ends where the text seems to end, and the tokenizer hears of the true character.
    const inner = (tried: Construct): Construct => ({
      ...tried,
      tokenize(_, then, otherwise) {
        return tried.tokenize.call(
          this,
          within,
          () => then(code),
          () => otherwise(code),
        );
      },
    });
    const tries =
      (kind: 'attempt' | 'check'): typeof effects.attempt =>
      (tried, then, otherwise) =>
        effects[kind](
          Array.isArray(tried) || !('tokenize' in tried) ? tried : inner(tried as Construct),
          (given) => then(shown(given)),
          otherwise && ((given) => otherwise(shown(given))),
        );
    const within = { ...effects, attempt: tries('attempt'), check: tries('check') };
    const watched =
      (state: State): State =>
      (given) => {
        [before, code] = [code, given];
        const next = state(shown(given));
        return isDone || next === undefined ? next : watched(next);
      };
    return watched(construct.tokenize.call(this, within, leave(ok), leave(nok)));
  },
});
