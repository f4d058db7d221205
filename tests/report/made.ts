/** Reports of small articles, made as the build does, for the tests of the report and of what is drawn of it. */
import type { Brand } from '../../src/compose/brand.ts';
import { report } from '../../src/report/index.ts';
import type { ReportBlock, Chapter, Report } from '../../src/report/report.ts';
import { textOf } from '../../src/text/phrase.ts';
import { basePack } from '../base-pack.ts';
import { composed, type Composed } from '../compose/decks.ts';

/** A report with what it was made of. */
export interface Made extends Composed {
  readonly report: Report;
}

/** Makes the report of an article with the base pack. */
export async function made(content: string, path = 'article.md', brand: Brand = {}): Promise<Made> {
  const one = await composed(content, path);
  const pack = await basePack();
  const about = {
    name: path,
    hash: 'ab'.repeat(32),
    format: 'markdown',
    version: '1.2.3',
    template: 'base',
    words: 100,
    share: 0.25,
  };
  const words = pack.words(one.outlined.meta.lang);
  return {
    ...one,
    report: report(one.outlined, { deck: one.deck, article: one.article, words, brand, about }),
  };
}

/** The plain titles of chapters. */
export const titlesOf = ({ chapters }: Report): string[] => chapters.map(({ title }) => textOf(title));

/** The first block of a kind among chapters. */
export function blockOf<T extends ReportBlock['type']>(
  chapters: readonly Chapter[],
  type: T,
): Extract<ReportBlock, { type: T }> | undefined {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Extract<ReportBlock, { type: T }> => block.type === type);
}

/** All that a part of a report says, one line for each block of text. */
export function linesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (node === null || typeof node !== 'object') return [];
  const { type, children, line, value } = node as Readonly<Record<string, unknown>>;
  if (type === 'paragraph' || type === 'tableCell') return [textOf(children as never)];
  if (type === 'code') return [String(value)];
  const own = Array.isArray(line) ? [textOf(line as never)] : [];
  const inner = Object.entries(node).filter(([key]) => key !== 'position' && key !== 'line');
  return [...own, ...inner.flatMap(([, one]) => linesOf(one))];
}
