/** Marks on what pages draw: each piece of a page is text of the structure, a described picture, or an artifact. */
import { expect, test } from 'vitest';
import { markArtifacts, type PageObjects } from '../../../src/print/finish/marks.ts';

const plain: PageObjects = { isDescribed: () => false, kindOf: () => 'picture' };
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const A = '/Artifact BMC';

test.each([
  ['a path', '0 0 9 9 re f', `${A} 0 0 9 9 re f EMC`],
  ['neighbours as one', '0 0 9 9 re f 1 1 m 2 2 l S', `${A} 0 0 9 9 re f 1 1 m 2 2 l S EMC`],
  [
    'each side of a change of state',
    '0 0 9 9 re f Q 0 0 9 9 re f',
    `${A} 0 0 9 9 re f EMC Q ${A} 0 0 9 9 re f EMC`,
  ],
  ['text', 'BT /F1 9 Tf (1) Tj ET', `${A} BT /F1 9 Tf (1) Tj ET EMC`],
  [
    'a picture, a shading, a picture in the text',
    '/I Do /S sh BI /W 1 ID \u0001 f\u0002 EI',
    `${A} /I Do /S sh BI /W 1 ID \u0001 f\u0002 EI EMC`,
  ],
])('what has none: %s', (_, text, expected) => {
  expect(flat(markArtifacts(text, plain).content)).toBe(expected);
});

test.each([
  ['a path that only clips', 'q 0 0 9 9 re W* n Q'],
  ['text that shows nothing', 'BT /F1 9 Tf ET'],
  ['text that has one', '/P <</MCID 0>>BDC BT (a) Tj ET EMC'],
  ['text and the line below it', '/P <</MCID 0>>BDC BT [(a) 2] TJ ET 0 0 9 1 re f EMC'],
  ['what is an artifact already', '/Artifact BMC 0 0 9 9 re f EMC'],
  ['a mark around marks', '/Span <</MCID 0>>BDC /P <</MCID 1>>BDC (a) Tj EMC EMC'],
])('nothing is added to %s', (_, text) => {
  expect(markArtifacts(text, plain)).toEqual({ content: text, dropped: [] });
});

test('marked content that says nothing leaves the structure', () => {
  const { content, dropped } = markArtifacts(
    '/P <</MCID 3 >>BDC 0 0 9 9 re f EMC /P <</MCID 4>>BDC (a) Tj EMC',
    plain,
  );
  expect(flat(content)).toBe(`${A} 0 0 9 9 re f EMC /P <</MCID 4>>BDC (a) Tj EMC`);
  expect(dropped).toEqual([3]);
});

test('a picture that is described stays, one that is not does not', () => {
  const text = '/Figure <</MCID 3>>BDC /I Do EMC';
  expect(markArtifacts(text, { ...plain, isDescribed: (id) => id === 3 })).toEqual({
    content: text,
    dropped: [],
  });
  expect(markArtifacts(text, plain).dropped).toEqual([3]);
});

test('forms with text of their own speak, and those with marks of their own get no other', () => {
  const text = '/P <</MCID 3>>BDC /Form Do EMC';
  expect(markArtifacts(text, { ...plain, kindOf: () => 'text' })).toEqual({ content: text, dropped: [] });
  expect(markArtifacts('/Form Do', { ...plain, kindOf: () => 'marked' }).content).toBe('/Form Do');
  expect(flat(markArtifacts('/Form Do', { ...plain, kindOf: () => 'text' }).content)).toBe(
    `${A} /Form Do EMC`,
  );
});

test('marks inside a text leave the rest of it to be marked', () => {
  const { content } = markArtifacts('BT (1) Tj /P <</MCID 0>>BDC (a) Tj EMC (2) Tj ET', plain);
  expect(flat(content)).toBe(`BT ${A} (1) Tj EMC /P <</MCID 0>>BDC (a) Tj EMC ${A} (2) Tj EMC ET`);
});

test('operators in strings and pictures are none', () => {
  const text = '/P <</MCID 0>>BDC (EMC \\) f) Tj EMC';
  expect(markArtifacts(text, plain).content).toBe(text);
});
