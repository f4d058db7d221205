/** The published schemas hold for everything that is written, and for nothing that the program would refuse. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editedOverrides } from '../../src/overrides/edit.ts';
import { parseOverrides } from '../../src/overrides/parse.ts';
import type { Built } from '../../src/pipeline/built.ts';
import { createBuildResources } from '../../src/pipeline/build-resources.ts';
import { buildArticle } from '../../src/pipeline/index.ts';
import { readPackFile } from '../../src/template/pack-file.ts';
import { newPack } from '../../src/template/scaffold.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

/** What a schema finds wrong with data. */
function faultsOf(schema: 'outline' | 'manifest' | 'pack' | 'deck', data: unknown): string[] {
  const id = `https://unpkg.com/deckwright/templates/schemas/${schema}.json`;
  const validate =
    ajv.getSchema(id) ?? ajv.compile(JSON.parse(read('templates', 'schemas', `${schema}.json`)) as object);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const articles = ['crypto-meets-ai.md', 'crypto-meets-ai-copy.txt', 'tidal-power.md', 'specimen.md'];

describe.each(articles)('what is made of %s', (name) => {
  let files: Readonly<Record<string, string>>;
  let built: Built;
  beforeAll(async () => {
    built = await buildArticle(join(root, 'content', name), { formats: ['outline'] }, createBuildResources());
    files = Object.fromEntries(
      built.files.map((file) => [file.name, new TextDecoder().decode(file.contents)]),
    );
  });

  it('is as the schemas say', () => {
    expect(faultsOf('outline', JSON.parse(files['outline.json'] ?? ''))).toEqual([]);
    expect(faultsOf('manifest', JSON.parse(files['manifest.json'] ?? ''))).toEqual([]);
  });

  it('has an outline of at most seven times the article', () => {
    expect((files['outline.json'] ?? '').length / read('content', name).length).toBeLessThan(7);
  });

  it('has each text at its place in the article, in UTF-16 units', () => {
    const source = read('content', name);
    const wrong = placedTexts(JSON.parse(files['outline.json'] ?? '')).filter(
      ({ value, place }) => /^[\p{L}\p{N} ,.]+$/u.test(value) && source.slice(...place) !== value,
    );
    // A text that the source has over two lines has a blank where those meet.
    expect(wrong.filter(({ value, place }) => source.slice(...place).replace(/\s+/g, ' ') !== value)).toEqual(
      [],
    );
  });
});

interface PlacedText {
  readonly value: string;
  readonly place: [number, number];
}

function placedTexts(node: unknown): PlacedText[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, place } = node as { type?: unknown; value?: unknown; place?: unknown };
  const isText = typeof value === 'string' && Array.isArray(place) && (type === 'text' || type === 'phrase');
  const own = isText ? [{ value, place: place as [number, number] }] : [];
  return [...own, ...Object.values(node).flatMap(placedTexts)];
}

describe('an outline that is not as the schema says', () => {
  const title = { type: 'phrase', value: 'Tides', place: [0, 5] };
  const sound = { version: 1, type: 'outline', place: [0, 9], meta: { title, lang: 'en' } };
  it.each([
    ['another version', { ...sound, version: 2 }],
    ['no place', { ...sound, place: undefined }],
    ['a negative offset', { ...sound, place: [-1, 9] }],
    ['an unknown section', { ...sound, children: [{ type: 'essay', place: [0, 9] }] }],
    ['an unknown key', { ...sound, extra: 1 }],
  ])('has %s', (_, data) => {
    expect(faultsOf('outline', sound)).toEqual([]);
    expect(faultsOf('outline', JSON.parse(JSON.stringify(data)))).not.toEqual([]);
  });
});

describe('pack.yml', () => {
  const packs = readdirSync(join(root, 'templates')).filter((name) =>
    readdirSync(join(root, 'templates', name.endsWith('.md') ? '.' : name)).includes('pack.yml'),
  );

  it.each(packs)('of %s is as the schema says', (name) => {
    expect(faultsOf('pack', parse(read('templates', name, 'pack.yml')))).toEqual([]);
  });

  it('that is new names the schema for editors, and is as it says', async () => {
    const text = (await newPack('zephyr')).find(({ path }) => path === 'pack.yml')?.text ?? '';
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://unpkg.com/deckwright/templates/schemas/pack.json',
    );
    expect(faultsOf('pack', parse(text))).toEqual([]);
    expect(text).toContain('\nversion: 1\n');
  });

  it('has the keys of the schema, and no others', async () => {
    const { properties } = JSON.parse(read('templates', 'schemas', 'pack.json')) as {
      readonly properties: Readonly<Record<string, unknown>>;
    };
    const yml = `${Object.keys(properties)
      .map((key) => `${key}: ''`)
      .join('\n')}\nstranger: ''\n`;
    const load = () => Promise.reject(new Error('No asset is named'));
    const { messages } = await readPackFile(new TextEncoder().encode(yml), 'pack.yml', load);
    expect(messages.map(({ reason }) => reason.slice(0, 27))).toEqual(['Unexpected key `stranger`, ']);
    expect(faultsOf('pack', { stranger: '' })).not.toEqual([]);
  });

  it.each([
    { version: 2 },
    { size: '16:10' },
    { paper: 'a3' },
    { color: { acent: '#fff' } },
    { required: ['logo'] },
  ])('may not be %j', (data) => expect(faultsOf('pack', data)).not.toEqual([]));
});

describe('.deck.yml', () => {
  it('that is written names the schema for editors, and is as it says', () => {
    const first = editedOverrides('', { type: 'length', value: 'brief' });
    expect(first.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=https://unpkg.com/deckwright/templates/schemas/deck.json',
    );
    const section = { section: 'costs', words: '3b5d5c3712955042' };
    const all = [
      { ...section, type: 'action', value: 'notes' },
      { ...section, type: 'title', value: 'Concrete comes first.' },
      { ...section, type: 'sentence', text: 'Turbines last.', value: 'show' },
    ] as const;
    const text = all.reduce<string>(editedOverrides, first);
    expect(faultsOf('deck', parse(text))).toEqual([]);
    expect(parseOverrides(new TextEncoder().encode(`version: 1\n${text}`), 'a.deck.yml').messages).toEqual(
      [],
    );
  });

  it.each([
    'version: 2',
    'length: long',
    'sections: { costs: { action: hide } }',
    'sections: { costs: { sentences: [{ text: Turbines last. }] } }',
  ])('may not be %j, for the schema as for the program', (yml) => {
    expect(faultsOf('deck', parse(yml))).not.toEqual([]);
    expect(() => parseOverrides(new TextEncoder().encode(yml), 'a.deck.yml')).toThrow(/^Unexpected /);
  });
});
