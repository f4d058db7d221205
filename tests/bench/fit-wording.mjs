// Fits what the small words of a sentence tell (src/weigh/wording.json) to articles in which a reader marked sentences.
// `node tests/bench/fit-wording.mjs FOLDER... [--write]`: folders of articles. marks.json has for each article, by the name of
// its file, the sentences that an executive slide needs and those that are noise on any slide, as the start of their SHA-256.
// Without --write it only prints the figures.
//
// A ridge regression: 1 for a sentence that is needed, -1 for noise, 0 for any other, where what the sentence weighs without
// its wording is given. The figures are of articles that no model was fitted to: five folds.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { root, stages } from './stages.mjs';
import { solve } from './solve.mjs';

const FOLDS = 5;
/** How strongly coefficients are held to 0: as much as this number of sentences would. */
const RIDGE = 100;
/** Articles in which a word occurs at least: rarer ones belong to their subjects. */
const MIN_ARTICLES = 20;
/** Share of what is fitted that counts, and what every sentence weighs less, so that what it adds counts more; measured with compose. */
const SHARE = 0.7;
const OFFSET = -0.13;
/** Words that occur in any article and have no subject; `#` is an amount, `#%` a share. */
const SMALL_WORDS = new Set(
  `i we my our you he she his her they it its this that these those there here what why how who when where if because since
  although while but however yet so and or not no never only even also still just now then today already more most less few
  many some all every each other another same different than like as would could will can may might must should is are was
  were be been has have had do does did said says say told asked see shows show explore chart figure graph table map below
  above data during week day year roughly about nearly almost total average percent need needs means mean matter matters
  actually without remains result results #% # $ ? ! : ( “ — (length) (short) (tiny)`.split(/\s+/u),
);

const folders = process.argv.slice(2).filter((argument) => argument !== '--write');
if (folders.length === 0) throw new Error('Unexpected call without a folder, expected folders of articles');
const marks = JSON.parse(readFileSync(join(import.meta.dirname, 'marks.json'), 'utf8'));
const { read, outline, placedSentences, weigh, wordingFeatures } = await stages(`
  export { read } from './src/read/index.ts';
  export { outline } from './src/outline/index.ts';
  export { placedSentences } from './src/weigh/placed.ts';
  export { weigh } from './src/weigh/index.ts';
  export { wordingFeatures } from './src/weigh/wording.ts';
`);

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const articles = [];
for (const path of folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))) {
  const marked = marks[basename(path, extname(path))];
  if (!marked) continue;
  const article = await read({ path, content: readFileSync(path) });
  const outlined = outline(article);
  const { sentences } = weigh(outlined, article.readable);
  const [needed, noise] = [new Set(marked.needed), new Set(marked.noise)];
  articles.push(
    placedSentences(outlined, article.readable).map(({ text }, at) => {
      const hash = hashOf(text);
      const { weight, parts } = sentences[at];
      const features = [...wordingFeatures(text)].filter(([name]) => SMALL_WORDS.has(name));
      const target = Number(needed.has(hash)) - Number(noise.has(hash));
      return { features: new Map(features), weight: weight - parts.wording, target };
    }),
  );
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const seen = new Map();
for (const article of articles)
  for (const name of new Set(article.flatMap(({ features }) => [...features.keys()])))
    seen.set(name, (seen.get(name) ?? 0) + 1);
const names = [...seen.keys()].filter((name) => seen.get(name) >= MIN_ARTICLES).toSorted();

/** Coefficients of the names, with their means; what a sentence weighs already is held to nothing. */
function fit(rows) {
  const valuesOf = ({ features, weight }) => [...names.map((name) => features.get(name) ?? 0), weight];
  const all = rows.map(valuesOf);
  const means = [...names, 'weight'].map((_, i) => mean(all.map((values) => values[i])));
  const target = mean(rows.map((row) => row.target));
  const A = means.map((_, i) => means.map((__, j) => (i === j && i < names.length ? RIDGE : 0)));
  const b = means.map(() => 0);
  for (const [at, values] of all.entries()) {
    const centred = values.map((value, i) => value - means[i]);
    // Most of them are 0 but for their means, which sum to nothing.
    for (let i = 0; i < centred.length; i++) {
      b[i] += centred[i] * (rows[at].target - target);
      for (let j = 0; j < centred.length; j++) A[i][j] += centred[i] * centred[j];
    }
  }
  const coefficients = solve(A, b).slice(0, -1);
  return { coefficients, centre: coefficients.reduce((sum, c, i) => sum + c * means[i], 0) };
}

const valueOf = ({ coefficients, centre }, { features }) =>
  coefficients.reduce((sum, c, i) => sum + c * (features.get(names[i]) ?? 0), -centre);

/** Share of pairs of sentences, one with the mark and one without, that are in the right order. */
function area(scored, isMarked) {
  const ordered = scored.toSorted((a, b) => a.value - b.value);
  let [others, right, marked] = [0, 0, 0];
  for (const row of ordered)
    if (isMarked(row)) {
      right += others;
      marked += 1;
    } else others += 1;
  return right / (marked * others);
}

const areas = (rows) => ({
  needed: area(rows, ({ target }) => target === 1).toFixed(3),
  noise: area(
    rows.map((row) => ({ ...row, value: -row.value })),
    ({ target }) => target === -1,
  ).toFixed(3),
});

const unseen = articles.map(() => []);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fit(articles.filter((_, at) => at % FOLDS !== fold).flat());
  for (const [at, rows] of articles.entries())
    if (at % FOLDS === fold)
      unseen[at] = rows.map((row) => ({ ...row, value: row.weight + SHARE * valueOf(model, row) }));
}
const before = areas(articles.flat().map((row) => ({ ...row, value: row.weight })));
const after = areas(unseen.flat());
console.log(
  `${articles.length} articles, ${names.length} words; in the right order, without wording`,
  before,
);
console.log('with it, in articles that were not fitted to', after);
const { coefficients, centre } = fit(articles.flat());
const fitted = {
  lang: 'en',
  intercept: Number((OFFSET - SHARE * centre).toFixed(4)),
  coefficients: Object.fromEntries(
    names.map((name, i) => [name, Number((SHARE * coefficients[i]).toFixed(4))]),
  ),
  fit: { articles: articles.length, folds: FOLDS, ridge: RIDGE, share: SHARE, before, unseen: after },
};
if (process.argv.includes('--write'))
  writeFileSync(join(root, 'src', 'weigh', 'wording.json'), `${JSON.stringify(fitted, undefined, 2)}\n`);
else console.log(fitted);
