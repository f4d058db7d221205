/** The theme of a pack as one style sheet: its import of `base` in place, its files as data URIs. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules.ts';
import { unsafeSvg } from '../text/svg.ts';
import { dataUri, mediaType } from './assets.ts';
import { references, type Reference } from './stylesheet.ts';

/** A style sheet of its own, as Marp knows it by the name in its `@theme` comment. */
export interface Theme {
  readonly name: string;
  readonly css: string;
  /** The style sheet as Marp scopes it to the slides, where that was done beforehand. */
  readonly scoped?: string;
}

/** Where a style sheet comes from. */
export interface Sheet {
  readonly css: string;
  /** As the user finds it; messages carry it. */
  readonly path: string;
  /** Bytes of a file by its path relative to the style sheet; undefined when it is not inside the pack. */
  readonly load: (path: string) => Promise<Buffer | undefined>;
}

/**
 * Makes one theme of a pack's style sheet and of the base pack's.
 *
 * The result stands alone, so that a deck and this one file open in any Marp. Throws `template:asset` at the place
 * of what may not be used.
 */
export async function bundleTheme(
  sheet: Sheet,
  base: Theme | undefined,
  fallbackName: string,
): Promise<Theme> {
  let css = '';
  let at = 0;
  for (const reference of references(sheet.css)) {
    css += sheet.css.slice(at, reference.start) + (await replacement(reference, sheet, base));
    at = reference.end;
  }
  css += sheet.css.slice(at);
  const name = themeName(sheet.css) ?? fallbackName;
  return { name, css: themeName(css) === name ? css : `/* @theme ${name} */\n${css}` };
}

const themeComment = /@theme[ \t]+([\w-]+)/;

/** The name in the first comment that has one. */
function themeName(css: string): string | undefined {
  for (const [comment] of css.matchAll(/\/\*[^]*?\*\//g)) {
    const name = themeComment.exec(comment)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

async function replacement(reference: Reference, sheet: Sheet, base: Theme | undefined): Promise<string> {
  if (reference.kind === 'import') {
    if (base && reference.value === base.name) return base.css.replace(themeComment, 'base theme: $1');
    throw refuse(
      reference,
      sheet,
      `Unexpected import \`${reference.value}\``,
      `expected \`@import '${base?.name ?? 'base'}'\``,
    );
  }
  if (reference.kind === 'function')
    throw refuse(reference, sheet, `Unexpected \`${reference.value}()\``, 'expected `url()`');
  if (/^(?:#|data:(?:image|font)\/)/i.test(reference.value))
    return sheet.css.slice(reference.start, reference.end);
  const type = mediaType(reference.value);
  if (!type)
    throw refuse(
      reference,
      sheet,
      `Unexpected \`${reference.value}\``,
      'expected an image or a font inside the pack',
    );
  const bytes = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(reference.value)
    ? undefined
    : await sheet.load(reference.value);
  if (!bytes)
    throw refuse(
      reference,
      sheet,
      `Unexpected file \`${reference.value}\``,
      'expected a file inside the pack',
    );
  const fault = type === 'image/svg+xml' ? unsafeSvg(bytes) : undefined;
  if (fault)
    throw refuse(
      reference,
      sheet,
      `Unexpected \`${fault}\` in \`${reference.value}\``,
      'expected an SVG that is only a picture',
    );
  return `url("${dataUri(type, bytes)}")`;
}

function refuse(reference: Reference, sheet: Sheet, unexpected: string, expected: string): VFileMessage {
  const before = sheet.css.slice(0, reference.start).split('\n');
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset: reference.start };
  const given = message('template:asset', `${unexpected}, ${expected}`, {
    place,
    note: 'Put the file into the pack and name it relative to the style sheet.',
  });
  given.file = sheet.path;
  return given;
}
