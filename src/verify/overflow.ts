/** Checks that nothing is drawn outside its slot or its slide (V-OVER). */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Frame } from '../compose/fit/frame.ts';
import { message } from '../rules/index.ts';
import type { Fault } from './fault.ts';

/** A message for each slot that still overflows after fitting; a single one when not all slides were measured. */
export function verifyOverflow(deck: Deck, frames: readonly Frame[]): VFileMessage[] {
  // Without this, a browser that found no slides would find no fault.
  if (frames.length !== deck.slides.length) return [miscounted(frames.length, 'measured slides', deck)];
  return overflowFaults(deck, frames).map((fault) => fault.message);
}

/** The slots that still overflow after fitting. */
export function overflowFaults(deck: Deck, frames: readonly Frame[]): Fault[] {
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return frames.flatMap((frame) =>
    frame.overflow.flatMap((part) => {
      const px = Math.ceil(Math.max(part.x, part.y));
      const slide = slides.get(frame.id);
      if (!slide) return [];
      const position = slide.sources[0];
      const rule = 'verify:overflow';
      const said = message(
        rule,
        `Unexpected ${px} px of \`${part.text}\` outside slot \`${part.slot}\` of slide \`${frame.id}\`, expected all of it inside`,
        {
          ...(position && { place: position }),
          slides: [frame.id],
          note: 'Shorten this passage of the article, or divide it with a heading.',
        },
      );
      return [{ rule, slide, slot: part.slot, message: said }];
    }),
  );
}

const miscounted = (count: number, what: string, deck: Deck): VFileMessage =>
  message('verify:pages', `Unexpected ${count} ${what}, expected ${deck.slides.length}, one for each slide`);
