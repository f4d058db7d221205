/** The kinds of words that web pages put around their articles. */

/** What a page says around an article in one language; each value is a list of forms for RegExp, parted by `|`. */
export interface PageWords {
  /** Stands above titles of other articles, or before one on the same line: `Lesen Sie auch: Preise steigen`. */
  readonly related: string;
  /** Stands above what readers say. */
  readonly comments: string;
  /** Offers to send or keep the article: `Partager sur Facebook`. */
  readonly share: string;
  /** Announces an advertisement, or asks to subscribe. */
  readonly advertisement: string;
  /** Labels of buttons, menus and counts. */
  readonly control: string;
  /** How long the article takes to read. */
  readonly reading: string;
  /** Stands before the name of who took a picture. */
  readonly credit: string;
  /** Opens or closes a sentence in which the page speaks of itself: its cookies, its subscribers, its rights. */
  readonly prompt: string;
}
