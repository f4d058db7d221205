/** The article that uses every layout, to look at a pack with. */
import path from 'node:path';
import { builtInPacks } from './folder.ts';

/** Where the specimen lies: it is installed beside the built-in packs. */
export const specimenPath = async (): Promise<string> =>
  path.join(await builtInPacks(), '..', 'content', 'specimen.md');
