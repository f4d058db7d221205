/** The font configuration of browsers on Linux: the same fonts everywhere, the system's for characters that those lack. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownCache } from '../../files/private-folder.ts';
import { chromiumPackage, unpackFonts } from './bundled.ts';
import type { Destination } from './unpack.ts';

/** The only family of the package. */
const FALLBACK = 'Open Sans';

/** How a browser is made to take the same fonts on every machine. */
export interface FontSetting {
  readonly env: Readonly<Record<string, string>>;
  /** The family for generic names (`serif`, `monospace`) and for names that are not there; the browser's own when absent. */
  readonly fallback?: string;
}

/** A second name for fonts without serifs: of two fonts that have a character, the plainer one is drawn. */
const PLAIN = 'deckwright plain';

/**
 * Writes the configuration for a run, and returns what makes a browser read it: nothing where the system has its own
 * way to choose fonts (macOS, Windows), or where the package with the fonts is not installed.
 *
 * @throws message `print:no-browser` when the fonts cannot be unpacked.
 */
export async function configureFonts(to: Destination): Promise<FontSetting> {
  const carrier = process.platform === 'linux' ? chromiumPackage() : undefined;
  if (carrier === undefined) return { env: {} };
  const fonts = await unpackFonts(carrier, to);
  const file = join(to.fallback, 'fonts.conf');
  await writeFile(file, fontConfig(fonts, ownCache(to.cache) ?? to.fallback), { flag: 'wx', mode: 0o600 });
  return { env: { FONTCONFIG_FILE: file }, fallback: FALLBACK };
}

/** Generic families of a page, as the protocol takes them: else Chrome asks for Arial and Times, which some systems have. */
export const genericFamilies = (family: string): Readonly<Record<GenericFamily, string>> => ({
  standard: family,
  serif: family,
  sansSerif: family,
  fixed: family,
  cursive: family,
  fantasy: family,
  math: family,
});

type GenericFamily = 'standard' | 'serif' | 'sansSerif' | 'fixed' | 'cursive' | 'fantasy' | 'math';

/**
 * The configuration as XML. Of the system's own only that is read which says that Liberation Sans has the widths of Arial, for
 * packs with `source: system`. A font of the system is drawn where a style sheet names it, or where neither the deck's
 * fonts nor the fallback have a character; all else is drawn in the fallback on every machine.
 */
export function fontConfig(fonts: string, cache: string): string {
  const rules = `
  <include ignore_missing="yes">/etc/fonts/conf.d/30-metric-aliases.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>/run/current-system/sw/share/X11/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <match target="scan">
    <test name="family" compare="contains"><string>Sans</string></test>
    <test name="family" compare="not_contains" qual="all"><string>Mono</string></test>
    <edit name="family" mode="append"><string>${PLAIN}</string></edit>
  </match>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="strong"><string>${FALLBACK}</string></edit>
    <edit name="family" mode="append_last" binding="weak"><string>${PLAIN}</string></edit>
  </match>`;
  // What was scanned is kept with the names that these rules gave, so other rules need another folder.
  const version = createHash('sha256').update(rules).digest('hex').slice(0, 16);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>${rules}
  <cachedir>${escaped(join(cache, `fontconfig-${version}`))}</cachedir>
</fontconfig>
`;
}

const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
