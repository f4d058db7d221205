/** The first stage: what the user named to an `Article`. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';
import type { Article } from './article.ts';
import { checkSize, readBytes } from './bytes.ts';
import { decode } from './encoding/decode.ts';
import { frontMatter, type FrontMatter } from './front/matter.ts';
import { withoutContents } from './contents.ts';
import { loadImages } from './images/index.ts';
import { locator } from './locator.ts';
import { normalise } from './normalise.ts';
import { withOrigin } from './origin.ts';
import type { UnreadFile } from './reader.ts';
import { readerOf } from './readers.ts';
import { withNamedAuthors } from './slug-author.ts';
import type { Fetched, Origin, PictureGetter, Source } from './source.ts';

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
  const file = new VFile({ path });
  // Content that is given as text has been decoded.
  const label = typeof content === 'string' ? undefined : encoding;
  const found = await articleOf(unreadFile(path, bytes, { label, origin }, file.messages), file);
  const article = origin ? withOrigin(found, origin) : found;
  // Content that is given has no folder.
  const { images, messages } = await loadImages(
    article.tree,
    typeof source === 'string' ? source : undefined,
    picture,
  );
  file.messages.push(...messages);
  return { ...article, name: origin?.url ?? path.split(/[\\/]/).at(-1) ?? path, images };
}

/** A file whose text is decoded, and whose front matter is parsed, when a reader asks for it. */
function unreadFile(
  path: string,
  bytes: Uint8Array,
  { label, origin }: { readonly label: string | undefined; readonly origin: Origin | undefined },
  messages: VFileMessage[],
): UnreadFile {
  let text: string | undefined;
  let front: FrontMatter | undefined;
  const decoded = (): string => {
    const { text: raw, messages: said } = decode(bytes, path, label, origin?.charset);
    messages.push(...said);
    const normal = normalise(raw);
    if (!hasWords(normal)) throw empty(path);
    return normal;
  };
  const file: UnreadFile = {
    path,
    // What a server calls a page is one, whatever its address ends in.
    name: origin?.file ?? path,
    bytes,
    url: origin?.url,
    text: () => (text ??= decoded()),
    front: () => (front ??= frontMatter(file.text())),
  };
  return file;
}

async function articleOf(unread: UnreadFile, file: VFile): Promise<Omit<Article, 'images' | 'name'>> {
  const { path, bytes } = unread;
  const { format, coded, read } = readerOf(unread);
  const { start, messages, questions, tree: whole, meta, ...found } = await read(unread);
  const { tree, dropped } = withoutContents(whole);
  if (!hasWords(found.readable.slice(start)) || (coded && tree.children.length === 0)) throw empty(path);
  file.messages.push(...messages);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    path,
    format,
    coded,
    ...found,
    tree,
    meta: withNamedAuthors({ meta, readable: found.readable, place: locator(found.text) }),
    dropped: [...found.dropped, ...dropped],
    ...(questions && { questions }),
    file,
    hash,
  };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const empty = (path: string): VFileMessage =>
  message('read:empty', `Unexpected empty article \`${path}\`, expected text`, {
    note: 'Name a file that has an article in it.',
  });
