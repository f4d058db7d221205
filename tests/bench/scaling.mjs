// How the time of read, outline and compose grows with the article: each shape at 50 kB, 500 kB and 5 MB, and each
// pathological nesting at 100 kB and 1 MB, in a process of its own with a time limit.
// `node tests/bench/scaling.mjs [words of shape names…]`; exits 1 where ten times the text costs more than twelve times
// the time, or a nesting takes more than five seconds.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const WORST = 12;
/** Below this, in ms, a time is mostly noise and says nothing of growth. */
const NOISE = 40;
const LIMIT = { growth: 180, nesting: 20, allowed: 5 };

/** Numbers that look random and are the same in every run. */
function* chance(seed = 1) {
  for (let n = seed; ; n = (n * 48271) % 2147483647) yield n;
}

const LEXICON =
  'mill grain water wheel price market farm river stone baker flour road tax county harvest engine coal labour wage capital credit barge canal sack bread town miller supply demand never may most often 40 1850 about three rises falls holds makes is are was because while'.split(
    ' ',
  );
const HAN =
  '磨坊粮食价格市场农场河流石头面包道路税收县城收成机器煤炭工资资本信用运河供给需求可能从不大多因为如果';

const random = chance();
const pick = (list) => list[random.next().value % list.length];
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const words = (n) => Array.from({ length: n }, () => pick(LEXICON)).join(' ');
const sentence = () => `${capital(words(8 + (random.next().value % 14)))}.`;
const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
const han = (n) => Array.from({ length: n }, () => pick([...HAN])).join('');

/** Pieces up to a size, `n` counted from 1. */
function fill(size, piece, between = '\n\n') {
  const parts = [];
  for (let n = 1, length = 0; length < size; n++) {
    const part = piece(n);
    parts.push(part);
    length += part.length + between.length;
  }
  return parts.join(between);
}
const titled = (body) => `# The mills of the county\n\n${paragraph()}\n\n${body}\n`;
const page = (body) => `The mills of the county and their price\n\n${paragraph()}\n\n${body}\n`;

