/** Charts, SmartArt and embedded files of documents are told, with where they stand and what to do. */
import { expect, it } from 'vitest';
import { articleOf, par, run } from './make.ts';

const drawing = (uri: string, name = 'Tolls by year'): string =>
  par(
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="${name}"/><a:graphic><a:graphicData uri="${uri}"/></a:graphic></wp:inline></w:drawing></w:r>`,
  );

const title = par(run('The tolls'), 'Title');

it.each([
  [
    'a chart',
    drawing('http://schemas.openxmlformats.org/drawingml/2006/chart'),
    'chart `Tolls by year` behind "They rise."',
  ],
  [
    'a newer chart',
    drawing('http://schemas.microsoft.com/office/drawing/2014/chartex'),
    'chart `Tolls by year` behind',
  ],
  [
    'SmartArt',
    drawing('http://schemas.openxmlformats.org/drawingml/2006/diagram'),
    'SmartArt graphic `Tolls by year` behind',
  ],
  ['text of another file', '<w:altChunk r:id="r9"/>', 'text of another file behind "They rise."'],
])('tells of %s', async (_what, body, expected) => {
  const { messages } = (await articleOf(title + par(run('They rise.')) + body)).file;
  expect(messages.map(({ ruleId, reason }) => ({ ruleId, reason }))).toEqual([
    { ruleId: 'object', reason: expect.stringContaining(expected) },
  ]);
  expect(messages[0]?.note).toMatch(/\.$/);
});

it('tells nothing of a picture', async () => {
  const picture = drawing('http://schemas.openxmlformats.org/drawingml/2006/picture');
  const { messages } = (await articleOf(title + par(run('They rise.')) + picture)).file;
  expect(messages).toEqual([]);
});

it.each([60, 61])('quotes a paragraph of %i letters by at most 60', async (length) => {
  const { messages } = (await articleOf(title + par(run('a'.repeat(length))) + '<w:altChunk r:id="r9"/>'))
    .file;
  expect(messages[0]?.reason.includes('…')).toBe(length > 60);
});
