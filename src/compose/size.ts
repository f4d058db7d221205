/** The sizes of slides. */

/** The sizes of a slide by name, in CSS px. Both are equally wide, so that type and columns are the same. */
export const sizes = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 1280, height: 960 },
} as const;

/** The name of a size: `size:` of the front matter, `--size`, and Marp's own directive. */
export type Size = keyof typeof sizes;
