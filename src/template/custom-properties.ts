/** The custom properties that a style sheet sets on `:root`, as they stand at its end. */

const string = String.raw`"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'`;

/** Comment, string, address, one of the characters that divide rules, or a run of anything else. */
const token = new RegExp(
  String.raw`\/\*[^]*?(?:\*\/|$)|${string}|url\([^"')]*\)|[{};]|[^{};"'/u]+|[^]`,
  'giy',
);

/**
 * Custom properties by name, with the values as written; later rules win, as in CSS.
 *
 * Only rules for `:root` alone count: those of one language, one layout or one medium hold for some slides only.
 */
export function customProperties(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const blocks: boolean[] = [];
  let text = '';
  const declare = (): void => {
    const [, name, value = ''] = /^\s*(--[\w-]+)\s*:([^]*)$/.exec(text) ?? [];
    if (name !== undefined && blocks.length === 1 && blocks[0]) found.set(name, value.trim());
    text = '';
  };
  for (const [part] of css.matchAll(token)) {
    if (part.startsWith('/*')) continue;
    if (part === '{') {
      blocks.push(text.split(',').some((selector) => selector.trim() === ':root'));
      text = '';
    } else if (part === '}') {
      declare();
      blocks.pop();
    } else if (part === ';') declare();
    else text += part;
  }
  return found;
}

/** A value with each `var()` in it replaced by what it stands for; one that is not set becomes its fallback or nothing. */
export function resolved(value: string, properties: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 16) return '';
  return value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
    (_, name: string, fallback: string | undefined) =>
      resolved(properties.get(name) ?? fallback ?? '', properties, depth + 1).trim(),
  );
}
