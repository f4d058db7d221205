/** Every mistake in arguments has its message, and what is right becomes a command: without a process. */
import { describe, expect, it } from 'vitest';
import { parseArguments, type Command } from '../../src/cli/arguments.ts';
import { exitCode, ruleOf } from '../../src/rules/index.ts';

const commandOf = (...argv: readonly string[]): Command => {
  const parsed = parseArguments(argv);
  if ('error' in parsed) throw parsed.error;
  return parsed.command;
};

describe('refuses', () => {
  it.each<[argv: readonly string[], reason: RegExp]>([
    [['a.md', '--ouput', 'x'], /^Unexpected flag `--ouput`, expected `--output`/],
    [['a.md', '--xylophone'], /^Unexpected flag `--xylophone`, expected one that `--help` lists/],
    [['a.md', '-f', 'pfd'], /^Unexpected format `pfd`, expected `pdf`/],
    [['a.md', '-f', ','], /^Unexpected empty list of formats, expected html/],
    [['a.md', '--rule', 'read:encodin=off'], /^Unexpected rule `read:encodin`, expected `read:encoding`/],
    [['check', 'a.md', '--rule', 'T-BUL=off'], /^Unexpected rule `T-BUL`, expected `T-BULL`/],
    [['a.md', '--rule', 'T-BULL=loud'], /^Unexpected level `loud` of rule `T-BULL`, expected /],
    [['a.md', '-o'], /^Unexpected `-o` without a value, expected <folder>/],
    [['a.md', '-o', '-q'], /^Unexpected `-o` without a value, expected <folder>/],
    [['a.md', '--quiet=yes'], /^Unexpected value for `--quiet`, expected none/],
    [['a.md', '--jobs', '0'], /^Unexpected `0` jobs, expected a number from 1 to 99/],
    [['a.md', '--jobs', '100'], /^Unexpected `100` jobs, expected a number from 1 to 99/],
    [['a.md', '--size', '16:10'], /^Unexpected size `16:10`, expected 16:9 or 4:3/],
    [['a.md', '--encoding', 'utf-9'], /^Unexpected encoding `utf-9`, expected a label such as utf-8/],
    [['a.md', '--paper', 'a3'], /^Unexpected paper `a3`, expected a4 or letter/],
    [[], /expected a file, a folder, an address or `-`/],
    [['build'], /expected a file, a folder, an address or `-`/],
    [['-', '-'], /^Unexpected second `-`, expected standard input once/],
    [
      ['check', 'a.md', '-o', 'html'],
      /^Unexpected `--output`, expected no such flag: `check` writes no files/,
    ],
    [
      ['check', 'a.md', '-f', 'html'],
      /^Unexpected `--formats`, expected no such flag: `check` writes no files/,
    ],
    [['template'], /^Unexpected command `template `, expected `template new` or `template check`/],
    [['template', 'chek', 'x'], /^Unexpected command `template chek`, expected `template check`/],
    [['template', 'nwe', 'x'], /^Unexpected command `template nwe`, expected `template new`/],
    [['template', 'deploy', 'x'], /expected `template new` or `template check`/],
    [['chekc', 'a.md'], /^Unexpected command `chekc`, expected `check`/],
    [['biuld', 'a.md'], /^Unexpected command `biuld`, expected `build`/],
    [['Check', 'a.md'], /^Unexpected command `Check`, expected `check`/],
    [['help'], /^Unexpected command `help`, expected `--help`/],
    [
      ['publish', 'a.md'],
      /^Unexpected command `publish`, expected `build`, `check`, `preview`, `template`, or /,
    ],
    [['preview'], /^Unexpected articles to preview, expected one file or folder/],
    [['preview', 'a.md', 'b.md'], /^Unexpected articles to preview/],
    [['preview', '-'], /^Unexpected articles to preview/],
    [['preview', 'https://example.org/a'], /^Unexpected articles to preview/],
    [
      ['preview', 'a.md', '-o', 'x'],
      /^Unexpected `--output`, expected no such flag: `preview` does not take it/,
    ],
    [['preveiw', 'a.md'], /^Unexpected command `preveiw`, expected `preview`/],
    [['a.md', '-o', ''], /^Unexpected empty value of `-o`, expected <folder>/],
    [['a.md', '--template='], /^Unexpected empty value of `--template`, expected <pack>/],
    [['template', 'check'], /^Unexpected 0 packs, expected the name of one/],
    [['template', 'new', 'a', 'b'], /^Unexpected 2 packs, expected the name of one/],
    [['template', 'check', 'a', '-t', 'b'], /^Unexpected `--template`/],
    [['template', 'check', 'a', '--rule', 'T-BUL=off'], /^Unexpected rule `T-BUL`/],
    [['template', 'new', 'a', '--strict'], /^Unexpected `--strict`/],
    [['srve'], /^Unexpected command `srve`, expected `serve`/],
    [['serve', 'a.md'], /^Unexpected `a.md`, expected no article: `serve` is sent them/],
    [['serve', '--formats', 'html'], /^Unexpected `--formats`, expected no such flag: `serve` does not/],
    [['serve', '--port', '65536'], /^Unexpected `65536` port, expected a number from 0 to 65535/],
    [['serve', '--max-queued', '-1'], /^Unexpected `--max-queued` without a value/],
    [['serve', '--deadline', '0'], /^Unexpected `0` seconds, expected a number from 1 to 86400/],
    [['serve', '--queue', 'localhost'], /^Unexpected queue `localhost`, expected an address such as redis:/],
    [['completion', 'csh'], /^Unexpected shell `csh`, expected bash, zsh, fish/],
    [['completion', 'bash', '-q'], /^Unexpected `--quiet`, expected no flag/],
    [['worker'], /^Unexpected `worker` without `--queue`, expected the address of Redis/],
    [['worker', '--queue', 'redis://a', '--port', '1'], /^Unexpected `--port`, expected no such flag/],
    [['a.md', '--port', '1'], /^Unexpected `--port`, expected it with `serve` or `worker`/],
  ])('%j', (argv, reason) => {
    const parsed = parseArguments(argv);
    const error = 'error' in parsed ? parsed.error : undefined;
    expect(error?.reason).toMatch(reason);
    expect(error?.note).toBe('See `deckwright --help`.');
    expect(error && [ruleOf(error), exitCode([error])]).toEqual(['cli:flag', 2]);
  });
});

