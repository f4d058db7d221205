/** Notes of page copies: marks and their notes are parted from the words, and figures keep theirs. */
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';

const LONG =
  'The weir was built in 1901 and has been mended eleven times since, each time by the families who live beside it and who have never once been paid for the stones that they bring';
const TITLE = 'How a weir is paid for by those who live beside it';

async function notes(lines: readonly string[]) {
  const { tree, dropped } = await read({ path: 'copy.txt', content: lines.join('\n') });
  return {
    words: tree.children.filter(({ type }) => type === 'paragraph').map((block) => toString(block)),
    notes: tree.children.filter(({ type }) => type === 'footnoteDefinition').map((block) => toString(block)),
    marks: JSON.stringify(tree).match(/"footnoteReference","identifier":"\d+"/g)?.length ?? 0,
    dropped: dropped.filter(({ reason }) => reason === 'markup').map(({ text }) => text),
  };
}

it('joins the marks of an encyclopedia to its notes', async () => {
  const found = await notes([
    TITLE,
    `${LONG}.[1] It costs 960 crowns a year.[2]`,
    `${LONG}, which nobody planned.[1]`,
    '^ Keepers, p. 12.',
    '^ a b Report of 1959, p. 4.',
  ]);
  expect(found.words).toEqual([`${LONG}. It costs 960 crowns a year.`, `${LONG}, which nobody planned.`]);
  expect(found.notes).toEqual(['Keepers, p. 12.', 'Report of 1959, p. 4.']);
  expect(found.marks).toBe(3);
});

it('parts a mark from the figure that the copy glued it to', async () => {
  const found = await notes([
    TITLE,
    `${LONG}, and it costs 960.1 Where does it go?`,
    `${LONG}, says the council.2`,
    '1',
    'Prices of the chamber, without tax.',
    '2',
    'The contract runs on unless somebody ends it.',
  ]);
  expect(found.words[0]).toBe(`${LONG}, and it costs 960. Where does it go?`);
  expect(found.words[1]).toBe(`${LONG}, says the council.`);
  expect(found.notes).toHaveLength(2);
  expect(found.dropped).toEqual(['1', '2']);
});

it('leaves figures alone where a note has no mark', async () => {
  const found = await notes([
    TITLE,
    `${LONG}, and it costs 960.5 a day.`,
    LONG,
    '1',
    'Prices of the chamber.',
  ]);
  expect(found.words.join(' ')).toContain('960.5');
  expect(found.notes).toEqual([]);
});

it.each([
  ['one mark is the words of the author', `${LONG}.[1]`, 0],
  ['two marks are of notes, which the copy left out', `${LONG}.[1] ${LONG}.[2]`, 2],
])('%s', async (_what, paragraph, count) => {
  expect((await notes([TITLE, paragraph, `${LONG}.`])).dropped).toHaveLength(count);
});
