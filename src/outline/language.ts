/** The language of an article that names none. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';
import { detectLanguage } from '../text/language.ts';

/** The language of a text, with a message where it is a guess: `da` or `nb` of a Danish text, which are too much alike. */
export function languageOf(source: string, tell: (message: VFileMessage) => void): string {
  const { lang, isSure, candidates } = detectLanguage(source);
  if (isSure) return lang;
  const names = candidates.map((name) => `\`${name}\``).join(' or ');
  tell(
    message(
      'outline:language',
      `Unexpected text ${names === '' ? 'in an unknown language' : `that may be in ${names}`}, expected a language that can be told`,
      {
        note: `Add \`lang:\` to the front matter${candidates[0] ? `, such as \`lang: ${candidates[0]}\`` : ''}; without it the text is taken for ${lang === 'en' ? 'English' : `\`${lang}\``}.`,
      },
    ),
  );
  return lang;
}
