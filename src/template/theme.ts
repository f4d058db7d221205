/** The theme of a pack as one style sheet: its import of `base` in place, its files as data URIs. */
import type { VFileMessage } from 'vfile-message';
import type { Size } from '../compose/size.ts';
import { message } from '../rules/index.ts';
import { assetOf, unsafeInData, type Load } from './assets.ts';
import { references, type Reference } from '../read/css/references.ts';
import { tokensOf } from '../read/css/tokens.ts';

/** A style sheet of its own, as Marp knows it by the name in its `@theme` comment. */
export interface Theme {
  readonly name: string;
  readonly css: string;
  /** The style sheet as Marp scopes it to slides of a size, where that was done beforehand. */
  readonly scoped?: Readonly<Partial<Record<Size, string>>>;
}

/** Where a style sheet comes from. */
export interface StyleSheet {
  readonly css: string;
  /** As the user finds it; messages carry it. */
  readonly path: string;
  readonly load: Load;
}

/**
 * Makes one theme of a pack's style sheet and of the base pack's; `variables`, those of pack.yml, stand between
 * the two, so that the style sheet has the last word.
 *
 * The result stands alone, so that a deck and this one file open in any Marp. Throws `template:asset` at the place
 * of what may not be used.
 */
export async function bundleTheme(
  sheet: StyleSheet,
  base: Theme | undefined,
  fallbackName: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Theme> {
  const own = rootRule(variables);
  const all = references(sheet.css);
  let css = all.some(({ kind }) => kind === 'import') ? '' : own;
  let at = 0;
  for (const reference of all) {
    css += sheet.css.slice(at, reference.start) + (await replacement(reference, sheet, base));
    if (reference.kind === 'import') css += own;
    at = reference.end;
  }
  css += sheet.css.slice(at);
  const name = themeName(sheet.css) ?? fallbackName;
  return { name, css: themeName(css) === name ? css : `/* @theme ${name} */\n${css}` };
}

/** The style sheet of a report with its files in place. It stands behind that of base and imports nothing. */
export async function bundleReport(sheet: StyleSheet): Promise<string> {
  let css = '';
  let at = 0;
  for (const reference of references(sheet.css)) {
    css += sheet.css.slice(at, reference.start) + (await replacement(reference, sheet, undefined));
    at = reference.end;
  }
  return css + sheet.css.slice(at);
}

/** A rule that sets custom properties; nothing when there are none. */
export function rootRule(variables: Readonly<Record<string, string>>): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length > 0 ? `\n\n:root {\n${lines.join('')}}\n` : '';
}

const themeComment = /@theme[ \t]+([\w-]+)/;

/** The name in the first comment that has one. */
function themeName(css: string): string | undefined {
  for (const { kind, text } of tokensOf(css)) {
    const name = kind === 'comment' ? themeComment.exec(text)?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

async function replacement(
  reference: Reference,
  sheet: StyleSheet,
  base: Theme | undefined,
): Promise<string> {
  if (reference.kind === 'import') {
    if (base && reference.value === base.name) return base.css.replace(themeComment, 'base theme: $1');
    throw refuse(
      reference,
      sheet,
      `Unexpected import \`${reference.value}\``,
      `expected \`@import '${base?.name ?? 'base'}'\``,
    );
  }
  if (reference.kind === 'malformed')
    throw refuse(
      reference,
      sheet,
      `Unexpected \`${reference.value}\``,
      'expected a closed address without blanks',
    );
  if (reference.kind === 'function')
    throw refuse(reference, sheet, `Unexpected \`${reference.value}()\``, 'expected `url()`');
  if (/^(?:#|data:(?:image|font)\/)/i.test(reference.value)) {
    const unsafe = unsafeInData(reference.value);
    if (unsafe === undefined) return sheet.css.slice(reference.start, reference.end);
    throw refuse(
      reference,
      sheet,
      `Unexpected \`${unsafe}\` in data`,
      'expected an SVG that is only a picture',
    );
  }
  const asset = await assetOf(reference.value, sheet.load);
  if ('uri' in asset) return `url("${asset.uri}")`;
  throw refuse(reference, sheet, asset.unexpected, `expected ${asset.expected}`);
}

function refuse(reference: Reference, sheet: StyleSheet, unexpected: string, expected: string): VFileMessage {
  const before = sheet.css.slice(0, reference.start).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: reference.start };
  const given = message('template:asset', `${unexpected}, ${expected}`, {
    place,
    note: 'Put the file into the pack and name it relative to the style sheet.',
  });
  given.file = sheet.path;
  return given;
}
