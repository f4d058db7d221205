/** What an article is read from. */

/** What `build` takes: a path, an address on the web, or content with the name under which messages speak of it. */
export type Source = string | { readonly path: string; readonly content: string | Uint8Array };

/** Names under which what was fetched is kept; the end says what is in it. */
export type KeptName = `source.${'html' | 'md' | 'txt' | 'docx'}`;

/** True for the name of a kept page. */
export const isKeptName = (name: string): name is KeptName => /^source\.(?:html|md|txt|docx)$/.test(name);

/** Where bytes come from that were fetched, in this build or in an earlier one. */
export interface Origin {
  /** The address that answered, after redirects, without its fragment. */
  readonly url: string;
  readonly file: KeptName;
  /** The encoding that the server names, as it names it. */
  readonly charset?: string | undefined;
}

/** A page that was fetched. */
export interface Fetched {
  /** As the user named it. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly origin: Origin;
}

/** What an address of a picture gives: its bytes, or what was found in place of them. */
export type LoadedPicture = { readonly bytes: Uint8Array } | { readonly fault: string };

/** Gets a picture by its address in full; it never rejects but when the build is cancelled. */
export type PictureGetter = (url: string) => Promise<LoadedPicture>;

/** True for a name that begins as an address does. A single letter is a disk of Windows. */
export const isAddress = (name: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(name);
