import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { inspect } from '../../../src/print/index.ts';
import { shareBrowser } from '../../../src/print/browser/shared.ts';

/** A document that lets in no style sheet but its own, as a deck does. */
function strict(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${hash}'"><style>${css}</style></head><body><div class="deck"><section id="s"><p>Text</p></section></div></body></html>`;
}

it('shows each deck in its own styles, also in a page that has shown another', async () => {
  const shared = shareBrowser({});
  try {
    const colors: unknown[] = [];
    for (const color of ['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(7, 8, 9)'])
      colors.push(
        await shared.withPage(async (page) => {
          await page.load(strict(`p { color: ${color} }`));
          return (await inspect(page))[0]?.runs[0]?.color;
        }),
      );
    expect(colors).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
  } finally {
    await shared.close();
  }
});
