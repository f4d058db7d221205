/** Tells whether words claim something by themselves, without the sentences around them. */
import {
  asks,
  hasFiniteVerb,
  isSignpost,
  namesExample,
  needsBefore,
  startsUnresolved,
} from '../../text/word-classes.ts';

/** Do the words claim something by themselves? `Tides are certain.` does; `This is certain.` and `Are tides certain?` do not. */
export const isClaim = (words: string, lang: string): boolean =>
  hasFiniteVerb(words, lang) &&
  ![needsBefore, startsUnresolved, isSignpost, asks, namesExample].some((test) => test(words)) &&
  !BACK_REFERENCE.test(words) &&
  !/[?？]|[:：]\s*$/u.test(words);

/** Words that refer to another sentence: `these costs`, `as above`, `like that`; but `this year` stands alone. */
const BACK_REFERENCE =
  /(?<![\p{L}\p{N}])(?:another|these|those|such|above|below|former|latter|this(?! (?:time|day|week|month|quarter|year|decade|century)))(?![\p{L}\p{N}])|(?<!\p{L})(?:in|of|at|for|with|to|from|by|on|like|about|than) (?:this|that)(?!\p{L})|这些|那些|上述|前者|后者|如下|下图|上图|これら|それら|이러한|그러한/iu;
