// Shows that the memory of a batch does not grow: the process tree every 50 articles, in MB, the browser's share apart.
// `node tests/bench/memory.mjs [articles [formats]]`. Linux only, for /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from '../../dist/index.js';

const count = Number(process.argv[2] ?? 500);
const formats = (process.argv[3] ?? 'html,pdf,report,marp,outline').split(',');
const content = resolve(import.meta.dirname, '..', '..', 'content');
const articles = readdirSync(content)
  .filter((name) => /\.(?:md|txt|html)$/.test(name) && name !== 'README.md')
  .map((name) => join(content, name));
const sources = Array.from({ length: count }, (_, n) => articles[n % articles.length]);

/** Proportional set size of a process and all below it, since those of a browser share most of their pages. */
function treeOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const own = Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return [{ pid, own, name }, ...below.flatMap(treeOf)];
  } catch {
    return [];
  }
}

const sum = (all) => all.reduce((total, { own }) => total + own, 0);
let [done, peak, failed] = [0, 0, 0];
const start = performance.now();
console.log(
  `${count} articles, ${formats.join(',')}\n  done  program  builds  browser     all    peak  processes  handles  seconds`,
);
for await (const result of buildAll(sources, { formats })) {
  done += 1;
  if ('error' in result) failed += 1;
  if (done % 10 !== 0) continue;
  const tree = treeOf(process.pid);
  const [own, ...others] = tree;
  const builds = others.filter(({ name }) => name === 'node');
  const browser = others.filter(({ name }) => name !== 'node');
  peak = Math.max(peak, sum(tree));
  if (done % 50 !== 0) continue;
  const handles = process.getActiveResourcesInfo().length;
  const row = [own.own, sum(builds), sum(browser), sum(tree), peak].map((mb) => mb.toFixed(0).padStart(8));
  console.log(
    `${String(done).padStart(6)}${row.join('')}${String(tree.length).padStart(11)}${String(handles).padStart(9)}${((performance.now() - start) / 1000).toFixed(0).padStart(9)}`,
  );
  peak = 0;
}
if (failed > 0) console.log(`${failed} failed`);
