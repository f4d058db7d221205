/** report.html: one self-contained document that prints as report.pdf. */
import type { ElementContent } from 'hast';
import type { Paper } from '../../report/paper.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { blocksHtml, type Shared } from './blocks.ts';
import { endParts, type Part } from './end.ts';
import { contentsHtml, coverHtml, summaryHtml, type Entry } from './front.ts';
import { element, inline, printed, text, type Rendering } from './hast.ts';
import { headRules, type Run } from './heads.ts';
import { heightOf, heightOfPart } from './heights.ts';
import { policyOf, styleText } from './policy.ts';
import { runsOf } from './runs.ts';

/** What a report is drawn with. */
export interface Look {
  /** Style sheets in their order: faces, formulas, the pack's variables, its report.css. */
  readonly styles: readonly string[];
  readonly paper: Paper;
  readonly pictures: ReadonlyMap<string, string>;
  readonly colour: Rendering['colour'];
  /** Address of the deck that its chapters link to on a screen; absent where there is none. */
  readonly deck?: string;
  /** Page of each id that the contents name; empty before anything is printed. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Prints report.html. */
export function reportHtml(report: Report, look: Look): string {
  const { words } = report;
  const common = { words, pictures: look.pictures, colour: look.colour };
  const plain: Shared = { ...common, notes: new Map(), marked: new Set() };
  const parts = endParts(report, plain);
  const units = [
    ...report.chapters.map((chapter) => ({
      title: textOf(chapter.title),
      height: heightOf(chapter, report.lang),
      html: () => chapterHtml(chapter, common, look, report),
    })),
    ...parts.map((part) => ({ title: part.title, height: heightOfPart(part), html: () => partHtml(part) })),
  ];
  const starts = runsOf(units);
  const rows = starts.map((from, index) => units.slice(from, starts[index + 1]));
  const runs: Run[] = rows.map((row, index) => ({ name: `run-${index + 1}`, titles: row.map(({ title }) => title) }));
  const summary = summaryHtml(report, look.pages, plain);
  const body = printed([
    coverHtml(report, plain),
    element('main', {}, [
      contentsHtml(entriesOf(report, parts, summary !== undefined, plain), look.pages, report),
      ...(summary ? [summary] : []),
      ...rows.map((row, index) => element('div', { className: ['run', runs[index]?.name ?? ''] }, row.map(({ html }) => html()))),
    ]),
  ]);
  const styles = [...look.styles, headRules(report, runs, look.paper)].filter((css) => css.trim() !== '').map(styleText);
  return [
    '<!doctype html>',
    printed([element('html', { lang: report.lang }, [])]).replace('</html>', ''),
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
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headOf({ title, cover }: Report): ElementContent[] {
  const authors = cover.authors.map((author) => textOf(author)).join(', ');
  return [
    element('title', {}, [text(title)]),
    ...(authors === '' ? [] : [element('meta', { name: 'author', content: authors })]),
  ];
}

function entriesOf(report: Report, parts: readonly Part[], summed: boolean, shared: Shared): Entry[] {
  const { words, chapters } = report;
  return [
    ...(summed ? [{ id: 'summary', title: [text(words['executive'] ?? 'Executive summary')], level: 1 as const }] : []),
    ...chapters.flatMap((chapter): Entry[] => [
      { id: chapter.id, title: inline(chapter.title, shared), level: 1 },
      ...chapter.blocks.flatMap((block): Entry[] =>
        block.type === 'heading' && block.depth === 3 && block.id !== undefined
          ? [{ id: block.id, title: inline(block.line, shared), level: 2 }]
          : [],
      ),
    ]),
    ...parts.map(({ id, title }): Entry => ({ id, title: [text(title)], level: 1 })),
  ];
}

function chapterHtml(
  chapter: Chapter,
  common: Pick<Shared, 'words' | 'pictures' | 'colour'>,
  { deck }: Look,
  { words }: Report,
): ElementContent {
  const notes = new Map(chapter.notes.map((note) => [note.label, note]));
  const shared: Shared = { ...common, notes, marked: new Set() };
  const blocks = blocksHtml(chapter.blocks, shared);
  const [slide] = chapter.slides;
  const back =
    deck !== undefined && slide !== undefined
      ? [element('p', { className: ['to-deck'] }, [element('a', { href: `${deck}#${encodeURIComponent(slide)}` }, [text(words['toDeck'] ?? 'In the deck')])])]
      : [];
  return element('section', { className: ['chapter'] }, [
    element('h2', { id: chapter.id }, inline(chapter.title, shared)),
    ...back,
    ...(chapter.claim ? [element('p', { className: ['lead'] }, inline(chapter.claim, shared))] : []),
    ...blocks,
    ...notesHtml(chapter, shared),
  ]);
}

function notesHtml({ notes }: Chapter, shared: Shared): ElementContent[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => {
    const back = shared.marked.has(note.id)
      ? [element('p', { className: ['back'] }, [element('a', { href: `#${note.id}-mark`, role: 'doc-backlink', ariaLabel: shared.words['back'] ?? 'Back to the text' }, [text('↑')])])]
      : [];
    return element('li', { id: note.id, value: note.number }, [...blocksHtml(note.blocks, shared), ...back]);
  });
  return [
    element('section', { className: ['notes'], role: 'doc-endnotes' }, [
      element('p', { className: ['label'] }, [text(shared.words['notes'] ?? 'Notes')]),
      element('ol', {}, items),
    ]),
  ];
}

const partHtml = ({ id, title, content }: Part): ElementContent =>
  element('section', { className: ['chapter', 'end', id] }, [element('h2', { id }, [text(title)]), ...content]);
