/** Where a worker begins: a file beside the bundled program. The tests put a bundle of their own in its place. */

/** The script that a worker runs. */
export const entry = new URL('./worker.js', import.meta.url);
