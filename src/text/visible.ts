/** What of a text is seen: the one definition of characters that draw nothing. */

/**
 * Controls but tab and line feed, bidirectional overrides, tag characters, marks of annotations, noncharacters, halves
 * of surrogate pairs, byte order marks. They draw nothing or change how their neighbours are drawn, so an article loses
 * no word with them.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- controls are what this expression is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** The words of a heading as a bookmark has them: one line of what is seen, without places where it may be parted. */
export const headingText = (text: string): string =>
  visible(text).replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();

/** A text without what is not seen; also for text that was decoded from entities or escapes. */
export const visible = (text: string): string => text.replace(UNSEEN, '');
