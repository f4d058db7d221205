/** Edit links of a wiki: they go, and the lines that they stand beside are headings. */
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';

const SAID =
  'The weir was built in 1901 and has been mended eleven times since, each time by the families who live beside it.';

it.each([
  ['on the line of the heading', (name: string) => [`${name}[edit]`]],
  ['on the line below it', (name: string) => [name, '[Bearbeiten | Quelltext bearbeiten]']],
])('takes out edit links %s', async (_where, heading) => {
  const content = [
    'The weir of Arden',
    SAID,
    ...heading('History'),
    ...heading('Building'),
    SAID,
    ...heading('Use today'),
    SAID,
  ];
  const { tree, dropped } = await read({ path: 'copy.txt', content: content.join('\n') });
  const headings = tree.children.filter(({ type }) => type === 'heading').map((block) => toString(block));
  expect(headings).toEqual(['The weir of Arden', 'History', 'Building', 'Use today']);
  expect(dropped.map(({ reason }) => reason)).toEqual(['navigation', 'navigation', 'navigation']);
});

it('keeps brackets that stand once', async () => {
  const content = ['The weir of Arden', SAID, 'History [in part]', SAID].join('\n');
  const { tree } = await read({ path: 'copy.txt', content });
  expect(tree.children.map((block) => toString(block))).toContain('History [in part]');
});
