/** The options that stand beside articles, and what may not stand there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configReader, configSchema, parseConfig } from '../../src/cli/config.ts';
import { DeckwrightError } from '../../src/rules/index.ts';

const parsed = (text: string, file = 'notes/deckwright.config.yml') =>
  parseConfig(new TextEncoder().encode(text), file);

const validate = new Ajv2020({ allowUnionTypes: true }).compile(configSchema());

describe('takes', () => {
  const full = `version: 1
formats: [html, pdf]
size: '4:3'
length: brief
paper: letter
encoding: gb18030
template: harbor
rules:
  verify:title: off
  read:encoding: error
`;

  it('options by their names, as lists and maps', () => {
    expect(parsed(full)).toEqual({
      formats: ['html', 'pdf'],
      size: '4:3',
      length: 'brief',
      paper: 'letter',
      encoding: 'gb18030',
      template: 'harbor',
      rules: { 'verify:title': 'off', 'read:encoding': 'error' },
    });
    expect(validate(parse(full)) || validate.errors).toBe(true);
  });

  it('the same in JSON, with the schema that an editor asks for', () => {
    const json = JSON.stringify({
      $schema: 'config.json',
      formats: ['html'],
      rules: { 'verify:title': 'off' },
    });
    expect(parsed(json, 'deckwright.config.json')).toEqual({
      formats: ['html'],
      rules: { 'verify:title': 'off' },
    });
    expect(validate(JSON.parse(json)) || validate.errors).toBe(true);
  });

  it('a folder of a pack from where the file is', () => {
    expect(parsed('template: ../brand')).toEqual({ template: resolve('brand') });
  });

  it('an empty file', () => expect(parsed('')).toEqual({}));
});

describe('refuses', () => {
  it.each([
    ['formats: [html, pfd]', 'Unexpected format `pfd`, expected `pdf`', 1],
    ['size: 16:10', 'Unexpected size `16:10`, expected 16:9 or 4:3', 1],
    ['paper: a4\nlenght: brief', 'Unexpected key `lenght`, expected `length`', 2],
    ['rules:\n  verify:titel: off', 'Unexpected rule `verify:titel`, expected `verify:title`', 2],
    ['version: 2', 'Unexpected version `2`, expected 1, or a newer deckwright', 1],
    ['formats: [html', 'Unexpected YAML: ', 1],
    // What a folder that somebody sends must not do.
    ['browser: /bin/sh', 'Unexpected key `browser`, expected one of formats', 1],
    ['allowPrivate: true', 'Unexpected key `allowPrivate`, expected one of formats', 1],
    ['images: true', 'Unexpected key `images`, expected one of formats', 1],
  ])('%j', (text, reason, line) => {
    let thrown: unknown;
    try {
      parsed(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeckwrightError);
    expect(thrown).toMatchObject({
      rule: 'cli:config',
      exitCode: 2,
      file: 'notes/deckwright.config.yml',
      line,
      reason: expect.stringContaining(reason),
    });
  });
});

describe('beside articles', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'deckwright-config-'));
    mkdirSync(join(home, 'a'));
    mkdirSync(join(home, 'b'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('each folder has its own, and what has no folder has none', async () => {
    writeFileSync(join(home, 'a', 'deckwright.config.yml'), 'paper: letter');
    writeFileSync(join(home, 'b', 'deckwright.config.json'), '{ "length": "brief" }');
    const configOf = configReader();
    expect(await configOf(join(home, 'a', 'one.md'))).toEqual({ paper: 'letter' });
    expect(await configOf(join(home, 'b', 'two.md'))).toEqual({ length: 'brief' });
    expect(await configOf(join(home, 'three.md'))).toEqual({});
    expect(await configOf('-')).toEqual({});
    expect(await configOf('https://example.org/a')).toEqual({});
  });
});

it('has the schema that is published', () => {
  const file = join(import.meta.dirname, '..', '..', 'templates', 'schemas', 'config.json');
  // A new rule or option changes it: `UPDATE_GOLDENS=1` writes it anew.
  if (process.env['UPDATE_GOLDENS']) writeFileSync(file, `${JSON.stringify(configSchema(), undefined, 2)}\n`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(configSchema())));
});
