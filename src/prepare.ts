/** Run when the program is built: reads the base pack and lets Marp scope its theme, once for all users. */
import { createRenderer } from './render/index.ts';
import { baseContents } from './template/index.ts';
import { hashOf, type Prepared } from './template/prepared.ts';

/** The text of the file that `preparedContents` reads. */
export async function prepareBase(): Promise<string> {
  const { folder, contents } = await baseContents();
  const { css: scoped } = createRenderer(contents);
  const prepared: Prepared = {
    hash: await hashOf(folder),
    contents: { ...contents, theme: { ...contents.theme, scoped } },
  };
  return JSON.stringify(prepared);
}
