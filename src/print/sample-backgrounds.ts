/** Finds what is behind text where no style sheet tells it, from a picture of the slide without its text. */
import type { Rgb } from '../colour/colour.ts';
import type { Box, DrawnRun } from '../compose/inspection.ts';
import type { Page } from './browser/page.ts';
import type { InspectedSlide } from './page/inspect-slides.ts';
import type { Point } from './page/sample-colors.ts';

/** Parts of a line's width and height at which it is looked at: enough to find the worst place of a gradient or a photograph. */
const ACROSS = [0.02, 0.25, 0.5, 0.75, 0.98];
const DOWN = [0.2, 0.5, 0.8];

/** The runs of a slide with the backgrounds of the unclear ones. Text is hidden while the picture is taken. */
export async function sampleBackgrounds(page: Page, slide: InspectedSlide): Promise<readonly DrawnRun[]> {
  const { runs, unclear, width, height } = slide;
  if (unclear.length === 0) return runs;
  const points = unclear.map((index) => pointsOf(runs[index]?.boxes ?? [], slide));
  const png = await pictureWithoutText(page, slide);
  const colors = await page.run('sampleColors', { png, width, height, points: points.flat() });
  const backgrounds = new Map<number, readonly Rgb[]>();
  let at = 0;
  unclear.forEach((index, nth) => {
    const count = points[nth]?.length ?? 0;
    backgrounds.set(index, distinct(colors.slice(at, at + count)));
    at += count;
  });
  return runs.map((run, index) => ({ ...run, backgrounds: backgrounds.get(index) ?? run.backgrounds }));
}

async function pictureWithoutText(page: Page, { origin, width, height }: InspectedSlide): Promise<string> {
  const { x, y, scale } = origin;
  await page.run('hideText');
  return page
    .screenshot({ x, y, width: width * scale, height: height * scale })
    .finally(() => page.run('showText'));
}

/** Points on what is seen of the boxes. */
const pointsOf = (boxes: readonly Box[], { width, height }: InspectedSlide): Point[] =>
  boxes
    .flatMap(({ left, top, right, bottom }) =>
      ACROSS.flatMap((x) => DOWN.map((y): Point => [left + x * (right - left), top + y * (bottom - top)])),
    )
    .filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height);

const distinct = (colors: readonly Rgb[]): Rgb[] => [
  ...new Map(colors.map((color) => [color.join(), color])).values(),
];
