/** report.html: one self-contained document that prints as report.pdf. */
import type { ElementContent } from 'hast';
import type { Paper } from '../../report/paper.ts';
import type { Chapter, Heading, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { directionOf } from '../../text/script.ts';
import { anchored, anchorOf } from './anchors.ts';
import { withLiveLinks } from './live-links.ts';
import type { Shared } from './blocks.ts';
import { chapterHtml } from './chapter.ts';
import { endIds, endParts, endTitles, type EndPart } from './end.ts';
import { contentsHtml, coverHtml, isSummed, summaryHtml, type ContentsEntry } from './front.ts';
import { element, inline, printed, text, type Rendering } from './hast.ts';
import { headRules, headsOf } from './heads.ts';
import { policyOf, styleText } from '../policy.ts';
import type { Row } from './runs.ts';

/** What a report is drawn with. */
export interface Look {
  /** Style sheets in their order: faces, formulas, the pack's variables, its report.css. */
  readonly styles: readonly string[];
  readonly paper: Paper;
  readonly pictures: ReadonlyMap<string, string>;
  readonly colour: Rendering['colour'];
  /** Address of the deck that its chapters link to on a screen; absent where there is none. */
  readonly deck?: string;
  /** Which chapters share pages, the summary as the first where it does not stand below the contents; unknown, each has its own. */
  readonly rows?: readonly Row[];
  /** Where the executive summary stands below the contents: where both fit on a page. */
  readonly summary?: 'shared' | undefined;
  /** Where the contents share pages with what follows, as a chapter does: where they are short. */
  readonly contents?: 'run' | undefined;
  /** True for the page that is printed: its ids may be names of a PDF, and nothing links to another file. */
  readonly print?: boolean;
  /** Running head of each page, the cover's first; none before anything is printed. */
  readonly heads?: readonly string[];
  /** Page of each id that the contents name; empty before anything is printed. */
  readonly pages: ReadonlyMap<string, number>;
}

/** The names under which the first chapters of rows are found in a PDF. */
export function startsOf(
  report: Report,
  rows: readonly Row[],
  { summary, contents }: Pick<Look, 'summary' | 'contents'>,
): string[] {
  const ids = [
    ...(contents === 'run' ? ['contents'] : []),
    ...(isSummed(report.summary) && summary !== 'shared' ? ['summary'] : []),
    ...report.chapters.map(({ id }) => id),
    ...endIds(report),
  ];
  return rows.map(({ from }) => anchorOf(ids[from] ?? ''));
}

/** A report as it was drafted. */
export interface Drafted {
  /** Pages, counted from 1, by the ids that places have in print, and how far below the upper edge they are, in points. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly tops: ReadonlyMap<string, number>;
  /** How many pages there are, and how high they are, in points. */
  readonly pages: number;
  readonly height: number;
}

/** The running heads of a report that was drafted. */
export function reportHeads(report: Report, { numbers, tops, pages, height }: Drafted): string[] {
  const { words, summary, chapters } = report;
  const titled = [
    ...(isSummed(summary) ? [['summary', words['executive'] ?? 'Executive summary'] as const] : []),
    ...chapters.map(({ id, title }) => [id, textOf(title)] as const),
    ...endTitles(report),
  ];
  // Chromium counts from the text of a page or from its edge; whatever comes first on one is at the top of it.
  const edge = Math.min(...titled.map(([id]) => tops.get(anchorOf(id)) ?? Infinity));
  const starts = titled.flatMap(([id, title]) => {
    const page = numbers.get(anchorOf(id));
    return page === undefined
      ? []
      : [{ title, page, top: ((tops.get(anchorOf(id)) ?? edge) - edge) / height }];
  });
  return headsOf(starts, pages);
}

/** Prints report.html. */
export function reportHtml(report: Report, look: Look): string {
  const { words } = report;
  const common = { words, pictures: look.pictures, colour: look.colour };
  const plain: Shared = { ...common, notes: new Map(), marked: new Set() };
  const parts = endParts(report, plain);
  const summary = summaryHtml(report, look.pages, plain);
  const shared = look.summary === 'shared';
  const entries = entriesOf(report, parts, summary !== undefined, plain);
  const contents = contentsHtml(entries, look.pages, report, shared);
  const units = [
    ...(look.contents === 'run' ? [() => contents] : []),
    ...(summary && !shared ? [() => summary] : []),
    ...report.chapters.map(
      (chapter) => () => chapterHtml(chapter, common, look.print ? undefined : look.deck),
    ),
    ...parts.map((part) => () => partHtml(part)),
  ];
  const rows = look.rows ?? units.map((_, index) => ({ from: index, to: index + 1, tight: false }));
  const body = withLiveLinks([
    coverHtml(report, plain),
    element('main', {}, [
      ...(look.contents === 'run' ? [] : [contents]),
      ...(summary && shared ? [summary] : []),
      ...rows.map(({ from, to, tight }) =>
        element(
          'div',
          { className: ['run', ...(tight ? ['tight'] : [])] },
          units.slice(from, to).map((html) => html()),
        ),
      ),
    ]),
  ]);
  const styles = [...look.styles, headRules(report, look.heads ?? [], look.paper)]
    .filter((css) => css.trim() !== '')
    .map(styleText);
  return [
    '<!doctype html>',
    printed([element('html', directed(report.lang), [])]).replace('</html>', ''),
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(styles)}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="deckwright">',
    printed(headOf(report)),
    ...styles.map((css) => `<style>${css}</style>`),
    '</head>',
    '<body>',
    printed(look.print ? body.map(anchored) : body),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A language with its direction where that is not the one that documents have. */
const directed = (lang: string): { lang: string; dir?: string } =>
  directionOf(lang) === 'rtl' ? { lang, dir: 'rtl' } : { lang };

function headOf({ title, cover }: Report): ElementContent[] {
  const authors = cover.authors.map((author) => textOf(author)).join(', ');
  return [
    element('title', {}, [text(title)]),
    ...(authors === '' ? [] : [element('meta', { name: 'author', content: authors })]),
  ];
}

function entriesOf(
  report: Report,
  parts: readonly EndPart[],
  summed: boolean,
  shared: Shared,
): ContentsEntry[] {
  const { words, chapters } = report;
  const linked = { ...shared, linked: true };
  const named = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' && block.depth === 3 ? [textOf(block.line)] : [])),
  );
  const again = new Set(named.filter((name, at) => named.indexOf(name) < at));
  // Two entries of one name say where each of them belongs.
  const entryOf = ({ line, tags }: Heading, { title }: Chapter): ElementContent[] => [
    ...inline(line, linked),
    ...(again.has(textOf(line)) ? [text(' – '), ...inline(tags ?? title, linked)] : []),
  ];
  return [
    ...(summed
      ? [{ id: 'summary', title: [text(words['executive'] ?? 'Executive summary')], level: 1 as const }]
      : []),
    ...chapters.flatMap((chapter): ContentsEntry[] => [
      { id: chapter.id, title: inline(chapter.title, linked), level: 1 },
      ...chapter.blocks.flatMap((block): ContentsEntry[] =>
        block.type === 'heading' && block.depth === 3 && block.id !== undefined
          ? [{ id: block.id, title: entryOf(block, chapter), level: 2 }]
          : [],
      ),
    ]),
    ...parts.map(({ id, title }): ContentsEntry => ({ id, title: [text(title)], level: 1 })),
  ];
}

const partHtml = ({ id, title, content }: EndPart): ElementContent =>
  element('section', { className: ['chapter', 'end', `end-${id}`] }, [
    element('h2', { id }, [text(title)]),
    ...content,
  ]);
