/** The rules of the deck lint: what a finished deck is held to, with the thresholds in words. */
import { rule, type Level, type Rule } from './rule.ts';

const lint = (code: string, level: Level, exit: Rule['exit'], help: string): Rule => ({
  code,
  ...rule(level, exit, help),
});

/**
 * Rules on decks by id. Their codes have a letter for the family: C for content, T for text, V for what is seen,
 * A for who cannot see it.
 *
 * An error is what the program or the template could have done better. What only the author's own words make
 * impossible, a heading of thirty words, is a warning.
 */
export const deckRules = {
  'verify:unit': lint(
    'C-UNIT',
    'error',
    4,
    'A section, a narrative or a quadrant of the article has no slide. Please report it with the article.',
  ),
  'verify:recall': lint(
    'C-RECALL',
    'info',
    1,
    'Slides show less than half of the words that carry a section; the rest is in the notes. Say the point of each paragraph in one sentence of 18 words or fewer, and it will stand on the slide.',
  ),
  'verify:invented': lint(
    'C-ATTR',
    'error',
    4,
    'A slide or its notes say something that the article does not; this covers C-COVER and C-ENT too. Please report it with the article.',
  ),
  'verify:number': lint(
    'C-NUM',
    'error',
    4,
    'A number stands on a slide or in its notes that is not in the article. Please report it with the article.',
  ),
  'verify:polarity': lint(
    'C-POL',
    'error',
    4,
    'A sentence was cut so that it denies, weakens or counts otherwise than in the article. Please report it with the article.',
  ),
  'verify:lost': rule(
    'warning',
    1,
    'A part of the article is neither in the deck nor among what was dropped with a reason. Read that line of the article yourself.',
  ),
  'verify:mended': rule(
    'warning',
    1,
    "A slide had a fault that was mended: what it says is the article's, in a plainer form. The message says what was wrong and what stands there now; look at that slide.",
  ),
  'verify:unread': rule(
    'warning',
    1,
    'Words of the file, counted without the program that reads it, are neither in the deck nor among what was dropped. Read that line of the article yourself; if it matters, write it as a plain paragraph.',
  ),
  'verify:dropped-prose': rule(
    'warning',
    1,
    'Whole sentences were taken for what a web page puts around its article. Read these lines yourself; if they are a part of the article, save the page as HTML, or copy the article without the page around it.',
  ),
  'verify:pages': rule('error', 4, 'The browser measured another number of slides than the deck has.'),
  'verify:junk': lint(
    'C-JUNK',
    'warning',
    1,
    'A line of a slide reads like what a web page adds around an article (a share button, related articles) or is cut off by dots. Put it between `:::drop` and `:::`.',
  ),
  'verify:repeated': lint(
    'C-DUP',
    'warning',
    1,
    'Two points say nearly the same (cosine of their words .70 or more). Strike one of them in the article.',
  ),
  'verify:title-lines': lint(
    'T-TITLE',
    'error',
    1,
    'A title takes more than two lines though it would have room in two at 32 px. Shorten the heading; in a pack of your own, set titles smaller.',
  ),
  'verify:title': lint(
    'T-TITLE',
    'warning',
    1,
    'A title is longer than 15 words or 100 characters, takes more than two lines, ends with a full stop, or stands on two slides. Write headings that say what the section says, in one short sentence.',
  ),
  'verify:topics': lint(
    'T-TITLE',
    'info',
    1,
    'Fewer than four titles in five are sentences, so that titles alone do not tell the story. Write headings that state something, or conclude sections with a sentence that says so (`Therefore, …`).',
  ),
  'verify:bullet-count': lint(
    'T-BULL',
    'error',
    4,
    'A slide has more than six points beside each other, eight where it lists contents or sources, though it could be divided. Please report it with the article.',
  ),
  'verify:bullets': lint(
    'T-BULL',
    'warning',
    1,
    'Points or statements are longer than 28 words, points than two lines (three where columns stand beside each other), there are more than five points or two statements, or lists go three levels deep. Shorten the items of the list in the article.',
  ),
  'verify:long-points': lint(
    'T-BULL',
    'info',
    1,
    'Points have 19 to 28 words: they fit, but are read and not listened around. Sentences of 18 words or fewer make better points.',
  ),
  'verify:empty': lint(
    'T-GATE',
    'error',
    4,
    'A point, a title or a paragraph on a slide has no words. Please report it with the article.',
  ),
  'verify:dangling': lint(
    'T-GATE',
    'warning',
    1,
    'A point does not stand by itself: it ends in the middle, opens with a word that points back (this, it, they), announces what is not there, or has a bracket or quotation mark without its other half. Name what is meant in the article.',
  ),
  'verify:words': lint(
    'T-WORDS',
    'warning',
    1,
    'A slide has more than 75 words beside its title (a matrix 90), which nobody reads while someone speaks. Shorten the passage, or divide it with a heading.',
  ),
  'verify:source': lint(
    'T-SRC',
    'error',
    2,
    'A slide lacks its source line or its page number, or the cover lacks an author or a date that the article tells. A layout must have the slot `source`, the theme must number pages.',
  ),
  'verify:overflow': lint(
    'V-OVER',
    'error',
    1,
    'Text is drawn outside its slide or cut. This is checked after fitting; shorten the passage that the message names.',
  ),
  'verify:overlap': lint(
    'V-LAP',
    'error',
    1,
    'Two texts, or a text and a picture, are drawn over each other. Shorten the passage; in a pack of your own, give both their room.',
  ),
  'verify:fonts': lint(
    'V-FONT',
    'error',
    2,
    'Text is drawn too small to read: less than 24 px in the body, 20 in cells and captions, 14 in source lines. In a pack of your own, raise the sizes in theme.css.',
  ),
  'verify:type': lint(
    'V-FONT',
    'warning',
    2,
    'A slide mixes more than two families or five sizes of type, its title is less than 1.35 times as large as its text, or a font was not loaded so that the system draws it. Mend the sizes and families in theme.css.',
  ),
  'verify:contrast': lint(
    'V-CONT',
    'error',
    2,
    'Text differs too little from what is behind it: less than 4.5:1, or 3:1 from 24 px (bold: 18.66 px) on. Choose darker or lighter colours in theme.css.',
  ),
  'verify:legible': lint(
    'V-CONT',
    'warning',
    2,
    'Text of the body differs from its ground by less than 7:1, or by less than 75 in APCA (small print 60): hard to read in a bright room. Choose darker or lighter colours in theme.css.',
  ),
  'verify:margins': lint(
    'V-MARG',
    'warning',
    2,
    'Something is drawn nearer than 48 px to the left or right edge of a slide, or nearer than 32 px to the top or bottom. Widen the padding in theme.css.',
  ),
  'verify:title-place': lint(
    'V-ALIGN',
    'error',
    2,
    'Titles jump: they stand at places that differ by more than 2 px from slide to slide. Give every layout the same frame in theme.css.',
  ),
  'verify:align': lint(
    'V-ALIGN',
    'warning',
    2,
    'Text of one slide starts at more than four left edges. Set it to fewer columns in theme.css.',
  ),
  'verify:fill': lint(
    'V-FILL',
    'info',
    1,
    'A slide is nearly empty (less than 8 % of it has something on it) or crowded (more than 60 %). Join or divide the passages.',
  ),
  'verify:balance': lint(
    'V-BAL',
    'off',
    2,
    'What is on a slide hangs to one side: its centre is more than 12 % beside the middle or 14.5 % above or below it. Off by default, since text that is set to the left does so on purpose; turn it on to judge a pack.',
  ),
  'verify:line-ends': lint(
    'V-LINE',
    'warning',
    1,
    'The last line of a title is one word, a title is parted at a hyphen, or a line starts with a mark that ends a sentence in Chinese or Japanese. Change the heading by a word or two.',
  ),
  'verify:images': lint(
    'V-IMG',
    'error',
    1,
    'An image cannot be shown, or is drawn larger than it is or out of its proportions (by more than 2 %). Give a larger image; in a pack of your own, use `object-fit: contain` and `max-width`.',
  ),
  'verify:accessible': lint(
    'A-AXE',
    'error',
    2,
    'A slide cannot be read out well: it has not exactly one heading of the first level, skips a level, names no language, has a table without header cells, an image without `alt`, or an id twice.',
  ),
  'verify:alt': lint(
    'A-AXE',
    'warning',
    1,
    'An image has no words for those who cannot see it. Write them between the brackets: `![what it shows](file.png)`.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