const shapes = {
  prose: ['md', (size) => titled(fill(size, (n) => (n % 8 === 0 ? `## ${capital(words(4))}` : paragraph())))],
  'prose without headings': ['md', (size) => titled(fill(size, paragraph))],
  'many headings': ['md', (size) => titled(fill(size, (n) => `## ${capital(words(4))} ${n}`))],
  'headings with prose': [
    'md',
    (size) => titled(fill(size, () => `## ${capital(words(4))}\n\n${sentence()}`)),
  ],
  'headings of six ranks': [
    'md',
    (size) => titled(fill(size, (n) => `${'#'.repeat((n % 6) + 1)} ${capital(words(4))}\n\n${sentence()}`)),
  ],
  'one title many times': ['md', (size) => titled(fill(size, () => `## Mills\n\n${sentence()}`))],
  'one huge list': ['md', (size) => titled(fill(size, () => `- ${sentence()}`, '\n'))],
  'one huge announced list': [
    'md',
    (size) => titled(`These mills are known:\n\n${fill(size, () => `- ${sentence()}`, '\n')}`),
  ],
  'many short lines': ['md', (size) => titled(fill(size, () => words(3), '\n'))],
  'many short paragraphs': ['md', (size) => titled(fill(size, () => words(3)))],
  'blank lines': ['md', (size) => titled(`${'\n'.repeat(size)}${sentence()}`)],
  'one huge paragraph': ['md', (size) => titled(fill(size, sentence, ' '))],
  'one huge paragraph, wrapped': ['md', (size) => titled(fill(size, sentence, '\n'))],
  'one huge paragraph with entities': [
    'md',
    (size) => titled(fill(size, () => `${sentence()} Rye &amp; oats.`, ' ')),
  ],
  'paragraphs with marks': [
    'md',
    (size) =>
      titled(
        fill(
          size,
          () =>
            `${sentence()} **${capital(words(3))}** and [${words(2)}](https://a.example/${words(1)}) or \`${words(1)}\` *${words(2)}*.`,
        ),
      ),
  ],
  'big table': [
    'md',
    (size) =>
      titled(
        `| a | b | c |\n|---|---|---|\n${fill(size, () => `| ${words(2)} | ${words(3)} | ${sentence()} |`, '\n')}`,
      ),
  ],
  'many tables': [
    'md',
    (size) => titled(fill(size, () => `| a | b |\n|---|---|\n| ${words(2)} | ${words(3)} |`)),
  ],
  'footnotes and definitions': [
    'md',
    (size) =>
      titled(
        fill(
          size,
          (n) =>
            `${sentence()}[^${n}] See [the ${words(1)}][r${n}].\n\n[^${n}]: ${sentence()}\n\n[r${n}]: https://a.example/${n}`,
        ),
      ),
  ],
  'footnotes at the end': [
    'md',
    (size) =>
      titled(
        `${fill(size / 2, (n) => `${sentence()}[^${n}]`)}\n\n${fill(size / 2, (n) => `[^${n}]: ${sentence()}`, '\n')}`,
      ),
  ],
  'labelled items': [
    'md',
    (size) => titled(fill(size, (n) => `${n}. **${capital(words(2))}** – ${sentence()} ${sentence()}`)),
  ],
  'labelled paragraphs': ['md', (size) => titled(fill(size, () => `${capital(words(2))}: ${sentence()}`))],
  'quadrant items': [
    'md',
    (size) =>
      titled(
        fill(
          size,
          () => `${capital(words(1))} (${pick(['Water', 'Wind'])} + ${pick(['Old', 'New'])}) – ${sentence()}`,
        ),
      ),
  ],
  'then and now': [
    'md',
    (size) =>
      titled(
        fill(size, (n) =>
          n % 3 === 0
            ? `Five years ago the ${words(3)} mill was poor, but today the ${words(3)} mill is not.`
            : n % 3 === 1
              ? paragraph()
              : `Previously ${sentence()}`,
        ),
      ),
  ],
  questions: [
    'md',
    (size) =>
      titled(
        `## Questions and answers\n\n${fill(size, () => `Q: ${capital(words(6))}?\n\nA: ${sentence()}`)}`,
      ),
  ],
  'question headings': [
    'md',
    (size) => titled(fill(size, () => `### ${capital(words(6))}?\n\n${sentence()}`)),
  ],
  'digest and sections': [
    'md',
    (size) =>
      titled(
        `## Abstract\n\n${paragraph()}\n\n${fill(size, () => `## ${capital(words(3))}\n\n${paragraph()}`)}`,
      ),
  ],
  'a huge digest': [
    'md',
    (size) =>
      titled(
        `## Abstract\n\n${fill(size / 2, sentence, ' ')}\n\n${fill(size / 2, () => `## ${capital(words(3))}\n\n${paragraph()}`)}`,
      ),
  ],
  code: ['md', (size) => titled(`\`\`\`js\n${fill(size, () => `${words(1)}(${words(2)});`, '\n')}\n\`\`\``)],
  quotations: ['md', (size) => titled(fill(size, () => `> ${sentence()}\n>\n> — ${capital(words(2))}`))],
  'one huge quotation': ['md', (size) => titled(fill(size, () => `> ${sentence()}`, '\n'))],
  images: ['md', (size) => titled(fill(size, () => `![${words(3)}](a.png)\n\n*${capital(words(4))}*`))],
  'tags of HTML': ['md', (size) => titled(fill(size, () => `<p class="a">${sentence()}</p>`))],
  comments: ['md', (size) => titled(fill(size, () => `${sentence()}\n\n<!-- ${words(4)} -->`))],
  directives: ['md', (size) => titled(fill(size, () => `:::note\n${sentence()}\n:::`))],
  'front matter': [
    'md',
    (size) =>
      `---\ntitle: The mills\n${fill(size, (n) => `key${n}: ${words(5)}`, '\n')}\n---\n\n${paragraph()}\n`,
  ],
  'a front matter that does not end': [
    'md',
    (size) => `---\n${fill(size, (n) => `key${n}: ${words(5)}`, '\n')}\n`,
  ],
  'CJK prose': ['md', (size) => `# 磨坊\n\n${fill(size, () => fill(120, () => `${han(18)}。`, ''))}\n`],
  'CJK without an end': ['md', (size) => `# 磨坊\n\n${han(size)}\n`],
  'CJK numbered': [
    'md',
    (size) => `# 磨坊\n\n${fill(size, () => `${pick(['一', '二', '三'])}、${han(4)}：${han(40)}。`)}\n`,
  ],
  'one word': ['md', (size) => titled('m'.repeat(size))],
  'text: paragraphs': ['txt', (size) => page(fill(size, paragraph))],
  'text: headed': ['txt', (size) => page(fill(size, (n) => (n % 3 === 0 ? capital(words(4)) : paragraph())))],
  'text: lines': ['txt', (size) => page(fill(size, () => sentence(), '\n'))],
  'text: short lines': ['txt', (size) => page(fill(size, () => words(3), '\n'))],
  'text: wrapped': ['txt', (size) => page(fill(size, (n) => (n % 10 === 0 ? '' : words(12)), '\n'))],
  'text: one wrapped paragraph': ['txt', (size) => page(fill(size, () => words(12), '\n'))],
  'text: bullets': ['txt', (size) => page(fill(size, () => `• ${sentence()}`, '\n'))],
  'text: related reads': ['txt', (size) => page(`Related reads\n\n${fill(size, paragraph)}`)],
  'text: repeated lines': [
    'txt',
    (size) =>
      page(fill(size, (n) => (n % 2 ? 'Read more' : 'The price of grain rises in the county again.'))),
  ],
  'text: one line': ['txt', (size) => page(fill(size, sentence, ' '))],
  'text: addresses': [
    'txt',
    (size) => page(fill(size, () => `${words(3)} https://a.example/${words(1)}`, ' ')),
  ],
  'text: addresses, wrapped': [
    'txt',
    (size) => page(fill(size, () => `${words(8)} https://a.example/${words(1)}`, '\n')),
  ],
  'text: CJK': ['txt', (size) => `磨坊\n\n${fill(size, () => `${han(60)}。`, '\n')}\n`],
};

