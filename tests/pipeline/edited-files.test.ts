import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textFile } from '../../src/files/write.ts';
import { editedFiles, isBuiltDeck, withEarlierHashes } from '../../src/pipeline/edited-files.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'deckwright-edited-'))));
afterEach(() => rm(folder, { recursive: true }));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const manifest = (files: Readonly<Record<string, string>>): Promise<void> =>
  write('manifest.json', JSON.stringify({ deckwright: '1', files }));
const next = ['deck.md', 'base.css', '.marprc.yml', 'deck.html'].map((name) => textFile(name, `new ${name}`));

describe('files that a new build would replace', () => {
  it('are none in a new folder', async () => {
    expect(await editedFiles(join(folder, 'none'), next)).toEqual([]);
  });

  it('are none where they are as they were written', async () => {
    await write('deck.md', 'old');
    await manifest({ 'deck.md': hashOf('old') });
    expect(await editedFiles(folder, next)).toEqual([]);
  });

  it.each(['deck.md', 'base.css', '.marprc.yml'])('are %s where somebody has edited it', async (name) => {
    await write(name, 'mine');
    await manifest({ [name]: hashOf('old') });
    expect(await editedFiles(folder, next)).toEqual([name]);
  });

  it('are edited where no manifest, or one of another program, tells of them', async () => {
    await write('deck.md', 'mine');
    expect(await editedFiles(folder, next)).toEqual(['deck.md']);
    await write('manifest.json', JSON.stringify({ name: 'app', files: { 'deck.md': hashOf('mine') } }));
    expect(await editedFiles(folder, next)).toEqual(['deck.md']);
    await write('manifest.json', '{');
    expect(await editedFiles(folder, next)).toEqual(['deck.md']);
  });

  it('are none where the new file says the same', async () => {
    await write('deck.md', 'new deck.md');
    await manifest({ 'deck.md': hashOf('old') });
    expect(await editedFiles(folder, next)).toEqual([]);
  });

  it('are none that nobody finishes by hand', async () => {
    await write('deck.html', 'mine');
    await manifest({ 'deck.html': hashOf('old') });
    expect(await editedFiles(folder, next)).toEqual([]);
  });
});

it('keeps the hashes of earlier files that are not written this time', async () => {
  await manifest({ 'deck.md': hashOf('old'), 'deck.pdf': hashOf('pdf') });
  const hashesOf = async (names: readonly string[]): Promise<unknown> => {
    const files = [
      ...names.map((name) => textFile(name, name)),
      textFile('manifest.json', '{"files":{"deck.pdf":"1"}}'),
    ];
    const written = (await withEarlierHashes(folder, files)).at(-1);
    return (JSON.parse(new TextDecoder().decode(written?.contents)) as { files: unknown }).files;
  };
  expect(await hashesOf(['deck.pdf'])).toEqual({ 'deck.pdf': '1', 'deck.md': hashOf('old') });
  expect(await hashesOf(['deck.pdf', 'deck.md'])).toEqual({ 'deck.pdf': '1' });
});

it('knows the deck of a build, and no article of that name', async () => {
  await write('deck.md', '# A deck');
  expect(await isBuiltDeck(join(folder, 'deck.md'))).toBe(false);
  await manifest({ 'deck.md': hashOf('other') });
  expect(await isBuiltDeck(join(folder, 'deck.md'))).toBe(true);
  expect(await isBuiltDeck(join(folder, 'my-deck.md'))).toBe(false);
});
