/** The pictures of an article that stand on the web: fetched within their limits, or as an earlier build kept them. */
import { extensionOf, kindOf } from '../read/images/kind.ts';
import type { LoadedPicture, PictureGetter } from '../read/source.ts';
import { ruleOf } from '../rules/index.ts';
import { VFileMessage } from 'vfile-message';
import { follow, type Wanted } from './follow.ts';
import type { Kept } from './kept.ts';
import { MAX_PICTURES_BYTES, MAX_PICTURES, PICTURE, MAX_PICTURES_MS } from './limits.ts';
import type { PictureRecord } from './record.ts';

/** What browsers ask for, best first. */
const ACCEPT = 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml, */*;q=0.1';

/** A picture that was asked for, with the bytes to keep. */
export interface AskedPicture {
  readonly record: PictureRecord;
  readonly bytes?: Uint8Array;
}

/** The pictures of one article. */
export interface Pictures {
  readonly get: PictureGetter;
  /** What was asked for so far, in that order. */
  readonly asked: () => readonly AskedPicture[];
}

/** How pictures are fetched. */
export interface WantedPictures extends Omit<Wanted, 'accept' | 'limits'> {
  /** Most time for all of them. */
  readonly milliseconds?: number;
  /** Called before the first is fetched. */
  readonly onFirst?: (() => void) | undefined;
}

/** Gets pictures; those that an earlier build of the article kept come from there. */
export function picturesFor(wanted: WantedPictures, kept: Kept | undefined): Pictures {
  const found: AskedPicture[] = [];
  const earlier = new Map(kept?.pictures.map((picture) => [picture.url, picture]));
  let fetched = 0;
  let bytes = 0;
  let late: AbortSignal | undefined;
  const fetch = async (url: string): Promise<LoadedPicture> => {
    if (fetched >= MAX_PICTURES) return { fault: `more than ${MAX_PICTURES} pictures on the web` };
    if (bytes >= MAX_PICTURES_BYTES) return { fault: `more than ${MAX_PICTURES_BYTES} bytes in all` };
    if (fetched === 0) wanted.onFirst?.();
    fetched += 1;
    late ??= AbortSignal.timeout(wanted.milliseconds ?? MAX_PICTURES_MS);
    const signal = wanted.signal ? AbortSignal.any([late, wanted.signal]) : late;
    try {
      const { body } = await follow(url, { ...wanted, signal, accept: ACCEPT, limits: PICTURE });
      bytes += body.length;
      return { bytes: body };
    } catch (error) {
      wanted.signal?.throwIfAborted();
      return { fault: late.aborted ? 'no time left' : faultOf(error) };
    }
  };
  return {
    get: async (url) => {
      const known = earlier.get(url);
      const at = found.push({ record: { url, fault: 'not asked' } }) - 1;
      const loaded = !known
        ? await fetch(url)
        : 'fault' in known
          ? known
          : ((await kept?.picture(known.file)) ?? { fault: 'no file' });
      const kind = 'bytes' in loaded ? kindOf(loaded.bytes) : loaded;
      if ('fault' in kind || !('bytes' in loaded)) {
        const fault = 'fault' in kind ? kind.fault : 'no picture';
        found[at] = { record: { url, fault } };
        return { fault };
      }
      const file = `source-${at + 1}.${extensionOf(kind.type)}`;
      found[at] = { record: { url, file }, bytes: loaded.bytes };
      return loaded;
    },
    asked: () => found,
  };
}

/** The pictures that an earlier build kept; without those that have been changed since. */
export async function picturesIn({ pictures, picture }: Kept): Promise<AskedPicture[]> {
  const all = await Promise.all(
    pictures.map(async (record) => ({ record, ...('file' in record && (await picture(record.file))) })),
  );
  return all.filter((asked) => 'fault' in asked.record || 'bytes' in asked);
}

const FAULTS: Readonly<Record<string, string>> = {
  'fetch:address': 'no address of the web',
  'fetch:private': 'not on the public Internet',
  'fetch:network': 'no connection',
  'fetch:timeout': 'too slow',
  'fetch:redirects': 'too many redirects',
  'fetch:too-large': `more than ${PICTURE.bytes} bytes`,
  'fetch:answer': 'damaged answer',
};

/** Why there is no picture, in a few words: whatever it is, the article does without. */
function faultOf(error: unknown): string {
  if (!(error instanceof VFileMessage)) return 'no picture';
  const [, status] = /answer (\d+)/.exec(error.reason) ?? [];
  return FAULTS[ruleOf(error) ?? ''] ?? (status === undefined ? 'no picture' : `answer ${status}`);
}
