/** Turns pictures of kinds that few programs read, such as drawings, into PNG, which the browser can do. */

/** A picture to be drawn on a transparent ground. */
export interface PictureRequest {
  /** A data URI. */
  readonly url: string;
  /** The box that it is drawn in as large as it fits, in px of a slide. */
  readonly width: number;
  readonly height: number;
  /** Where it stands in its box where that is wider: 0 at the left, 1 at the right. */
  readonly align: number;
}

/** Px of a picture for each px of a slide: sharp on a large screen. */
const SCALE = 2;

/** The pictures as PNG in base64; empty for one that the browser cannot read. */
export const drawPictures = (requests: readonly PictureRequest[]): Promise<string[]> =>
  Promise.all(requests.map((request) => drawPicture(request).catch(() => '')));

async function drawPicture({ url, width, height, align }: PictureRequest): Promise<string> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  const [own, tall] = [image.naturalWidth || width, image.naturalHeight || height];
  const zoom = Math.min(canvas.width / own, canvas.height / tall);
  const [x, y] = [(canvas.width - own * zoom) * align, (canvas.height - tall * zoom) / 2];
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, x, y, own * zoom, tall * zoom);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
