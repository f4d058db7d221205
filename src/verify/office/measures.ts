/** Looks up how much room words need: the browser measured them by the metrics of their fonts. */
import { faceOf, type ThemeFonts } from '../../office/theme/fonts.ts';
import type { DrawnSlide, DrawnWords } from '../../print/page/drawn.ts';
import { piecesOf } from '../../text/line-breaks.ts';
import type { Measure } from './input.ts';

/** What a piece of a text is looked up by: its letters, and the font that makes them wide, as runs name it. */
export const measureKey = (piece: string, face: string, isBold: boolean): string =>
  [face, isBold, piece === ' ' ? piece : piece.trimEnd()].join('\n');

/** What all words of the slides need. */
export function measuresOf(drawn: readonly DrawnSlide[], fonts: ThemeFonts): Map<string, Measure> {
  const blocks = drawn.flatMap(({ slots }) => slots.flatMap((slot) => slot.blocks));
  return new Map(
    blocks
      .flatMap(({ parts }) => parts)
      .flatMap(({ fontHeight, words }) =>
        words.flatMap((entry) =>
          widthsIn(entry).map(([piece, width]): [string, Measure] => [
            measureKey(piece, faceOf(entry.family, fonts), entry.isBold),
            { width: width / entry.size, height: fontHeight },
          ]),
        ),
      ),
  );
}

const widthsIn = ({ text, widths, space }: DrawnWords): [piece: string, width: number][] => [
  ...piecesOf(text).map((piece, index): [string, number] => [piece, widths[index] ?? 0]),
  [' ', space],
];
