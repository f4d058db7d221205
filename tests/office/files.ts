/** PowerPoint files of small articles, drawn without a browser: each slot has a box, and nothing in it was measured. */
import { documentMetadata } from '../../src/pipeline/metadata.ts';
import { office, type OfficeFile } from '../../src/office/index.ts';
import { slotsIn } from '../../src/office/slide/content.ts';
import { undrawnSlot } from '../../src/office/slide/undrawn-slot.ts';
import type { DrawnSlide } from '../../src/print/page/drawn.ts';
import { fillDeck, loadPack } from '../../src/template/index.ts';
import type { Deck } from '../../src/compose/deck.ts';
import { composed } from '../compose/decks.ts';

/** A file with the deck that it was made of. */
export interface DrawnFile {
  readonly file: OfficeFile;
  readonly deck: Deck;
}

const boxAt = (row: number) => ({ left: 64, top: 40 + row * 90, right: 1216, bottom: 120 + row * 90 });

/** Draws the deck of an article in a pack. */
export async function officeFileOf(content: string, template?: string): Promise<DrawnFile> {
  const { deck, outlined } = await composed(content);
  const pack = await loadPack(template);
  const roots = fillDeck(deck, pack);
  const drawn = roots.map((root, index): DrawnSlide => {
    const names = [...new Set(slotsIn(root).map(({ name }) => name))];
    const frame = { left: 0, top: 0, right: 1280, bottom: 720 };
    return {
      id: deck.slides[index]?.id ?? '',
      box: frame,
      content: { left: 64, top: 48, right: 1216, bottom: 688 },
      marks: [],
      grounds: [],
      paint: { area: frame, fill: [255, 255, 255, 1], radius: 0, borders: [null, null, null, null] },
      origin: { x: 0, y: 0, scale: 1 },
      slots: names.map((name, row) => undrawnSlot(name, boxAt(row))),
    };
  });
  const metadata = documentMetadata(outlined, deck, '2026-01-02');
  return { deck, file: office({ deck, roots, drawn, pack, pictures: new Map(), metadata }) };
}
