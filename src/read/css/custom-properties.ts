/** The custom properties that a style sheet sets on `:root`, as they stand at its end. */
import { declarationsOf, textOf, type Declaration } from './declarations.ts';

/**
 * Custom properties in the order of the style sheet.
 *
 * Only rules for `:root` alone count: those of one language, one layout or one medium hold for some slides only.
 */
export const rootDeclarations = (css: string): Declaration[] =>
  declarationsOf(css).filter(
    ({ name, rule, depth }) => /^--[\w-]+$/.test(name) && depth === 1 && selectsRoot(rule),
  );

const selectsRoot = (selectors: string): boolean =>
  selectors.split(',').some((selector) => selector.trim() === ':root');

/** Custom properties by name, with the values as written; later rules win, as in CSS. */
export const customProperties = (css: string): ReadonlyMap<string, string> =>
  new Map(rootDeclarations(css).map(({ name, value }) => [name, textOf(value)]));

/** Most properties that one value may stand for: two that each name the next one twice would take all day. */
const MAX_EXPANSIONS = 1000;

/** Deepest chain of properties that name each other: one that names itself has no end. */
const MAX_DEPTH = 16;

/** A value with each `var()` in it replaced by what it stands for; one that is not set becomes its fallback or nothing. */
export function resolved(value: string, properties: ReadonlyMap<string, string>): string {
  let left = MAX_EXPANSIONS;
  const within = (text: string, depth: number): string =>
    text.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
      (_, name: string, fallback: string | undefined) => {
        left -= 1;
        return depth > MAX_DEPTH || left < 0
          ? ''
          : within(properties.get(name) ?? fallback ?? '', depth + 1).trim();
      },
    );
  return within(value, 0);
}
