/** How much of an article a deck shows. */

/**
 * The lengths of a deck: `brief` has the executive slide and the frameworks, `standard` what argues, with an appendix
 * behind it, `full` everything in the article's order.
 */
export const deckLengths = ['brief', 'standard', 'full'] as const;

/** The name of a length: `length:` of the front matter, `--length`. */
export type DeckLength = (typeof deckLengths)[number];
