/** What a machine has of fonts changes nothing but characters that no font of ours has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontConfig } from '../../../src/print/browser/font-config.ts';
import { openBrowser } from '../../../src/print/index.ts';
import { installFakes, machineOf } from './fake-fonts.ts';

const systemFonts = [
  'DejaVu Sans Mono',
  'DejaVu Sans',
  'Liberation Sans',
  'Noto Sans CJK SC',
  'Times New Roman',
];
const families = ['monospace', 'sans-serif', 'serif', 'system-ui', 'ui-monospace', 'math', '"No Such"'];
const sample = 'The tide at 9:40 — αβγ';

let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'home of fonts-'));
  await installFakes(join(home, 'with'), systemFonts);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The size of each text in its family, on a machine whose user has this home. */
async function sizesAt(
  name: string,
  texts: readonly (readonly [family: string, text: string])[],
): Promise<string[]> {
  const env = { ...process.env, ...machineOf(join(home, name)) };
  const browser = await openBrowser({ env });
  try {
    return await browser.withPage(async (page) => {
      const spans = texts.map(
        ([family, text]) => `<div><span style='font: 20px ${family}'>${text}</span></div>`,
      );
      await page.load(`<!doctype html><html lang="en"><body>${spans.join('')}`);
      return page.evaluate(() =>
        Array.from(document.querySelectorAll('div'), (line) => {
          const { width = 0 } = line.firstElementChild?.getBoundingClientRect() ?? {};
          return `${width} x ${line.getBoundingClientRect().height}`;
        }),
      );
    });
  } finally {
    await browser.close();
  }
}

describe.runIf(process.platform === 'linux')('fonts of the machine', () => {
  it('draw no text that ours can draw', async () => {
    const texts = families.map((family) => [family, sample] as const);
    expect(await sizesAt('with', texts)).toEqual(await sizesAt('without', texts));
  });

  it('draw what a style sheet names, and a character that no font of ours has', async () => {
    const texts = [
      ['"DejaVu Sans Mono"', sample],
      ['sans-serif', '↑↑↑'],
      ['sans-serif', '\u{E000}'.repeat(3)],
    ] as const;
    const [named, arrows, unknown] = await sizesAt('with', texts);
    // The letters of that font are 12 px wide.
    expect(named).toMatch(/^264 x/);
    expect(arrows).not.toBe(unknown);
  });
});

it('names folders as XML does', () => {
  const config = fontConfig('/home/a & b/<fonts>', '/cache');
  expect(config).toContain('<dir>/home/a &amp; b/&lt;fonts></dir>');
});

it('keeps what it scanned by its rules', () => {
  expect(fontConfig('/fonts', '/cache')).toMatch(/<cachedir>\/cache\/fontconfig-[\da-f]{16}<\/cachedir>/);
});
