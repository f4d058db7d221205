/** Which versions of Node can run deckwright: those that can require an ES module. */

/** The oldest release of each line that can; lines above the last one all can, and those between not at all. */
const OLDEST_RELEASES = [
  [20, 19],
  [22, 12],
] as const;

/** What to tell somebody whose Node, such as `18.20.4`, is too old; undefined where it is not. */
export function refusalOf(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isKnown = OLDEST_RELEASES.some(([line, oldest]) => major === line && minor >= oldest);
  if (isKnown || major > 22) return undefined;
  return `deckwright: error: Unexpected Node ${version}, expected 20.19 or newer (of 22, 22.12). Install it from https://nodejs.org.`;
}
