/** A pack to begin with: the files that `template new` writes. */
import { builtInNames, builtInPacks, filesInside, type Folder } from './folder.ts';
import { message } from '../rules/index.ts';

/** A file of a new pack; its path has slashes. */
export interface PackText {
  readonly path: string;
  readonly text: string;
}

/** The name that stands in the files of the pattern. */
const pattern = 'acme';

/**
 * The files of a pack of this name.
 *
 * Throws `template:name` for one that is no name of a folder and of a theme, or that a built-in pack has.
 */
export async function newPack(name: string): Promise<PackText[]> {
  const builtIn = await builtInPacks();
  const taken = (await builtInNames(builtIn)).includes(name);
  if (taken || !/^[a-z][a-z0-9-]{0,39}$/.test(name))
    throw message(
      'template:name',
      `Unexpected name \`${name}\` for a new pack, expected ${taken ? 'one that no built-in pack has' : 'small letters, figures and hyphens'}`,
      { note: 'Such as `deckwright template new acme`.' },
    );
  const folder: Folder = { root: `${builtIn}/new/${pattern}`, label: pattern };
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return (await filesInside(folder)).map(({ path, text }) => ({
    path,
    text: text.replaceAll(pattern, name).replaceAll('Acme', title),
  }));
}
