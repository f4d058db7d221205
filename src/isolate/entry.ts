/** Where the thread of a build begins: a file beside the bundled program. The tests put a bundle of their own in its place. */

/** The file that a worker is started from. */
export const entry = new URL('./worker.js', import.meta.url);
