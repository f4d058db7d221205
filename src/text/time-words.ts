/** Words that tell a moment gone by from the present, in the languages that deckwright reads. */

/** Words of a moment gone by, at the start of a clause or inside it. */
export const THEN =
  /(?<!\p{L})(?:(?:a few|several|some|two|three|four|five|six|seven|eight|nine|ten|(?<!\d)\d{1,4}) (?:years?|months?|decades?) (?:ago|earlier)|a (?:year|decade) ago|back then|at the time|at that time|in those days|previously|formerly|last (?:year|cycle|decade)|used to|in the past|once upon a time|originally)(?!\p{L})|[一二两三四五六七八九十数几\d]{1,8}(?:年|个月)前|当时|过去|曾经|此前|以前は|かつて|当時|従来|이전에는|과거에는|당시|[\d몇]{1,8}년 전/iu;

/** Words of the present, as against a moment gone by. */
export const NOW =
  /(?<!\p{L})(?:this time(?: around)?|now(?!here)|no longer|today|these days|nowadays|at present|currently|since then|by now|as of now)(?!\p{L})|这次|这一次|如今|现在|目前|今天|今回|現在(?:は|では)?|今では|今日では|이번에는|지금은|현재는|오늘날/iu;

/** Past tense, where a language shows it. */
const PAST =
  /(?<!\p{L})(?:was|were|had|did)(?:n['’]t)?(?!\p{L})|(?:でした|だった|ました)(?:[。、]|$)|[었았였]다(?:[.。]|$)/iu;

/**
 * True for a sentence that says how things were: by its own words, or in the past tense behind a sentence that does.
 *
 * `before` are the sentences of its paragraph that stand before it. What speaks of both moments is a view of today.
 */
export function isPastView(sentence: string, before: readonly string[]): boolean {
  if (NOW.test(sentence)) return false;
  if (THEN.test(sentence)) return true;
  const last = before.findLast((text) => THEN.test(text) || NOW.test(text));
  return last !== undefined && !NOW.test(last) && PAST.test(sentence);
}
