import { expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';
import { textOf } from '../../src/text/phrase.ts';

async function authorsOf(name: string, words = 'Nora Quill knows ropes.'): Promise<string[] | undefined> {
  const { meta, text } = await read({
    path: 'a.md',
    content: `---\nauthor: ${name}\n---\n\n# Rope\n\n${words}\n`,
  });
  for (const { position } of meta.authors ?? [])
    expect(text.slice(position.start.offset, position.end.offset)).toContain(
      textOf(meta.authors?.[0] ?? []).slice(0, 4),
    );
  return meta.authors?.map(textOf);
}

it.each(['nora-quill', 'nora_quill', 'nora.quill'])('finds the name of %s in the text', async (slug) => {
  expect(await authorsOf(slug)).toEqual(['Nora Quill']);
});

it.each(['nora-quill', 'rope_fan92', 'user42'])(
  'takes %s for nobody where the text has no such name',
  async (slug) => {
    expect(await authorsOf(slug, 'Ropes are strong.')).toBeUndefined();
  },
);

it.each(['Nora Quill', 'nora', 'Jean-Luc Brun', 'McKinsey'])('keeps %s', async (name) => {
  expect(await authorsOf(name)).toEqual([name]);
});
