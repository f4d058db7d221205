/** Writes index.d.ts into a folder: the types of the public API in one file. */
export function rollUpTypes(to: string): Promise<void>;
