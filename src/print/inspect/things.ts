/** What runs inside the page once it is as it will be printed: images, tables, headings and ids of each slide. */
/* oxlint-disable unicorn/consistent-function-scoping -- the function is sent away alone, so its helpers are in it */
import type { Box, DrawnImage, Inspection } from '../../compose/inspection.ts';

/** What stands on a slide beside its text. */
export type DrawnThings = Omit<Inspection, 'paged' | 'runs' | 'blocks'>;

/** Inspects the things of all slides of the document. It is sent to the browser as text, so everything it uses is inside it. */
export function inspectThings(): DrawnThings[] {
  const ids = new Map<string, number>();
  for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);

  const inspect = (section: HTMLElement): DrawnThings => {
    const frame = section.getBoundingClientRect();
    const scale = frame.width / section.offsetWidth || 1;
    const own = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: (left - frame.left) / scale,
        top: (top - frame.top) / scale,
        right: (right - frame.left) / scale,
        bottom: (bottom - frame.top) / scale,
      };
    };
    const slotOf = (element: Element): string => {
      const box = element.closest('[class^="slot-"], [class*=" slot-"]');
      const name = box && Array.from(box.classList).find((one) => one.startsWith('slot-'));
      return name ? name.slice('slot-'.length) : 'slide';
    };
    /** Px of an image as drawn inside its box. */
    const drawnOf = (image: HTMLImageElement, { left, top, right, bottom }: Box): [number, number] => {
      const [x, y] = [(right - left) / image.naturalWidth, (bottom - top) / image.naturalHeight];
      const { objectFit } = getComputedStyle(image);
      if (objectFit === 'fill') return [right - left, bottom - top];
      const contained = Math.min(x, y);
      const scales: Readonly<Record<string, number>> = {
        none: 1,
        cover: Math.max(x, y),
        'scale-down': Math.min(1, contained),
      };
      const zoom = scales[objectFit] ?? contained;
      return [zoom * image.naturalWidth, zoom * image.naturalHeight];
    };
    const seen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    return {
      id: section.id,
      width: section.offsetWidth,
      height: section.offsetHeight,
      lang: section.lang || document.documentElement.lang,
      headings: Array.from(section.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) =>
        Number(tagName.slice(1)),
      ),
      images: Array.from(section.querySelectorAll('img'))
        .filter(seen)
        .map((image): DrawnImage => {
          const box = own(image);
          const broken = !image.complete || image.naturalWidth === 0;
          return {
            slot: slotOf(image),
            box,
            alt: image.getAttribute('alt'),
            broken,
            raster: !image.src.startsWith('data:image/svg'),
            natural: [image.naturalWidth, image.naturalHeight],
            drawn: broken ? [0, 0] : drawnOf(image, box),
          };
        }),
      tables: Array.from(section.querySelectorAll('table'), (table) => {
        const headers = Array.from(table.querySelectorAll('th'));
        const named = headers.filter((one) => one.textContent.trim() || one.querySelector('img[alt]'));
        return { box: own(table), headers: headers.length, named: named.length };
      }),
      sameIds: Array.from(section.querySelectorAll('[id]'), ({ id }) => id)
        .concat(section.id)
        .filter((id) => (ids.get(id) ?? 0) > 1),
    };
  };

  const slides = document.querySelectorAll<HTMLElement>(
    '.deck > section[id], svg[data-marpit-svg] > foreignObject > section[id]',
  );
  return Array.from(slides, inspect);
}
