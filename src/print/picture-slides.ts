/** Takes a picture of each slide that a page has loaded. */
import type { Page } from './browser/page.ts';

/** Px of a picture for each px of its slide: sharp on screens and in documents. */
const PICTURE_SCALE = 2;

/** The slides as PNG, in order; `size` is that of a slide in CSS px. */
export async function pictureSlides(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  for (const { origin } of await page.run('drawSlides')) {
    const { x, y, scale } = origin;
    const clip = {
      x,
      y,
      width: size.width * scale,
      height: size.height * scale,
      zoom: PICTURE_SCALE / scale,
    };
    pictures.push(Buffer.from(await page.screenshot(clip), 'base64'));
  }
  return pictures;
}
