// Pages of a report per second, at about 10, 50 and 200 pages: they are to be within 1.5 times of each other.
// Measured is all that a report takes beyond its deck: it is made, drawn, drafted, printed, finished and checked, in a
// browser and a process that have built another before. What does not depend on its pages (a page of the browser, two
// prints of at least 40 ms) weighs most at 10; what a page more costs between two sizes tells whether the rest is linear.
// The best of three runs counts, on a machine that does nothing else.
// Usage: node tests/bench/report.mjs
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildAll } from '../../dist/index.js';

/** Numbers that repeat, so that two runs measure the same text. */
function sequence() {
  let state = 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const WORDS =
  'the harbour keeps a ledger of every tide and the clerk who writes it knows that a number without a date is a rumour which costs more than its paper'.split(
    ' ',
  );

/** An article of so many words: chapters of four parts, one of them with a table. */
function article(target) {
  const next = sequence();
  const sentence = () => {
    const said = Array.from(
      { length: 8 + Math.floor(next() * 14) },
      () => WORDS[Math.floor(next() * WORDS.length)],
    );
    return `${said.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
  };
  const lines = ['# A ledger of tides'];
  let count = 0;
  for (let chapter = 1; count < target; chapter++) {
    lines.push(`## Chapter ${chapter} of the ledger`);
    for (let part = 1; part <= 4 && count < target; part++) {
      lines.push(`### Part ${chapter}.${part} of it`);
      for (let paragraph = 0; paragraph < 5; paragraph++) {
        const said = Array.from({ length: 5 }, sentence).join(' ');
        count += said.split(' ').length;
        lines.push(said);
      }
      const rows = Array.from({ length: 8 }, (_, row) => `| Quay ${row} | ${row * 3} | ${row} |`);
      if (part === 2) lines.push(['| Station | High | Low |', '|---|--:|--:|', ...rows].join('\n'));
    }
  }
  return lines.join('\n\n');
}

const pagesOf = async (pdf) =>
  (await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise).numPages;

const SIZES = [3500, 20_000, 82_000];
const RUNS = 3;
const order = [SIZES[0], ...SIZES].flatMap((words) => Array.from({ length: RUNS }, () => words));
const sources = order.map((words) => ({
  path: 'ledger.md',
  content: new TextEncoder().encode(article(words)),
}));
let start = 0;
const onStage = (stage) => stage === 'report' && (start = performance.now());
const runs = [];
for await (const { built } of buildAll(sources, { formats: ['report'], jobs: 1, onStage })) {
  const seconds = (performance.now() - start) / 1000;
  runs.push({
    seconds,
    pages: await pagesOf(built.files.find(({ name }) => name === 'report.pdf').contents),
  });
}

// The first of them warm up.
const all = SIZES.map((words, index) => {
  const own = runs.slice((index + 1) * RUNS, (index + 2) * RUNS);
  const { seconds, pages } = own.toSorted((a, b) => a.seconds - b.seconds)[0];
  return { words, seconds, pages, rate: pages / seconds };
});
for (const [index, { words, pages, seconds, rate }] of all.entries()) {
  const last = all[index - 1];
  const more = last && ((seconds - last.seconds) / (pages - last.pages)) * 1000;
  process.stdout.write(
    `${words} words: ${pages} pages in ${seconds.toFixed(2)} s, ${rate.toFixed(1)} pages a second${more === undefined ? '' : `, ${more.toFixed(1)} ms for each page more`}\n`,
  );
}
const rates = all.map(({ rate }) => rate);
process.stdout.write(`within ${(Math.max(...rates) / Math.min(...rates)).toFixed(2)} times of each other\n`);
