import { expect, it } from 'vitest';
import { blocksOf } from '../../../../src/read/copy/blocks.ts';
import { withCover } from '../../../../src/read/copy/paper/cover.ts';

/** The title and the bylines that passages have, of which some stand at the head of every page. */
function told(passages: readonly string[], ...names: readonly string[]): string[] {
  const text = passages.join('\n\n');
  return withCover(blocksOf(text), { text, names: new Set(names), contents: Infinity }).flatMap(
    ({ block, title, drop }) => (title === true ? [`title: ${block.text}`] : drop ? [block.text] : []),
  );
}

/** Lines of a cover that the text says nothing of. */
const covers = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Ltd ${'abcdefghijklmnop'[at]}`);

const body = `The keeper opens each gate of the lock before dawn, and boats from both rivers wait below it until noon each day of the year.`;

it.each([
  ['16th', 15, ['4 May 2025']],
  ['17th', 16, []],
])('reads a date in the %s passage where it is on the cover', (_, before, found) => {
  expect(told([...covers(before), '4 May 2025', body]).slice(1)).toEqual(found);
});

it.each([
  ['19 words', 19, ['4 May 2025']],
  ['20 words', 20, []],
])('reads a date behind a passage of %s where that is none of the text', (_, count, found) => {
  const sentence = `${'The gate opens '.repeat(7).trim().split(' ').slice(0, count).join(' ')}.`;
  expect(told(['Locks', sentence, '4 May 2025', body]).slice(1)).toEqual(found);
});

// A line of so many words of another script is the text already.
it.each([
  ['40 characters', 40, '闸'],
  ['41 characters', 41, 'Ltd'],
])('takes a line of %s for the title where it is short enough', (_, count, first) => {
  expect(told(['Ltd a', '闸门'.repeat(21).slice(0, count), body])[0]).toContain(`title: ${first}`);
});

const [half, whole, named] = [
  'Gate keeper ship port',
  'Gate keeper lock river',
  'Gate keeper ship port sail',
];

it.each([
  ['ninth', 9, whole],
  ['tenth', 10, half],
])('weighs what the text says of a line against its place: %s below the first', (_, distance, title) => {
  const lines = [half, ...covers(distance - 1), whole];
  expect(told([...lines, body.replace('rivers', 'river shores')])[0]).toBe(`title: ${title}`);
});

it.each([
  ['eleventh', 11, named],
  ['twelfth', 12, whole],
])('weighs what heads all pages against what the text says: %s below the first', (_, distance, title) => {
  const lines = [whole, ...covers(distance - 1), named];
  expect(told([...lines, body.replace('rivers', 'river shores')], named.toLowerCase())[0]).toBe(
    `title: ${title}`,
  );
});

it.each([
  ['two of five', named, named],
  ['three of eight', 'Gate keeper lock ship port sail mast rope', whole],
])('takes what heads all pages for the title where the text says %s of its words', (_, head, title) => {
  const text = body.replace('rivers', 'river shores');
  expect(told([whole, head, text], head.toLowerCase())[0]).toBe(`title: ${title}`);
});
