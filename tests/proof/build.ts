/** Builds articles as the program does, but in the process of the tests: its packs, fonts and browser serve all their files. */
import type { Built } from '../../src/build.ts';
import type { Options } from '../../src/options.ts';
import { createBuildResources, type BuildResources } from '../../src/pipeline/build-resources.ts';
import { buildArticle } from '../../src/pipeline/index.ts';
import { shareBrowser } from '../../src/print/browser/shared.ts';
import type { Source } from '../../src/read/index.ts';

// A process for each build would start a browser and compile the program each time, which is most of what a build costs.
let shared: BuildResources | undefined;

function resources(): BuildResources {
  if (shared) return shared;
  // The browser ends with its process, but only when that exits and is not killed.
  process.once('SIGTERM', () => process.exit());
  shared = { ...createBuildResources(), pages: shareBrowser({}) };
  return shared;
}

/** Builds an article; what cannot be built is thrown. */
export const build = (source: Source, options: Options = {}): Promise<Built> =>
  buildArticle(source, options, resources());

/** Builds articles one after the other, in their order. */
export async function builds(sources: readonly Source[], options: Options): Promise<Built[]> {
  const all: Built[] = [];
  for (const source of sources) all.push(await build(source, options));
  return all;
}
