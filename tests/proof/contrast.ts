/** Contrast as it is drawn: where axe cannot tell what is behind a text, the picture of it can. */
import type { Tab } from './chrome.ts';

/** What is left to decide: where a text is on the screen, its colour and how large it is. */
interface Question {
  readonly text: string;
  readonly color: readonly [red: number, green: number, blue: number, alpha: number];
  readonly large: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Runs in the page: the lines of each element, at nine points each, and all text then without colour. */
function questions(selectors: readonly string[]): Question[] {
  const found: Question[] = [];
  // A colour may be written in any way; a pixel of it cannot.
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('No canvas');
  // What lies under the bar of the page is not read while it is there, nor what is scrolled out of the window.
  const isSeen = (element: Element, x: number, y: number): boolean => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  };
  for (const element of selectors.flatMap((one) => Array.from(document.querySelectorAll(one)))) {
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = style.color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = canvas.getImageData(0, 0, 1, 1).data;
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      range.selectNodeContents(node);
      const points = Array.from(range.getClientRects()).flatMap(({ left, top, width, height }) =>
        // A pixel at the edge is only in part behind the text.
        [0, 0.5, 1]
          .flatMap((x) =>
            [0.1, 0.5, 0.9].map(
              (y) => [Math.floor(left + 1 + (width - 3) * x), Math.round(top + height * y)] as const,
            ),
          )
          .filter(([x, y]) => isSeen(element, x, y)),
      );
      found.push({
        text: node.nodeValue.trim().slice(0, 40),
        color: [red, green, blue, alpha / 255],
        large: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
        points,
      });
    }
  }
  // A sheet made here, since the page's policy forbids style elements that are not its own.
  const hide = new CSSStyleSheet();
  hide.replaceSync('* { color: transparent !important; text-decoration-color: transparent !important }');
  document.adoptedStyleSheets.push(hide);
  return found;
}

/** Runs in the page, after the picture was taken: colours of the picture at points; all text has its colour again. */
async function coloursAt(
  picture: string,
  points: readonly (readonly [number, number])[],
): Promise<[number, number, number][]> {
  document.adoptedStyleSheets.pop();
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!canvas) throw new Error('No canvas');
  canvas.drawImage(image, 0, 0);
  return points.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(x, y, 1, 1).data;
    return [red, green, blue];
  });
}

/**
 * The contrast of two colours as WCAG 2.2 has it.
 *
 * Written out here and not taken from src/colour/contrast.ts: what a proof measures with must not fail with what it proves.
 */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (color: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = color.map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Texts of these elements, on the slide that is shown, whose contrast is too low: 4.5, or 3 for large ones. */
export async function tooFaint(tab: Tab, selectors: readonly string[]): Promise<string[]> {
  if (selectors.length === 0) return [];
  const asked = await tab.evaluate(questions, selectors);
  const picture = await tab.screenshot({ encoding: 'base64' });
  const all = asked.flatMap(({ points }) => points);
  const colours = await tab.evaluate(coloursAt, picture, all);
  let next = 0;
  return asked.flatMap(({ text, color, large, points }) => {
    const behind = colours.slice(next, (next += points.length));
    const alpha = color[3];
    const worst = Math.min(
      ...behind.map((ground) =>
        contrast(
          color.slice(0, 3).map((one, at) => one * alpha + (ground[at] ?? 0) * (1 - alpha)),
          ground,
        ),
      ),
    );
    return worst < (large ? 3 : 4.5) ? [`contrast ${worst.toFixed(2)}: ${text}`] : [];
  });
}
