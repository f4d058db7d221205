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
import { build } from './build.ts';

/** A build as it lies on the disk. */
type Kept =
  | { readonly failure: SerializedFailure }
  | { readonly built: Omit<Built, 'messages'> & { readonly messages: readonly SerializedMessage[] } };

/**
 * Like `builds`, but each source is built with the same options by the first test file that asks for it only. Files that
 * ask for the same sources at once share the work: each builds what nobody has begun.
 */
export async function shared(sources: readonly Source[], options: Options): Promise<Built[]> {
  const asked = sources.map((source) => ({ source, file: fileFor(source, options) }));
  for (const { source, file } of asked)
    if (await isFirst(`${file}.claim`)) {
      const kept: Kept = await build(source, options).then(
        (built) => ({ built: { ...built, messages: built.messages.map(serializeMessage) } }),
        (error: unknown) => ({ failure: serializeFailure(error) }),
      );
      await writeFile(`${file}.part`, serialize(kept));
      await rename(`${file}.part`, file);
    }
  return Promise.all(asked.map(({ file }) => read(file)));
}

/** Where a build is kept. */
function fileFor(source: Source, options: Options): string {
  const key = createHash('sha256').update(JSON.stringify([source, options]));
  return join(inject('builds'), key.digest('hex'));
}

/** Reads a build that somebody has made or is making. */
async function read(file: string): Promise<Built> {
  while (!existsSync(file)) await setTimeout(50);
  const kept = deserialize(await readFile(file)) as Kept;
  if ('failure' in kept) throw deserializeFailure(kept.failure);
  return { ...kept.built, messages: kept.built.messages.map(deserializeMessage) };
}

/** Whether nobody has made this folder before. */
const isFirst = (claim: string): Promise<boolean> =>
  mkdir(claim).then(
    () => true,
    () => false,
  );
