/** The rules of the PDF check: what a printed file is held to, with the thresholds in words. */
import { rule, type Level, type Rule } from './rule.ts';

const check = (code: string, level: Level, exit: Rule['exit'], help: string): Rule => ({
  code,
  ...rule(level, exit, help),
});

/**
 * Rules on PDFs by id; their codes have the letter P.
 *
 * An error is a defect of the program. What the fonts of a machine, a pack or the pictures of an article cause is a
 * warning.
 */
export const pdfRules = {
  'verify:pdf-whole': check(
    'P-OK',
    'error',
    4,
    'A PDF cannot be read, its pages are not as many or as large as they should be, or it names a file of this machine. Please report it with the article.',
  ),
  'verify:pdf-words': check(
    'P-OK',
    'error',
    4,
    'More than one word in 200 cannot be taken out of the PDF as text, so it is not found and not read out. Please report it with the article.',
  ),
  'verify:pdf-script': check(
    'P-OK',
    'warning',
    3,
    'Words in a script that is written from right to left or in clusters, or emoji, could not be found in the text of the PDF. They are drawn where this machine has a font for them: look at the pages, and install such a font (Noto has one for each script) where they show boxes.',
  ),
  'verify:pdf-masks': check(
    'P-OK',
    'warning',
    2,
    'A page of the PDF is drawn through a luminosity mask, which some viewers take seconds for. In a pack of your own, use no blurred shadows, filters, or gradients that are partly transparent.',
  ),
  'verify:pdf-meta': check(
    'P-META',
    'error',
    4,
    'The PDF does not say its title, authors, subject, keywords, language or date, or not the same in all places. Please report it with the article.',
  ),
  'verify:pdf-tags': check(
    'P-TAG',
    'error',
    4,
    'The PDF cannot be read out well: a heading skips a level, a figure has no words, a table no headers, a link does not say where it goes, or something is drawn that is neither part of the text nor marked as decoration. Please report it with the article.',
  ),
  'verify:pdf-outline': check(
    'P-OUT',
    'error',
    4,
    'The outline of the PDF does not have the headings of the document, with the same words in the same order. Please report it with the article.',
  ),
  'verify:pdf-fonts': check(
    'P-FONT',
    'error',
    4,
    'A font is not in the PDF, or its letters do not say what they are. Please report it with the article.',
  ),
  'verify:pdf-shapes': check(
    'P-FONT',
    'warning',
    2,
    'Letters are drawn as shapes (Type 3), as Chromium does with variable, CFF and colour fonts of the system: they look coarse in some viewers. Install the font package that `template:fonts` names, or leave out what no text font has, such as emoji.',
  ),
  'verify:pdf-size': check(
    'P-SIZE',
    'warning',
    1,
    'The PDF is larger than 60 kB a slide (25 kB a page of a report) without its pictures, or larger than 5 MB with them. Give smaller pictures.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