it.each(['deck.pdf', 'out/Deck.HTML', 'notes.md'])(
  'refuses the file %s as a folder, and says how',
  (file) => {
    const parsed = parseArguments(['a.md', '-o', file]);
    expect('error' in parsed && parsed.error).toMatchObject({
      reason: `Unexpected file \`${file}\` for \`--output\`, expected a folder`,
      note: expect.stringContaining('-o out -f pdf'),
    });
  },
);

describe('takes', () => {
  it('a word for a path where there is one, or behind a command', () => {
    expect(parseArguments(['notes'], () => true)).toMatchObject({ command: { paths: ['notes'] } });
    expect(commandOf('build', 'notes')).toMatchObject({ paths: ['notes'] });
    expect(commandOf('./notes')).toMatchObject({ paths: ['./notes'] });
    expect(commandOf('a.md', 'notes')).toMatchObject({ paths: ['a.md', 'notes'] });
  });

  it('folders whose names look like files, where a slash says so', () => {
    expect(commandOf('a.md', '-o', 'site.html/')).toMatchObject({ output: 'site.html/' });
    expect(commandOf('a.md', '-o', 'v1.2')).toMatchObject({ output: 'v1.2' });
  });

  it('articles to build, into `output` unless told', () => {
    expect(commandOf('a.md', '-')).toMatchObject({ name: 'build', paths: ['a.md', '-'], output: 'output' });
    expect(commandOf('build', 'a.md', '-o', 'b', '-o', 'c')).toMatchObject({ paths: ['a.md'], output: 'c' });
    expect(commandOf('a.md', 'build')).toMatchObject({ paths: ['a.md', 'build'] });
  });

  it('flags as options, and no option that was not given', () => {
    expect(commandOf('a.md')).toMatchObject({
      strict: false,
      json: false,
      quiet: false,
      options: { rules: {} },
    });
    const given = '-t harbor --size 4:3 -f pdf,html --jobs 99 --paper LETTER --encoding gb18030 --browser b';
    expect(commandOf('a.md', ...given.split(' '), '--images', '--strict', '--json', '-q')).toMatchObject({
      strict: true,
      json: true,
      quiet: true,
      options: {
        template: 'harbor',
        size: '4:3',
        formats: expect.arrayContaining(['pdf', 'html']),
        jobs: 99,
        paper: 'letter',
        encoding: 'gb18030',
        browser: 'b',
        images: true,
      },
    });
  });

  it('rules by either name, each as often as it is given', () => {
    const { options } = commandOf('a.md', '--rule', 'T-BULL=off', '--rule', 'read:encoding=error') as {
      options: { rules: unknown };
    };
    expect(options.rules).toMatchObject({ 'verify:bullets': 'off', 'read:encoding': 'error' });
  });

  it('a check, which makes all that a build makes, and calls a loss an error unless told', () => {
    const found = { rules: { 'verify:lost': 'error' } };
    expect(commandOf('check', 'a.md')).toMatchObject({ name: 'check', options: found });
    expect(commandOf('check', 'a.md', '--rule', 'verify:lost=off')).toMatchObject({
      options: { rules: { 'verify:lost': 'off' } },
    });
  });

  it('the commands of a pack', () => {
    expect(commandOf('template', 'new', 'acme', '-q')).toEqual({
      name: 'template new',
      pack: 'acme',
      json: false,
      quiet: true,
    });
    expect(commandOf('template', 'check', 'acme', '--strict')).toMatchObject({ pack: 'acme', strict: true });
  });

  it('a service on this machine, with results in a folder unless Redis has them', () => {
    expect(commandOf('serve')).toMatchObject({
      host: '127.0.0.1',
      port: 8617,
      output: 'output',
      maxQueued: 100,
      deadline: 600,
    });
    expect(commandOf('serve', '--port', '65535', '--deadline', '86400')).toMatchObject({ port: 65_535 });
    const queue = 'redis://localhost:6379';
    expect(commandOf('worker', '--queue', queue)).toMatchObject({ name: 'worker', queue, output: undefined });
    expect(commandOf('worker', '--queue', queue, '-o', 'done', '-j', '4')).toMatchObject({
      output: 'done',
      options: { jobs: 4 },
    });
  });

  it('help and version before all else', () => {
    expect(commandOf('--help', '--jobs', '0')).toEqual({ name: 'help' });
    expect(commandOf('check', '-v')).toEqual({ name: 'version' });
  });
});
