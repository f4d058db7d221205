// Fits the coefficients by which sentences are weighed (src/weigh/model.json) to articles whose authors wrote takeaways.
// `node tests/bench/fit-weights.mjs FOLDER [--write]`: the folder has `truth.json` ({ slug: { takeaways } }), `articles/`
// and `score.mjs`, which says by what words a takeaway counts as said. Without --write it only prints the figures.
//
// A ridge regression: what a sentence should weigh is the largest share of any takeaway's words that it has. The figures
// are of articles that each model was not fitted to: five folds, in several orders.
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shared } from '../../.bundle.mjs';

const FOLDS = 5;
const ORDERS = 6;
/** How strongly coefficients are held to what is assumed: what varies less than this among the sentences keeps it. */
const RIDGE = 0.01;
/** What is assumed of features that are rare in such articles: 0 where nothing is said. */
const ASSUMED = {
  announced: 0.1,
  concluded: 0.1,
  stressed: 0.1,
  example: -0.05,
  pointsBack: -0.05,
  question: -0.1,
  aside: -0.1,
};
/** Words that the first three slides show, and the whole deck: what the choice is measured with. */
const ROOM = { front: 143, deck: 398 };

const [folder, ...flags] = process.argv.slice(2);
if (!folder)
  throw new Error('Unexpected call without a folder, expected one with truth.json, articles/ and score.mjs');
const dir = resolve(folder);
const root = resolve(import.meta.dirname, '..', '..');
const { toks, recall, nums, wordsOf } = await import(pathToFileURL(join(dir, 'score.mjs')).href);

/** The stages before compose, bundled from today's sources. */
async function stages() {
  const work = mkdtempSync(join(root, 'node_modules', '.fit-'));
  const outfile = join(work, 'stages.mjs');
  const { outdir: _, ...options } = shared;
  await build({
    ...options,
    minify: false,
    legalComments: 'none',
    stdin: {
      contents: `
        export { read } from './src/read/index.ts';
        export { outline } from './src/outline/index.ts';
        export { featureNames, featuresOf } from './src/weigh/features.ts';
        export { placedSentences } from './src/weigh/placed.ts';
      `,
      resolveDir: root,
    },
    outfile,
    format: 'esm',
    banner: {
      js: "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);",
    },
  });
  const loaded = await import(pathToFileURL(outfile).href);
  process.on('exit', () => rmSync(work, { recursive: true }));
  return loaded;
}

const { read, outline, featureNames, featuresOf, placedSentences } = await stages();
const truth = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8'));
const articles = [];
for (const file of readdirSync(join(dir, 'articles')).toSorted()) {
  const { takeaways, lang = 'en' } = truth[basename(file, '.md')] ?? {};
  if (!takeaways) continue;
  const content = readFileSync(join(dir, 'articles', file), 'utf8');
  const article = await read({ path: file, content });
  const outlined = outline(article);
  const placed = placedSentences(outlined, article.readable);
  const wanted = takeaways.map((takeaway) => toks(takeaway));
  const sentences = featuresOf(placed, outlined).map((features, at) => {
    const said = toks(placed[at].text);
    const target = Math.max(0, ...wanted.map((takeaway) => recall(new Set(said), takeaway)));
    const row = featureNames.map((name) => features[name]);
    return { row, said, target, words: wordsOf(placed[at].text), text: placed[at].text };
  });
  const inArticle = new Set(placed.flatMap(({ text }) => nums(text)));
  const figures = [...new Set(takeaways.flatMap((takeaway) => nums(takeaway)))].filter((n) =>
    inArticle.has(n),
  );
  articles.push({ slug: file, lang, wanted, sentences, figures });
}

/** Solves a system of linear equations by elimination. */
function solve(matrix, right) {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    const best = rows
      .slice(at)
      .reduce((max, row, i) => (Math.abs(row[at]) > Math.abs(rows[max][at]) ? at + i : max), at);
    [rows[at], rows[best]] = [rows[best], rows[at]];
    for (let below = 0; below < n; below++) {
      if (below === at) continue;
      const factor = rows[below][at] / rows[at][at];
      for (let i = at; i <= n; i++) rows[below][i] -= factor * rows[at][i];
    }
  }
  return rows.map((row, at) => row[n] / row[at]);
}

