/** The report of every example in every pack is what it should be, as pdf.js and qpdf see it. */
import { basename } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import type { Support } from '../../src/outline/outline.ts';
import { codeOf, levelOf, ruleOf } from '../../src/rules/index.ts';
import { textOf as wordsOf } from '../../src/text/phrase.ts';
import { tokens } from '../../src/text/words.ts';
import { checkedByQpdf, opened, textsOf, unmarkedOn } from '../pdf/reader.ts';
import { examples, fileOf, packs, plain } from './decks.ts';
import { mill } from './mill.ts';
import { builds } from './build.ts';

/** What a support says, without formulas, which are drawn. */
const said = (support: Support): string[] =>
  support.type === 'point'
    ? [wordsOf(support.whole), ...support.children.flatMap(said)]
    : support.caption
      ? [wordsOf(support.caption)]
      : [];

/** The words of the body, section by section; those of one paragraph stay together. */
function bodyOf({ outline }: Built): string[] {
  return outline.children.flatMap((section): string[] => {
    if (section.type === 'matrix')
      return [...(section.introduction ?? []), ...section.children.flatMap(({ children }) => children)]
        .toSorted((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
        .flatMap(said);
    if (section.type === 'comparison')
      return (
        section.whole.length > 0 ? section.whole : section.children.flatMap(({ children }) => children)
      ).flatMap(said);
    if (section.type === 'faq')
      return section.children.flatMap(({ heading, children }) => [
        wordsOf(heading),
        ...children.flatMap(said),
      ]);
    return section.type === 'passage' && section.role === 'footnotes' ? [] : section.children.flatMap(said);
  });
}

/** How many words of one list stand in another in the same order: a word too far away is skipped. */
function inOrder(words: readonly string[], text: readonly string[]): number {
  const places = new Map<string, number[]>();
  text.forEach((word, at) => places.set(word, [...(places.get(word) ?? []), at]));
  // The longest row of growing places, by patience: each word gives its places from the last to the first.
  const ends: number[] = [];
  for (const word of words)
    for (const at of (places.get(word) ?? []).toReversed()) {
      let [low, high] = [0, ends.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] ?? 0) < at) low = middle + 1;
        else high = middle;
      }
      ends[low] = at;
    }
  return ends.length;
}

/** The pages that the contents print, by the order of their entries. */
async function printedNumbers(document: PDFDocumentProxy): Promise<[number, number][]> {
  const pairs: [number, number][] = [];
  for (let n = 2; n <= 4 && n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    for (const link of await page.getAnnotations()) {
      if (link.subtype !== 'Link' || link.dest === null) continue;
      const place: unknown =
        typeof link.dest === 'string' ? await document.getDestination(link.dest) : link.dest;
      if (!Array.isArray(place)) continue;
      const [left, bottom, right, top] = link.rect as number[];
      const inside = items.flatMap((item) =>
        'str' in item &&
        item.transform[4] >= (left ?? 0) - 1 &&
        item.transform[4] <= (right ?? 0) + 1 &&
        item.transform[5] >= (bottom ?? 0) - 1 &&
        item.transform[5] <= (top ?? 0) + 1
          ? [item]
          : [],
      );
      const number = inside.findLast(({ str }) => /^\d{1,3}$/.test(str.trim()));
      if (number) pairs.push([Number(number.str), (await document.getPageIndex(place[0])) + 1]);
    }
  }
  return pairs;
}

describe.each(packs)('the report in %s', (template) => {
  it('is whole, tagged, and says every word in order, on the pages that its contents name', async () => {
    for (const built of await examples({ ...plain, template })) {
      // It is too short for contents.
      if (built.manifest.article.name === basename(mill.path)) continue;
      const faults = built.messages.filter(
        (one) => /^[PR]-/.test(codeOf(ruleOf(one) ?? 'cli:defect') ?? '') || levelOf(one) === 'error',
      );
      expect(faults.map(String)).toEqual([]);
      const pdf = fileOf(built, 'report.pdf');
      expect(await checkedByQpdf(pdf)).toBe(0);
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/file:|\/home\/|\/tmp\/|deck\.html/);
      const document = await opened(pdf);
      const texts = await textsOf(document);
      const body = bodyOf(built).flatMap((line) => tokens(line));
      expect(inOrder(body, tokens(texts.join(' '))) / body.length).toBeGreaterThanOrEqual(0.995);
      const numbers = await printedNumbers(document);
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers.filter(([printed, found]) => printed !== found)).toEqual([]);
      for (let n = 1; n <= document.numPages; n++) {
        expect(await unmarkedOn(document, n)).toBe(0);
        const foot = new RegExp(`(?<!\\d)${n}\\D+${document.numPages}(?!\\d)`);
        expect(foot.test(texts[n - 1] ?? ''), `foot of page ${n}`).toBe(n > 1);
      }
      const labels = await document.getPageLabels();
      expect(labels?.slice(1)).toEqual(
        Array.from({ length: document.numPages - 1 }, (_, at) => String(at + 2)),
      );
      expect(labels?.[0]).not.toBe('1');
      const entries = await document.getOutline();
      expect(entries[0]?.title).toBe(built.deck.title.replace(/\s+/g, ' '));
      await document.destroy();
    }
  });
});

