/** Describes runs of text: words of one style. */
import type { DrawnRun } from '../../compose/inspection.ts';
import { rounded } from './boxes.ts';
import { bareFamily, type InspectionContext } from './inspection-context.ts';
import { memoized } from './memo.ts';
import { overlaysIn } from './overlays.ts';
import { fontSizeOf } from './styles.ts';

/** A run, and whether what is behind it can only be told from a picture of the page. */
export interface InspectedRun {
  readonly run: DrawnRun;
  readonly isUnclear: boolean;
}

/** What of a run only its place tells. */
export type PlacedRun = Pick<DrawnRun, 'slot' | 'block' | 'text' | 'boxes'>;

/** Describes a run by the element that it stands in, the block of that, and its style. */
export type DescribeRun = (
  element: Element,
  block: Element,
  style: CSSStyleDeclaration,
  placed: PlacedRun,
) => InspectedRun;

/** Describes runs of a slide. */
export function runsIn(context: InspectionContext): DescribeRun {
  const { backgroundOf, colorOf, loadedFamilies } = context;
  const isOverlaid = overlaysIn(context);
  const zoomOf = memoized((block: Element) => zoomIn(block, context.scale));
  return (element, block, style, placed) => {
    const { color: background, opacity } = backgroundOf(element);
    const families = style.fontFamily.split(',').map(bareFamily);
    const loaded = families.find((family) => loadedFamilies.has(family.toLowerCase()));
    const [red, green, blue, alpha] = colorOf(style.color);
    const run: DrawnRun = {
      ...placed,
      text: shortened(placed.text),
      size: rounded(fontSizeOf(style) * zoomOf(block)),
      weight: Number(style.fontWeight) || 400,
      family: loaded ?? families[0] ?? '',
      fallback: loaded === undefined,
      kind: kindOf(element),
      color: [red, green, blue],
      alpha: alpha * opacity,
      backgrounds: background ? [background] : [],
    };
    return { run, isUnclear: !background || isOverlaid(element, placed.boxes) };
  };
}

/** Sizes of boxes are told in whole px, so a box of 30 px may seem to be zoomed by 3 %. */
const MIN_ZOOM = 0.04;

/** How many px of the slide one px of a block's style is, whatever transforms it: 0.5 under `scale(.5)`. */
function zoomIn(block: Element, scale: number): number {
  if (!(block instanceof HTMLElement)) return 1;
  const area = block.offsetWidth * block.offsetHeight;
  if (area === 0) return 1;
  const { width, height } = block.getBoundingClientRect();
  // The area is the same for text that runs from top to bottom.
  const zoom = Math.sqrt((width * height) / area) / scale;
  return Math.abs(zoom - 1) < MIN_ZOOM ? 1 : zoom;
}

function kindOf(element: Element): DrawnRun['kind'] {
  if (element.closest('.katex, math')) return 'math';
  if (element.closest('sup, sub')) return 'script';
  return element.closest('code, kbd, samp') ? 'code' : 'text';
}

/** Characters that are kept of a text: enough to know it by. */
const MAX_TEXT_LENGTH = 60;

/** The beginning of a text on one line. */
export const shortened = (text: string): string =>
  Array.from(text.trim().replaceAll(/\s+/g, ' ')).slice(0, MAX_TEXT_LENGTH).join('');
