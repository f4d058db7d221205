/** The pictures of a file, each once. */

/** Gives names to pictures. */
export interface Media {
  /** The part that holds some bytes: `/ppt/media/image1.png`. */
  readonly nameOf: (bytes: Uint8Array, extension: string) => string;
  readonly parts: () => ReadonlyMap<string, Uint8Array>;
}

/** No pictures so far. */
export function createMedia(): Media {
  const names = new Map<string, string>();
  const parts = new Map<string, Uint8Array>();
  return {
    nameOf: (bytes, extension) => {
      const key = `${extension} ${Buffer.from(bytes).toString('latin1')}`;
      const name = names.get(key) ?? `/ppt/media/image${names.size + 1}.${extension}`;
      names.set(key, name);
      parts.set(name, bytes);
      return name;
    },
    parts: () => parts,
  };
}
