// Fits the coefficients by which sentences are weighed (src/weigh/model.json) to articles whose authors wrote takeaways.
// `node tests/bench/fit-weights.mjs FOLDER [--write]`: the folder has `truth.json` ({ slug: { takeaways } }), `articles/`
// and `score.mjs`, which says by what words a takeaway counts as said. Without --write it only prints the figures.
//
// Two ridge regressions: what a sentence should weigh is the largest share of any takeaway's words that it has, and what a
// word should be worth is whether any takeaway has it. The figures are of articles that no model was fitted to: five folds,
// in several orders.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, stages } from './stages.mjs';
import { solve } from './solve.mjs';

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
/** What is added to what is fitted: a figure says more to those who are liable for it than takeaways tell. */
const ADDED = { number: 0.1 };
/** Words that the first three slides show, and the whole deck: what the choice is measured with. */
const ROOM = { front: 143, deck: 398 };

const [folder, ...flags] = process.argv.slice(2);
if (!folder)
  throw new Error('Unexpected call without a folder, expected one with truth.json, articles/ and score.mjs');
const dir = resolve(folder);
const { toks, recall, nums, wordsOf } = await import(pathToFileURL(join(dir, 'score.mjs')).href);

const { read, outline, featureNames, featuresOf, placedSentences, ...choosing } = await stages(`
        export { read } from './src/read/index.ts';
        export { outline } from './src/outline/index.ts';
        export { featureNames, featuresOf } from './src/weigh/features.ts';
        export { placedSentences } from './src/weigh/placed.ts';
        export { rank } from './src/condense/rank.ts';
        export { contentTokens } from './src/text/words.ts';
        export { wordFeatureNames, wordFeaturesOf } from './src/weigh/words.ts';
`);
const { rank, contentTokens, wordFeatureNames, wordFeaturesOf } = choosing;
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
  const wantedWords = new Set(takeaways.flatMap((takeaway) => contentTokens(takeaway, outlined.meta.lang)));
  articles.push({ slug: file, lang, wanted, wantedWords, sentences, figures, outlined, placed });
}

/** Coefficients and intercept of a ridge regression towards what is assumed; each group of rows counts the same. */
function ridge(groups, names, assumed = {}) {
  const n = names.length;
  const rows = groups.flatMap((group) => group.map((row) => ({ ...row, share: 1 / group.length })));
  const mean = (value) => rows.reduce((sum, row) => sum + row.share * value(row), 0) / groups.length;
  const means = names.map((_, i) => mean(({ row }) => row[i]));
  const target = mean((row) => row.target);
  const A = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const b = names.map((name) => (assumed[name] ?? 0) * RIDGE);
  for (const { row, share, target: y } of rows) {
    const x = row.map((value, i) => value - means[i]);
    for (let i = 0; i < n; i++) {
      b[i] += (share / groups.length) * x[i] * (y - target);
      for (let j = 0; j < n; j++) A[i][j] += (share / groups.length) * x[i] * x[j];
    }
  }
  for (let i = 0; i < n; i++) A[i][i] += RIDGE;
  const coefficients = solve(A, b);
  return { coefficients, intercept: target - coefficients.reduce((sum, c, i) => sum + c * means[i], 0) };
}

const valueOf = ({ coefficients, intercept }, row) =>
  row.reduce((sum, value, i) => sum + value * coefficients[i], intercept);

/** The words of an article with what is known of them, where its sentences weigh what a model says. */
function wordsIn({ outlined, placed, sentences }, model) {
  const weighed = placed.map((sentence, at) => ({ ...sentence, weight: valueOf(model, sentences[at].row) }));
  const features = wordFeaturesOf(weighed, outlined);
  return [...features].map(([word, known]) => ({ word, row: wordFeatureNames.map((name) => known[name]) }));
}

/** The two models: of sentences, and of the words that they are made of. */
function fit(train) {
  const ofSentences = ridge(
    train.map(({ sentences }) => sentences),
    featureNames,
    ASSUMED,
  );
  const words = train.map((article) =>
    wordsIn(article, ofSentences).map(({ word, row }) => {
      return { row, target: Number(article.wantedWords.has(word)) };
    }),
  );
  const ofWords = ridge(words, wordFeatureNames);
  const coefficients = wordFeatureNames.map((name, i) => ofWords.coefficients[i] + (ADDED[name] ?? 0));
  return { sentences: ofSentences, words: { ...ofWords, coefficients } };
}

function measure(model, article) {
  const { sentences, outlined, wanted, figures } = article;
  const values = wordsIn(article, model.sentences).map(({ word, row }) => [
    word,
    Math.max(0, valueOf(model.words, row)),
  ]);
  const known = { words: new Map(values), lang: outlined.meta.lang };
  const candidates = sentences.map(({ row, text, words }, index) => {
    return { text, index, weight: valueOf(model.sentences, row), size: words };
  });
  const said = (size) => {
    const chosen = rank(candidates, { items: candidates.length, size }, known);
    return new Set(chosen.flatMap((index) => sentences[index].said));
  };
  const of = (words) => wanted.reduce((sum, takeaway) => sum + recall(words, takeaway), 0) / wanted.length;
  const deck = said(ROOM.deck);
  const shown = figures.filter((figure) => deck.has(figure)).length;
  return {
    front: of(said(ROOM.front)),
    deck: of(deck),
    figures: figures.length ? shown / figures.length : undefined,
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
function folds(all) {
  const rows = [];
  for (let order = 1; order <= ORDERS; order++) {
    const list = shuffled(all, order * 7919);
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = fit(list.filter((_, at) => at % FOLDS !== fold));
      for (const [at, article] of list.entries())
        if (at % FOLDS === fold) rows.push({ lang: article.lang, ...measure(model, article) });
    }
  }
  return rows;
}

const rows = folds(articles);
const isEnglish = ({ lang }) => lang === 'en';
const unseen = figuresOf(rows.filter(isEnglish));
console.log('unseen: English', unseen, 'other', figuresOf(rows.filter((row) => !isEnglish(row))));
const model = fit(articles);
const seen = figuresOf(articles.filter(isEnglish).map((article) => measure(model, article)));
console.log('on its own articles', seen);
const named = ({ coefficients, intercept }, names) => ({
  intercept: round(intercept, 4),
  coefficients: Object.fromEntries(names.map((name, i) => [name, round(coefficients[i], 4)])),
});
const fitted = {
  ...named(model.sentences, featureNames),
  words: named(model.words, wordFeatureNames),
  fit: { articles: articles.length, folds: FOLDS, orders: ORDERS, ridge: RIDGE, words: ROOM, unseen, seen },
};
console.log(fitted);
if (flags.includes('--write'))
  writeFileSync(join(root, 'src', 'weigh', 'model.json'), `${JSON.stringify(fitted, undefined, 2)}\n`);