/** Coefficients and intercept of a ridge regression towards what is assumed; each article counts the same. */
function fit(train) {
  const n = featureNames.length;
  const rows = train.flatMap(({ sentences }) =>
    sentences.map((s) => ({ ...s, share: 1 / sentences.length })),
  );
  const mean = (value) => rows.reduce((sum, row) => sum + row.share * value(row), 0) / train.length;
  const means = featureNames.map((_, i) => mean(({ row }) => row[i]));
  const target = mean((row) => row.target);
  const assumed = featureNames.map((name) => ASSUMED[name] ?? 0);
  const A = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const b = assumed.map((value) => value * RIDGE);
  for (const { row, share, target: y } of rows) {
    const x = row.map((value, i) => value - means[i]);
    for (let i = 0; i < n; i++) {
      b[i] += (share / train.length) * x[i] * (y - target);
      for (let j = 0; j < n; j++) A[i][j] += (share / train.length) * x[i] * x[j];
    }
  }
  for (let i = 0; i < n; i++) A[i][i] += RIDGE;
  const coefficients = solve(A, b);
  return { coefficients, intercept: target - coefficients.reduce((sum, c, i) => sum + c * means[i], 0) };
}

const weightOf = ({ coefficients, intercept }, { row }) =>
  row.reduce((sum, value, i) => sum + value * coefficients[i], intercept);

/** Sentences by falling weight that fit the room, each less what it repeats. */
function choose(sentences, weights, room, penalty = 0.25) {
  const left = new Set(sentences.keys());
  const sets = sentences.map(({ said }) => new Set(said));
  const repeats = sentences.map(() => 0);
  const worth = (at) => (weights[at] - penalty * repeats[at]) / Math.sqrt(Math.max(1, sentences[at].words));
  const chosen = [];
  let words = 0;
  for (;;) {
    let best;
    for (const at of left) {
      if (words + sentences[at].words > room) continue;
      if (best === undefined || worth(at) > worth(best)) best = at;
    }
    if (best === undefined) return chosen;
    chosen.push(sentences[best]);
    left.delete(best);
    words += sentences[best].words;
    for (const at of left) {
      const small = Math.min(sets[at].size, sets[best].size);
      const both = [...sets[at]].filter((word) => sets[best].has(word)).length;
      if (small > 0) repeats[at] = Math.max(repeats[at], both / small);
    }
  }
}

function measure(model, article, penalty) {
  const weights = article.sentences.map((sentence) => weightOf(model, sentence));
  const said = (room) =>
    new Set(choose(article.sentences, weights, room, penalty).flatMap(({ said }) => said));
  const of = (words) =>
    article.wanted.reduce((sum, takeaway) => sum + recall(words, takeaway), 0) / article.wanted.length;
  const deck = said(ROOM.deck);
  const shown = article.figures.filter((figure) => deck.has(figure)).length;
  return {
    front: of(said(ROOM.front)),
    deck: of(deck),
    figures: article.figures.length ? shown / article.figures.length : undefined,
  };
}

function shuffled(list, seed) {
  let n = seed;
  const next = () => (n = (n * 48271) % 2147483647);
  return list
    .map((item) => [next(), item])
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}

const mean = (values) => {
  const numbers = values.filter((value) => value !== undefined);
  return numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);
};
const round = (value, digits = 3) => Number(value.toFixed(digits));
const figuresOf = (rows) => ({
  front: round(mean(rows.map((row) => row.front))),
  deck: round(mean(rows.map((row) => row.deck))),
  figures: round(mean(rows.map((row) => row.figures))),
});

/** What models make of articles that they were not fitted to. */
function folds(all, penalty) {
  const rows = [];
  for (let order = 1; order <= ORDERS; order++) {
    const list = shuffled(all, order * 7919);
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = fit(list.filter((_, at) => at % FOLDS !== fold));
      for (const [at, article] of list.entries())
        if (at % FOLDS === fold) rows.push({ lang: article.lang, ...measure(model, article, penalty) });
    }
  }
  return rows;
}

for (const penalty of flags.includes('--penalties') ? [0, 0.1, 0.2, 0.3, 0.4] : [0.25]) {
  const rows = folds(articles, penalty);
  console.log(
    'penalty',
    penalty,
    'English',
    figuresOf(rows.filter(({ lang }) => lang === 'en')),
    'other',
    figuresOf(rows.filter(({ lang }) => lang !== 'en')),
  );
}
const model = fit(articles);
const own = figuresOf(
  articles.filter(({ lang }) => lang === 'en').map((article) => measure(model, article, 0.25)),
);
console.log('on its own articles', own);
const coefficients = Object.fromEntries(
  featureNames.map((name, i) => [name, round(model.coefficients[i], 4)]),
);
console.log(coefficients, 'intercept', round(model.intercept, 4));
if (flags.includes('--write')) {
  const rows = folds(articles, 0.25);
  const english = rows.filter(({ lang }) => lang === 'en');
  const fitted = {
    articles: articles.length,
    folds: FOLDS,
    orders: ORDERS,
    ridge: RIDGE,
    words: ROOM,
    unseen: figuresOf(english),
    seen: own,
  };
  const text = JSON.stringify(
    { intercept: round(model.intercept, 4), coefficients, fit: fitted },
    undefined,
    2,
  );
  writeFileSync(join(root, 'src', 'weigh', 'model.json'), `${text}\n`);
}
