import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editIn, writeChoice } from '../../src/preview/choose.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'deckwright-choose-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('the edit of a request', () => {
  const section = { section: 'tides', words: '0a1b2c3d' };
  it.each([
    [{ type: 'length', value: 'brief' }],
    [{ type: 'template', value: 'acme' }],
    [{ ...section, type: 'action', value: 'notes' }],
    [{ ...section, type: 'title', value: 'Tides turn.' }],
    [{ ...section, type: 'sentence', text: 'Tides turn.', value: 'drop' }],
  ])('is %j', (edit) => {
    expect(editIn(JSON.stringify(edit))).toEqual(edit);
    const { value: _, ...without } = edit;
    expect(editIn(JSON.stringify(without))).toMatchObject(without);
  });

  it.each([
    ['', 'nothing'],
    ['[1', 'no JSON'],
    ['"drop"', 'no object'],
    [JSON.stringify({ type: 'length', value: 'endless' }), 'no length'],
    [JSON.stringify({ type: 'template', value: '../evil' }), 'a path'],
    [JSON.stringify({ ...section, type: 'action', value: 'burn' }), 'no action'],
    [JSON.stringify({ ...section, type: 'action', words: '../x', value: 'drop' }), 'no hash'],
    [JSON.stringify({ type: 'action', words: '0a1b2c3d', value: 'drop' }), 'no section'],
    [JSON.stringify({ ...section, type: 'sentence', value: 'drop' }), 'no sentence'],
    [JSON.stringify({ ...section, type: 'file', value: 'x' }), 'another type'],
    [JSON.stringify({ ...section, type: 'title', value: { a: 1 } }), 'no text'],
  ])('is none of %s (%s)', (body) => {
    expect(editIn(body)).toBeUndefined();
  });
});

it('writes beside the article and nowhere else', async () => {
  const article = join(folder, 'mill.md');
  await writeFile(article, '# Mill\n');
  await writeChoice(article, { type: 'length', value: 'brief' });
  await writeChoice(article, { type: 'length', value: 'full' });
  expect(await readFile(join(folder, 'mill.deck.yml'), 'utf8')).toMatch(/^(?:# .*\n)+\nlength: full\n$/);
  expect(await readFile(article, 'utf8')).toBe('# Mill\n');
  expect(await readdir(folder)).toHaveLength(2);
});

it('leaves a file as it is that is not its own', async () => {
  const path = join(folder, 'mill.deck.yml');
  await writeFile(path, '- a\n- list\n');
  await expect(
    writeChoice(join(folder, 'mill.md'), { type: 'length', value: 'brief' }),
  ).rejects.toMatchObject({
    source: 'override',
    ruleId: 'file',
  });
  expect(await readFile(path, 'utf8')).toBe('- a\n- list\n');
});
