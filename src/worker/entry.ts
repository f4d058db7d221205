/** Where the process of a build begins: a file beside the bundled program. The tests put a bundle of their own in its place. */

/** The script that a process of a build runs. */
export const entry = new URL('./worker.js', import.meta.url);
