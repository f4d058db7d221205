import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { ruleOf } from '../../../src/rules/index.ts';

const readAll = (content: string): ReturnType<typeof read> =>
  read({ path: 'a.md', content: `# Tides\n\n${content}` });

it('shows what cannot be set as code, with one message that names the lines', async () => {
  const { tree, file } = await readAll(
    'The lock $\\lok{x}$ is.\n\n$$\n\\frac{a\n$$\n\nAnd $a_1$ is.\n\n$$\na = b\n$$',
  );
  expect(file.messages.map((one) => ruleOf(one))).toEqual(['read:formula']);
  const [message] = file.messages;
  expect(message?.line).toBe(3);
  expect(message?.reason).toContain('Undefined control sequence: \\lok');
  expect(message?.note).toContain('line 6');
  const [, first, second, third, fourth] = tree.children;
  expect(first?.type === 'paragraph' && first.children.map(({ type }) => type)).toEqual([
    'text',
    'inlineCode',
    'text',
  ]);
  expect(second).toMatchObject({ type: 'code', lang: 'tex', meta: null });
  expect(third?.type === 'paragraph' && first?.type && third.children[1]).toMatchObject({
    type: 'inlineMath',
    value: 'a_1',
  });
  expect(fourth).toMatchObject({ type: 'code', lang: 'tex', meta: 'display' });
});

it('says nothing of formulas that can be set', async () => {
  const { file } = await readAll(
    'So $\\frac{a}{b}$ and $5m (or $7m).\n\n$$\n\\begin{aligned} a &= b \\\\ &= c % why\n\\end{aligned}\n$$',
  );
  expect(file.messages).toEqual([]);
});
