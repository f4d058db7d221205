/** The files of a deck. */
import type { Deck } from '../compose/deck.ts';
import { textFile, type OutputFile } from '../files/write.ts';
import type { Format } from '../options.ts';
import {
  chartNames,
  exportTheme,
  notesText,
  picturesOf,
  toHtml,
  toMarkdown,
  viewerParts,
  withPageLinks,
  type ReviewedArticle,
} from '../render/index.ts';
import type { BuiltDeck, DeckMaterial } from './built-deck.ts';

/** The file of a deck that is printed. */
export const DECK_PDF = 'deck.pdf';

/** The file in which Marp looks for its settings. */
export const MARP_SETTINGS = '.marprc.yml';

/** The file of a deck that is drawn for PowerPoint. */
export const DECK_PPTX = 'deck.pptx';

/** The file that has each slide with its notes, to be printed. */
export const HANDOUT_PDF = 'handout.pdf';

/** The file of the speaker notes alone. */
const NOTES = 'notes.txt';

/** The names of the pictures of slides, which sort as the slides do: `slide-007.png`. */
export const slidePictureNames = ({ slides }: Deck): string[] =>
  slides.map((_, index) => `slide-${String(index + 1).padStart(3, '0')}.png`);

/** The names of all files that a deck may have: what is wrong with the deck is wrong with each. */
export const deckFileNames = (deck: Deck, { article, template: { pack } }: DeckMaterial): string[] => [
  'deck.html',
  DECK_PDF,
  DECK_PPTX,
  'deck.md',
  `${pack.theme.name}.css`,
  MARP_SETTINGS,
  ...picturesOf(deck, article.images.values()).map(({ name }) => name),
  ...chartNames(deck),
  NOTES,
  HANDOUT_PDF,
  ...slidePictureNames(deck),
];

/**
 * The deck's own files among `formats`: deck.html, deck.pdf, deck.pptx, deck.md with its theme and pictures, the notes, and
 * a picture of each slide.
 *
 * `chapters` maps the id of a slide to its place in the report; absent where there is no report.
 */
export function deckFiles(
  { page, deck, marked: markedDeck, markdown, charts, pdf, pptx, pictures }: BuiltDeck,
  material: DeckMaterial,
  formats: readonly Format[],
  chapters?: ReadonlyMap<string, string>,
): OutputFile[] {
  const {
    article,
    template: { pack },
  } = material;
  const files: OutputFile[] = [];
  if (formats.includes('html')) {
    const viewer = viewerParts(deck, page.slides, reviewedArticle(material), chapters);
    files.push(textFile('deck.html', toHtml(page, viewer)));
  }
  if (formats.includes('pdf') && pdf) files.push({ name: DECK_PDF, contents: pdf });
  if (formats.includes('pptx') && pptx) files.push({ name: DECK_PPTX, contents: pptx });
  if (formats.includes('marp'))
    files.push(
      textFile('deck.md', toMarkdown(markedDeck, withPageLinks(deck, markdown), pack)),
      textFile(`${pack.theme.name}.css`, exportTheme(pack, page.fontsCss)),
      textFile(MARP_SETTINGS, marpSettings(pack.theme.name)),
      ...picturesOf(deck, article.images.values()).map(({ name, bytes }) => ({ name, contents: bytes })),
      ...charts.map(({ name, svg }) => textFile(name, `${svg}\n`)),
    );
  if (formats.includes('notes')) files.push(textFile(NOTES, notesText(deck)));
  const names = slidePictureNames(deck);
  for (const [index, contents] of pictures?.entries() ?? [])
    files.push({ name: names[index] ?? '', contents });
  return files;
}

/** Settings with which Marp takes the theme beside deck.md, without being told on its command line. */
const marpSettings = (theme: string): string =>
  `# For Marp, run in this folder: the theme of deck.md.\nthemeSet: ./${theme}.css\n`;

/** The article as deck.html shows it for review; the reasons for what was left out are in the article's language. */
function reviewedArticle({ article, outline, template: { pack } }: DeckMaterial): ReviewedArticle {
  const words = pack.words(outline.meta.lang);
  return {
    readable: article.readable,
    coded: article.coded,
    left: outline.dropped.map(({ reason, position }) => ({
      start: position.start.offset ?? 0,
      end: position.end.offset ?? 0,
      why: words[`dropped-${reason}`] ?? reason,
    })),
  };
}
