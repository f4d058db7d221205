/** handout.pdf: each slide with its notes on paper, tagged, with long notes on further pages. */
import { expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { pagesOf } from '../../src/pdf/pages.ts';
import { build } from './build.ts';

const sentence = 'A barrage earns for a century, and its builder is paid in the first decade of it.';
const article = `# Tides pay late

## Costs

${Array.from({ length: 60 }, (_, index) => sentence.replace('century', `century and ${index + 1} years`)).join(' ')}

## Gains

- Concrete comes first and is paid at once.
- Turbines last for forty years.
`;

it.each([
  ['16:9', 'a4'],
  ['4:3', 'letter'],
] as const)('has a sheet for each slide of %s on %s, and more where notes are long', async (size, paper) => {
  const { files, deck, messages } = await build(
    { path: 'tides.md', content: article },
    { formats: ['handout'], size, paper },
  );
  // The check of the PDF found all words in its structure, a heading for each slide, and the size of the paper.
  expect(messages.map(String).filter((text) => text.includes('PDF'))).toEqual([]);
  const file = files.find(({ name }) => name === 'handout.pdf');
  const pages = pagesOf(await openPdf(Buffer.from(file?.contents ?? '')));
  expect(pages.length).toBeGreaterThan(deck.slides.length);
});
