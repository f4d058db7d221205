/** What an analyst wrote into deck.pptx is still in its placeholders when LibreOffice has saved the file again. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { officeFileOf } from './files.ts';

const article = `---
title: The locks of the canal
author: Bo Reed
---

# The locks of the canal

## Keepers open the gates early

- Keepers open the gates at six in the morning.
- They close them when the last boat is through.
`;

/** The file as LibreOffice saves it. */
async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'deckwright-office-'));
  try {
    await writeFile(join(folder, 'deck.pptx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const asked = ['--headless', '--convert-to', 'pptx:Impress MS PowerPoint 2007 XML'];
    await promisify(execFile)('soffice', [
      profile,
      ...asked,
      '--outdir',
      join(folder, 'saved'),
      join(folder, 'deck.pptx'),
    ]).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new Error('Install LibreOffice for this test: apt-get install libreoffice-impress')
        : error;
    });
    return await readFile(join(folder, 'saved', 'deck.pptx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const slidesIn = (files: Record<string, Uint8Array>): string[] =>
  Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));

/** The words of each placeholder of a file, with its kind: `title: Keepers`. */
function heldWords(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  return slidesIn(files).flatMap((name) => {
    const shapes = strFromU8(files[name] ?? new Uint8Array()).match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
    return shapes.flatMap((shape) => {
      const holder = /<p:ph\b[^>]*>/.exec(shape)?.[0];
      const words = [...shape.matchAll(/<a:t>([^<]*)/g)].map((match) => match[1] ?? '').join('');
      const kind = holder && (/type="(\w+)"/.exec(holder)?.[1] ?? 'body');
      return kind === undefined ? [] : [`${kind}: ${words}`];
    });
  });
}

it('keeps edited titles and points in placeholders', async () => {
  const { file } = await officeFileOf(article);
  const files = unzipSync(file.bytes);
  for (const name of slidesIn(files))
    files[name] = strToU8(
      strFromU8(files[name] ?? new Uint8Array())
        .replaceAll('Keepers open the gates early', 'Keepers rise before the sun')
        .replaceAll('at six in the morning', 'at five in summer'),
    );
  const held = heldWords(await savedByLibreOffice(zipSync(files)));
  expect(held.some((words) => words === 'title: Keepers rise before the sun')).toBe(true);
  expect(held.some((words) => /^body: .*Keepers open the gates at five in summer/.test(words))).toBe(true);
  expect(held.filter((words) => words.startsWith('title: '))).toHaveLength(slidesIn(files).length);
});
