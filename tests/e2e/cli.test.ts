import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/open.ts';
import { dictOf, get, textOf } from '../../src/pdf/value.ts';
import { article, folder, run } from './run.ts';

const made = [
  '.marprc.yml',
  'base.css',
  'deck.html',
  'deck.md',
  'deck.pdf',
  'deck.pptx',
  'manifest.json',
  'outline.json',
  'report.html',
  'report.pdf',
];

describe('deckwright', () => {
  it('builds an article and says where', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    const { code, stdout, stderr } = await run(['tides.md'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(join('output', 'tides'));
    expect(readdirSync(join(cwd, 'output', 'tides')).toSorted()).toEqual(made);
  });

  it('writes a deck that other Marp draws in its theme without being told', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    await run(['tides.md', '-f', 'marp', '-t', 'harbor'], { cwd });
    const output = join(cwd, 'output', 'tides');
    const marp = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js');
    execFileSync(process.execPath, [marp, '--no-stdin', 'deck.md', '-o', 'marp.html'], {
      cwd: output,
      stdio: 'ignore',
    });
    expect(readFileSync(join(output, 'marp.html'), 'utf8')).toContain('data-theme="harbor"');
  });

  it('keeps a deck that was edited by hand, and says so', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    const deck = join(cwd, 'output', 'tides', 'deck.md');
    await run(['tides.md', '-f', 'marp'], { cwd });
    writeFileSync(deck, `${readFileSync(deck, 'utf8')}\n\n---\n\n# Mine\n`);
    const again = await run(['tides.md', '-f', 'marp'], { cwd });
    expect(readFileSync(deck, 'utf8')).toContain('# Mine');
    expect(again.stderr).toMatch(
      /deck\.md: warning: Unexpected edits since it was written.*\[write:edited\]/,
    );
    expect(again.stderr).toMatch(/wrote (?!.*deck\.md).*manifest\.json/);
    const asArticle = await run([deck], { cwd });
    expect(asArticle.code).toBe(1);
    expect(asArticle.stderr).toContain('[read:deck]');
    // Kept once is kept again, though the manifest is of the deck that was not written.
    expect((await run(['tides.md', '-f', 'marp'], { cwd })).stderr).toContain('[write:edited]');
  });

  it('dates the PDF of an article without a date by SOURCE_DATE_EPOCH', async () => {
    const cwd = folder();
    put(cwd, 'undated.md', '# Tides\n\nThe tide comes twice a day.\n');
    const { code } = await run(['undated.md', '-f', 'pdf', '-q'], {
      cwd,
      env: { SOURCE_DATE_EPOCH: '1715932800' },
    });
    expect(code).toBe(0);
    const pdf = await openPdf(readFileSync(join(cwd, 'output', 'undated', 'deck.pdf')));
    expect(textOf(pdf, get(dictOf(pdf, pdf.trailerInfo.Info), 'CreationDate'))).toBe('D:20240517080000Z');
  });

  it('takes standard input, folders with spaces, and several articles', async () => {
    const cwd = join(folder(), 'my notes');
    mkdirSync(join(cwd, 'in here'), { recursive: true });
    writeFileSync(join(cwd, 'in here', 'a b.md'), article);
    writeFileSync(
      join(cwd, 'in here', '潮汐.txt'),
      '潮汐的价格\n\n潮汐电站的造价很高，但是它的寿命也很长。\n',
    );
    writeFileSync(join(cwd, 'in here', 'README.md'), '# Not an article');
    const { code, stderr } = await run(['in here', '-', '-o', 'out put', '-f', 'html,outline'], {
      cwd,
      input: article,
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, 'out put')).toSorted()).toEqual(['a-b', 'stdin', '潮汐']);
    expect(readdirSync(join(cwd, 'out put', 'a-b')).toSorted()).toEqual([
      'deck.html',
      'manifest.json',
      'outline.json',
    ]);
  });

  it('names the folders in a folder, which it passes over, but for its own output', async () => {
    const cwd = folder();
    put(cwd, 'tides.md', article);
    for (const name of ['2024', '2025', '.git']) mkdirSync(join(cwd, name));
    await run(['.', '-f', 'outline', '-q'], { cwd });
    const { code, stderr } = await run(['.', '-f', 'outline'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /info: Unexpected folders in `\.`, expected articles: `2024`, `2025`\. .*read:subfolders/,
    );
    expect((await run(['nothing', '-q'], { cwd })).stderr).toMatch(/Unexpected command `nothing`.*cli:flag/);
  });

  it('prints no name of a file that steers the terminal', async () => {
    const cwd = folder();
    const name = 'ti\u001b[31mde\u202e.md';
    put(cwd, name, article);
    const plain = await run([name, '-f', 'outline'], { cwd });
    const json = await run(['check', name, '--json'], { cwd });
    expect([plain.code, json.code]).toEqual([0, 0]);
    expect(plain.stderr).toContain('wrote outline.json');
    for (const said of [plain.stderr, json.stdout])
      expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(json.stdout)).toMatchObject([{ path: name }]);
  });

  it('gives messages and files as JSON, and nothing else on standard output', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'tides.md'), article);
    const { stdout, stderr } = await run(['tides.md', '--json', '-f', 'outline'], { cwd });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([
      { path: 'tides.md', files: ['outline.json', 'manifest.json'] },
    ]);
  });

  it('prints help and version', async () => {
    expect((await run(['--help'])).stdout).toContain('Usage: deckwright');
    expect((await run(['-v'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('deckwright check', () => {
  /** What the opening fence of an empty block says beside an argument has no place on a slide. */
  const losing = '# Gates\n\nOak lasts.\n\n:::aside\n~~~under water\n~~~\n:::\n';

  it('prints a scorecard for each article, writes no file and ends with 0', async () => {
    const cwd = folder();
    put(cwd, 'tides.md', article);
    mkdirSync(join(cwd, 'more'));
    put(cwd, 'more/tides.txt', article);
    const { code, stdout } = await run(['check', 'tides.md', 'more', '-'], { cwd, input: article });
    expect(code).toBe(0);
    expect(stdout.match(/^.*faithful$/gm)).toEqual([
      'tides.md: faithful',
      `${join('more', 'tides.txt')}: faithful`,
      '-: faithful',
    ]);
    expect(readdirSync(cwd).toSorted()).toEqual(['more', 'tides.md']);
  });

  it('tells of words that had no place in the deck, which stand in its notes then', async () => {
    const cwd = folder();
    put(cwd, 'locks.md', losing);
    const { code, stdout, stderr } = await run(['check', 'locks.md'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^locks\.md: faithful$[^]*^ {2}mended +1 fault$/m);
    expect(stderr).toMatch(
      /^locks\.md:6:\d+: warning: Unexpected loss of `under water`.*\[verify:mended\]$/m,
    );
    expect((await run(['check', 'locks.md', '-q', '--strict'], { cwd })).code).toBe(1);
  });

  it('gives scorecards as JSON, and articles without one their message', async () => {
    const cwd = folder();
    put(cwd, 'tides.md', article);
    put(cwd, 'empty.md', ' \n');
    const { code, stdout, stderr } = await run(['check', 'tides.md', 'empty.md', '--json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [tides, empty] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(tides).toMatchObject({
      path: 'tides.md',
      scorecard: {
        faithful: true,
        coverage: { unplaced: 0 },
        unplaced: [],
        invented: { words: [], names: [], numbers: [] },
        changed: 0,
        overflow: 0,
      },
    });
    expect(empty).toMatchObject({ path: 'empty.md', messages: [{ rule: 'read:empty' }] });
    expect(empty).not.toHaveProperty('scorecard');
  });

  it('takes rules by code and prints both names', async () => {
    const cwd = folder();
    put(
      cwd,
      'gates.md',
      `# Gates\n\n## Oak\n\n- ${'gates close at high water and '.repeat(8)}open late\n- Oak lasts\n`,
    );
    const plain = await run(['check', 'gates.md'], { cwd });
    expect(plain.code).toBe(0);
    expect(plain.stderr).toMatch(/^gates\.md:\d+:\d+: warning: .*slide 2 `oak`.*\[verify:bullets T-BULL\]$/m);
    expect((await run(['check', 'gates.md', '--rule', 'T-BULL=off'], { cwd })).stderr).not.toContain(
      'T-BULL',
    );
    expect((await run(['check', 'gates.md', '--rule', 'T-BULL=error', '-q'], { cwd })).code).not.toBe(0);
  });
});

describe('bad input', () => {
  const cases: readonly {
    readonly what: string;
    readonly code: number;
    readonly says: RegExp;
    readonly args: (cwd: string) => string[];
  }[] = [
    { what: 'a missing file', code: 1, says: /read:not-found/, args: () => ['nowhere.md'] },
    {
      what: 'an unknown template',
      code: 2,
      says: /template:not-found/,
      args: (cwd) => [put(cwd, 'a.md', article), '-t', 'nobody'],
    },
    {
      // The other mistakes in arguments are in tests/cli/arguments.test.ts.
      what: 'a wrong flag',
      code: 2,
      says: /Unexpected flag `--ouput`, expected `--output`.*cli:flag/,
      args: () => ['a.md', '--ouput', 'x'],
    },
    {
      what: 'an output that is a file',
      code: 3,
      says: /write:not-writable/,
      args: (cwd) => [put(cwd, 'a.md', article), '-o', put(cwd, 'taken', 'x')],
    },
    {
      what: 'a browser that is none',
      code: 3,
      says: /print:no-browser/,
      args: (cwd) => [put(cwd, 'a.md', article), '--browser', './nothing'],
    },
  ];

  it.each(cases)('$what: one line, exit code $code, nothing written', async ({ code, says, args }) => {
    const cwd = folder();
    const ran = await run([...args(cwd), '-q'], { cwd });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    const output = join(cwd, 'output');
    expect(existsSync(output) ? readdirSync(output) : []).toEqual([]);
  });

  it('each of several: a line, and nothing written', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'none'));
    put(cwd, 'empty.md', ' \n');
    put(cwd, 'a.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]));
    // Root may read every file, so the refusal has to come from the kernel.
    const ran = await run(['none', 'empty.md', 'a.md', '/proc/self/mem', '/dev/null', '-q'], { cwd });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr.trim().split('\n').toSorted()).toEqual([
      expect.stringMatching(/^\/dev\/null: .*Unexpected device.*\[read:not-a-file\]$/),
      expect.stringMatching(/^\/proc\/self\/mem: .*\[read:unreadable\]$/),
      expect.stringMatching(/^a\.md: .*\[read:binary\]$/),
      expect.stringMatching(/^empty\.md: .*\[read:empty\]$/),
      expect.stringMatching(/^none: .*\[read:no-articles\]$/),
    ]);
    expect(readdirSync(join(cwd, 'output'))).toEqual([]);
  });

  it('replaces all files or none', async () => {
    const cwd = folder();
    put(cwd, 'a.md', article);
    mkdirSync(join(cwd, 'output', 'a', 'deck.pdf'), { recursive: true });
    writeFileSync(join(cwd, 'output', 'a', 'deck.html'), 'old');
    const { code, stderr } = await run(['a.md', '-q'], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining('write:not-writable')]);
    expect(readdirSync(join(cwd, 'output', 'a')).toSorted()).toEqual(['deck.html', 'deck.pdf']);
    expect(readFileSync(join(cwd, 'output', 'a', 'deck.html'), 'utf8')).toBe('old');
  });

  it('says what is wrong with a temporary folder that is not there', async () => {
    const cwd = folder();
    put(cwd, 'a.md', article);
    const { code, stderr } = await run(['a.md', '-q'], { cwd, env: { TMPDIR: join(cwd, 'nowhere') } });
    expect(code).toBe(3);
    expect(stderr).toContain('Set TMPDIR');
  });

  it('ends quietly when nobody reads what it says', async () => {
    const cwd = folder();
    put(cwd, 'a.md', article);
    const { stderr } = await run(['--help'], { cwd, during: (child) => child.stdout?.destroy() });
    expect(stderr).toBe('');
  });

  it('builds the others of a batch and ends with the greatest code', async () => {
    const cwd = folder();
    put(cwd, 'good.md', article);
    const { code, stderr } = await run(['nowhere.md', 'good.md', '-f', 'outline'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('read:not-found');
    expect(readdirSync(join(cwd, 'output'))).toEqual(['good']);
  });
});

function put(cwd: string, name: string, contents: string | Uint8Array): string {
  writeFileSync(join(cwd, name), contents);
  return name;
}
