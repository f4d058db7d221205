/** Guesses the encoding of bytes that are not UTF-8 and name none, by the characters that come out. */

/** Encodings of two bytes a character, with characters that every text in them is full of. */
const WIDE_ENCODINGS: Readonly<Record<string, RegExp>> = {
  gb18030: /[的一是不了在人有我他这中大来上国和说们为，。]/gu,
  big5: /[的一是不了在人有我他這中大來上國和說們為，。]/gu,
  shift_jis: /[のはをにがとでるたしてい、。]/gu,
  'euc-jp': /[のはをにがとでるたしてい、。]/gu,
  'euc-kr': /[이의가을는에다하고지한로]/gu,
};

/** A script of letters beyond ASCII, and those that its languages write most. */
interface Script {
  readonly letter: RegExp;
  readonly common: RegExp;
}

const CYRILLIC: Script = { letter: /\p{Script=Cyrillic}/u, common: /[оеаинтсрвлОЕАИНТСРВЛ]/gu };

/** Encodings of one byte a character whose letters make whole words. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  'windows-1251': CYRILLIC,
  'koi8-r': CYRILLIC,
  'windows-1253': { letter: /\p{Script=Greek}/u, common: /[αοιετσνηυρ]/gu },
  'windows-1255': { letter: /\p{Script=Hebrew}/u, common: /[יוהלאתרבמ]/gu },
  'windows-1256': { letter: /\p{Script=Arabic}/u, common: /[اليمونرت]/gu },
};

const MARKS = '‘’“”„–—…•€«»°£§®©™·\\u00a0';

/** Encodings of one byte a character for Latin letters, with those that their languages write; the first wins a tie. */
const LATIN: Readonly<Record<string, RegExp>> = {
  'windows-1252': new RegExp(`[éèêàâçùûîôëïüöäßñáíóúãõåæøœ¿¡ÉÈÊÀÂÇÙÛÎÔÜÖÄÑÁÍÓÚÃÕÅÆØ${MARKS}]`, 'gu'),
  'windows-1254': new RegExp(`[ğışçöüâîûİĞŞÇÖÜ${MARKS}]`, 'gu'),
  'windows-1250': new RegExp(
    `[ąćęłńóśźżáčďéěíňřšťúůýžőűăâîşţđöüäßĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰÖÜ${MARKS}]`,
    'gu',
  ),
  'windows-1257': new RegExp(`[āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÕÄÖÜ${MARKS}]`, 'gu'),
};

/** Least share of common characters among all that are not ASCII. */
const MIN_COMMON_SHARE = 0.05;

/** Least share of letters that are in words of one script with capitals only at their start. */
const MIN_WHOLE_SHARE = 0.8;

/** The likeliest encoding that decodes all bytes; `windows-1252` where nothing speaks for another. */
export function detectEncoding(bytes: Uint8Array): string {
  const wide = best(WIDE_ENCODINGS, bytes, (text, form) => share(text, form));
  if (wide && wide.score > MIN_COMMON_SHARE) return wide.name;
  const script = best(SCRIPTS, bytes, (text, { letter, common }) =>
    wholeWords(text, letter) > MIN_WHOLE_SHARE ? share(text, common) : 0,
  );
  if (script && script.score > 0) return script.name;
  return best(LATIN, bytes, (text, form) => share(text, form))?.name ?? 'windows-1252';
}

function best<T>(
  forms: Readonly<Record<string, T>>,
  bytes: Uint8Array,
  scored: (text: string, form: T) => number,
): { readonly name: string; readonly score: number } | undefined {
  const all = Object.entries(forms).flatMap(([name, form]) => {
    const text = attempt(bytes, name);
    return text === undefined ? [] : [{ name, score: scored(text, form) }];
  });
  return all.reduce<{ name: string; score: number } | undefined>(
    (most, candidate) => (most && most.score >= candidate.score ? most : candidate),
    undefined,
  );
}

/** What the bytes 0x80 to 0x9f are in windows-1252. */
const CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text that bytes are in an encoding; undefined where one of them is none of it. */
export function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Some versions of Node decode windows-1252 as Latin-1, which has controls where quotation marks are.
    return encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009f]/g, (char) => CONTROLS[char.charCodeAt(0) - 0x80] ?? char)
      : text;
  } catch {
    return undefined;
  }
}

function share(text: string, form: RegExp): number {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(form)?.length ?? 0) / foreign;
}

/** The share of the letters beyond ASCII that stand in words of that script alone, in small letters or in capitals. */
function wholeWords(text: string, form: RegExp): number {
  let [all, whole] = [0, 0];
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const foreign = [...word].filter((char) => char > '\u007f');
    all += foreign.length;
    const isWord = /^(?:\p{L}\P{Lu}*|\p{Lu}+)$/u.test(word) && [...word].length > 1;
    if (isWord && [...word].every((char) => form.test(char) || /\p{M}/u.test(char))) whole += foreign.length;
  }
  return all === 0 ? 0 : whole / all;
}
