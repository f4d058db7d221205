/** Reads the colours of a picture, which the browser can decode. */
import type { Rgb } from '../../colour/colour.ts';

/** A point in px from the upper left corner. */
export type Point = readonly [x: number, y: number];

/** A picture with the points to look at. */
export interface SampledPicture {
  /** A PNG in base64. */
  readonly png: string;
  /** The size in px that the points count in, whatever the picture has. */
  readonly width: number;
  readonly height: number;
  readonly points: readonly Point[];
}

/** The colour at each point; none at all where the browser has no canvas. */
export async function sampleColors({ png, width, height, points }: SampledPicture): Promise<Rgb[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return [];
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  return points.map(([x, y]) => {
    const at = 4 * (Math.floor(y) * width + Math.floor(x));
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}
