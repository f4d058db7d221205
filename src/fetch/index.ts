/** Before the first stage: what the user named, from the web or from what an earlier build kept of it. */
import { VFileMessage } from 'vfile-message';
import { isAddress, type Fetched, type PictureGetter, type Source } from '../read/source.ts';
import type { OutputFile } from '../files/write.ts';
import { follow, type Wanted } from './follow.ts';
import { keptAt } from './kept.ts';
import { ACCEPT, kindOf } from './kind.ts';
import { PAGE } from './limits.ts';
import { isPublic } from './public.ts';
import { picturesFor, picturesIn, type AskedPicture } from './pictures.ts';
import type { FetchedRecord } from './record.ts';

export type { FetchedRecord } from './record.ts';

/** What may be fetched. */
export interface FetchOptions {
  /** Pictures that the article names on the web, too. */
  readonly images?: boolean | undefined;
  /** From hosts that are not on the public Internet, too. */
  readonly allowPrivate?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called before the first picture is fetched. */
  readonly onPictures?: () => void;
}

/** A source that is ready to be read. */
export interface Obtained {
  readonly source: Source | Fetched;
  readonly messages: readonly VFileMessage[];
  /** Gets pictures on the web; absent where they are not to be fetched. */
  readonly picture?: PictureGetter;
  /** What was fetched, to be kept beside the deck, and its record; to be called when the article has been read. */
  readonly kept: () => { readonly files: readonly OutputFile[]; readonly record?: FetchedRecord };
}

/**
 * Fetches an address; gives back any other source as it is. Throws a `fetch:*` message where there is no article.
 *
 * A page that an earlier build kept is as good as fetched: nothing of it is asked for again.
 */
export async function obtain(source: Source, options: FetchOptions): Promise<Obtained> {
  const { images = false, allowPrivate = false, signal, onPictures } = options;
  const wanted = { allows: allowPrivate ? () => true : isPublic, signal };
  const named = typeof source === 'string' ? source : undefined;
  const isRemote = named !== undefined && isAddress(named);
  const found = isRemote || named === undefined ? undefined : await keptAt(named);
  const kept = found instanceof VFileMessage ? undefined : found;
  const page = isRemote ? await pageAt(named, wanted) : kept?.page;
  // Pictures that are not asked for now are for later: the record that tells of them is written anew.
  const earlier = kept && !images ? await picturesIn(kept) : [];
  const pictures = images ? picturesFor({ ...wanted, onFirst: onPictures }, kept) : undefined;
  return {
    source: page ?? source,
    messages: found instanceof VFileMessage ? [found] : [],
    ...(pictures && { picture: pictures.get }),
    kept: () => recorded(page, pictures?.asked() ?? earlier),
  };
}

async function pageAt(address: string, wanted: Omit<Wanted, 'accept' | 'limits'>): Promise<Fetched> {
  const found = await follow(address, { ...wanted, accept: ACCEPT, limits: PAGE });
  return { path: address, content: found.body, origin: { url: found.url, ...kindOf(found) } };
}

function recorded(page: Fetched | undefined, asked: readonly AskedPicture[]): ReturnType<Obtained['kept']> {
  if (!page && asked.length === 0) return { files: [] };
  const pictures = asked.map(({ record }) => record);
  return {
    files: [
      ...(page ? [{ name: page.origin.file, contents: page.content }] : []),
      ...asked.flatMap(({ record, bytes }) =>
        'file' in record && bytes ? [{ name: record.file, contents: bytes }] : [],
      ),
    ],
    record: { ...(page && { page: page.origin }), ...(pictures.length > 0 && { pictures }) },
  };
}
