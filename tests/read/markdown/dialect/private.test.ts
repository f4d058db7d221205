import { expect, it } from 'vitest';
import { read } from '../../../../src/read/index.ts';

const myst = '```{note}\nA note.\n```';

it.each([
  ['The toll rose. %%Ask Bo.%% It fell.', 'Ask Bo'],
  ['One.\n\n%%\nAsk Bo.\n\nAnd Ann.\n%%\n\nTwo.', 'And Ann'],
  ['The toll{>>Ask Bo.<<} rose.', 'Ask Bo'],
  ['One. {::comment}Ask Bo.{:/comment} Two.', 'Ask Bo'],
  ['One. <!-- Ask Bo. --> Two.', 'Ask Bo'],
  ['- One.\n  :LOGBOOK:\n  CLOCK: Ask Bo\n  :END:', 'Ask Bo'],
  ['- One.\n  SCHEDULED: <2026-03-04 Wed>', '2026-03-04'],
  [`${myst}\n\n% Ask Bo.\n\nOne.`, 'Ask Bo'],
])('%j keeps the private words from the article, and says so', async (content, words) => {
  const { tree, dropped } = await read({ path: 'a.md', content: `# Tolls\n\n${content}` });
  expect(JSON.stringify(tree)).not.toContain(words);
  expect(dropped.some(({ reason, text }) => reason === 'author' && text.includes(words))).toBe(true);
});

it.each(['We are 100%% sure, or 50%%.', '% of GDP', 'One %% alone.', '{>> alone'])(
  '%j is no comment',
  async (content) => {
    const { tree } = await read({ path: 'a.md', content: `# Tolls\n\n${content}` });
    expect(JSON.stringify(tree)).toContain(content);
  },
);

it('hides nothing behind a comment that never ends: it is at most 20,000 characters long', async () => {
  const comment = (length: number): string => `# Tolls\n\nOne. %%${'a '.repeat(length / 2)}%% Two.`;
  const hides = async (length: number): Promise<boolean> =>
    !JSON.stringify((await read({ path: 'a.md', content: comment(length) })).tree).includes('a a a');
  expect(await hides(19_998)).toBe(true);
  expect(await hides(20_002)).toBe(false);
});
