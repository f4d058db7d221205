/** Rules of the deck lint. */
import { codedRule, rule, type Rule } from './rule.ts';

/**
 * Rules on decks by id. The first letter of a code names the family: C for content, T for text, V for looks, A for
 * accessibility.
 *
 * An error is a fault of the program or of the template. A warning is something that only the author can change, such as a
 * heading of thirty words.
 */
export const deckRules = {
  'verify:unit': codedRule(
    'C-UNIT',
    'error',
    4,
    'A section, a narrative or a quadrant of the article has no slide. Please report it with the article.',
  ),
  'verify:recall': codedRule(
    'C-RECALL',
    'info',
    1,
    'The slides show less than half of the important words of a section; the rest is in the notes. State the point of each paragraph in one sentence of at most 18 words, and it will be on the slide.',
  ),
  'verify:invented': codedRule(
    'C-ATTR',
    'error',
    4,
    'A slide or its notes say something that the article does not; this covers C-COVER and C-ENT too. Please report it with the article.',
  ),
  'verify:executive': codedRule(
    'C-EXEC',
    'info',
    1,
    'The article has no slide with its thesis and three to five takeaways, since too few of its sentences stand alone. List them as `takeaways:` in front matter.',
  ),
  'verify:number': codedRule(
    'C-NUM',
    'error',
    4,
    'A slide or its notes have a number that is not in the article. Please report it with the article.',
  ),
  'verify:polarity': codedRule(
    'C-POL',
    'error',
    4,
    'A sentence was cut so that it denies, hedges or counts something else than in the article. Please report it with the article.',
  ),
  'verify:lost': rule(
    'warning',
    1,
    'A part of the article is neither in the deck nor listed as dropped with a reason. Read that line of the article yourself.',
  ),
  'verify:mended': rule(
    'warning',
    1,
    "A slide had a fault that was mended: what it says is the article's, in a plainer form. The message says what was wrong and what stands there now; look at that slide.",
  ),
  'verify:unread': rule(
    'warning',
    1,
    'An independent count of the words in the file finds words that are neither in the deck nor listed as dropped. Read that line of the article yourself; if it matters, write it as a plain paragraph.',
  ),
  'verify:dropped-prose': rule(
    'warning',
    1,
    'Whole sentences were taken for what a web page puts around its article. Read these lines yourself; if they belong to the article, save the page as HTML, or copy the article without the page around it.',
  ),
  'verify:pages': rule('error', 4, 'The browser found a different number of slides than the deck has.'),
  'verify:junk': codedRule(
    'C-JUNK',
    'warning',
    1,
    'A line of a slide reads like something that a web page puts around an article (a share button, related articles), or is cut off with dots. Put it between `:::drop` and `:::`.',
  ),
  'verify:repeated': codedRule(
    'C-DUP',
    'warning',
    1,
    'Two points say nearly the same (cosine similarity of their words is .70 or more). Remove one of them from the article.',
  ),
  'verify:title-lines': codedRule(
    'T-TITLE',
    'error',
    1,
    'A title takes more than two lines although it would fit on two at 32 px. Shorten the heading; in a pack of your own, use a smaller size for titles.',
  ),
  'verify:title': codedRule(
    'T-TITLE',
    'warning',
    1,
    'A title is longer than 15 words or 100 characters, takes more than two lines, ends with a full stop, or appears on two slides. Write headings that state the point of the section in one short sentence.',
  ),
  'verify:topics': codedRule(
    'T-TITLE',
    'info',
    1,
    'Fewer than four titles in five are sentences, so the titles alone do not tell the story. Write headings that state something, or end sections with a conclusion (`Therefore, …`).',
  ),
  'verify:bullet-count': codedRule(
    'T-BULL',
    'error',
    4,
    'A slide has more than six points (eight for contents and sources) although it could be divided. Please report it with the article.',
  ),
  'verify:bullets': codedRule(
    'T-BULL',
    'warning',
    1,
    'Points or statements have more than 48 words, points take more than three lines (five in columns), there are more than five points or two statements, or lists are nested three levels deep. Shorten the items of the list in the article.',
  ),
  'verify:long-points': codedRule(
    'T-BULL',
    'info',
    1,
    'Points have 29 to 48 words: they fit, but the audience reads them instead of listening. Sentences of at most 28 words make better points.',
  ),
  'verify:empty': codedRule(
    'T-GATE',
    'error',
    4,
    'A point, a title or a paragraph on a slide has no words. Please report it with the article.',
  ),
  'verify:dangling': codedRule(
    'T-GATE',
    'warning',
    1,
    'A point cannot be understood alone: it breaks off, begins with a word that refers back (this, it, they), announces something that does not follow, or has an unpaired bracket or quotation mark. Write in the article what the word refers to.',
  ),
  'verify:words': codedRule(
    'T-WORDS',
    'warning',
    1,
    'A slide has more than 120 words (a matrix 90) without its title, which nobody reads while someone speaks. Shorten the passage, or divide it with a heading.',
  ),
  'verify:source': codedRule(
    'T-SRC',
    'error',
    2,
    'A slide has no source line or page number, or the cover lacks the author or date that the article gives. Layouts need the slot `source`, and the theme must number pages.',
  ),
  'verify:overflow': codedRule(
    'V-OVER',
    'error',
    1,
    'Text is outside its slide or cut off, even after fitting. Shorten the passage that the message names.',
  ),
  'verify:overlap': codedRule(
    'V-LAP',
    'error',
    1,
    'Two texts, or a text and a picture, overlap. Shorten the passage; in a pack of your own, give both enough room.',
  ),
  'verify:fonts': codedRule(
    'V-FONT',
    'error',
    2,
    'Text is too small to read: less than 24 px in the body, 20 px in cells and captions, 14 px in source lines. In a pack of your own, raise the sizes in theme.css.',
  ),
  'verify:type': codedRule(
    'V-FONT',
    'warning',
    2,
    'A slide uses more than two font families or five sizes, its title is less than 1.1 times as large as its text, or a font was not loaded and the system draws the text in its own. Change the sizes and families in theme.css.',
  ),
  'verify:contrast': codedRule(
    'V-CONT',
    'error',
    2,
    'Text has too little contrast with its background: less than 4.5:1, or 3:1 from 24 px (bold: 18.66 px). Choose darker or lighter colours in theme.css.',
  ),
  'verify:legible': codedRule(
    'V-CONT',
    'warning',
    2,
    'Body text has a contrast below 7:1, or below 75 in APCA (small print 60), which is hard to read in a bright room. Choose darker or lighter colours in theme.css.',
  ),
  'verify:margins': codedRule(
    'V-MARG',
    'warning',
    2,
    'Something is closer than 48 px to the left or right edge of a slide, or closer than 32 px to the top or bottom. Widen the padding in theme.css.',
  ),
  'verify:title-place': codedRule(
    'V-ALIGN',
    'error',
    2,
    'Titles jump: their place differs by more than 2 px between slides. Give every layout the same frame in theme.css.',
  ),
  'verify:align': codedRule(
    'V-ALIGN',
    'warning',
    2,
    'The text of one slide begins at more than four edges. Use fewer columns in theme.css.',
  ),
  'verify:fill': codedRule(
    'V-FILL',
    'info',
    1,
    'A slide is nearly empty (less than 8 % of it is covered) or crowded (more than 60 %). Join or divide the passages.',
  ),
  'verify:blank': codedRule(
    'V-ROOM',
    'info',
    1,
    'The lower third of a slide of text is blank. Join the passage with its neighbour, or say more of it.',
  ),
  'verify:title-only': codedRule(
    'V-ROOM',
    'warning',
    1,
    'A slide has a title and nothing else. Write a sentence below the heading, or remove the heading.',
  ),
  'verify:continued': codedRule(
    'T-REST',
    'info',
    1,
    'A slide continues another with less than 40 words. Divide the passage with a heading, or shorten it.',
  ),
  'verify:exhibits': codedRule(
    'V-SHOW',
    'info',
    1,
    'Of a deck of eight slides or more less than a fifth have something to look at: figures, cards, a table, a picture. Give items of lists labels, and put numbers that belong together into a table.',
  ),
  'verify:text-run': codedRule(
    'V-SHOW',
    'info',
    1,
    'More than six slides of text follow each other. Divide the passage with headings, or show some of it in a table, a picture or a labelled list.',
  ),
  'verify:balance': codedRule(
    'V-BAL',
    'off',
    2,
    'The content of a slide hangs to one side: its centre is more than 12 % left or right of the middle, or more than 14.5 % above or below it. Off by default, since left-aligned text is no fault; turn it on to judge a pack.',
  ),
  'verify:line-ends': codedRule(
    'V-LINE',
    'warning',
    1,
    'The last line of a title is a single word, a title breaks at a hyphen, or a line starts with closing punctuation in Chinese or Japanese. Change the heading by a word or two.',
  ),
  'verify:images': codedRule(
    'V-IMG',
    'error',
    1,
    'An image cannot be shown, is enlarged beyond its size, or is distorted by more than 2 %. Use a larger image; in a pack of your own, use `object-fit: contain` and `max-width`.',
  ),
  'verify:accessible': codedRule(
    'A-AXE',
    'error',
    2,
    'Screen readers cannot read a slide well: it does not have exactly one heading of level 1, skips a level, names no language, has a table without header cells, an image without `alt`, or the same id twice.',
  ),
  'verify:alt': codedRule(
    'A-AXE',
    'warning',
    1,
    'An image has no alternative text. Write it between the brackets: `![what it shows](file.png)`.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
