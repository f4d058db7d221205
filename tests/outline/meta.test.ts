import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/rules/index.ts';
import { outlineOf, words } from './articles.ts';

const BODY = 'Tidal power is paid for before it earns anything at all, and the banks have seen it.';
const COPY = `${BODY}\n\nEvery barrage on this coast was finished years after the date on its first poster.\n\nThe moon has never been late, but the money has been late on every project so far.`;

const told = async (content: string, path?: string) => {
  const { meta } = await outlineOf(content, path);
  return [words(meta.title), meta.authors.map(words).join('+'), meta.published?.iso];
};

describe('title', () => {
  it.each([
    ['# Tides\n\nText.\n\n# Costs\n\nText.', 'Tides'],
    ['Tides\n=====\n\nText.', 'Tides'],
    ['# [Tides](https://example.org)\n\nText.', 'Tides'],
    ['# ![logo](a.png) Tides\n\nText.', 'Tides'],
    ['![logo](a.png)\n\n# Tides\n\nText.\n\n# Costs\n\nText.', 'Tides'],
    ['## Tides\n\nText.\n\n### Costs\n\nText.', 'Tides'],
    ['---\ntitle: Tides | Harbour Times\n---\n# Tides\n\nText.', 'Tides'],
    ['---\ntitle: Tides | Moons\n---\n# Costs\n\nText.', 'Tides | Moons'],
    ['---\ntitle: Tides\n---\nText.\n\n# Costs\n\nText.', 'Tides'],
  ])('of %j', async (content, title) => {
    expect(words((await outlineOf(content)).meta.title)).toBe(title);
  });

  it('keeps a first heading in other words under it', async () => {
    const { meta, dropped } = await outlineOf('---\ntitle: Tides\n---\n# Why the sea pays late\n\nText.');
    expect([words(meta.subtitle), dropped.map(({ reason }) => reason)]).toEqual([
      'Why the sea pays late',
      ['markup'],
    ]);
  });

  it('leaves a heading further down where it is', async () => {
    const { children } = await outlineOf('---\ntitle: Tides\n---\nText.\n\n# Costs\n\nThey rise.');
    expect(children.map(({ heading }) => words(heading))).toContain('Costs');
  });

  it('of a page copy is a question, and not the way to the page', async () => {
    const copy = `You are here: Home > Sea\nLast Updated : Nov 20, 2019 01:41 PM | Source: Harbour\n\nAre the banks of this whole coast afraid of a barrage?\n\n${COPY}`;
    expect(await told(copy, 'a.txt')).toEqual([
      'Are the banks of this whole coast afraid of a barrage?',
      '',
      undefined,
    ]);
  });

  it('of a page copy stands without the name of the site', async () => {
    const copy = `Why the sea pays late - Harbour Times\n\nWhy the sea pays late\n\n${COPY}`;
    expect((await told(copy, 'a.txt'))[0]).toBe('Why the sea pays late');
  });
});

describe('the head of an article', () => {
  it.each([
    ['emphasis', '*By [Ann Lee](https://a.org) and **Bo Chen** | March 3, 2024*'],
    ['two lines', 'By Ann Lee & Bo Chen\nMarch 3, 2024'],
    ['a list', '- **Author:** Ann Lee, Bo Chen\n- **Date:** 3 March 2024'],
    ['a quotation', '> 作者：Ann Lee、Bo Chen\n>\n> 发布于：2024-03-03'],
    ['a heading', '#### By: Ann Lee, Bo Chen\n\n2024-03-03'],
    ['a table', '| Field | Value |\n| - | - |\n| Author | Ann Lee, Bo Chen |\n| Date | 2024-03-03 |'],
    ['hard breaks', '**Author:** Ann Lee, Bo Chen  \n**Published:** March 3, 2024 | **Version:** 2'],
  ])('tells authors and date in %s', async (_name, head) => {
    expect(await told(`# Tides\n\n${head}\n\n${BODY}`)).toEqual(['Tides', 'Ann Lee+Bo Chen', '2024-03-03']);
  });

  it('takes what told it out of the article, and nothing else', async () => {
    const { children, dropped } = await outlineOf(
      `# Tides\n\n- **Author:** Ann Lee\n- **Status:** Accepted\n\n${BODY}`,
    );
    expect(dropped.map(({ text }) => text)).toEqual(['- **Author:** Ann Lee']);
    expect(JSON.stringify(children)).toContain('Accepted');
    expect(JSON.stringify(children)).not.toContain('Ann Lee');
  });

  it('ends with the first prose and the first section', async () => {
    const prose = `${BODY} ${BODY}`;
    expect(await told(`# Tides\n\n${prose}\n\nMarch 3, 2024`)).toEqual(['Tides', '', undefined]);
    expect(await told(`# Changes\n\n## 4.1.0\n\nReleased 2024-03-03\n\n${prose}`)).toEqual([
      'Changes',
      '',
      undefined,
    ]);
    expect(await told(`# Tides\n\n${prose}\n\nAuthor: Ann Lee`)).toEqual(['Tides', 'Ann Lee', undefined]);
  });

  it('yields to front matter', async () => {
    expect(await told(`---\nauthor: Cy Dee\n---\n# Tides\n\nBy Ann Lee\n\n${BODY}`)).toEqual([
      'Tides',
      'Cy Dee',
      undefined,
    ]);
  });
});