const rep = (text, size) => text.repeat(Math.ceil(size / text.length));
const lines = (size, line) => {
  const all = [];
  for (let n = 0, length = 0; length < size; n++) {
    const one = line(n);
    all.push(one);
    length += one.length + 1;
  }
  return all.join('\n');
};
const nestings = {
  'quotes on one line': (size) => `${rep('> ', size)}mill`,
  'quotes without spaces': (size) => `${rep('>', size)}mill`,
  'quotes line by line': (size) => lines(size, (n) => `${'> '.repeat(n + 1)}mill`),
  'lists on one line': (size) => `${rep('- ', size)}mill`,
  'lists by indent': (size) => lines(size, (n) => `${'  '.repeat(n)}- mill`),
  'ordered lists': (size) => `${rep('1. ', size)}mill`,
  'quotes and lists': (size) => lines(size, (n) => `${'> - '.repeat(n + 1)}mill`),
  'emphasis opened': (size) => rep('*a ', size),
  'emphasis closed': (size) => rep('a* ', size),
  'emphasis nested': (size) => `${rep('*a **b', size / 2)}${rep('** a* ', size / 2)}`,
  underscores: (size) => rep('_a ', size),
  'stars alone': (size) => `${rep('*', size)}a`,
  tildes: (size) => rep('~~a ', size),
  'brackets opened': (size) => rep('[', size),
  'brackets with words': (size) => rep('[mill ', size),
  'brackets nested': (size) => `${rep('[', size / 2)}a${rep(']', size / 2)}`,
  'links nested': (size) => `${rep('[a', size / 2)}${rep('](b)', size / 2)}`,
  'images nested': (size) => `${rep('![a', size / 2)}${rep('](b)', size / 2)}`,
  'link destinations': (size) => rep('[a](<b', size),
  'link parentheses': (size) => `[a](${rep('(', size)}`,
  references: (size) => rep('[a][b] ', size),
  'references on lines': (size) => lines(size, () => '[a][b] mill'),
  'definitions of one name': (size) => lines(size, () => '[a]: b'),
  'definitions unfinished': (size) => lines(size, () => '[a]: <b'),
  'footnote marks': (size) => rep('[^a] ', size),
  'footnotes in footnotes': (size) => lines(size, (n) => `[^${n}]: [^${n + 1}]`),
  'backticks alone': (size) => `${rep('`', size)}a`,
  'backticks of all lengths': (size) =>
    lines(size, (n) => `${'`'.repeat((n % 400) + 1)}a`).replaceAll('\n', ' '),
  'backticks apart': (size) => rep('` `` ', size),
  fences: (size) => lines(size, () => '```'),
  'fences unclosed': (size) => `\`\`\`\n${lines(size, () => '~~~')}`,
  'fence of ticks': (size) => `\`\`\`\n${lines(size, () => '`'.repeat(200))}x`,
  'tags opened': (size) => rep('<a ', size),
  'tags unclosed': (size) => rep('<b>', size),
  angles: (size) => rep('<', size),
  'comments unclosed': (size) => rep('<!-- ', size),
  'comments and ends': (size) => rep('<!---> ', size),
  'scripts unclosed': (size) => rep('<script ', size),
  'scripts closed wrong': (size) => rep('<script></style>', size),
  instructions: (size) => rep('<?', size),
  'sections of characters': (size) => rep('<![CDATA[', size),
  'blocks of HTML': (size) => lines(size, () => '<div>'),
  'templates opened': (size) => rep('{{', size),
  'templates opened, spaced': (size) => rep('{{ a ', size),
  'templates opened with percent': (size) => rep('{% ', size),
  'braces on lines': (size) => lines(size, () => '{{<'),
  'directives opened': (size) => lines(size, () => ':::a'),
  'directives nested': (size) => lines(size, (n) => `${':'.repeat(n + 3)}a`),
  'directives nested, from outside': (size) => {
    const depth = Math.floor(Math.sqrt(size));
    return lines(size, (n) => `${':'.repeat(Math.max(3, depth - n))}a`);
  },
  'directive attributes': (size) => `:::a{${rep('b=', size)}`,
  'directive labels': (size) => `:::a${rep('[', size)}`,
  colons: (size) => rep(':a', size),
  'table columns': (size) => `${rep('|a', size / 3)}|\n${rep('|-', size / 3)}|\n${rep('|b', size / 3)}|`,
  'table of short rows': (size) => `${rep('|a', 300)}|\n${rep('|-', 300)}|\n${lines(size, () => '|b|')}`,
  'table heads': (size) => lines(size, (n) => (n % 2 ? '|-|' : '|a|')),
  pipes: (size) => rep('|', size),
  'pipes on lines': (size) => lines(size, () => '|a'),
  rules: (size) => lines(size, () => '---'),
  underlines: (size) => lines(size, (n) => (n % 2 ? '===' : 'a')),
  'a line of hyphens': (size) => `mill\n${rep('- ', size)}`,
  'a line of equals': (size) => `mill\n${rep('=', size)}`,
  hashes: (size) => `# ${rep('# ', size)}`,
  'hashes and spaces': (size) => `# a${rep(' ', size)}#`,
  spaces: (size) => `mill${rep(' ', size)}mill`,
  'spaces in lines': (size) => lines(size, () => `mill${' '.repeat(200)}mill`),
  tabs: (size) => `${rep('\t', size)}mill`,
  'no-break spaces': (size) => `mill${rep('\u00a0', size)}mill`,
  entities: (size) => rep('&amp;', size),
  'entities unfinished': (size) => rep('&a', size),
  backslashes: (size) => rep('\\', size),
  escapes: (size) => rep('\\*', size),
  addresses: (size) => rep('http://a.b/', size),
  'addresses with parentheses': (size) => `https://a.example/${rep('(', size)}`,
  'addresses with ends': (size) => `https://a.example/${rep(')', size)}`,
  www: (size) => rep('www.', size),
  mail: (size) => rep('a@', size),
  'mail long': (size) => rep('a.', size),
  'mail apart': (size) => rep('a@b.c ', size),
  parentheses: (size) => rep('(', size),
  'parentheses nested': (size) => `Mill ${rep('(a', size / 2)}${rep(')', size / 2)}`,
  'quotation marks': (size) => rep('"a ', size),
  'quotation marks opened': (size) => rep('“a ', size),
  'quotation marks for terms': (size) => rep('which I call the ', size),
  'full stops': (size) => rep('.', size),
  'full stops apart': (size) => rep('. ', size),
  'letters with stops': (size) => rep('a.', size),
  commas: (size) => rep(', ', size),
  'commas with words': (size) => rep('Mills, such as, which, raising, ', size),
  semicolons: (size) => rep('Mills are old; ', size),
  dashes: (size) => rep(' - ', size),
  'label colons': (size) => rep('A: ', size),
  digits: (size) => rep('1', size),
  'digits with stops': (size) => rep('1.', size),
  'digits with commas': (size) => rep('1,', size),
  dates: (size) => rep('2024-', size),
  ages: (size) => rep('1 day ', size),
  'numbers in brackets': (size) => rep('(1) ', size),
  'combining marks': (size) => `e${rep('\u0301', size)}`,
  flags: (size) => rep('\u{1f1e6}', size),
  joiners: (size) => rep('\u200d', size) + 'a',
  'word joiners': (size) => rep('a\u2060', size),
  'soft hyphens': (size) => rep('a\u00ad', size),
  'zero width': (size) => rep('a\u200b', size),
  'half pairs': (size) => rep('\ud800a', size),
  'full-width brackets': (size) => rep('（', size),
  'corner brackets': (size) => rep('「', size),
  'JSON front matter': (size) => `{${rep('"a":{', size)}`,
  'YAML front matter': (size) => `---\na: ${rep('[', size)}\n---\nmill`,
  'YAML front matter by indent': (size) => `---\n${lines(size, (n) => `${' '.repeat(n)}a:`)}\n---\nmill`,
  'YAML front matter with aliases': (size) =>
    `---\na0: &a0 [x]\n${lines(size / 20, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)}\n---\nmill`,
  'TOML front matter': (size) => `+++\na = ${rep('[', size)}\n+++\nmill`,
  'comment front matter': (size) => lines(size, () => '[title]: <> (mill)'),
};

const folder = mkdtempSync(join(tmpdir(), 'deckwright-scaling-'));
const bundle = join(folder, 'stages.mjs');
await build({
  stdin: {
    contents: `
      import { readFileSync } from 'node:fs';
      import { read } from './src/read/index.ts';
      import { outline } from './src/outline/index.ts';
      import { weigh } from './src/weigh/index.ts';
      import { compose } from './src/compose/index.ts';
      import { coverageOf, traceOf, verifyPolarity } from './src/verify/index.ts';
      const [path] = process.argv.slice(2);
      const times = {};
      let last = performance.now();
      const done = (stage) => { const now = performance.now(); times[stage] = now - last; last = now; console.log(JSON.stringify(times)); };
      try {
        const content = readFileSync(path);
        const article = await read({ path, content });
        done('read');
        const outlined = outline(article);
        done('outline');
        const deck = compose(outlined, { source: article.readable, weights: weigh(outlined, article.readable), limits: {}, words: {} });
        done('compose');
        const { unplaced } = coverageOf(deck, outlined, article);
        traceOf(deck, article, []);
        verifyPolarity(deck, article);
        done('verify');
        if (unplaced.length > 0) console.log(JSON.stringify({ ...times, said: unplaced.length + ' lines unplaced, first ' + unplaced[0].line + ': ' + unplaced[0].text.slice(0, 60) }));
      } catch (error) {
        done('refused');
        console.log(JSON.stringify({ ...times, said: error.ruleId ?? error.stack.split('\\n').slice(0, 4).join(' ') }));
      }`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: bundle,
  banner: {
    js: "import { createRequire as __makeRequire } from 'node:module'; const require = __makeRequire(import.meta.url);",
  },
  logLevel: 'error',
});

/** The times of the stages of one article, as far as they came. */
async function measured(text, extension, seconds) {
  const path = join(folder, `article.${extension}`);
  writeFileSync(path, text);
  const child = spawn(process.execPath, ['--max-old-space-size=3000', bundle, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (err += data));
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const code = await new Promise((end) => child.on('close', end));
  clearTimeout(timer);
  const times = JSON.parse(out.trim().split('\n').at(-1) || '{}');
  if (code === null) return { ...times, ended: `after ${seconds} s` };
  return code === 0 ? times : { ...times, ended: err.match(/^.*(?:heap|Error).*$/m)?.[0] ?? `code ${code}` };
}

const STAGES = ['read', 'outline', 'compose', 'verify'];
const wanted = process.argv.slice(2);
const chosen = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));
const total = (times) => STAGES.reduce((sum, stage) => sum + (times[stage] ?? 0), times.refused ?? 0);
const row = (times) =>
  STAGES.map((stage) => (times[stage] === undefined ? '     –' : times[stage].toFixed(0).padStart(6))).join(
    ' ',
  );
let bad = 0;

for (const [name, [extension, make]] of Object.entries(shapes)) {
  if (!chosen(name)) continue;
  console.log(`\n${name}`.padEnd(36), STAGES.map((stage) => stage.padStart(7)).join(''), ' ms');
  let before;
  for (const size of [50e3, 500e3, 5e6]) {
    const times = await measured(make(size), extension, LIMIT.growth);
    const over = before
      ? STAGES.filter((stage) => times[stage] > Math.max(before[stage], NOISE) * WORST)
      : [];
    const fault = times.ended ?? (over.length > 0 ? `superlinear: ${over.join(', ')}` : '');
    if (fault) bad += 1;
    console.log(
      `  ${(size / 1e3).toFixed(0).padStart(5)} kB`.padEnd(35),
      row(times),
      fault ? ` ✗ ${fault}` : '',
      times.said ?? '',
    );
    if (times.ended) break;
    before = times;
  }
}
for (const [name, make] of Object.entries(nestings)) {
  if (!chosen(name)) continue;
  const opening = {
    md: `# The mills\n\n${paragraph()}\n\n`,
    txt: `The mills of the county\n\n${paragraph()}\n\n`,
  };
  for (const size of [100e3, 1e6]) {
    for (const extension of ['md', 'txt']) {
      const text = name.includes('front matter') ? make(size) : `${opening[extension]}${make(size)}\n`;
      const times = await measured(text, extension, LIMIT.nesting);
      const slow = total(times) > LIMIT.allowed * 1000;
      const fault = times.ended ?? (slow ? 'slow' : '');
      if (fault) bad += 1;
      const what = `${name.padEnd(34)} ${extension.padEnd(4)} ${size / 1e3} kB`.padEnd(48);
      console.log(what, row(times), fault ? ` ✗ ${fault}` : '', times.said ?? '');
    }
  }
}
rmSync(folder, { recursive: true });
process.exitCode = bad > 0 ? 1 : 0;
