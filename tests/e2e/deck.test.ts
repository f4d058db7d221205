/** The whole pipeline on the examples, looked at from outside: what is drawn, what is in the PDF, what the page asks for. */
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { openPdf } from '../../src/pdf/open.ts';
import { get, isDict, nameOf, objectsOf, type Dict } from '../../src/pdf/value.ts';
import { openBrowser, type Browser } from '../../src/print/index.ts';
import { levelOf, ruleOf, type RuleId } from '../../src/rules/index.ts';
import { articles, exampleOf, plain } from '../proof/decks.ts';

const text = (built: Built, name: string): string =>
  new TextDecoder('latin1').decode(built.files.find((file) => file.name === name)?.contents);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs in the page: every line of text that leaves its slide, or an ancestor that cuts. Not the measure of the build. */
function leaving(): string[] {
  const found: string[] = [];
  for (const section of document.querySelectorAll('section[id]')) {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Of a formula the words for screen readers are not drawn.
      if (!node.textContent?.trim() || node.parentElement?.closest('.katex-mathml')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (let box = node.parentElement; box && section.contains(box); box = box.parentElement) {
        if (box !== section && getComputedStyle(box).overflow === 'visible') continue;
        const outer = box.getBoundingClientRect();
        for (const rect of range.getClientRects()) {
          const middle = (rect.top + rect.bottom) / 2;
          if (
            rect.left < outer.left - 1 ||
            rect.right > outer.right + 1 ||
            middle < outer.top ||
            middle > outer.bottom
          )
            found.push(`${section.id}: ${node.textContent.trim().slice(0, 40)}`);
        }
      }
    }
  }
  return found;
}

describe.each(articles.map((path) => [basename(path), path]))('%s', (name, path) => {
  let built: Built;
  beforeAll(async () => {
    built = await exampleOf(path, plain);
  });

  it('builds without an error, and warns of nothing but how long the author is', () => {
    const wrong = built.messages.filter((one) => levelOf(one) === 'error');
    expect(wrong.map(String)).toEqual([]);
    const warned = new Set(built.messages.filter((one) => levelOf(one) === 'warning').map(ruleOf));
    // Teasers below the copy are prose that is dropped. The specimen also has a word that fills two lines of a title.
    const known: readonly (RuleId | undefined)[] =
      name === 'specimen.md'
        ? ['verify:bullets', 'verify:words', 'verify:line-ends']
        : ['verify:bullets', 'verify:words', 'verify:dropped-prose'];
    expect([...warned].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('draws all text inside its slide', async () => {
    const html = new TextDecoder().decode(built.files.find((file) => file.name === 'deck.html')?.contents);
    const found = await browser.withPage(async (page) => {
      await page.load(html);
      return page.evaluate(leaving);
    });
    expect(found).toEqual([]);
  });

  it('embeds every font in the PDF as TrueType with its text', async () => {
    const bytes = built.files.find((file) => file.name === 'deck.pdf')?.contents ?? new Uint8Array();
    const dictionaries = objectsOf(await openPdf(bytes)).filter(isDict);
    const of = (key: string, value: string): Dict[] =>
      dictionaries.filter((one) => nameOf(get(one, key)) === value);
    expect(of('Subtype', 'Type3')).toEqual([]);
    expect(of('Subtype', 'CIDFontType2').length).toBeGreaterThan(0);
    expect(of('Type', 'FontDescriptor').filter((one) => !get(one, 'FontFile2'))).toEqual([]);
    expect(of('Subtype', 'Type0').filter((one) => !get(one, 'ToUnicode'))).toEqual([]);
  });

  it('asks for nothing from outside', () => {
    const html = text(built, 'deck.html');
    expect(html).not.toMatch(
      /<(?:link|base|iframe|object|embed)\b|\s(?:src|srcset|poster)="(?!data:)|url\((?!"?data:)|@import/i,
    );
    expect(html).toContain("default-src 'none'");
  });

  it('places every word of the article', () => {
    expect(built.manifest.coverage.unplaced).toBe(0);
    expect(built.manifest.slides.map(({ id }) => id)).toEqual(built.deck.slides.map(({ id }) => id));
  });
});
