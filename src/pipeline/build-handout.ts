/** Builds handout.pdf: each slide with its notes, on paper. */
import type { VFileMessage } from 'vfile-message';
import { deckText } from '../compose/deck-text.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import type { OutputFile } from '../files/write.ts';
import { formulaStyle } from '../formula/style.ts';
import type { Options } from '../options.ts';
import { printPdf } from '../print/index.ts';
import { handoutHtml } from '../render/index.ts';
import { aboutFiles } from '../rules/index.ts';
import { expectedHandoutPdf, verifyPdf } from '../verify/index.ts';
import { paperOf, type BuildResources } from './build-resources.ts';
import type { BuiltDeck, DeckMaterial } from './built-deck.ts';
import { HANDOUT_PDF } from './deck-files.ts';
import { documentMetadata } from './metadata.ts';
import { thrownAs } from './thrown.ts';

/** The file with the messages of its check. */
export interface BuiltHandout {
  readonly files: readonly OutputFile[];
  readonly messages: readonly VFileMessage[];
}

/** Prints the handout of a deck that was built; that it fails is a message about it, and no failure of other files. */
export async function buildHandout(
  built: BuiltDeck,
  material: DeckMaterial,
  options: Options,
  { pages }: BuildResources,
): Promise<BuiltHandout> {
  if (!pages) return { files: [], messages: [] };
  const { outline, article, template } = material;
  const { pack } = template;
  const { deck, marked, page: drawn } = built;
  try {
    const shown = deckText(marked, pack.brand(deck.lang));
    const notes = deck.slides.flatMap((slide) => slide.notes.map(({ text }) => text));
    const words = { ...shown, text: [shown.text, ...notes].join(' ') };
    const fonts = await template.fonts(words, deck.lang, pack.typefaces);
    const { faces } = await formulaStyle(formulasOf(deck));
    const fontsCss = [fonts.css, faces].filter(Boolean).join('\n');
    const paper = options.paper ?? paperOf(article, pack);
    const html = handoutHtml(
      { ...drawn, fontsCss },
      { paper, words: pack.words(deck.lang), theme: pack.theme.css },
    );
    const about = documentMetadata(outline, deck, options.today);
    const file = await pages.withPage(async (page) => {
      await page.load(html);
      return printPdf(page, { ...about, pages: deck.slides.length });
    });
    const expected = { ...expectedHandoutPdf(marked, about, paper), undrawn: fonts.undrawn };
    const faults = aboutFiles(await verifyPdf(file, expected), [HANDOUT_PDF]);
    return { files: [{ name: HANDOUT_PDF, contents: file.bytes }], messages: faults };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { files: [], messages: aboutFiles([thrownAs(error)], [HANDOUT_PDF]) };
  }
}
