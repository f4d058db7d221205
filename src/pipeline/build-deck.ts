/** Builds a deck: renders it, measures it, mends it until it fits and is sound, prints it. */
import type { Deck } from '../compose/deck.ts';
import { sizes } from '../compose/size.ts';
import { startRepair } from '../mend/index.ts';
import { defaultFormats, type Options, type Stage } from '../options.ts';
import { office } from '../office/index.ts';
import { draw, pictureSlides, printPdf, type Page } from '../print/index.ts';
import { picturesOf } from '../render/index.ts';
import { aboutFiles } from '../rules/index.ts';
import { expectedDeckPdf, expectedOffice, verifyOffice, verifyPdf } from '../verify/index.ts';
import type { BuildResources } from './build-resources.ts';
import type { BuiltDeck, DeckMaterial } from './built-deck.ts';
import { DECK_PDF, DECK_PPTX, slidePictureNames } from './deck-files.ts';
import { deckRendererFor, type DeckRenderer } from './draw-deck.ts';
import { documentMetadata } from './metadata.ts';
import { settleDeck, undrawnDeck, unmeasuredDeck } from './settle-deck.ts';
import { thrownAs } from './thrown.ts';
import { mendWords } from './verify-deck.ts';

/** Draws the deck, mends it until it fits and has no fault that can be mended, then prints it. */
export async function buildDeck(
  composed: Deck,
  material: DeckMaterial,
  options: Options,
  resources: BuildResources,
  stage: (name: Stage) => Promise<void>,
): Promise<BuiltDeck> {
  const { outline, article, template, verifier } = material;
  const repair = startRepair(composed);
  const sound = options.draft ? repair : mendWords(repair, verifier);
  await stage('render');
  const { pages } = resources;
  if (!pages) return undrawnDeck(verifier.withoutLoss(sound), material);
  const rendererFor = (deck: Deck): Promise<DeckRenderer> => deckRendererFor(deck, article, template);
  const renderer = await rendererFor(sound.deck);
  const first = { repair: sound, renderer, drawn: renderer.draw(sound.deck) };
  if (options.draft) return unmeasuredDeck(first);
  let unprinted: BuiltDeck | undefined;
  try {
    return await pages.withPage(async (page, { notices }) => {
      await stage('measure');
      const seen = await settleDeck(page, first, material, rendererFor);
      unprinted = { ...seen, messages: [...seen.messages, ...notices] };
      const formats = options.formats ?? defaultFormats;
      if (formats.includes('pptx')) unprinted = await drawnForOffice(page, unprinted, material, options);
      if (formats.includes('png')) unprinted = await pictured(page, unprinted, options);
      if (!formats.includes('pdf')) return unprinted;
      await stage('print');
      const about = documentMetadata(outline, seen.deck, options.today);
      const file = await printPdf(page, { ...about, pages: seen.deck.slides.length, view: 'page' });
      const expected = { ...expectedDeckPdf(seen.marked, about), undrawn: seen.undrawn };
      const faults = aboutFiles(await verifyPdf(file, expected), [DECK_PDF]);
      return { ...unprinted, pdf: file.bytes, messages: [...unprinted.messages, ...faults] };
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    // The page was drawn, so what has no PDF has all else.
    if (!unprinted) throw error;
    return { ...unprinted, messages: [...unprinted.messages, ...aboutFiles([thrownAs(error)], [DECK_PDF])] };
  }
}

/** The deck with a picture of each slide; that one fails is a message about them. */
async function pictured(page: Page, built: BuiltDeck, { signal }: Options): Promise<BuiltDeck> {
  try {
    return { ...built, pictures: await pictureSlides(page, sizes[built.deck.size]) };
  } catch (error) {
    signal?.throwIfAborted();
    const faults = aboutFiles([thrownAs(error)], slidePictureNames(built.deck));
    return { ...built, messages: [...built.messages, ...faults] };
  }
}

/** The deck with deck.pptx; that it fails is a message about that file, and no failure of the others. */
async function drawnForOffice(
  page: Page,
  built: BuiltDeck,
  { article, outline, template: { pack } }: DeckMaterial,
  { signal, today }: Options,
): Promise<BuiltDeck> {
  try {
    const { marked: deck, roots } = built;
    const { slides: drawn, pictures } = await draw(page, picturesOf(deck, article.images.values()));
    const metadata = documentMetadata(outline, built.deck, today);
    const file = office({ deck, roots, drawn, pack, pictures, metadata });
    const faults = aboutFiles(verifyOffice(file, expectedOffice(deck, drawn, pack)), [DECK_PPTX]);
    return { ...built, pptx: file.bytes, messages: [...built.messages, ...faults] };
  } catch (error) {
    signal?.throwIfAborted();
    return { ...built, messages: [...built.messages, ...aboutFiles([thrownAs(error)], [DECK_PPTX])] };
  }
}
