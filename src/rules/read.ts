/** Rules about reading an article. */
import { rule, type Rule } from './rule.ts';

/** Rules of the stages `read` and `outline` by id. */
export const readRules = {
  'read:not-found': rule('error', 1, 'The file or folder does not exist. Check the path.'),
  'read:unreadable': rule('error', 1, 'The file exists but cannot be read. Check its permissions.'),
  'read:not-a-file': rule(
    'error',
    1,
    'Only regular files and folders are read, not devices, pipes or sockets.',
  ),
  'read:empty': rule('error', 1, 'The file contains no text to make slides of.'),
  'read:binary': rule(
    'error',
    1,
    'The file is an image, an archive or another binary format. Save the article as text, Markdown or HTML.',
  ),
  'read:too-large': rule('error', 1, 'The file is larger than any article. Cut it into parts.'),
  'read:no-articles': rule(
    'error',
    1,
    'The folder contains no file that ends in .md, .markdown, .txt, .html, .htm or .docx.',
  ),
  'read:subfolders': rule(
    'info',
    1,
    'Only the articles directly in a folder are built; folders in it were passed over. Name them too.',
  ),
  'read:encoding': rule(
    'warning',
    1,
    'The text is not UTF-8, so its encoding was detected. Look for wrong characters, or save the file as UTF-8.',
  ),
  'read:front-matter': rule(
    'warning',
    1,
    'A line of the front matter could not be used. The article is built without it.',
  ),
  'read:directive': rule(
    'warning',
    1,
    'The directive is not one that deckwright knows. Its content is read as ordinary text.',
  ),
  'read:deck': rule(
    'error',
    1,
    'The file is a deck that deckwright wrote, and no article. Build the article that it was made of; what you edited in the deck is kept, and Marp prints it: run `marp deck.md` in its folder.',
  ),
  'read:template': rule(
    'warning',
    1,
    'The front matter names a template that is not a pack; the key may be meant for another program. Name a pack with `--template`.',
  ),
  'read:image': rule(
    'warning',
    1,
    'A picture of the article is missing or cannot be shown. It must be a PNG, JPEG, GIF, WebP, AVIF, or an SVG without scripts or links to other files, and lie in the folder of the article. Its caption or alternative text is in the notes.',
  ),
  'read:image-remote': rule(
    'info',
    1,
    'The article names pictures on the web, which are not fetched. Give `--images`, or save them beside the article and name the files.',
  ),
  'read:formula': rule(
    'warning',
    1,
    'KaTeX cannot set the formula, or the formula has a command that links, loads files or defines without end. Its source is shown as code. https://katex.org/docs/supported.html lists what KaTeX supports.',
  ),
  'read:object': rule(
    'warning',
    1,
    'A document of Word holds a chart, a SmartArt graphic or another file, which are not text and are left out. Put what it says into the text or a table, or paste it as a picture.',
  ),
  'read:too-deep': rule(
    'error',
    1,
    'Quotations, lists or elements are nested too deeply, or there are too many of them, for a real article.',
  ),
  'outline:no-title': rule(
    'warning',
    1,
    'The article has no title, so the cover shows the name of its file. Add `title:` to the front matter.',
  ),
  'outline:language': rule(
    'info',
    1,
    'The language of the article cannot be told from its words, so it is taken for English. Add `lang:` to the front matter, or `lang` to the `html` element of a page.',
  ),
  'outline:directive': rule(
    'warning',
    1,
    'The directive is incomplete, or has an attribute that it does not support. content/README.md shows each directive.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;
