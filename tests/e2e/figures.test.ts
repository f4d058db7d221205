/** Pictures from the file to the slide: drawn in a real browser, written beside deck.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { build } from '../proof/build.ts';
import { levelOf } from '../../src/rules/index.ts';
import { png, svg } from '../read/images/pictures.ts';
import { folder } from './run.ts';
import { openStill, type Still } from './still.ts';

const sizes = [
  [1600, 700],
  [1500, 240],
  [700, 1900],
  [120, 4000],
  [900, 900],
  [160, 110],
] as const;

const captions = [
  '',
  'Measured by hand',
  `Figure 3: ${'A long caption says in many words what all can see in it already. '.repeat(3)}`,
];

/** How much larger than it is a drawing may be; it is wide and flat at most. */
const MAX_GROWTH = 2.5;

const home = folder();
let browser: Still;
beforeAll(async () => {
  browser = await openStill();
  for (const [width, height] of sizes)
    writeFileSync(join(home, `${width}x${height}.png`), png(width, height));
  writeFileSync(join(home, 'drawn.svg'), svg('<rect width="9" height="9"/>', 'width="900" height="400"'));
});
afterAll(() => browser.close());

const article = (): string => {
  const names = [...sizes.map(([width, height]) => `${width}x${height}.png`), 'drawn.svg'];
  const shown = names.flatMap((name) =>
    captions.map((caption) => `![](${name})${caption === '' ? '' : `\n\n*${caption.trim()}*`}`),
  );
  return `# Dams\n\n## ${'Walls of the upper valley '.repeat(4)}\n\nWalls hold water. Engineers inspect them.\n\n${shown.join('\n\n')}\n`;
};

/** Each picture as it is drawn on its slide. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly natural: readonly [number, number];
  /** A drawing has no dots that could be seen: it may grow. */
  readonly isDrawing: boolean;
  readonly inside: boolean;
}

async function drawnOf({ files }: Built): Promise<Drawn[]> {
  const html = new TextDecoder().decode(files.find(({ name }) => name === 'deck.html')?.contents);
  const tab = await browser.show(html);
  return tab.evaluate(() =>
    Array.from(document.images, (image) => {
      const box = image.getBoundingClientRect();
      const slide = image.closest('section')?.getBoundingClientRect() ?? new DOMRect();
      const { naturalWidth, naturalHeight } = image;
      // A picture that is contained in its box is as large as the tighter side of the box allows.
      const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight);
      const isContained = getComputedStyle(image).objectFit === 'contain';
      return {
        width: isContained ? scale * naturalWidth : box.width,
        height: isContained ? scale * naturalHeight : box.height,
        natural: [naturalWidth, naturalHeight] as const,
        isDrawing: image.src.startsWith('data:image/svg'),
        inside:
          box.left >= slide.left + 48 &&
          box.right <= slide.right - 48 &&
          box.top >= slide.top + 32 &&
          box.bottom <= slide.bottom - 32,
      };
    }),
  );
}

it.each(['16:9', '4:3'] as const)(
  'keeps shape and place at %s, and draws no photograph larger than it is',
  async (size) => {
    const path = join(home, 'article.md');
    writeFileSync(path, article());
    const built = await build(path, { formats: ['html', 'marp'], size });
    // Pictures without words, and one title on all slides, are what the lint warns of here.
    expect(built.messages.filter((one) => levelOf(one) === 'error').map(String)).toEqual([]);
    const drawn = await drawnOf(built);
    expect(drawn).toHaveLength((sizes.length + 1) * captions.length);
    for (const one of drawn) {
      const [width, height] = one.natural;
      expect(one.inside).toBe(true);
      expect(one.width).toBeLessThanOrEqual((one.isDrawing ? MAX_GROWTH : 1) * width + 0.5);
      expect(Math.abs(one.width / one.height / (width / height) - 1)).toBeLessThan(0.02);
      // As large as the slide allows: one of its sides is that of the picture, or near that of the body.
      expect(Math.max(one.width / Math.min(width, 1152), one.height / Math.min(height, 300))).toBeGreaterThan(
        0.95,
      );
    }
  },
);

it('writes each picture once beside deck.md, which names it, and puts it into deck.html', async () => {
  const path = join(home, 'short.md');
  writeFileSync(
    path,
    '# Dams\n\nWords.\n\n![A wall](900x900.png)\n\n## More\n\nWords.\n\n![](900x900.png)\n',
  );
  const { files, manifest } = await build(path, { formats: ['html', 'marp'] });
  const text = (name: string): string =>
    new TextDecoder().decode(files.find((file) => file.name === name)?.contents);
  expect(files.map(({ name }) => name)).toContain('figure-1.png');
  expect(Object.keys(manifest.files)).toContain('figure-1.png');
  expect(text('deck.md').match(/!\[[^\]]*\]\(figure-1\.png\)/g)).toHaveLength(2);
  expect(text('deck.html').match(/<img src="data:image\/png;base64,/g)).toHaveLength(2);
  expect(text('deck.html')).not.toContain(home);
});
