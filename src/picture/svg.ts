/** What an SVG may have that is only a picture. */

/** Marks of what runs, of what is loaded from elsewhere, and of entities, which can hide both. */
const UNSAFE =
  /<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|@import|url\(\s*["']?\s*(?!["'\s#]|data:image\/(?:png|jpeg))[^)]|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg))/i;

/** What makes an SVG more than a picture: scripts, handlers, entities, other files. Undefined when there is none. */
export const unsafeSvg = (bytes: Uint8Array): string | undefined =>
  // Null characters would part the words that are looked for: such a text is UTF-16, or no text.
  bytes.includes(0) ? 'null character' : UNSAFE.exec(new TextDecoder().decode(bytes))?.[0].trim();
