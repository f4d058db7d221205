// Measures deckwright beside marp-cli on the same browser: wall time and memory of the whole process tree, in turns,
// as medians and ratios. `npm run bench [-- article [runs]]`. Linux only, for /proc.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const article = resolve(process.argv[2] ?? join(root, 'content', 'crypto-meets-ai-copy.txt'));
const runs = Number(process.argv[3] ?? 7);
const BATCH = 20;

const work = mkdtempSync(join(tmpdir(), 'deckwright-bench-'));
const deckwright = (...args) => [process.execPath, join(root, 'dist', 'cli.js'), ...args, '-q'];
const marp = (...args) => [
  process.execPath,
  join(root, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js'),
  ...args,
  '--quiet',
];

// The first run unpacks the browser and makes the deck that marp-cli is given.
await once(deckwright(article, '-o', join(work, 'deck')));
const [name] = readdirSync(join(work, 'deck'));
const deck = join(work, 'deck', name, 'deck.md');
const theme = join(work, 'deck', name, 'base.css');
const slides = JSON.parse(readFileSync(join(work, 'deck', name, 'manifest.json'), 'utf8')).slides.length;
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'deckwright');
const folder = join(
  cache,
  readdirSync(cache).find((one) => one.startsWith('chromium-') && existsSync(join(cache, one, 'chromium'))),
);
const env = { ...process.env, CHROME_PATH: join(folder, 'chromium'), CHROME_NO_SANDBOX: '1' };

for (let n = 0; n < BATCH; n++) {
  mkdirSync(join(work, 'articles'), { recursive: true });
  cpSync(article, join(work, 'articles', `${n}${article.match(/\.\w+$/)[0]}`));
  mkdirSync(join(work, 'decks'), { recursive: true });
  cpSync(deck, join(work, 'decks', `${n}.md`));
}

const out = join(work, 'out');
await compare(`one article, ${slides} slides`, runs, {
  'deckwright: article → outline + HTML + PDF': deckwright(article, '-o', out, '-f', 'html,pdf,outline'),
  'marp-cli: deck.md → PDF': marp(deck, '--theme', theme, '--pdf', '-o', join(work, 'one.pdf')),
});
await compare(`batch of ${BATCH}`, Math.max(3, Math.ceil(runs / 2)), {
  'deckwright: 20 articles → outline + HTML + PDF': deckwright(
    join(work, 'articles'),
    '-o',
    out,
    '-f',
    'html,pdf,outline',
  ),
  'marp-cli: 20 decks → PDF': marp(
    '-I',
    join(work, 'decks'),
    '--theme',
    theme,
    '--pdf',
    '-o',
    join(work, 'pdfs'),
  ),
});
await stages();
rmSync(work, { recursive: true });

async function compare(title, times, commands) {
  const results = new Map(Object.keys(commands).map((label) => [label, []]));
  for (let n = 0; n < times; n++)
    for (const [label, command] of Object.entries(commands))
      results.get(label).push((await once(command)).seconds);
  // Looking at the memory of processes holds them up, so it has runs of its own.
  const memories = new Map();
  for (const [label, command] of Object.entries(commands))
    memories.set(label, (await once(command, true)).memory);
  console.log(`\n${title}, ${times} runs each in turn`);
  const rows = [...results].map(([label, all]) => ({
    label,
    seconds: median(all),
    memory: memories.get(label),
    low: Math.min(...all),
  }));
  for (const { label, seconds, memory, low } of rows)
    console.log(
      `  ${label.padEnd(48)} ${seconds.toFixed(2)} s (least ${low.toFixed(2)})  ${(memory / 1e6).toFixed(0)} MB`,
    );
  const [own, other] = rows;
  console.log(
    `  ratio${' '.repeat(43)} ${(own.seconds / other.seconds).toFixed(2)} of the time, ${(own.memory / other.memory).toFixed(2)} of the memory`,
  );
}

async function once(command, watched = false) {
  const start = performance.now();
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...(command[1].includes('marp') ? env : {}) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => (errors += data));
  let memory = 0;
  const timer = watched && setInterval(() => (memory = Math.max(memory, treeMemory(child.pid))), 20);
  const code = await new Promise((done) => child.on('close', done));
  if (timer) clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${errors}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

// Proportional set size, since the processes of a browser share most of their pages.
function treeMemory(pid) {
  try {
    const own =
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + treeMemory(child), own);
  } catch {
    return 0;
  }
}

async function stages() {
  const at = performance.now();
  const { build } = await import(join(root, 'dist', 'index.js'));
  const imported = performance.now() - at;
  const times = [];
  let last = performance.now();
  let stage = 'start';
  const next = (name) => {
    const now = performance.now();
    times.push(`${stage} ${(now - last).toFixed(0)}`);
    [last, stage] = [now, name];
  };
  await build(article, { onStage: next });
  next('end');
  const node = await once([process.execPath, '-e', '0']);
  console.log(
    `\nwhere the time of one cold build goes, ms: node ${(node.seconds * 1000).toFixed(0)}, imports ${imported.toFixed(0)}, ${times.slice(1).join(', ')} (the browser starts beside read and outline)`,
  );
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
