/** Characters that no font of a deck has, so that the fonts of the machine draw them. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';

/** Scripts that articles are written in and no bundled font has, by their names in Unicode. */
const SCRIPTS = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
  'Tibetan',
] as const;

const patterns = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** What is never drawn: control characters, spaces, joiners and selectors of variants. */
const unseen = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u;

const letter = /\p{L}/u;
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu;

/** Symbols that a message names; more would not be read. */
const MAX_SYMBOLS = 8;

/** The emoji of a text: browsers draw them in a font for emoji, whatever other fonts have. `☀️` is one, `☀` is not. */
export const emojiOf = (text: string): readonly string[] => [...new Set(text.match(emoji))];

/**
 * Is a character an emoji or of a script that no font for Chinese, Japanese and Korean has? The lists of what is in
 * their packages name some of both, which their files then lack.
 */
export const isForeign = (character: string): boolean =>
  emojiOf(character).length > 0 || scriptOf(character) !== undefined;

/** A warning for letters and an info for symbols that the fonts of the machine draw; often neither. */
export function systemDrawn(characters: readonly string[]): VFileMessage[] {
  const scripts = new Set<string>();
  const symbols: string[] = [];
  for (const character of characters.filter((one) => !unseen.test(one))) {
    const script = scriptOf(character) ?? (letter.test(character) ? 'other letters' : undefined);
    if (script === undefined) symbols.push(character);
    else scripts.add(script);
  }
  const messages: VFileMessage[] = [];
  if (scripts.size > 0) messages.push(noScript([...scripts].toSorted()));
  if (symbols.length > 0) messages.push(noSymbol(symbols.toSorted()));
  return messages;
}

const scriptOf = (character: string): string | undefined =>
  patterns.find(([, pattern]) => pattern.test(character))?.[0];

const noScript = (scripts: readonly string[]): VFileMessage =>
  message(
    'template:fonts',
    `Unexpected text without a font (${scripts.join(', ')}), expected one in the pack`,
    {
      note: 'Fonts of this machine draw it, and those of others draw it otherwise. Install a @fontsource package that has it, and name its family in pack.yml.',
    },
  );

function noSymbol(symbols: readonly string[]): VFileMessage {
  const named = symbols.slice(0, MAX_SYMBOLS).map((symbol) => `\`${symbol}\``);
  const more = symbols.length > MAX_SYMBOLS ? ` and ${symbols.length - MAX_SYMBOLS} more` : '';
  return message(
    'template:symbols',
    `Unexpected symbols without a font (${named.join(', ')}${more}), expected such as the pack's fonts have`,
    { note: 'Fonts of this machine draw them, and those of others draw them otherwise.' },
  );
}
