/** Looks closely at what a slide has beside its text: images, tables, headings, ids. */
import type { Box, DrawnImage, Inspection } from '../../compose/inspection.ts';
import type { SlideView } from './slide-view.ts';
import { slotOf } from './slots.ts';
import { isVisible } from './visibility.ts';

/** What stands on a slide beside its text. */
export type InspectedFigures = Omit<Inspection, 'paged' | 'runs' | 'blocks'>;

/** Columns and points of charts, and bars before amounts. */
const SHAPES = 'svg[role="img"] :is(rect, path, circle), .length';

/** The figures of a slide; `repeatedIds` are those that several elements of the document have. */
export function inspectFigures(view: SlideView, repeatedIds: ReadonlySet<string>): InspectedFigures {
  const { section, toSlide } = view;
  return {
    id: section.id,
    width: section.offsetWidth,
    height: section.offsetHeight,
    lang: section.lang || document.documentElement.lang,
    headings: Array.from(section.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) =>
      Number(tagName.slice(1)),
    ),
    images: Array.from(section.querySelectorAll('img'))
      .filter(isVisible)
      .map((image) => describeImage(view, image)),
    shapes: Array.from(section.querySelectorAll(SHAPES), (shape) => toSlide(shape.getBoundingClientRect())),
    tables: Array.from(section.querySelectorAll('table'), (table) => {
      const headers = Array.from(table.querySelectorAll('th'));
      const named = headers.filter((header) => header.textContent.trim() || header.querySelector('img[alt]'));
      return { box: toSlide(table.getBoundingClientRect()), headers: headers.length, named: named.length };
    }),
    sameIds: [...section.querySelectorAll('[id]'), section]
      .map(({ id }) => id)
      .filter((id) => repeatedIds.has(id)),
  };
}

/** Ids that several elements of the document have. */
export function repeatedIdsInDocument(): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of document.querySelectorAll('[id]')) (seen.has(id) ? repeated : seen).add(id);
  return repeated;
}

function describeImage({ section, toSlide }: SlideView, image: HTMLImageElement): DrawnImage {
  const box = toSlide(image.getBoundingClientRect());
  const broken = !image.complete || image.naturalWidth === 0;
  return {
    slot: slotOf(section, image).name,
    box,
    alt: image.getAttribute('alt'),
    broken,
    raster: !image.src.startsWith('data:image/svg'),
    natural: [image.naturalWidth, image.naturalHeight],
    drawn: broken ? [0, 0] : drawnSize(image, box),
  };
}

/** The size in px at which an image is drawn inside its box: a square that is contained in 80 × 20 px has 20 × 20. */
function drawnSize(image: HTMLImageElement, { left, top, right, bottom }: Box): [number, number] {
  const { naturalWidth, naturalHeight } = image;
  const [width, height] = [right - left, bottom - top];
  const { objectFit } = getComputedStyle(image);
  if (objectFit === 'fill') return [width, height];
  const [x, y] = [width / naturalWidth, height / naturalHeight];
  const contained = Math.min(x, y);
  const zooms: Readonly<Record<string, number>> = {
    none: 1,
    cover: Math.max(x, y),
    'scale-down': Math.min(1, contained),
  };
  const zoom = zooms[objectFit] ?? contained;
  return [zoom * naturalWidth, zoom * naturalHeight];
}
