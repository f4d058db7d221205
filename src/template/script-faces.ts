/** Faces of Noto Sans for Chinese, Japanese and Korean, and for signs that the families of a theme lack. */
import { packageFaces, packageFolder, type Store } from './faces.ts';
import { byScript, isEastAsian, marksOf, scriptFamilies, type ScriptFamily } from './scripts.ts';
import type { Face } from './typography.ts';

/** Faces for characters of several scripts. */
export interface ScriptFaces {
  readonly css: string;
  /** Characters by the name of the family that is needed for them and not installed. */
  readonly absent: ReadonlyMap<string, readonly string[]>;
  /** Characters that no installed family has, but for those of absent families. */
  readonly undrawn: readonly string[];
}

const noto: readonly Face[] = [
  { weight: 400, style: 'normal' },
  { weight: 700, style: 'normal' },
];

/** Faces for what the families of a theme have not, in a language. */
export async function scriptFaces(
  characters: readonly string[],
  lang: string,
  { shelf, cwd }: Store,
): Promise<ScriptFaces> {
  const marks = marksOf(lang);
  const chosen = byScript(characters, lang);
  const css: string[] = [];
  const absent = new Map<string, string[]>();
  const undrawn: number[] = [];
  const faces = async (
    { name, slug, whole }: ScriptFamily,
    codes: readonly number[],
  ): Promise<{ readonly css: string; readonly missing: ReadonlySet<number> } | undefined> => {
    const folder = packageFolder(slug, cwd);
    return folder === undefined
      ? undefined
      : packageFaces({ name, faces: noto, folder, whole }, codes, [], shelf);
  };
  for (const [family, codes] of chosen) {
    const found = await faces(family, codes);
    if (found) css.push(found.css);
    else if (codes.some(isEastAsian)) absent.set(family.name, charactersOf(codes.filter(isEastAsian)));
    // What a family that is absent would draw is said of the family.
    undrawn.push(
      ...(found ? found.missing : codes.filter((code) => !isEastAsian(code) && !marks.includes(code))),
    );
  }
  // A Chinese name among Japanese words: the other scripts' families have what theirs has not.
  let rest = undrawn.filter(isEastAsian);
  for (const family of scriptFamilies.filter((one) => !chosen.has(one))) {
    const found = rest.length > 0 ? await faces(family, rest) : undefined;
    if (!found) continue;
    if (found.missing.size < rest.length) css.push(found.css);
    rest = [...found.missing];
  }
  const left = [...undrawn.filter((code) => !isEastAsian(code)), ...rest];
  return {
    css: css.filter(Boolean).join('\n'),
    absent,
    undrawn: charactersOf(left),
  };
}

const charactersOf = (codes: readonly number[]): string[] => codes.map((code) => String.fromCodePoint(code));
