import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../src/read/front/matter.ts';
import { metaOf } from '../../src/read/meta.ts';
import { textOf } from '../../src/text/phrase.ts';

const told = (yaml: string) => metaOf(frontMatter(`---\n${yaml}\n---\nBody`).entries).meta;
const names = (yaml: string): string[] | undefined => told(yaml).authors?.map((author) => textOf(author));

describe('keys', () => {
  it.each([
    'pubDate: 2024-03-05T10:00:00Z',
    'publishDate: 2024-03-05',
    'published_at: 2024-03-05 09:00',
    'datePublished: "2024-03-05"',
    'PubDatetime: 2024-03-05',
    'created: 20240305',
    '发布日期: 2024年3月5日',
    '작성일: 2024.03.05',
    'slug: 2024-03-05-tide',
    'permalink: /ja/posts/2024/03/05/',
    'params:\n  date: 2024-03-05',
  ])('takes %s for the day of publishing', (yaml) => {
    expect(told(`title: T\n${yaml}`).published?.iso).toBe('2024-03-05');
  });

  it.each(['lastmod', 'last_modified_at', 'updatedAt', 'dateModified', '更新日'])(
    'takes %s for the day of change',
    (key) => {
      expect(told(`${key}: 2024-03-05`).updated?.iso).toBe('2024-03-05');
    },
  );

  it('lets the better name win, wherever it stands', () => {
    expect(told('created: 2020-01-01\ndate: 2024-03-05\nslug: 1999-01-01-x').published?.iso).toBe(
      '2024-03-05',
    );
  });

  it('does not take the day a clipping was made for the day of publishing', () => {
    expect(told('published:\ncreated: 2024-03-05').published).toBeUndefined();
    expect(told('published: true\ndate: 2024-03-05').published?.iso).toBe('2024-03-05');
  });

  it.each([
    ['author: Ann Lee', ['Ann Lee']],
    ['by: Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['author: {name: Ann Lee, url: "https://example.org", email: a@example.org}', ['Ann Lee']],
    ['authors:\n  - name: Ann Lee\n    title: Editor\n  - name: Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['authors:\n  - name: {given: Ann, family: Lee}', ['Ann Lee']],
    ['author: "[[Ann Lee]]"', ['Ann Lee']],
    ['author: "[Ann Lee](https://example.org)"', ['Ann Lee']],
    ['author: Ann Lee, PhD', ['Ann Lee']],
    ['作者: 张三、李四', ['张三', '李四']],
    ['author: https://example.org/ann', undefined],
    ['contributors: [Ann Lee]', undefined],
  ])('names the authors of %s', (yaml, expected) => {
    expect(names(yaml)).toEqual(expected);
  });

  it('places what stands in quotation marks', () => {
    const text = '---\nauthor: "Ann Lee, Bo"\ndate: \'2024-03-05\'\n---\n';
    const { meta } = metaOf(frontMatter(text).entries);
    const at = [...(meta.authors ?? []), meta.published].map((phrase) =>
      text.slice(phrase?.position.start.offset, phrase?.position.end.offset),
    );
    expect(at).toEqual(['Ann Lee', 'Bo', '2024-03-05']);
  });

  it('tells an address from a name behind `source`', () => {
    expect(told('source: https://example.org/a').url).toBeDefined();
    const { publisher, url } = told('source: Harbour Times\npermalink: /a/');
    expect([publisher && textOf(publisher), url]).toEqual(['Harbour Times', undefined]);
  });

  it('takes a short description for a subtitle, and no other', () => {
    const subtitle = (value: string): string | undefined => {
      const { subtitle: found } = told(`title: Tides\ndescription: ${value}`);
      return found && textOf(found);
    };
    expect(subtitle('What the moon pays for')).toBe('What the moon pays for');
    expect(subtitle('Tides pay late. Banks do not wait.')).toBeUndefined();
    expect(subtitle('What the moon pays for and...')).toBeUndefined();
    expect(subtitle('Tides')).toBeUndefined();
  });

  it('takes a longer description for a summary where no other is given', () => {
    const digest = (front: string): string[] | undefined =>
      told(front).digest?.map((phrase) => textOf(phrase));
    const long = 'Tides pay late. Banks do not wait.';
    expect(digest(`title: Tides\ndescription: ${long}`)).toEqual([long]);
    expect(digest(`description: ${long}\nsummary: The moon pays for all of it`)).toEqual([
      'The moon pays for all of it',
    ]);
    expect(digest('description: What the moon pays for')).toBeUndefined();
  });

  it('leaves the page of another tool out of the settings', () => {
    const { settings } = metaOf(frontMatter('---\ntemplate: post.html\n---\n').entries);
    expect(settings).toEqual({});
  });

  it.each([
    ['language: zh_CN', 'zh-CN'],
    ['locale: ja', 'ja'],
    ['lang: the language of the sea', undefined],
  ])('reads %s', (yaml, lang) => {
    expect(told(yaml).lang).toBe(lang);
  });
});
