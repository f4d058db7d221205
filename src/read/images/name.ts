/** The names that the pictures of a deck have. */

/** True for the name of a picture, such as `figure-1.png`: its file lies beside deck.md, and deck.html has it inside. */
export const isPictureName = (name: string): boolean =>
  /^figure-[1-9]\d{0,3}\.(?:png|jpg|gif|webp|avif|svg)$/.test(name);
