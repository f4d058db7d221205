import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as api from '../src/index.ts';

it('exposes the public API', () => {
  expect(Object.keys(api).toSorted()).toEqual([
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
