/** Lines that say who wrote an article, where, when, and what it was called: datelines, bylines, original links. */
import { plainPhrase } from '../text/phrase.ts';
import type { Position } from 'unist';
import { countWords } from '../text/words.ts';
import type { Meta } from './article.ts';
import { dayIn } from './dates.ts';
import { splitAuthors, within } from './meta.ts';

type Reader = (value: string, position: Position) => Partial<Meta>;

interface Form {
  readonly form: RegExp;
  /** Called with the first group of the form that matched. */
  readonly read: Reader;
}

const phrase =
  (key: 'originalTitle' | 'url' | 'publisher'): Reader =>
  (value, position) => ({ [key]: plainPhrase(value, position) });

const authors: Reader = (value, position) => {
  const people = splitAuthors(value, position);
  return people.length > 0 ? { authors: people } : {};
};

const forms: readonly Form[] = [
  { form: /^original (?:title|headline)\s*[:：]\s*(.+)$/i, read: phrase('originalTitle') },
  { form: /^(?:原标题|原題|원제)\s*[:：]\s*(.+)$/, read: phrase('originalTitle') },
  {
    form: /^(?:original (?:link|article|url|source)|source (?:link|url)|link|原文(?:链接|連結|リンク)?|원문)\s*[:：]\s*(https?:\/\/\S+)$/i,
    read: phrase('url'),
  },
  { form: /^(?:authors?|written by|words by|作者|文|著者|저자|글)\s*[:：/／]\s*(.+)$/i, read: authors },
  { form: /^(?:[Bb]y|BY)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}?[\p{L}.'’-]+){0,8})$/u, read: authors },
  { form: /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3})\s+@\w+$/u, read: authors },
];

const PUBLISHED =
  /(?:\b|(?<=\p{Ll})(?=\p{Lu}))(?:first )?(?:published|posted|released)(?: on| at)?\b\s*:?|发布(?:于|时间)?|公開日?|게시/iu;
const UPDATED =
  /(?:\b|(?<=[\p{Ll}\d])(?=\p{Lu}))(?:last )?(?:updated|modified|edited)(?: on| at)?\b\s*:?|更新(?:于|时间|日)?|수정/iu;

/** Longest line that is still read as a byline, in words. */
const MAX_WORDS = 24;

/** What a byline says; undefined for a line that is none. Positions are those of the words themselves. */
export function bylineOf(text: string, position: Position = nowhere(text)): Partial<Meta> | undefined {
  if (countWords(text) > MAX_WORDS) return undefined;
  for (const { form, read } of forms) {
    const match = form.exec(text);
    const value = match?.[1];
    if (match && value !== undefined)
      return read(value, within(position, text.lastIndexOf(value), value.length));
  }
  return datelineOf(text, position);
}

/** `NamePublished on 2026-02-12Last updated on 2026-02-13`, in any order, glued or not. */
function datelineOf(text: string, position: Position): Partial<Meta> | undefined {
  const published = PUBLISHED.exec(text);
  const updated = UPDATED.exec(text);
  if (!published && !updated) return bareDate(text, position);
  const meta: Partial<Meta> = {};
  const day = (from: number): Meta['published'] =>
    dayIn(text.slice(from), within(position, from, text.length - from));
  const first = published && day(published.index + published[0].length);
  const last = updated && day(updated.index + updated[0].length);
  if (!first && !last) return undefined;
  if (first) meta.published = first;
  if (last) meta.updated = last;
  const lead = text.slice(0, Math.min(published?.index ?? Infinity, updated?.index ?? Infinity));
  const name = lead.replace(/[\s|·,:：-]+$/u, '').trim();
  if (/\p{L}/u.test(name) && countWords(name) <= 6 && !dayIn(name, position)) {
    meta.publisher = plainPhrase(name, within(position, text.indexOf(name), name.length));
  }
  return meta;
}

/** A line that is a date and little else. */
function bareDate(text: string, position: Position): Partial<Meta> | undefined {
  const day = dayIn(text, position);
  const printed = day?.children[0];
  if (!day || printed?.type !== 'text') return undefined;
  const rest = text
    .replace(printed.value, '')
    .replace(
      /\b(?:date|on|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\b|\d{1,2}:\d{2}(?::\d{2})?|\b(?:am|pm|[A-Z]{2,4})\b/gi,
      '',
    );
  return /\p{L}{3}/u.test(rest) ? undefined : { published: day };
}

const nowhere = (text: string): Position => ({
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: text.length + 1, offset: text.length },
});
