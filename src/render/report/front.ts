/** What stands before the chapters: cover, contents, executive summary. */
import type { ElementContent } from 'hast';
import type { ReportLine, Report } from '../../report/report.ts';
import { anchorOf } from './anchors.ts';
import { blocksHtml, othersHtml, type Shared } from './blocks.ts';
import { convert, element, inline, text } from './hast.ts';

/** An entry of the contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: readonly ElementContent[];
  readonly level: 1 | 2;
}

/** The cover, in the pack's look. */
export function coverHtml({ cover, brand, words, lang }: Report, shared: Shared): ElementContent {
  const { title, subtitle, original, authors, publisher, published, updated, url, file } = cover;
  const line = (name: string, content: ReportLine | undefined): ElementContent[] =>
    content ? [element('p', { className: [name] }, inline(content, shared))] : [];
  const comma = text(lang.startsWith('zh') || lang.startsWith('ja') ? '、' : ', ');
  const by = authors.flatMap((author, index) => [...(index === 0 ? [] : [comma]), ...inline(author, shared)]);
  const unknown = [element('span', { className: ['unknown'] }, [text(words['unstated'] ?? 'Not stated')])];
  const facts: (readonly [string, readonly ElementContent[]])[] = [
    // Whoever published it answers for it; without either a reader must know that nobody does.
    ...(by.length > 0
      ? [[words.by ?? 'By', by] as const]
      : publisher
        ? []
        : [[words.by ?? 'By', unknown] as const]),
    ...(publisher ? [[words['publication'] ?? 'Publication', inline(publisher, shared)] as const] : []),
    [words.published ?? 'Published', published ? inline(published, shared) : unknown],
    ...(updated ? [[words['asOf'] ?? 'As of', inline(updated, shared)] as const] : []),
    url === undefined
      ? [words['file'] ?? 'File', [text(file)]]
      : [
          words.source ?? 'Source',
          convert({ type: 'link', url, children: [{ type: 'text', value: url }] }, shared),
        ],
  ];
  const list = facts.flatMap(([name, value]) => [element('dt', {}, [text(name)]), element('dd', {}, value)]);
  return element('header', { className: ['cover'] }, [
    element('div', { className: ['brand'] }, [
      element('div', { className: ['logo'] }),
      ...(brand.fund ? [element('p', { className: ['fund'] }, [text(brand.fund)])] : []),
      ...(brand.confidentiality
        ? [element('p', { className: ['confidentiality'] }, [text(brand.confidentiality)])]
        : []),
    ]),
    element('div', { className: ['titles'] }, [
      element('p', { className: ['kind'] }, [text(words['kind'] ?? 'Report on an article')]),
      element('h1', {}, inline(title, shared)),
      ...line('subtitle', subtitle),
      ...(original
        ? [
            element('p', { className: ['subtitle'] }, [
              text(`${words.original ?? 'Original title'}: `),
              ...inline(original, shared),
            ]),
          ]
        : []),
    ]),
    element('dl', { className: ['facts'] }, list),
  ]);
}

/** The contents with the numbers of pages as far as they are known. */
export function contentsHtml(
  entries: readonly ContentsEntry[],
  pages: ReadonlyMap<string, number>,
  { words }: Report,
  shared: boolean,
): ElementContent {
  const items = listed(entries).map(({ id, title, level }) =>
    element('li', { className: [`level-${level}`] }, [
      element('a', { href: `#${id}` }, [
        element('span', { className: ['entry'] }, title),
        element('span', { className: ['leader'] }),
        element('span', { className: ['page'] }, [text(numberOf(id, pages))]),
      ]),
    ]),
  );
  const size =
    listed(entries).length > MAX_CLOSE_ENTRIES
      ? ['longer']
      : listed(entries).length > MAX_ROOMY_ENTRIES
        ? ['long']
        : [];
  const className = ['contents', ...size, ...(shared ? ['shared'] : [])];
  return element('nav', { className, ariaLabelledBy: 'contents' }, [
    element('h2', { id: 'contents' }, [text(words.agenda ?? 'Contents')]),
    element('ol', {}, items),
  ]);
}

/** Entries that a page of contents holds at their usual distance, closer, and closest. */
const MAX_ROOMY_ENTRIES = 26;
const MAX_CLOSE_ENTRIES = 36;
const MAX_ENTRIES = 56;

/** Of more entries than one page holds, those of chapters. */
const listed = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
  entries.length > MAX_ENTRIES ? entries.filter(({ level }) => level === 1) : entries;

/** A number as wide as all others, so that filling it in moves nothing. */
const numberOf = (id: string, pages: ReadonlyMap<string, number>): string =>
  String(pages.get(anchorOf(id)) ?? '00');

/** True where there is anything to sum up with. */
export const isSummed = ({ abstract, thesis, claims }: Report['summary']): boolean =>
  abstract.length > 0 || thesis !== undefined || claims.length > 0;

/** The executive summary; undefined where there is nothing to sum up with. */
export function summaryHtml(
  report: Report,
  pages: ReadonlyMap<string, number>,
  shared: Shared,
): ElementContent | undefined {
  const {
    summary: { abstract, title, by, cut, thesis, claims },
    words,
  } = report;
  if (!isSummed(report.summary)) return undefined;
  const linked = { ...shared, linked: true };
  const said = thesis
    ? [
        element('aside', { className: ['thesis'] }, [
          element('p', { className: ['label'] }, [text(words['thesis'] ?? 'Thesis')]),
          element('p', {}, [element('a', { href: `#${thesis.chapter}` }, inline(thesis.line, linked))]),
        ]),
      ]
    : [];
  const rows = claims.map(({ lines, from, id, title: place }) =>
    element('li', {}, [
      element('a', { href: `#${id}` }, [
        element('span', { className: ['label'] }, inline(place, linked)),
        element('span', { className: ['claim'] }, [
          ...lines.map((line) => element('span', { className: ['line'] }, inline(line, linked))),
          ...(from
            ? [element('span', { className: ['from'] }, [text(words['fromAbstract'] ?? 'From the abstract')])]
            : []),
        ]),
        element('span', { className: ['page'] }, [text(numberOf(id, pages))]),
      ]),
    ]),
  );
  return element('section', { className: ['summary', ...(by ? ['others'] : [])] }, [
    element('h2', { id: 'summary' }, [text(words['executive'] ?? 'Executive summary')]),
    ...(abstract.length > 0
      ? [
          element('div', { className: ['abstract'] }, [
            ...(title ? [element('h3', {}, inline(title, shared))] : []),
            ...(by ? [othersHtml(words)] : []),
            ...blocksHtml(abstract, shared),
            ...(cut
              ? [
                  element('p', { className: ['cut'] }, [
                    text(words['cutOff'] ?? 'The file breaks the abstract off here.'),
                  ]),
                ]
              : []),
          ]),
        ]
      : []),
    ...said,
    ...(rows.length > 0
      ? [
          element('h3', {}, [text(words['claims'] ?? 'What the chapters say')]),
          element('ol', { className: ['claims'] }, rows),
        ]
      : []),
  ]);
}