describe('a page copy', () => {
  it.each([
    ['a date before a name', 'November 20, 2019 Ann Lee'],
    ['a name on a line of its own', 'Ann Lee\n\nNovember 20, 2019 · 5 min read'],
    ['a name that the page glues to its date', 'By Ann LeePublished Nov 20, 2019'],
  ])('tells its author by %s', async (_name, line) => {
    const copy = `Home\nNews\nContact\n\nWhy the sea pays late\n\n${line}\n\n${COPY}`;
    expect(await told(copy, 'a.txt')).toEqual(['Why the sea pays late', 'Ann Lee', '2019-11-20']);
  });

  it('says nothing of itself by the datelines of other articles', async () => {
    const copy = `Why the sea pays late\n\n${COPY}\n\nRelated articles\n\n${'A moon of one’s own\n\n'.repeat(9)}By Bo Chen | March 1, 2020\n`;
    expect(await told(copy, 'a.txt')).toEqual(['Why the sea pays late', '', undefined]);
  });

  it('keeps the dates of a chronicle', async () => {
    const days = Array.from({ length: 16 }, (_, day) => `March ${day + 1}, 2020\n\n${BODY}`).join('\n\n');
    const { children } = await outlineOf(`Why the sea pays late\n\n${days}`, 'a.txt');
    expect(JSON.stringify(children)).toContain('March 9, 2020');
  });

  it('reads the lines above it that say what it is', async () => {
    const copy = `Title: Why the sea pays late\nAuthor: Ann Lee\nDate: 2019-11-20\n\n${COPY}`;
    expect(await told(copy, 'a.txt')).toEqual(['Why the sea pays late', 'Ann Lee', '2019-11-20']);
  });
});

it('has nothing to say against an article that tells all of it', async () => {
  const { read } = await import('../../src/read/index.ts');
  const article = await read({ path: 'a.md', content: '---\ntitle: Tides: a primer\n---\n\nText.' });
  expect(article.file.messages.map(ruleOf)).toEqual([]);
});

it.each([
  [
    'a long first sentence by its first clause',
    'The keeper of the upper lock, who has done the work since the days of his grandfather and knows each of the gates by its sound, opens them at dawn.',
    'The keeper of the upper lock',
  ],
  [
    'a short first sentence',
    'The keeper opens the gates at dawn. Nobody else may.',
    'The keeper opens the gates at dawn.',
  ],
  ['a heading of a lower rank', '## The gates of the lock\n\nThey are of oak.', 'The gates of the lock'],
  [
    'what it says before any heading',
    'The keeper is old.\n\nSo is the lock.\n\nBoth leak.\n\n## Tips\n\nPaint them.',
    'The keeper is old.',
  ],
  [
    'its first words, not those of an image',
    '![The gates](gates.png)\n\nThe keeper is old.',
    'The keeper is old.',
  ],
  ['a wrapped sentence', 'The keeper opens\nthe gates at dawn.', 'The keeper opens the gates at dawn.'],
])('calls an article without a title by %s', async (_what, content, title) => {
  const { meta } = await outlineOf(content);
  expect(words(meta.title)).toBe(title);
});
