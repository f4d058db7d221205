import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../src/read/article.ts';
import { bylineOf } from '../../../src/read/byline/byline.ts';
import { textOf } from '../../../src/text/phrase.ts';

const page = 'Solar panels sank in price. The markets did not see it coming, and the new plan was late.';

/** Metadata in one line: dates in ISO form, lists joined. */
function brief(meta: Partial<Meta> | undefined): string {
  return Object.entries(meta ?? {})
    .map(([key, value]) => {
      if (typeof value === 'string') return `${key}=${value}`;
      if (Array.isArray(value)) return `${key}=${value.map((one) => textOf(one)).join('+')}`;
      return `${key}=${'iso' in value ? value.iso : textOf(value)}`;
    })
    .toSorted()
    .join(' ');
}

describe('bylineOf', () => {
  it.each([
    ['By Jane Doe', 'authors=Jane Doe'],
    ['By A. Reporter', 'authors=A. Reporter'],
    ['By J. R. Editor', 'authors=J. R. Editor'],
    ['BY JANE DOE', 'authors=JANE DOE'],
    ['By Jane Doe, Staff Writer', 'authors=Jane Doe'],
    ['By Jane Doe and John Roe | March 3, 2024', 'authors=Jane Doe+John Roe published=2024-03-03'],
    ['By Jane DoePublished 12 Feb 2026', 'authors=Jane Doe published=2026-02-12'],
    ['Jane Doe, 3 March 2024', 'authors=Jane Doe published=2024-03-03'],
    ['November 20, 2019 Jane Doe', 'authors=Jane Doe published=2019-11-20'],
    ['Jane Doe @janedoe', 'authors=Jane Doe'],
    ['Jane Doe Follow 7 min read · Mar 24, 2026', 'authors=Jane Doe published=2026-03-24'],
    ['March 3, 2024 · 5 min read', 'published=2024-03-03'],
    ['Tuesday 9 June 2026 · ~5 min read · Issue 042', 'published=2026-06-09'],
    ['Nov 20, 2019 07:34 AM IST', 'published=2019-11-20'],
    ['Posted by Ann Lee on March 3, 2024 in Markets', 'authors=Ann Lee published=2024-03-03'],
    ['Published March 5, 2024 by Ann Lee', 'authors=Ann Lee published=2024-03-05'],
    ['Updated on March 3, 2024', 'updated=2024-03-03'],
    ['Last Updated : Nov 20, 2019 01:41 PM IST | Source: Harbour', 'publisher=Harbour updated=2019-11-20'],
    [
      'Author: Ann Lee | Date: 2024-03-05 | Source: Harbour',
      'authors=Ann Lee published=2024-03-05 publisher=Harbour',
    ],
    ['Author: Ann Lee, head of tides at Harbour, 4 Quay', 'authors=Ann Lee'],
    ['Author: Ann Lee (Director of Tides, Harbour)', 'authors=Ann Lee'],
    [
      '比推Published on 2026-02-12Last updated on 2026-02-13',
      'published=2026-02-12 publisher=比推 updated=2026-02-13',
    ],
    ['作者：张三', 'authors=张三'],
    ['文 | 张三', 'authors=张三'],
    ['文／张三', 'authors=张三'],
    ['文｜张三 编辑｜李四', 'authors=张三'],
    ['来源：潮汐社 作者：张三 2024-03-05', 'authors=张三 published=2024-03-05 publisher=潮汐社'],
    ['作者：王五 等 6 位（某某大学）', 'authors=王五'],
    ['2019.11.09 07:33 1250浏览', 'published=2019-11-09'],
    ['発行日：2024年3月5日 更新日：2024年3月6日', 'published=2024-03-05 updated=2024-03-06'],
    ['著者：山田太郎', 'authors=山田太郎'],
    ['מאת: רות כהן | 5 במרץ 2024', 'authors=רות כהן published=2024-03-05'],
    ['بقلم ليلى حداد', 'authors=ليلى حداد'],
    ['الكاتب: ليلى حداد، ٥ مارس ٢٠٢٤', 'authors=ليلى حداد published=2024-03-05'],
    ['लेखक: मीरा जोशी | 5 मार्च 2024', 'authors=मीरा जोशी published=2024-03-05'],
    ['โดย มาลี ใจดี | 5 มีนาคม 2567', 'authors=มาลี ใจดี published=2024-03-05'],
    ['홍길동 기자', 'authors=홍길동'],
    ['기자 홍길동', 'authors=홍길동'],
    ['입력 2024.03.05 10:20 | 수정 2024.03.06 11:00', 'published=2024-03-05 updated=2024-03-06'],
    ['Von Anna Müller, 3. März 2024', 'authors=Anna Müller published=2024-03-03'],
    ['Par Jean Dupont, le 3 mars 2024', 'authors=Jean Dupont published=2024-03-03'],
    ['Original Title: Late tides', 'originalTitle=Late tides'],
    ['原文：<https://example.org/2024/03/05/tide>', 'url=https://example.org/2024/03/05/tide'],
  ])('reads %s', (line, expected) => {
    expect(brief(bylineOf(line, undefined, { page }))).toBe(expected);
  });

  it.each([
    'By 2030',
    'By 2030 prices fall',
    'By Design',
    'By the end of 2024',
    'By Popular Demand',
    'By Jane Doe’s own account the market fell',
    'Ann Lee',
    'Ann Lee is a writer who lives in Paris',
    'Author of the book Ann Lee',
    'On March 3, 2024 the company fell',
    'The plan was published on March 3, 2024.',
    'Meeting on March 3, 2024',
    'Version 2.0 (2024-03-05)',
    'Figure 1: Prices by region, 2024-03-05',
    'Update: the market fell on March 3, 2024',
    'Photo by Ann Lee',
    'Editor: Bo Chen',
    'Source: Harbour',
    'Home | News | Markets',
    'Status: Accepted',
    'Date: soon',
    'Published: 03/04/2024',
    'Published: 2024-02-30',
    '2024年3月5日，公司宣布新产品',
    '文章来源于网络',
    '작성자: 분석 대화 기반',
  ])('leaves %s alone', (line) => {
    expect(bylineOf(line, undefined, { page })).toBeUndefined();
  });

  it.each(['Markets Outlook · March 3, 2024', 'New York, March 3, 2024', 'Solar Panels, March 3, 2024'])(
    'takes no author from %s',
    (line) => {
      expect(brief(bylineOf(line, undefined, { page }))).toBe('published=2024-03-03');
    },
  );

  it('asks for the page before it takes a name without a label for an author', () => {
    expect(bylineOf('Jane Doe, 3 March 2024')?.authors).toBeUndefined();
  });

  it('tells only what is labelled among prose', () => {
    expect(bylineOf('March 3, 2024', undefined, { labelled: true })).toBeUndefined();
    expect(brief(bylineOf('Published March 3, 2024', undefined, { labelled: true }))).toBe(
      'published=2024-03-03',
    );
  });

  it('places each value in its line', () => {
    const line = 'Author:   Ann Lee | Date: 3 March 2024';
    const { authors, published } = bylineOf(line) ?? {};
    const at = [authors?.[0], published].map((phrase) =>
      line.slice(phrase?.position.start.offset, phrase?.position.end.offset),
    );
    expect(at).toEqual(['Ann Lee', '3 March 2024']);
  });
});
