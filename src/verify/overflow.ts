/** Checks that nothing is drawn outside its slot or its slide (V-OVER). */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Frame } from '../compose/fit/frame.ts';
import { message } from '../rules/index.ts';

/** A message for each slot that still overflows after fitting; a single one when not all slides were measured. */
export function verifyOverflow(deck: Deck, frames: readonly Frame[]): VFileMessage[] {
  // Without this, a browser that found no slides would find no fault.
  if (frames.length !== deck.slides.length) return [miscounted(frames.length, 'measured slides', deck)];
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return frames.flatMap((frame) =>
    frame.overflow.map((part) => {
      const px = Math.ceil(Math.max(part.x, part.y));
      const position = slides.get(frame.id)?.sources[0];
      return message(
        'verify:overflow',
        `Unexpected ${px} px of \`${part.text}\` outside slot \`${part.slot}\` of slide \`${frame.id}\`, expected all of it inside`,
        {
          ...(position && { place: position }),
          slides: [frame.id],
          note: 'Shorten this passage of the article, or divide it with a heading.',
        },
      );
    }),
  );
}

const miscounted = (count: number, what: string, deck: Deck): VFileMessage =>
  message('verify:pages', `Unexpected ${count} ${what}, expected ${deck.slides.length}, one for each slide`);
