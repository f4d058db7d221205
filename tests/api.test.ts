import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as api from '../src/index.ts';

it('exposes the public API', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'DeckwrightError',
    'build',
    'buildAll',
    'createBuilder',
    'exitCode',
    'remarkOutline',
    'rules',
    'version',
    'writeFiles',
  ]);
});

it('has the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(api.version).toBe(version);
});

it('rejects what is no option or no source before anything is started', async () => {
  const refusal = { rule: 'api:argument', exitCode: 2 };
  await expect(api.build('a.md', { jobs: -3 })).rejects.toMatchObject(refusal);
  await expect(api.build('')).rejects.toMatchObject(refusal);
  await expect(api.buildAll(['a.md'], { jobs: 100 }).next()).rejects.toMatchObject(refusal);
  await expect(api.buildAll(['']).next()).rejects.toBeInstanceOf(api.DeckwrightError);
});
