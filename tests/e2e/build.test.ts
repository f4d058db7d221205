/** The API: values in, values out. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build, buildAll, createBuilder, type Result } from '../../src/build.ts';
import { ruleOf, type RuleId } from '../../src/rules/index.ts';
import { VFileMessage } from 'vfile-message';
import { article, folder, run } from './run.ts';

const source = (path: string, content = article): { path: string; content: string } => ({ path, content });
const rule = (error: unknown): RuleId | undefined =>
  error instanceof VFileMessage ? ruleOf(error) : undefined;

// One process for all that tells nothing of processes.
const builder = createBuilder();
afterAll(() => builder.close());

it('makes only what was asked for', async () => {
  const { files } = await builder.build(source('a.md'), { formats: ['outline'] });
  expect(files.map(({ name }) => name)).toEqual(['outline.json', 'manifest.json']);
});

it('gives the results of a batch in order, and goes on after one that fails', async () => {
  const results: Result[] = [];
  for await (const result of buildAll([source('a.md'), source('b.md', ' '), source('c.md')], {
    formats: ['html'],
    jobs: 2,
  }))
    results.push(result);
  expect(results.map((result) => ('built' in result ? result.built.deck.title : rule(result.error)))).toEqual(
    ['Tides pay late', 'read:empty', 'Tides pay late'],
  );
});

it('closes its browser when the caller stops early', async () => {
  for await (const result of buildAll([source('a.md'), source('b.md'), source('c.md')], {
    formats: ['html'],
  })) {
    expect('built' in result).toBe(true);
    break;
  }
});

it('is cancelled by a signal, with its reason', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  const work = build(source('a.md'), {
    signal: stop.signal,
    onStage: (stage) => stage === 'measure' && stop.abort(reason),
  });
  await expect(work).rejects.toBe(reason);
});

it('gives messages the levels that were chosen', async () => {
  const untitled = source(
    'a.md',
    'A sentence that is much too long to be the title of any article that was ever written by a human being.',
  );
  const { messages } = await builder.build(untitled, {
    formats: ['outline'],
    rules: { 'outline:no-title': 'off' },
  });
  expect(messages).toEqual([]);
});

it('names the stages as they begin', async () => {
  const stages: string[] = [];
  await builder.build(source('a.md'), { onStage: (stage) => stages.push(stage) });
  expect(stages).toEqual(['read', 'outline', 'compose', 'render', 'measure', 'print', 'verify', 'report']);
});

it('gives the bytes that the command line writes', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.md'), article);
  expect(await run(['a.md', '-q'], { cwd })).toMatchObject({ code: 0 });
  const { files } = await build(source('a.md'));
  const differing = files.filter(
    ({ name, contents }) => !readFileSync(join(cwd, 'output', 'a', name)).equals(contents),
  );
  expect(differing.map(({ name }) => name)).toEqual([]);
});

it('takes no path for a template from the front matter', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'brand'));
  writeFileSync(join(cwd, 'brand', 'theme.css'), "/* @theme brand */\n@import 'base';\n");
  const paths = ['./brand', '../brand', join(cwd, 'brand'), '..', '\\\\host\\brand', 'a/../../brand'];
  const names = paths.map((path, at) => {
    writeFileSync(join(cwd, `a${at}.md`), `---\ntemplate: '${path}'\n---\n${article}`);
    return `a${at}`;
  });
  const { code, stderr } = await run([...names.map((name) => `${name}.md`), '-f', 'outline'], { cwd });
  expect(code).toBe(0);
  for (const name of names) {
    expect(stderr).toMatch(new RegExp(`^${name}\\.md:.*read:template\\]$`, 'm'));
    expect(readFileSync(join(cwd, 'output', name, 'manifest.json'), 'utf8')).toContain('"template": "base"');
  }
});

it('takes a template of the front matter that is no pack for another program’s', async () => {
  const own = source('a.md', `---\ntemplate: use-cases\n---\n${article}`);
  const { messages, manifest } = await builder.build(own, { formats: ['outline'] });
  expect(messages.map(ruleOf)).toContain('read:template');
  expect(manifest.template).toBe('base');
  const asked = builder
    .build(own, { formats: ['outline'], template: 'use-cases' })
    .catch((error: unknown) => error);
  expect(rule(await asked)).toBe('template:not-found');
});
