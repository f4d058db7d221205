/** Reads the built-in packs when the program is built, with their themes scoped by Marp, so that no user's run has to. */
import { sizes, type Size } from '../compose/size.ts';
import { createRenderer } from '../render/index.ts';
import { builtInContents } from '../template/index.ts';
import { hashOf, preparedFile, type Prepared } from '../template/prepared.ts';

/** The files that `preparedContents` reads. */
export async function preparePacks(): Promise<{ readonly name: string; readonly text: string }[]> {
  const packs = await builtInContents();
  return Promise.all(
    packs.map(async ({ name, folder, contents }) => {
      const scoped = Object.fromEntries(
        (Object.keys(sizes) as Size[]).map((size) => [size, createRenderer(contents, size).css]),
      );
      const theme = { ...contents.theme, scoped };
      const prepared: Prepared = { hash: await hashOf(folder), contents: { ...contents, theme } };
      return { name: preparedFile(name), text: JSON.stringify(prepared) };
    }),
  );
}
