/** What an SVG may have that is only a picture. */

/** Marks of what runs, of what is loaded from elsewhere, and of what can hide both: entities, other encodings, elements of pages. */
const UNSAFE =
  /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|<\?xml[^>]*encoding\s*=\s*["'](?!(?:utf-8|us-ascii|iso-8859-1|windows-1252)["'])|<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b|1999\/xhtml|\son\w+\s*=|xml:base|attributeName\s*=\s*["'](?:[\w-]+:)?href|@import|\b(?:image-set|cross-fade|image|src)\s*\(|url\(\s*["']?\s*(?!["'\s#]|data:image\/(?:png|jpeg))[^)]|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg))/i;

/**
 * What makes an SVG more than a picture: scripts, handlers, entities, other files. Undefined when there is none.
 *
 * Looked for as it is written, and as a style sheet in it reads: characters by their numbers, escapes of CSS, comments in
 * the middle of a word.
 */
export function unsafeSvg(bytes: Uint8Array): string | undefined {
  // Null characters would part the words that are looked for: such a text is UTF-16, or no text. Escape characters shift others.
  if (bytes.includes(0) || bytes.includes(0x1b)) return 'control character';
  const text = new TextDecoder().decode(bytes);
  return (UNSAFE.exec(text) ?? UNSAFE.exec(meant(text)))?.[0].trim();
}

const meant = (text: string): string =>
  text
    .replace(/<!--[^]*?-->|<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (_, hex: string | undefined, digits = '') =>
      character(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
    )
    .replace(/&(quot|apos|amp);/g, (_, name: string) => ({ quot: '"', apos: "'", amp: '&' })[name] ?? '')
    .replace(/\\(?:([\da-f]{1,6})\s?|\n|(.))/gi, (_, hex: string | undefined, char = '') =>
      hex === undefined ? (char as string) : character(Number.parseInt(hex, 16)),
    );

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