/** Some twelve thousand words, of which few are alike: five sentences to a paragraph, chapters with parts. */
function longArticle(): string {
  const syllables = ['mi', 'lo', 'ra', 'ten', 'ku', 'sa', 'vor', 'ne', 'hal', 'pi', 'gro', 'du', 'fer'];
  let state = 7;
  const next = (below: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
  const word = (): string => Array.from({ length: 3 }, () => syllables[next(syllables.length)]).join('');
  const sentence = (): string => `The ${Array.from({ length: 14 }, word).join(' ')}.`;
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ');
  const part = (n: number): string =>
    [`### Part ${n} ${word()}`, ...Array.from({ length: 3 }, paragraph)].join('\n\n');
  const chapters = Array.from({ length: 14 }, (_, n) =>
    [`## Chapter ${n + 1} ${word()}`, ...Array.from({ length: 4 }, (_, at) => part(at + 1))].join('\n\n'),
  );
  return ['# A long ledger', ...chapters].join('\n\n');
}

it('has every word of a long article in order, and the pages that its contents name', async () => {
  const source = { path: 'ledger.md', content: longArticle() };
  const [built] = await builds([source], { formats: ['report'] });
  if (!built) throw new Error('Nothing was built');
  const body = bodyOf(built).flatMap((line) => tokens(line));
  expect(body.length).toBeGreaterThan(12_000);
  const document = await opened(fileOf(built, 'report.pdf'));
  expect(inOrder(body, tokens((await textsOf(document)).join(' '))) / body.length).toBeGreaterThanOrEqual(
    0.995,
  );
  const numbers = await printedNumbers(document);
  expect(numbers.length).toBeGreaterThan(13);
  expect(numbers.filter(([printed, found]) => printed !== found)).toEqual([]);
  await document.destroy();
});

it('prints on Letter where the article says so, and a wide table in landscape', async () => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const heads = Array.from({ length: 9 }, (_, n) => `Measured quantity ${n}`);
  const table = [row(heads), row(heads.map(() => '---')), row(heads.map((_, n) => `value ${n}`))].join('\n');
  const content = `---\npaper: letter\n---\n\n# Locks\n\n## Traffic\n\nBarges pass nine locks a day.\n\n${table}\n\nKeepers are paid by the barge.\n`;
  const [built] = await builds([{ path: 'locks.md', content }], { formats: ['report'] });
  if (!built) throw new Error('Nothing was built');
  const document = await opened(fileOf(built, 'report.pdf'));
  const views: number[][] = [];
  for (let n = 1; n <= document.numPages; n++) views.push((await document.getPage(n)).view.map(Math.round));
  expect(views[0]).toEqual([0, 0, 612, 792]);
  const wide = views.findIndex(([, , width = 0, height = 0]) => width > height);
  expect(views[wide]).toEqual([0, 0, 792, 612]);
  const texts = await textsOf(document);
  expect(texts[wide]).toContain('value 8');
  // What stands behind it in the article stands before it on paper.
  expect(texts.slice(0, wide).join(' ')).toContain('Keepers are paid by the barge.');
});

it('names on each page the chapter that its first line belongs to', async () => {
  const said = (name: string, times: number): string =>
    `## ${name}\n\n${'The county counts its mills and its barges every year, and pays for both of them. '.repeat(times)}\n`;
  const content = `# Mills\n\n${said('Water wheels', 14)}\n${said('Wind wheels', 50)}\n${said('Hand wheels', 4)}`;
  const [built] = await builds([{ path: 'mills.md', content }], { formats: ['report'] });
  if (!built) throw new Error('Nothing was built');
  const document = await opened(fileOf(built, 'report.pdf'));
  const texts = await textsOf(document);
  // Behind the contents, a heading says a name once, and a head once on each of its pages.
  const page = texts.findIndex((text, index) => index > 1 && text.includes('Hand wheels'));
  const count = (name: string): number => texts[page]?.split(name).length ?? 0;
  expect([count('Wind wheels'), count('Hand wheels')]).toEqual([2, 2]);
  await document.destroy();
});
