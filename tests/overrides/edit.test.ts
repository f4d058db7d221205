import { expect, it } from 'vitest';
import { editedOverrides, type Edit } from '../../src/overrides/edit.ts';
import { parseOverrides } from '../../src/overrides/parse.ts';

const section = { section: 'tides', words: '0a1b2c3d' };
const written = (...edits: readonly Edit[]): string => edits.reduce(editedOverrides, '');
const read = (text: string) => parseOverrides(new TextEncoder().encode(text), 'mill.deck.yml');

it('writes each kind of choice so that it is read again', () => {
  const text = written(
    { type: 'length', value: 'brief' },
    { type: 'template', value: 'acme' },
    { ...section, type: 'action', value: 'notes' },
    { ...section, type: 'title', value: 'Neap tides: five hours a day' },
    { ...section, type: 'sentence', text: '“No tide”, he says: #1', value: 'drop' },
  );
  const { overrides, messages } = read(text);
  expect(messages).toEqual([]);
  expect(overrides).toMatchObject({
    length: 'brief',
    template: 'acme',
    sections: [
      {
        id: 'tides',
        words: '0a1b2c3d',
        action: { value: 'notes' },
        title: { value: 'Neap tides: five hours a day' },
        sentences: [{ text: '“No tide”, he says: #1', action: { value: 'drop' } }],
      },
    ],
  });
});

it('keeps comments and order of what a person wrote', () => {
  const mine =
    '# mine\nlength: full # all of it\n\nsections:\n  # check with Ann\n  prices:\n    action: drop # too dear\n';
  const text = editedOverrides(mine, { ...section, type: 'action', value: 'show' });
  expect(text).toBe(`${mine}  tides:\n    action: show\n    words: 0a1b2c3d\n`);
});

it.each<readonly [string, Edit, Edit]>([
  ['a length', { type: 'length', value: 'brief' }, { type: 'length' }],
  ['an action', { ...section, type: 'action', value: 'drop' }, { ...section, type: 'action' }],
  ['a title', { ...section, type: 'title', value: 'Tides turn' }, { ...section, type: 'title' }],
  [
    'a sentence',
    { ...section, type: 'sentence', text: 'Tides turn.', value: 'drop' },
    { ...section, type: 'sentence', text: 'Tides turn.' },
  ],
])('takes %s back and leaves nothing of it', (_, choose, takeBack) => {
  expect(read(written(choose, takeBack)).overrides).toEqual({ sections: [] });
});

it('changes a choice for a sentence where it stands', () => {
  const sentence = { ...section, type: 'sentence', text: 'Tides turn.' } as const;
  const text = written({ ...sentence, value: 'drop' }, { ...sentence, value: 'notes' });
  expect(text.match(/text:/g)).toHaveLength(1);
  expect(read(text).overrides.sections[0]?.sentences[0]?.action.value).toBe('notes');
});
