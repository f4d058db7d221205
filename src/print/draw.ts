/** Describes a deck as it is drawn, with the pictures that only the browser can make. */
import type { Picture } from '../read/article.ts';
import type { Page } from './browser/page.ts';
import type { PictureRequest } from './page/draw-pictures.ts';
import type { DrawnSlide } from './page/drawn.ts';

/** A picture as other programs read it. */
export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'gif';
  /** The drawing that it was made from. */
  readonly drawing?: Uint8Array;
}

/** A deck as it is drawn. */
export interface DrawnDeckPages {
  readonly slides: readonly DrawnSlide[];
  /** By the name that a slide has for it, by the key of a decoration, by `slide/slot/0` for a formula. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/** Describes the deck that a page has loaded, which shows these pictures. The page is left as it was. */
export async function draw(page: Page, shown: readonly Picture[]): Promise<DrawnDeckPages> {
  const slides = await page.run('drawSlides');
  const pictures = new Map<string, DrawnPicture>();
  const requests = new Map<string, PictureRequest>();
  for (const picture of shown) {
    const known = asItIs(picture);
    if (known) pictures.set(picture.name, known);
    else requests.set(picture.name, requestOf(picture));
  }
  for (const { key, url, box, align } of slides.flatMap(decorationsOf))
    requests.set(key, { url, width: box.right - box.left, height: box.bottom - box.top, align });
  const names = [...requests.keys()];
  const drawn = names.length > 0 ? await page.run('drawPictures', [...requests.values()]) : [];
  const drawings = new Map(
    shown.map(({ name, type, bytes }) => [name, type === 'image/svg+xml' ? bytes : undefined]),
  );
  for (const [index, name] of names.entries()) {
    const drawing = drawings.get(name);
    if (drawn[index]) pictures.set(name, { ...png(drawn[index]), ...(drawing && { drawing }) });
  }
  for (const [name, picture] of await picturesOfPage(page, slides)) pictures.set(name, picture);
  return { slides, pictures };
}

const png = (base64: string): DrawnPicture => ({ bytes: Buffer.from(base64, 'base64'), extension: 'png' });

/** Extensions of the kinds that office programs read. */
const READ_EVERYWHERE: Readonly<Record<string, DrawnPicture['extension']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

function asItIs({ type, bytes }: Picture): DrawnPicture | undefined {
  const extension = READ_EVERYWHERE[type];
  return extension && { bytes, extension };
}

/** Widest side in px of a drawing on a slide. */
const MAX_SIDE = 1152;

function requestOf({ type, bytes, width, height }: Picture): PictureRequest {
  const zoom = Math.min(1, MAX_SIDE / Math.max(width, height));
  const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return { url, width: width * zoom, height: height * zoom, align: 0 };
}

const decorationsOf = ({ paint, marks }: DrawnSlide) =>
  [paint, ...marks.map((mark) => mark.paint)].flatMap((painted) => painted?.picture ?? []);

/** Px of the picture of a formula or drawing for each px of its slide. */
const PICTURE_SCALE = 3;

/** Formulas and drawings have letters at many places: a picture of the page shows them as they are. */
async function picturesOfPage(page: Page, slides: readonly DrawnSlide[]): Promise<[string, DrawnPicture][]> {
  const pictures: [string, DrawnPicture][] = [];
  for (const { id, slots, origin } of slides)
    for (const { name, formulas, drawings } of slots) {
      const boxes = [
        ...formulas.map((box, index) => [`${index}`, box] as const),
        ...drawings.map((box, index) => [`drawing-${index}`, box] as const),
      ];
      for (const [key, { left, top, right, bottom }] of boxes) {
        const { x, y, scale } = origin;
        const clip = {
          x: x + left * scale,
          y: y + top * scale,
          width: (right - left) * scale,
          height: (bottom - top) * scale,
          zoom: PICTURE_SCALE,
        };
        pictures.push([`${id}/${name}/${key}`, png(await page.screenshot(clip))]);
      }
    }
  return pictures;
}
