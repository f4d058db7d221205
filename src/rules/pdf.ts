/** Rules of the PDF check. */
import { codedRule, type Rule } from './rule.ts';

/**
 * Rules on PDFs by id; their codes begin with P.
 *
 * An error is a defect of the program. A warning comes from the fonts of the machine, from a pack, or from the pictures of
 * an article.
 */
export const pdfRules = {
  'verify:pdf-whole': codedRule(
    'P-OK',
    'error',
    4,
    'The PDF cannot be read, its pages have the wrong number or size, or it names a file of this machine. Please report it with the article.',
  ),
  'verify:pdf-words': codedRule(
    'P-OK',
    'error',
    4,
    'More than one word in 200 cannot be extracted from the PDF as text, so it cannot be searched or read aloud. Please report it with the article.',
  ),
  'verify:pdf-script': codedRule(
    'P-OK',
    'warning',
    3,
    'Words in a script that is written from right to left or in clusters, or emoji, were not found in the text of the PDF. They are drawn where this machine has a font for them: look at the pages, and where they show boxes, install such a font (Noto has one for each script).',
  ),
  'verify:pdf-masks': codedRule(
    'P-OK',
    'warning',
    2,
    'A page of the PDF uses a luminosity mask, which takes some viewers seconds to draw. In your pack, avoid blurred shadows, filters and partly transparent gradients.',
  ),
  'verify:pdf-meta': codedRule(
    'P-META',
    'error',
    4,
    'Title, authors, subject, keywords, language or date are missing from the PDF, or differ between its information, XMP and catalogue. Please report it with the article.',
  ),
  'verify:pdf-tags': codedRule(
    'P-TAG',
    'error',
    4,
    'Screen readers cannot read the PDF well: a heading skips a level, a figure has no alternative text, a table no headers, a link no description, or something is neither tagged nor marked as decoration. Please report it with the article.',
  ),
  'verify:pdf-outline': codedRule(
    'P-OUT',
    'error',
    4,
    'The bookmarks of the PDF differ from the headings of the document, in words or in order. Please report it with the article.',
  ),
  'verify:pdf-fonts': codedRule(
    'P-FONT',
    'error',
    4,
    'A font is not embedded in the PDF, or its glyphs are not mapped to characters. Please report it with the article.',
  ),
  'verify:pdf-shapes': codedRule(
    'P-FONT',
    'warning',
    2,
    'Letters are embedded as outlines (Type 3), as Chromium does with variable, CFF and colour fonts of the system; they look coarse in some viewers. Install the font package that `template:fonts` names, or leave out characters that no text font has, such as emoji.',
  ),
  'verify:pdf-size': codedRule(
    'P-SIZE',
    'warning',
    1,
    'The PDF is larger than 60 kB a slide (25 kB a page of a report) without its pictures, or larger than 5 MB with them. Use smaller pictures.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
