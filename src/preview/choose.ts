/** Writes what was chosen on the page into the file beside the article, and into no other. */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { deckLengths } from '../compose/deck-length.ts';
import { textFile, writeFiles } from '../files/write.ts';
import { editedOverrides, type Edit } from '../overrides/edit.ts';
import { overridesPath } from '../overrides/file.ts';
import { actions } from '../overrides/overrides.ts';
import { parseOverrides } from '../overrides/parse.ts';

/** Writes a choice. Throws `override:file` where the file is one that deckwright cannot read: it may be somebody's work. */
export async function writeChoice(article: string, edit: Edit): Promise<void> {
  const path = overridesPath(article);
  const there = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  parseOverrides(new TextEncoder().encode(there), path);
  const text = editedOverrides(there, edit);
  await writeFiles(dirname(path), [textFile(basename(path), text)]);
}

/** The edit that a request asks for; undefined for anything else. */
export function editIn(body: string): Edit | undefined {
  const given = recordIn(body);
  const { type, value, section, words, text } = given ?? {};
  if (value !== undefined && typeof value !== 'string') return undefined;
  if (type === 'length') {
    const length = deckLengths.find((name) => name === value);
    return length === value ? { type, value: length } : undefined;
  }
  if (type === 'template') return value === undefined || PACK_NAME.test(value) ? { type, value } : undefined;
  if (typeof section !== 'string' || typeof words !== 'string' || !/^[\da-f]{8}$/.test(words))
    return undefined;
  if (type === 'title') return { type, section, words, value };
  const action = actions.find((name) => name === value);
  if (action !== value) return undefined;
  if (type === 'action') return { type, section, words, value: action };
  return type === 'sentence' && typeof text === 'string'
    ? { type, section, words, text, value: action }
    : undefined;
}

/** The name of a pack, which no path is. */
const PACK_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u;

function recordIn(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const given: unknown = JSON.parse(body);
    return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
