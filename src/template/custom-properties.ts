/** The custom properties that a style sheet sets on `:root`, as they stand at its end. */

// Whole files stand in strings here: each loop takes all up to the next escape, and not one character.
const string = String.raw`"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'`;

/** Comment, string, address, one of the characters that divide rules, or a run of anything else. */
const token = new RegExp(
  String.raw`\/\*[^]*?(?:\*\/|$)|${string}|url\([^"')]*\)|[{};]|[^{};"'/u]+|[^]`,
  'giy',
);

/** A custom property where it is set; `offset` is that of its name in the style sheet. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/**
 * Custom properties in the order of the style sheet.
 *
 * Only rules for `:root` alone count: those of one language, one layout or one medium hold for some slides only.
 */
export function declarations(css: string): Declaration[] {
  const found: Declaration[] = [];
  const blocks: boolean[] = [];
  let text = '';
  let start = 0;
  let isBlank = true;
  const declare = (): void => {
    const [, space = '', name, value = ''] = /^(\s*)(--[\w-]+)\s*:([^]*)$/.exec(text) ?? [];
    if (name !== undefined && blocks.length === 1 && blocks[0])
      found.push({ name, value: value.trim(), offset: start + space.length });
    text = '';
  };
  for (const match of css.matchAll(token)) {
    const [part] = match;
    if (part.startsWith('/*')) continue;
    if (part === '{') {
      blocks.push(text.split(',').some((selector) => selector.trim() === ':root'));
      text = '';
    } else if (part === '}') {
      declare();
      blocks.pop();
    } else if (part === ';') declare();
    else if (text === '' || isBlank) {
      text = part;
      start = match.index;
      isBlank = part.trim() === '';
    } else text += part;
  }
  return found;
}

/** Custom properties by name, with the values as written; later rules win, as in CSS. */
export const customProperties = (css: string): ReadonlyMap<string, string> =>
  new Map(declarations(css).map(({ name, value }) => [name, value]));

/** Most properties that one value may stand for: two that each name the next one twice would take all day. */
const MOST = 1000;

/** A value with each `var()` in it replaced by what it stands for; one that is not set becomes its fallback or nothing. */
export function resolved(value: string, properties: ReadonlyMap<string, string>): string {
  let left = MOST;
  const within = (text: string, depth: number): string =>
    text.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
      (_, name: string, fallback: string | undefined) => {
        left -= 1;
        return depth > 16 || left < 0 ? '' : within(properties.get(name) ?? fallback ?? '', depth + 1).trim();
      },
    );
  return within(value, 0);
}
