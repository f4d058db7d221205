/** How much is fetched, and how long that may take. */

/** Limits of one fetch, with all its redirects. */
export interface FetchLimits {
  /** Most bytes of an answer, as they come over the wire and unpacked. */
  readonly bytes: number;
  /** Most time in all, from the first lookup to the last byte. */
  readonly milliseconds: number;
  /** Most redirects that are followed. */
  readonly redirects: number;
}

/** Of an article: pages of news with all scripts in them are below 10 MB; browsers too give up on slow servers in time. */
export const PAGE: FetchLimits = { bytes: 20 * 1024 * 1024, milliseconds: 20_000, redirects: 3 };

/** Of a picture: as large as one that is read from a file may be. */
export const PICTURE: FetchLimits = { ...PAGE, bytes: 10 * 1024 * 1024 };

/** Most pictures of one article that are asked for: photo stories have forty. */
export const MAX_PICTURES = 50;

/** Most bytes of all pictures that are fetched for one article: the page that is drawn holds them all. */
export const MAX_PICTURES_BYTES = 40 * 1024 * 1024;

/** Most time for all pictures of one article: less than what a stage of a build may take. */
export const MAX_PICTURES_MS = 40_000;
