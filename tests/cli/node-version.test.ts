import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusalOf } from '../../src/cli/node-version.ts';

it.each([
  ['20.19.0', false],
  ['20.18.3', true],
  ['21.7.3', true],
  ['22.12.0', false],
  ['22.11.0', true],
  ['23.0.0', false],
  ['26.1.0', false],
  ['18.20.4', true],
  ['9.11.2', true],
])('refuses Node %s: %s', (version, isRefused) => {
  expect(refusalOf(version) !== undefined).toBe(isRefused);
});

it('says on one line what to do', () => {
  expect(refusalOf('18.20.4')).toBe(
    'deckwright: error: Unexpected Node 18.20.4, expected 20.19 or newer (of 22, 22.12). Install it from https://nodejs.org.',
  );
});

it('refuses what package.json does not name', () => {
  const file = new URL('../../package.json', import.meta.url);
  const { engines } = JSON.parse(readFileSync(file, 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe('^20.19.0 || >=22.12.0');
});
