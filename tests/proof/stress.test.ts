/** Articles at the limits: nothing is drawn where it cannot be seen, no word is lost, nothing fails. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { build } from './build.ts';
import { openChrome } from './chrome.ts';
import { fileOf, looks, textOf } from './decks.ts';
import { notesIn, wordsOf } from './notes.ts';
import { RUNS } from '../properties/runs.ts';
import { pictures } from './pictures.ts';
import { faultsOf, probeSlides } from './probe.ts';
import { articlesOf } from './stressful.ts';

// Each of them is drawn: a tenth of those that are only composed.
const { numRuns, seed } = RUNS;
const runs = Math.ceil(numRuns / 10);

/** Rules that hold for any article whatever. */
const grave = new Set(['overflow', 'pages', 'invented', 'number', 'polarity', 'lost']);

/** What of an article is not where it should be: in the deck, in its notes, or dropped with a reason. */
function lostIn(article: string, built: Built): string[] {
  const deck = textOf(built, 'deck.md');
  const dropped = built.manifest.dropped.map(({ text }) => text).join('\n');
  const kept = new Set(`${deck}\n${dropped}`.toLowerCase().match(/qu[a-z]{6}/g));
  const marks = new Set(article.toLowerCase().match(/qu[a-z]{6}/g));
  const lost = [...marks].filter((mark) => !kept.has(mark)).map((mark) => `lost: ${mark}`);
  const notes = notesIn(deck).map((slide) => slide.map(wordsOf));
  const meant = built.deck.slides.map((slide) =>
    slide.notes.map(({ line, text }) => wordsOf(`L${line}: ${text}`)),
  );
  const other = meant.flatMap((slide, at) =>
    JSON.stringify(slide) === JSON.stringify(notes[at]) ? [] : [`notes: other words on slide ${at + 1}`],
  );
  const count = notes.length === meant.length ? [] : [`notes: ${notes.length} slides, not ${meant.length}`];
  return [...lost, ...(count.length > 0 ? count : other)];
}

it(`holds for ${runs} articles of seed ${seed}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-stress-'));
  const texts = articlesOf(seed, runs);
  await Promise.all(Object.entries(pictures).map(([name, data]) => writeFile(join(folder, name), data)));
  const sources = texts.map((content, at) => ({ path: join(folder, `${at}.md`), content }));
  const chrome = await openChrome();
  const found: string[] = [];
  try {
    // Every look has its share of the articles, the same ones each time.
    for (const [turn, { template, size }] of looks.entries()) {
      const share = sources.filter((_, at) => at % looks.length === turn);
      for (const { path, content } of share) {
        const faults: string[] = [];
        const options = { template, size, formats: ['html', 'marp'] } as const;
        const built = await build({ path, content }, options).catch((error: unknown) => error as Error);
        if (built instanceof Error) faults.push(String(built.stack));
        else {
          // How a slide looks is for the lint; here nothing may be lost, changed or out of sight.
          const errors = built.messages.filter(({ ruleId = '' }) => grave.has(ruleId));
          faults.push(...errors.map(({ source, ruleId, reason }) => `${source}:${ruleId}: ${reason}`));
          const tab = await chrome.show(fileOf(built, 'deck.html'), size);
          faults.push(...faultsOf(await tab.evaluate(probeSlides)), ...lostIn(content, built));
        }
        if (faults.length === 0) continue;
        await writeFile(path, content);
        found.push(...faults.map((fault) => `${path} (${template}, ${size}): ${fault}`));
      }
    }
  } finally {
    await chrome.close();
  }
  if (found.length === 0) await rm(folder, { recursive: true });
  expect(found).toEqual([]);
});
