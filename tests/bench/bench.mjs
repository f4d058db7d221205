// Measures deckwright beside marp-cli on the same browser: wall time, processor time and memory of the whole process tree,
// in turns, as medians and ratios of medians. On a machine with other work trust the processor time.
// `npm run bench [-- article [runs]]`. Linux only, for /proc.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const article = resolve(process.argv[2] ?? join(root, 'content', 'crypto-meets-ai-copy.txt'));
const runs = Number(process.argv[3] ?? 7);
const BATCH = 20;
/** Builds until V8 has optimised what they have in common. */
const WARMING = 9;

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
const one = await compare(`one article, ${slides} slides`, runs, {
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
await warm(one);
await stages();
rmSync(work, { recursive: true });

/** Runs two commands in turn, our own first; returns the medians of the other. */
async function compare(title, times, commands) {
  const results = new Map(
    Object.keys(commands).map((label) => [label, { seconds: [], cpu: [], memory: [] }]),
  );
  for (let n = 0; n < times; n++)
    for (const [label, command] of Object.entries(commands))
      results.get(label).seconds.push((await once(command)).seconds);
  // Looking at processes holds them up, so it has runs of its own.
  for (let n = 0; n < Math.ceil(times / 2); n++)
    for (const [label, command] of Object.entries(commands)) {
      const { cpu, memory } = await once(command, true);
      results.get(label).cpu.push(cpu);
      results.get(label).memory.push(memory);
    }
  console.log(`\n${title}, ${times} runs each in turn`);
  const rows = [...results].map(([label, { seconds, cpu, memory }]) => ({
    label,
    least: Math.min(...seconds),
    seconds: median(seconds),
    cpu: median(cpu),
    memory: median(memory),
  }));
  for (const { label, seconds, least, cpu, memory } of rows)
    console.log(
      `  ${label.padEnd(48)} ${seconds.toFixed(2)} s (least ${least.toFixed(2)})  ${cpu.toFixed(2)} CPU s  ${(memory / 1e6).toFixed(0)} MB`,
    );
  const [own, other] = rows;
  console.log(`  ${'ratio'.padEnd(48)} ${ratios(own, other)}`);
  return other;
}

/** How many times what another takes something takes, of each that is known of both. */
function ratios(own, other) {
  const parts = { seconds: 'of the time', cpu: 'of the CPU time', memory: 'of the memory' };
  return Object.entries(parts)
    .filter(([key]) => own[key] !== undefined)
    .map(([key, name]) => `${(own[key] / other[key]).toFixed(2)} ${name}`)
    .join(', ');
}

/** Builds the article again and again with one builder: the first builds warm it up. */
async function warm(other) {
  const { createBuilder } = await import(join(root, 'dist', 'index.js'));
  const builder = createBuilder({ jobs: 1 });
  const seconds = [];
  const cpu = [];
  for (let n = 0; n < WARMING + runs; n++) {
    const [at, used] = [performance.now(), cpuOfTree(process.pid)];
    await builder.build(article, { formats: ['html', 'pdf', 'outline'] });
    if (n < WARMING) continue;
    seconds.push((performance.now() - at) / 1000);
    cpu.push(cpuOfTree(process.pid) - used);
  }
  await builder.close();
  const own = { seconds: median(seconds), cpu: median(cpu) };
  console.log(
    `\none article warm, in a builder after ${WARMING} builds: ${own.seconds.toFixed(2)} s  ${own.cpu.toFixed(2)} CPU s\n  ratio to one article of marp-cli: ${ratios(own, other)}`,
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
  // What a process used last before it ended is what it used in all.
  const used = new Map();
  const look = () => {
    memory = Math.max(memory, treeMemory(child.pid));
    for (const pid of treeOf(child.pid)) used.set(pid, Math.max(used.get(pid) ?? 0, cpuOf(pid)));
  };
  const timer = watched && setInterval(look, 20);
  const code = await new Promise((done) => child.on('close', done));
  if (timer) clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${errors}`);
  const cpu = [...used.values()].reduce((sum, each) => sum + each, 0);
  return { seconds: (performance.now() - start) / 1000, memory, cpu };
}

/** A process and all that it has started. */
function treeOf(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return [String(pid), ...children.flatMap(treeOf)];
  } catch {
    return [];
  }
}

/** Seconds of processor time of a process, in user and in system; the kernel counts hundredths. */
function cpuOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}

function cpuOfTree(pid) {
  return treeOf(pid).reduce((sum, each) => sum + cpuOf(each), 0);
}

// Proportional set size, since the processes of a browser share most of their pages.
function treeMemory(pid) {
  return treeOf(pid).reduce((sum, each) => {
    try {
      return (
        sum +
        Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
      );
    } catch {
      return sum;
    }
  }, 0);
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
