import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { sketched } from './sketch.ts';
import { VFileMessage } from 'vfile-message';

const paragraphs = async (content: string): Promise<string[]> => {
  const { tree } = await read({ path: 'a.md', content });
  return tree.children.map((block) => ('children' in block ? textOf(block.children as never) : block.type));
};
const refusal = (content: string): Promise<unknown> =>
  read({ path: 'a.md', content }).then(
    () => 'read',
    (error: unknown) => (error instanceof VFileMessage ? ruleOf(error) : error),
  );

describe('Markdown', () => {
  it.each([
    ['three', 'below other tags', '<div>\n   <img alt="An oak" src="a.png">\n</div>', false],
    ['four', 'below other tags', '<div>\n    <img alt="An oak" src="a.png">\n</div>', false],
    ['four', 'below nothing', 'Oaks stand.\n\n    An oak', true],
  ])('takes what is set in by %s blanks %s for code: %#', async (_blanks, _where, content, isCode) =>
    expect((await sketched(content)).includes('code(')).toBe(isCode),
  );

  it.each([
    '【本文版权归河边日报所有。未经授权，不得转载、摘编等。】',
    '未经书面许可，严禁任何形式的转载和使用。',
    '記事の無断転載・複製を禁じます。',
    '무단 전재 및 재배포 금지',
  ])('drops %s with the heading that has nothing else', async (notice) => {
    const { tree, dropped } = await read({
      path: 'a.md',
      content: `# 港\n\n港很老。\n\n## 更多视频\n\n${notice}\n`,
    });
    expect(tree.children).toHaveLength(2);
    expect(dropped.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'related: 更多视频',
      `navigation: ${notice}`,
    ]);
  });

  it('keeps a heading above a notice of rights that has more below', async () => {
    const content = '# 港\n\n港很老。\n\n## 更多\n\n未经许可，不得转载。\n\n船也很老。\n';
    expect(await paragraphs(content)).toEqual(['港', '港很老。', '更多', '船也很老。']);
  });

  it.each([
    ['wrapped\nlines', 'wrapped lines'],
    ['一行，\n下一行', '一行，下一行'],
    ['at 10:30pm, Source:Reuters', 'at 10:30pm, Source:Reuters'],
    ['a&#x202e;b', 'ab'],
    ['**[x][nowhere]** stays bold', 'x stays bold'],
    ['<center>Figure 1: a lock</center>', 'Figure 1: a lock'],
    ['[a][b]\n\n[b]: https://example.org', 'a'],
  ])('%j shows %j', async (content, expected) => {
    expect((await paragraphs(content))[0]).toBe(expected);
  });

  it.each([
    ['a paragraph of emphasis marks', `x ${'**_* '.repeat(8000)}`],
    ['the same on many lines', `x ${'**_* \n'.repeat(8000)}`],
    [
      'runs of backticks',
      Array.from({ length: 600 }, (_, index) => `${'`'.repeat(index % 300)} a`).join(' '),
    ],
    ['brackets in brackets', `${'['.repeat(30_000)}x${']'.repeat(30_000)}`],
    ['quotations in quotations', `${'>'.repeat(8000)} x`],
    ['directives in directives', ':::note\n'.repeat(8000)],
  ])('refuses %s at once', async (_what, content) => {
    expect(await refusal(`# Title\n\n${content}`)).toBe('read:too-deep');
  });

  it('takes a page of tables and links for an article', async () => {
    const rows =
      '| a | b | c | d |\n|---|---|---|---|\n' +
      '| one word | two words | [three](https://example.org/a) | `four` |\n'.repeat(60);
    expect(await refusal(`# Title\n\n${rows}`)).toBe('read');
  });

  it('takes directives one after the other for an article, however many', async () => {
    expect(await refusal(`# Title\n\n${':::note\nThe gate is shut.\n:::\n\n'.repeat(150)}`)).toBe('read');
  });

  it.each(['<!-- only -->', '<div></div>', '---\ntitle: x\n---\n'])(
    'finds no article in %j',
    async (content) => {
      expect(await refusal(content)).toBe('read:empty');
    },
  );

  it('drops what the author drops', async () => {
    const { dropped } = await read({ path: 'a.md', content: '# T\n\nWords.\n\n:::drop\nNot these.\n:::\n' });
    expect(dropped.map(({ reason, text }) => [reason, text])).toEqual([
      ['author', ':::drop\nNot these.\n:::'],
    ]);
  });

  it('warns of a directive that it does not know', async () => {
    const { file } = await read({ path: 'a.md', content: '# T\n\n:::dorp\nWords.\n:::\n' });
    expect(file.messages.map((one) => [ruleOf(one), one.line])).toEqual([['read:directive', 3]]);
  });
});
