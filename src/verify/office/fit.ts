/** Checks that texts of deck.pptx have room in their boxes (O-FIT). */
import { widthOf } from '../../compose/fit/width.ts';
import type { Element } from '../../office/index.ts';
import { linesIn, piecesOf, type Piece } from '../../text/line-breaks.ts';
import type { ExpectedOffice, Measure, OfficeCheck } from './input.ts';
import { measureKey } from './measures.ts';
import { childOf, childrenOf, elementsIn, numberOf, textIn, wordsIn } from './tree.ts';

/** English metric units in a hundredth of a point. */
const EMU = 127;

/** What words need that the browser did not measure, for 1 of their size: bold Inter, which is wide, less a tenth. */
const USUAL_HEIGHT = 1.2;
const USUAL_WIDTH = 0.9;

/** Share of a line by which a text may be too high for its box: less than what its neighbour is away. */
const MAX_EXCESS = 0.5;

/** Share by which measured words may be wider than their line, in which letters are kerned across them. */
const MAX_OVERRUN = 0.01;

/** Checks O-FIT. */
export const fit: OfficeCheck = ({ slides, expected }) =>
  slides.flatMap((slide, index) =>
    elementsIn(slide.root, 'p:sp').flatMap((shape) => {
      const extent = childOf(childOf(childOf(shape, 'p:spPr'), 'a:xfrm'), 'a:ext');
      const body = childOf(shape, 'p:txBody');
      if (!extent || !body || textIn(body).trim() === '') return [];
      const height = numberOf(extent, 'cy');
      const isTitle = elementsIn(shape, 'p:ph').some(({ attributes }) => attributes['type'] === 'title');
      const { needed, line } = heightOf(
        body,
        numberOf(extent, 'cx'),
        isTitle ? '+mj-lt' : '+mn-lt',
        expected,
      );
      if (needed <= height + line * MAX_EXCESS) return [];
      const [name] = elementsIn(shape, 'p:cNvPr');
      return [
        {
          rule: 'verify:pptx-fit' as const,
          found: `text ${Math.round((100 * needed) / height)} % as high as its box \`${name?.attributes['name'] ?? ''}\` on slide ${index + 1} of deck.pptx`,
          expected: 'a box with room for its text',
        },
      ];
    }),
  );

/** Height that a text needs in a width, and that of its last line; `face` is the family that its box gives to it. */
function heightOf(
  body: Element,
  width: number,
  face: string,
  expected: ExpectedOffice,
): { readonly needed: number; readonly line: number } {
  const properties = childOf(body, 'a:bodyPr');
  const isWrapped = properties?.attributes['wrap'] !== 'none';
  const room = width - numberOf(properties, 'lIns') - numberOf(properties, 'rIns');
  let needed = numberOf(properties, 'tIns');
  let line = 0;
  for (const paragraph of childrenOf(body).filter(({ name }) => name === 'a:p')) {
    const about = childOf(paragraph, 'a:pPr');
    const share = numberOf(childOf(childOf(about ?? paragraph, 'a:lnSpc'), 'a:spcPct'), 'val') || 100_000;
    const before = numberOf(childOf(childOf(about ?? paragraph, 'a:spcBef'), 'a:spcPts'), 'val') * EMU;
    const { pieces, height } = piecesIn(paragraph, face, expected);
    line = (height * share) / 100_000;
    needed +=
      before + line * (isWrapped ? linesIn(pieces, (room - numberOf(about, 'marL')) * (1 + MAX_OVERRUN)) : 1);
  }
  return { needed, line };
}

/** The pieces of a paragraph, and the height of a line of its largest font. */
function piecesIn(
  paragraph: Element,
  face: string,
  { measures }: ExpectedOffice,
): { readonly pieces: readonly Piece[]; readonly height: number } {
  const runs = childrenOf(paragraph).filter(({ name }) => name === 'a:r');
  const ends = childOf(paragraph, 'a:endParaRPr');
  const pieces: Piece[] = [];
  let height = runs.length === 0 ? numberOf(ends, 'sz') * EMU * USUAL_HEIGHT : 0;
  for (const run of runs) {
    const look = childOf(run, 'a:rPr');
    const size = numberOf(look, 'sz') * EMU;
    const isBold = look?.attributes['b'] === '1';
    const own = String(childOf(look, 'a:latin')?.attributes['typeface'] ?? face);
    for (const piece of piecesOf(wordsIn(run))) {
      const [word, space] = [piece.trimEnd(), piece.slice(piece.trimEnd().length)];
      const measureOf = (text: string): Measure =>
        measures.get(measureKey(text, own, isBold)) ?? {
          width: widthOf(text) * USUAL_WIDTH,
          height: USUAL_HEIGHT,
        };
      height = Math.max(height, size * measureOf(word).height);
      pieces.push({
        width: size * measureOf(word).width,
        space: space === '' ? 0 : size * measureOf(' ').width,
      });
    }
  }
  return { pieces, height };
}
