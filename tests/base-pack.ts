/** The pack that most tests compose and draw with. */
import { loadPack, type Pack } from '../src/template/index.ts';

let loading: Promise<Pack> | undefined;

/** The base pack, loaded once a process: to load it takes ten times as long as to compose a small article. */
export const basePack = (): Promise<Pack> => (loading ??= loadPack(undefined));
