/** Tells a saved web page from Markdown and from other text. */

/** How a page begins, after what editors and servers put before it. */
const OPENING = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)(?=[\s>])/i;

/** Tags that make up a page; Markdown has some of them too. */
const TAG =
  /<\/?(?:html|head|body|title|meta|link|script|style|div|p|h[1-6]|article|section|main|header|footer|nav|table|ul|ol|li|span|br)(?=[\s/>])[^>]*>/gi;

/** A page named so has a few tags; a text of another name is a page only when it is made of tags. */
const MIN_TAGS_OF_NAMED_PAGE = 2;
const MIN_TAGS_OF_PAGE = 20;

/** True for HTML: by how it begins, else by its tags. A `.md` file is HTML only where it begins as a page does. */
export function looksLikeHtml(path: string, text: string): boolean {
  if (OPENING.test(text.slice(0, 20_000))) return true;
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return false;
  const count = text.match(TAG)?.length ?? 0;
  if (/\.x?html?$/i.test(path)) return count >= MIN_TAGS_OF_NAMED_PAGE;
  return count >= MIN_TAGS_OF_PAGE && /^\s*<[a-z!]/i.test(text) && /<\/[a-z\d]+>\s*$/i.test(text);
}
