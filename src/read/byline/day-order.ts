/** Which of two numbers is the day in `04/03/2026`: it depends on the language of the page. */
import { detectLanguage } from '../../text/language.ts';

/** A date of which both numbers may be the month. */
const AMBIGUOUS = /(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)/u;

/** True for a line with such a date on a page in a language that puts the day first, as all do but English. */
export function putsDayFirst(line: string, page: string): boolean {
  if (!AMBIGUOUS.test(line)) return false;
  const { lang, isSure, candidates } = detectLanguage(page);
  const languages = isSure ? [lang] : candidates;
  return languages.length > 0 && !languages.includes('en');
}
