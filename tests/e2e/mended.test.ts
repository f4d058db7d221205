/** Whatever an article holds, a build gives a deck; what is wrong with one file holds back no other. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { levelOf } from '../../src/rules/index.ts';
import { anyArticle } from '../properties/any-article.ts';
import { build } from '../proof/build.ts';
import { folder, run } from './run.ts';

/** Few in the gate: each is drawn. FUZZ_RUNS asks for more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);

describe('any article', () => {
  it('gives a deck whose words are its own, and nothing is lost in silence', async () => {
    const sources = fc
      .sample(anyArticle, { numRuns: RUNS, seed: Number(process.env['FUZZ_SEED'] ?? 15) })
      .map((text, at) => ({ path: `a${at}.md`, content: `Words first.\n\n${text}` }));
    const formats = ['html', 'marp', 'outline'] as const;
    const found: unknown[] = [];
    for (const source of sources) {
      const problems = await build(source, { formats }).then(problemsOf, (error: unknown) => [String(error)]);
      if (problems.length > 0) found.push([source, problems]);
    }
    expect(found).toEqual([]);
  });
});

const problemsOf = ({ files, messages, manifest }: Built): string[] => [
  ...messages.filter((message) => levelOf(message) === 'error').map(({ reason }) => reason),
  ...(files.some(({ name }) => name === 'deck.html') ? [] : ['no deck']),
  ...manifest.unplaced.map(({ text }) => `lost: ${text}`),
  ...manifest.invented.words,
  ...manifest.invented.numbers,
];

describe('formats', () => {
  const topics = `# Locks\n\n${['Oak', 'Iron', 'Silt', 'Tolls', 'Boats', 'Gates'].map((name) => `## ${name}\n\nThe keeper tells of it at length and without haste.\n`).join('\n')}`;

  it('an error of the deck holds back its own files and no others', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'locks.md'), topics);
    const args = ['locks.md', '-f', 'html,report,outline', '--rule', 'verify:topics=error'];
    const { code, stderr } = await run(args, { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: .* Not written: deck\.html, .*\[verify:topics T-TITLE\]/);
    const written = readdirSync(join(cwd, 'output', 'locks')).toSorted();
    expect(written).toEqual(['manifest.json', 'outline.json', 'report.html', 'report.pdf']);
    const { files } = JSON.parse(readFileSync(join(cwd, 'output', 'locks', 'manifest.json'), 'utf8')) as {
      readonly files: object;
    };
    expect(Object.keys(files).toSorted()).toEqual(['outline.json', 'report.html', 'report.pdf']);
    const json = ['--json', '-f', 'html,outline', '-o', 'json'];
    expect((await run([...args, ...json], { cwd })).stdout).toContain('"held": [');
  });

  it('where no format is left, nothing is written, and what stood there stays', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'locks.md'), topics);
    const { code } = await run(['locks.md', '-f', 'html', '--rule', 'verify:topics=error'], { cwd });
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'output'))).toEqual([]);
  });

  it('an error about the article holds back all of them', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'locks.md'), topics.replace('# Locks\n', ''));
    const args = ['locks.md', '-f', 'html,outline', '--rule', 'outline:no-title=error'];
    expect((await run(args, { cwd })).code).toBe(1);
    expect(readdirSync(join(cwd, 'output'))).toEqual([]);
  });
});
