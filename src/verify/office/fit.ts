/** Checks that texts of deck.pptx have room in their boxes (O-FIT). */
import { linesOf } from '../../compose/fit/width.ts';
import type { Element } from '../../office/index.ts';
import type { OfficeCheck } from './input.ts';
import { childOf, childrenOf, elementsIn, numberOf, textIn } from './tree.ts';

/** English metric units in a hundredth of a point. */
const EMU = 127;

/** Height of a line for 1 of its type, where its distance is 100 %. */
const FONT_HEIGHT = 1.2;

/** Letters are taken for those of bold Inter, the widest of the bundled fonts: most take less. */
const USUAL_WIDTH = 0.9;

/** Share of the height of a box by which its text may be reckoned too high. */
const MAX_EXCESS = 0.2;

/** Checks O-FIT. */
export const fit: OfficeCheck = ({ slides, expected: { lang } }) =>
  slides.flatMap((slide, index) =>
    elementsIn(slide.root, 'p:sp').flatMap((shape) => {
      const extent = childOf(childOf(childOf(shape, 'p:spPr'), 'a:xfrm'), 'a:ext');
      const body = childOf(shape, 'p:txBody');
      if (!extent || !body || textIn(body).trim() === '') return [];
      const height = numberOf(extent, 'cy');
      const { needed, line } = heightOf(body, numberOf(extent, 'cx'), lang);
      if (needed <= height * (1 + MAX_EXCESS) + line) return [];
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

/** Height that a text needs in a width, and that of one of its lines. */
function heightOf(body: Element, width: number, lang: string): { needed: number; line: number } {
  const properties = childOf(body, 'a:bodyPr');
  const isWrapped = properties?.attributes['wrap'] !== 'none';
  const room = width - numberOf(properties, 'lIns') - numberOf(properties, 'rIns');
  let needed = numberOf(properties, 'tIns');
  let line = 0;
  for (const paragraph of childrenOf(body).filter(({ name }) => name === 'a:p')) {
    const about = childOf(paragraph, 'a:pPr');
    const sizes = elementsIn(paragraph, 'a:rPr').map((run) => numberOf(run, 'sz'));
    const size = Math.max(0, ...sizes) * EMU;
    const share = numberOf(childOf(childOf(about ?? paragraph, 'a:lnSpc'), 'a:spcPct'), 'val') || 100_000;
    line = (size * FONT_HEIGHT * share) / 100_000;
    const column = (room - numberOf(about, 'marL')) / (size * USUAL_WIDTH);
    const lines =
      size > 0 && isWrapped && column > 0 ? linesOf(textIn(paragraphOnly(paragraph)), column, lang) : 1;
    const before = numberOf(childOf(childOf(about ?? paragraph, 'a:spcBef'), 'a:spcPts'), 'val') * EMU;
    needed += before + lines * line;
  }
  return { needed, line };
}

/** A paragraph in an element of its own, to be read as one. */
const paragraphOnly = (paragraph: Element): Element => ({
  type: 'element',
  name: 'p:txBody',
  attributes: {},
  children: [paragraph],
});
