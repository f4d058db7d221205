/** What is behind text where no style sheet tells it: a picture of the slide without its text, looked at point by point. */
import type { Rgb } from '../../colour/colour.ts';
import type { Page } from '../browser/page.ts';
import type { DrawnText } from './text.ts';

/** Points across a line and down it: nine, as many as find the worst place of a gradient or a photograph. */
const [ACROSS, DOWN] = [
  [0.02, 0.25, 0.5, 0.75, 0.98],
  [0.2, 0.5, 0.8],
] as const;

/** The slide with the backgrounds of its unclear runs looked up. Text is hidden while the picture is taken. */
export async function withBackdrops(page: Page, slide: DrawnText, size: Size): Promise<DrawnText> {
  const { origin, unclear } = slide;
  if (unclear.length === 0) return slide;
  const points = unclear.map((index) => pointsOf(slide.runs[index]?.boxes ?? [], size));
  await page.evaluate(hideText);
  const shot = await page
    .picture({
      x: origin.x,
      y: origin.y,
      width: size.width * origin.scale,
      height: size.height * origin.scale,
    })
    .finally(() => page.evaluate(showText));
  const colors = await page.ask(sample, { shot, points: points.flat(), ...size });
  let at = 0;
  const found = new Map<number, readonly Rgb[]>();
  unclear.forEach((index, which) => {
    const count = points[which]?.length ?? 0;
    found.set(index, distinct(colors.slice(at, at + count)));
    at += count;
  });
  const runs = slide.runs.map((run, index) => ({ ...run, backgrounds: found.get(index) ?? run.backgrounds }));
  return { ...slide, runs };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

/** Points on what is seen of the boxes. */
function pointsOf(boxes: DrawnText['runs'][number]['boxes'], { width, height }: Size): Point[] {
  return boxes
    .flatMap(({ left, top, right, bottom }) =>
      ACROSS.flatMap((x) => DOWN.map((y): Point => [left + x * (right - left), top + y * (bottom - top)])),
    )
    .filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height);
}

const distinct = (colors: readonly Rgb[]): Rgb[] => [
  ...new Map(colors.map((color) => [color.join(), color])).values(),
];

/** Runs in the page. A sheet of its own, since the page allows no style element but its own. */
function hideText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*, *::before, *::after, *::marker { color: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; text-shadow: none !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Runs in the page: takes back what `hideText` did. */
function showText(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
}

/** Runs in the page, which can read a picture: its colours at points in px of the slide. */
async function sample(given: {
  readonly shot: string;
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}): Promise<Rgb[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${given.shot}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = given.width;
  canvas.height = given.height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return [];
  pen.drawImage(image, 0, 0, given.width, given.height);
  const { data } = pen.getImageData(0, 0, given.width, given.height);
  return given.points.map(([x, y]) => {
    const at = 4 * (Math.floor(y) * given.width + Math.floor(x));
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}
