/** The first stage: what the user named to an `Article`. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';
import type { Article, Dropped } from './article.ts';
import { checkSize, readBytes } from './bytes.ts';
import { htmlOf, isDocx } from './docx/docx.ts';
import { decode } from './encoding.ts';
import { frontMatter } from './front/matter.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { metaOf } from './meta.ts';
import { loadImages } from './images/index.ts';
import { normalise } from './normalise.ts';
import { withOrigin } from './origin.ts';
import { looksLikeHtml, looksLikeMarkdown } from './sniff.ts';
import type { Fetched, Origin, PictureGetter, Source } from './source.ts';
import { parseText } from './copy/text.ts';

export type { Source } from './source.ts';

/** How an article is read. */
export interface ReadOptions {
  /** Label of the encoding standard that the bytes are decoded by, whatever they look like. */
  readonly encoding?: string | undefined;
  /** Gets pictures on the web; without it they are only named. */
  readonly picture?: PictureGetter | undefined;
}

/** Reads one article. Throws a `read:*` message when there is none to read. */
export async function read(
  source: Source | Fetched,
  { encoding, picture }: ReadOptions = {},
): Promise<Article> {
  const origin = typeof source === 'object' && 'origin' in source ? source.origin : undefined;
  const path = typeof source === 'string' ? source : source.path;
  const content = typeof source === 'string' ? await readBytes(source) : source.content;
  // Half a surrogate pair has no bytes: the encoder would write a replacement character that nobody wrote.
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content.replace(/\p{Surrogate}/gu, '')) : content;
  checkSize(path, bytes.length);
  const format = isDocx(bytes) ? 'docx' : undefined;
  // Content that is given as text has been decoded.
  const decoded = format
    ? { text: await htmlOf(bytes, path), messages: [] }
    : decode(bytes, path, typeof content === 'string' ? undefined : encoding, origin?.charset);
  const found = await articleOf(
    path,
    normalise(decoded.text),
    createHash('sha256').update(bytes).digest('hex'),
    decoded.messages,
    format,
    origin,
  );
  const article = origin ? withOrigin(found, origin) : found;
  // Content that is given has no folder.
  const { images, messages } = await loadImages(
    article.tree,
    typeof source === 'string' ? source : undefined,
    picture,
  );
  article.file.messages.push(...messages);
  return { ...article, name: origin?.url ?? path.split(/[\\/]/).at(-1) ?? path, images };
}

async function articleOf(
  path: string,
  text: string,
  hash: string,
  decoding: readonly VFileMessage[],
  format: 'docx' | undefined,
  origin: Origin | undefined,
): Promise<Omit<Article, 'images' | 'name'>> {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw empty(path);
  }
  const file = new VFile({ path });
  file.messages.push(...decoding);
  // What a server calls a page is one, whatever its address ends in.
  const name = origin?.file ?? path;
  if (format || looksLikeHtml(name, text))
    return { ...(await pageOf(text, path, format ?? 'html', origin?.url)), path, text, hash, file };
  const head = frontMatter(text);
  file.messages.push(...head.messages);
  const { meta, settings, questions, unused } = metaOf(head.entries);
  const markdown = head.marked || looksLikeMarkdown(name, text.slice(head.end));
  const body = markdown
    ? { meta: {}, ...parseMarkdown(text, head.end) }
    : { readable: text, messages: [], ...parseText(blanked(text, head.end)) };
  file.messages.push(...body.messages);
  if (!/[\p{L}\p{N}]/u.test(body.readable.slice(head.end))) throw empty(path);
  const dropped = [...unused.flatMap(({ texts }) => texts.map(unusedOf)), ...body.dropped];
  return {
    path,
    format: markdown ? 'markdown' : 'text',
    text,
    readable: body.readable,
    tree: body.tree,
    meta: { ...body.meta, ...meta },
    settings,
    ...(questions && { questions }),
    dropped,
    file,
    hash,
  };
}

/** A saved page or a document; what reads them is loaded only here, since most articles are none. */
async function pageOf(
  text: string,
  path: string,
  format: 'html' | 'docx',
  url: string | undefined,
): Promise<Pick<Article, 'format' | 'readable' | 'tree' | 'meta' | 'settings' | 'dropped'>> {
  const { parseDocument, parseHtml } = await import('./html/index.ts');
  const { tree, meta, readable, dropped } = format === 'docx' ? parseDocument(text) : parseHtml(text, url);
  if (tree.children.length === 0 || !/[\p{L}\p{N}]/u.test(readable)) throw empty(path);
  return { format, readable, tree, meta, settings: {}, dropped };
}

/** A text with spaces in place of what stands above the article, so that offsets stay. */
const blanked = (text: string, end: number): string =>
  text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);

const unusedOf = ({
  value,
  position,
}: {
  readonly value: string;
  readonly position: Dropped['position'];
}): Dropped => ({
  type: 'dropped',
  reason: 'markup',
  text: value,
  position,
});

const empty = (path: string): VFileMessage =>
  message('read:empty', `Unexpected empty article \`${path}\`, expected text`, {
    note: 'Name a file that has an article in it.',
  });
