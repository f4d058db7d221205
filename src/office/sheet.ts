/** A slide, layout or master while it is drawn: gives numbers, names and relationships that are unique in it. */
import type { Media } from './package/media.ts';
import type { ThemeColour } from './theme/colours.ts';
import type { ThemeFonts } from './theme/fonts.ts';

/** A relationship of a part. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `slideLayout`, `image`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** What is the same for all parts of a file. */
export interface Look {
  readonly colour: ThemeColour;
  readonly fonts: ThemeFonts;
  /** BCP 47 with a region, as office programs name languages: `en-US`. */
  readonly lang: string;
  readonly isRightToLeft: boolean;
  /** The parts of slides by the ids that links name. */
  readonly slides: ReadonlyMap<string, string>;
  /** The pictures of the file, shared by all its parts. */
  readonly media: Media;
}

/** A part that is drawn. */
export interface Sheet {
  readonly look: Look;
  /** The next number of a shape; 1 is the tree of shapes itself. */
  readonly nextId: () => number;
  /** A name that no other shape of the part has: `Rule`, then `Rule 2`. */
  readonly uniqueName: (base: string) => string;
  /** The id of the relationship to a target, which is made once. */
  readonly relate: (type: string, target: string, isExternal?: 'external') => string;
  /** The id of the relationship to a picture, which stands in the file once. */
  readonly relateMedia: (bytes: Uint8Array, extension: string) => string;
  readonly relations: () => readonly Relation[];
}

/** An empty sheet. */
export function createSheet(look: Look): Sheet {
  let last = 1;
  const names = new Map<string, number>();
  const relations = new Map<string, Relation>();
  const relate: Sheet['relate'] = (type, target, isExternal) => {
    const key = `${type} ${target}`;
    const known = relations.get(key) ?? {
      id: `rId${relations.size + 1}`,
      type,
      target,
      isExternal: isExternal !== undefined,
    };
    relations.set(key, known);
    return known.id;
  };
  return {
    look,
    nextId: () => (last += 1),
    uniqueName: (base) => {
      const count = (names.get(base) ?? 0) + 1;
      names.set(base, count);
      return count === 1 ? base : `${base} ${count}`;
    },
    relate,
    relateMedia: (bytes, extension) => relate('image', look.media.nameOf(bytes, extension)),
    relations: () => [...relations.values()],
  };
}
