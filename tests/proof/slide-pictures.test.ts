/** The formats that are made only where they are asked for: a picture of each slide, and the notes as a text. */
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { build } from './build.ts';

const article = `# Tides pay late

A barrage earns for a century. Its builder is paid in the first decade.

## Costs

- Concrete comes first and is paid at once.
- Turbines last for forty years.
`;

it.each([
  ['16:9', 2560, 1440],
  ['4:3', 2560, 1920],
] as const)(
  'has a picture of each slide of %s, all of one size and each another',
  async (size, width, height) => {
    const { files, deck } = await build(
      { path: 'tides.md', content: article },
      { formats: ['png', 'notes'], size },
    );
    const names = deck.slides.map((_, index) => `slide-00${index + 1}.png`);
    expect(files.map(({ name }) => name)).toEqual(['notes.txt', ...names, 'manifest.json']);
    const pictures = files.filter(({ name }) => name.endsWith('.png')).map(({ contents }) => contents);
    for (const picture of pictures) expect(imageSize(picture)).toMatchObject({ width, height });
    expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(names.length);
  },
);
