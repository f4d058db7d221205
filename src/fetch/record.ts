/** What a build tells of what it fetched: enough to build the same from the files that it kept. */
import { isKeptName, type Origin } from '../read/source.ts';
import { targetOf } from './target.ts';

/** What manifest.json holds under `fetched`. */
export interface FetchedRecord {
  /** Absent where the article is a file of the user's, and only its pictures were fetched. */
  readonly page?: Origin;
  readonly pictures?: readonly PictureRecord[];
}

/** A picture that was asked for: the file that keeps it, or what was found in place of it. */
export type PictureRecord = { readonly url: string } & (
  { readonly file: string } | { readonly fault: string }
);

/** Names of kept pictures. */
const PICTURE_FILE = /^source-\d{1,4}\.[a-z]{3,4}$/;

/** The record and the hashes in the text of a manifest; undefined for any other text. Nothing in it is trusted. */
export function recordIn(
  manifest: string,
): { readonly fetched: FetchedRecord; readonly hashes: ReadonlyMap<string, string> } | undefined {
  try {
    const { deckwright, fetched, files } = fieldsOf(JSON.parse(manifest));
    if (typeof deckwright !== 'string') return undefined;
    const { page, pictures } = fieldsOf(fetched);
    const { url, file, charset } = fieldsOf(page);
    if (typeof url !== 'string' || typeof file !== 'string' || !isKeptName(file)) return undefined;
    // Only that it is one of the web: nothing is asked of it.
    const origin = { url: targetOf(url, () => true).href, file };
    const kept = Array.isArray(pictures) ? pictures.flatMap(pictureOf) : [];
    return {
      fetched: {
        page: { ...origin, ...(typeof charset === 'string' && { charset }) },
        ...(kept.length > 0 && { pictures: kept }),
      },
      hashes: new Map(
        Object.entries(fieldsOf(files)).flatMap(([name, hash]) =>
          typeof hash === 'string' ? [[name, hash] as const] : [],
        ),
      ),
    };
  } catch {
    return undefined;
  }
}

function pictureOf(given: unknown): PictureRecord[] {
  const { url, file, fault } = fieldsOf(given);
  if (typeof url !== 'string') return [];
  if (typeof file === 'string') return PICTURE_FILE.test(file) ? [{ url, file }] : [];
  return typeof fault === 'string' ? [{ url, fault: fault.slice(0, 100) }] : [];
}

/** The fields of an object; none for anything else. */
const fieldsOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
