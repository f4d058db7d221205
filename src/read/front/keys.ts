/** The names under which front matter tells what deckwright knows of an article, best name first. */

/** A field of `Meta` that a key may tell; `source` is an address or the name of a publisher, `slug` may hold a date and, in full, be an address. */
export type Field =
  | 'title'
  | 'subtitle'
  | 'description'
  | 'authors'
  | 'publisher'
  | 'source'
  | 'published'
  | 'created'
  | 'updated'
  | 'url'
  | 'originalTitle'
  | 'lang'
  | 'slug'
  | 'digest'
  | 'questions';

/** Folded names: no case, no `-`, `_` or space. Of two keys for one field the earlier name wins. */
const names: Readonly<Record<Field, string>> = {
  title: 'title headline posttitle 标题 標題 题目 タイトル 題名 제목 titel titre titulo título',
  subtitle:
    'subtitle subhead subheading subheadline tagline dek deck standfirst 副标题 副標題 サブタイトル 副題 부제 부제목 untertitel soustitre subtitulo',
  description: 'description',
  authors:
    'authors author authorname byline by writer writers writtenby creator creators 作者 著者 筆者 執筆者 저자 글쓴이 작성자 지은이 기자 autor autoren auteur auteurs autores',
  publisher:
    'publisher publication publicationname site sitename website outlet journal 媒体 媒體 出版社 発行者 発行元 매체 언론사',
  source: 'source 来源 來源 出处 出處 出典 출처',
  published:
    'published publisheddate publisheddatetime publishedat publishedon publishedtime datepublished publishdate publishedtimestamp pubdate pubdatetime firstpublished publicationdate date posted postdate postedon postedat releasedate released issued 日期 发布日期 发布时间 发表日期 發布日期 發佈日期 日付 公開日 発行日 投稿日 掲載日 날짜 작성일 발행일 게시일 datum fecha data',
  created: 'created createdat createdon datecreated creationdate createdtime 创建时间 创建日期 作成日 생성일',
  updated:
    'updated updateddate updatedat updatedon dateupdated updatedate lastupdated lastupdate lastupdatedat lastmod lastmodified lastmodifiedat modified modifiedat modifieddate datemodified revised lastedited lasteditedtime 更新 更新日期 更新时间 更新日 最終更新日 수정일 aktualisiert',
  url: 'canonicalurl canonical url originalurl originallink sourceurl sourcelink externalurl link 原文链接 原文連結 链接 원문',
  originalTitle: 'originaltitle originalheadline 原标题 原標題 原題 원제',
  lang: 'lang language locale',
  slug: 'slug permalink name path id',
  digest: 'takeaways keytakeaways keypoints highlights tldr abstract summary excerpt 摘要 要約 要点 요약',
  questions: 'faq faqs questions 常见问题 よくある質問',
};

const byName = new Map<string, { readonly field: Field; readonly rank: number }>();
for (const [field, list] of Object.entries(names) as [Field, string][])
  list.split(' ').forEach((name, rank) => {
    if (!byName.has(name)) byName.set(name, { field, rank });
  });

/** The field that a key tells and how good a name it is, 0 the best; undefined for a key that is not known. */
export const fieldOf = (key: string): { readonly field: Field; readonly rank: number } | undefined =>
  byName.get(key.toLowerCase().replace(/[\s_-]/g, ''));
