/** Builds that several test files look at: made once in a run of the tests, and read from the disk after that. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import type { Built } from '../../src/build.ts';
import type { Options } from '../../src/options.ts';
import type { Source } from '../../src/read/index.ts';
import {
  serializeFailure,
  deserializeFailure,
  serializeMessage,
  deserializeMessage,
  type SerializedFailure,
  type SerializedMessage,
} from '../../src/worker/serialize.ts';
import { builds } from './build.ts';

/** Builds as they lie on the disk. */
type Kept =
  | { readonly failure: SerializedFailure }
  | {
      readonly builds: readonly (Omit<Built, 'messages'> & {
        readonly messages: readonly SerializedMessage[];
      })[];
    };

/** Like `builds`, but the same sources with the same options are built by the first test file that asks for them only. */
export async function shared(sources: readonly Source[], options: Options): Promise<Built[]> {
  const key = createHash('sha256')
    .update(JSON.stringify([sources, options]))
    .digest('hex');
  const file = join(inject('builds'), key);
  if (await isFirst(`${file}.claim`)) {
    const kept: Kept = await builds(sources, options).then(
      (all) => ({
        builds: all.map((built) => ({ ...built, messages: built.messages.map(serializeMessage) })),
      }),
      (error: unknown) => ({ failure: serializeFailure(error) }),
    );
    await writeFile(`${file}.part`, serialize(kept));
    await rename(`${file}.part`, file);
  }
  // Whoever is building keeps all cores busy meanwhile.
  while (!existsSync(file)) await setTimeout(50);
  const kept = deserialize(await readFile(file)) as Kept;
  if ('failure' in kept) throw deserializeFailure(kept.failure);
  return kept.builds.map((built) => ({ ...built, messages: built.messages.map(deserializeMessage) }));
}

/** Whether nobody has made this folder before. */
const isFirst = (claim: string): Promise<boolean> =>
  mkdir(claim).then(
    () => true,
    () => false,
  );
