import { expect, it } from 'vitest';
import { isArgument, seriesIn } from '../../src/outline/narrative.ts';
import type { Support } from '../../src/outline/outline.ts';
import { outlineOf } from './articles.ts';

/** The supports of an article of one section. */
async function supportsOf(...paragraphs: readonly string[]): Promise<readonly Support[]> {
  const { children } = await outlineOf(`# Tides\n\n## Costs\n\n${paragraphs.join('\n\n')}\n`);
  return children.flatMap((section) =>
    section.type === 'narrative' || section.type === 'passage' ? [...section.children] : [],
  );
}

const words = (count: number): string => `${'gate '.repeat(count).trim()}.`;

it.each([
  ['8 words', `Oak: ${words(8)}`, true],
  ['7 words', `Oak: ${words(7)}`, false],
  ['16 characters', `成本：${'上涨'.repeat(8)}。`, true],
  ['15 characters', `成本：${'上涨'.repeat(7)}高。`, false],
])(
  'takes a label with %s behind it for an argument where they say enough',
  async (_, paragraph, expected) => {
    const [support] = await supportsOf(paragraph);
    expect(support && isArgument(support)).toBe(expected);
  },
);

it.each([
  ['two numbered arguments', [`(1) Oak: ${words(8)}`, `(2) Iron: ${words(8)}`], true],
  ['one numbered argument', [`(1) Oak: ${words(8)}`], false],
  ['three labelled arguments', ['Oak', 'Iron', 'Stone'].map((name) => `${name}: ${words(8)}`), true],
  ['two labelled arguments', ['Oak', 'Iron'].map((name) => `${name}: ${words(8)}`), false],
])('finds a series in %s where there are enough', async (_, paragraphs, expected) => {
  expect(seriesIn(await supportsOf(...paragraphs)) !== undefined).toBe(expected);
});
