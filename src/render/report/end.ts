/** What stands behind the chapters: glossary, sources, where the report comes from, disclaimer. */
import type { ElementContent } from 'hast';
import type { Report } from '../../report/report.ts';
import { isAddress } from '../../template/clean-line.ts';
import { blocksHtml, type Shared } from './blocks.ts';
import { convert, element, inline, text } from './hast.ts';

/** A part at the end, with its entry in the contents. */
export interface EndPart {
  readonly id: string;
  readonly title: string;
  readonly content: readonly ElementContent[];
}

/** The parts at the end of a report; those that have nothing to say are left out. */
export function endParts(report: Report, shared: Shared): EndPart[] {
  return [glossary(report, shared), sources(report, shared), provenance(report), disclaimer(report)].flatMap(
    (part) => part ?? [],
  );
}

/** Their ids. */
export const endIds = (report: Report): string[] => bareParts(report).map(({ id }) => id);

/** Their ids and titles. */
export const endTitles = (report: Report): (readonly [id: string, title: string])[] =>
  bareParts(report).map(({ id, title }) => [id, title] as const);

const bareParts = (report: Report): EndPart[] =>
  endParts(report, {
    words: report.words,
    pictures: new Map(),
    colour: () => '',
    notes: new Map(),
    marked: new Set(),
  });

function glossary({ glossary: terms, words }: Report, shared: Shared): EndPart | undefined {
  if (terms.length === 0) return undefined;
  const rows = terms.flatMap(({ short, long }) => [
    element('dt', {}, [text(short)]),
    element('dd', {}, inline(long, shared)),
  ]);
  return {
    id: 'glossary',
    title: words['glossary'] ?? 'Glossary',
    content: [element('dl', { className: ['glossary'] }, rows)],
  };
}

function sources(
  { sources: { url, listed, links }, words, cover }: Report,
  shared: Shared,
): EndPart | undefined {
  if (url === undefined && listed.length === 0 && links.length === 0) return undefined;
  const link = (address: string): ElementContent[] =>
    convert({ type: 'link', url: address, children: [{ type: 'text', value: address }] }, shared);
  const own =
    url === undefined
      ? []
      : [element('p', { className: ['source'] }, [...inline(cover.title, shared), text(' '), ...link(url)])];
  const items = links
    .filter(({ url: address }) => isAddress(address))
    .map(({ words: said, url: address }) =>
      element(
        'li',
        {},
        said.trim() === '' || said === address ? link(address) : [text(said), text(' '), ...link(address)],
      ),
    );
  const list =
    items.length > 0
      ? [
          element('h3', {}, [text(words['links'] ?? 'Links in the text')]),
          element('ol', { className: ['links'] }, items),
        ]
      : [];
  return {
    id: 'sources',
    title: words.sources ?? 'Sources and links',
    content: [...own, ...blocksHtml(listed, shared), ...list],
  };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function provenance({ provenance: from, words }: Report): EndPart {
  const rows: (readonly [string, string])[] = [
    [words['file'] ?? 'File', from.file],
    ['SHA-256', from.sha256],
    ...(from.date === undefined ? [] : [[words.published ?? 'Published', from.date] as const]),
    [words['made'] ?? 'Made with', `deckwright ${from.version}, ${from.template}`],
    [words['wordCount'] ?? 'Words in the file', String(from.words)],
    [words['kept'] ?? 'In this report', percent(1 - from.share)],
    [words['left-out'] ?? 'Left out', percent(from.share)],
  ];
  const facts = element('table', { className: ['facts'] }, [
    element(
      'tbody',
      {},
      rows.map(([name, value]) =>
        element('tr', {}, [element('th', { scope: 'row' }, [text(name)]), element('td', {}, [text(value)])]),
      ),
    ),
  ]);
  const reasons = from.dropped.map(({ reason, lines }) =>
    element('tr', {}, [
      element('td', {}, [text(words[`dropped-${reason}`] ?? reason)]),
      element('td', {}, [text(lines.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', '))]),
    ]),
  );
  const head = element('thead', {}, [
    element('tr', {}, [
      element('th', { scope: 'col' }, [text(words['left-out'] ?? 'Left out')]),
      element('th', { scope: 'col' }, [text(words['lines'] ?? 'Lines of the file')]),
    ]),
  ]);
  const table =
    reasons.length > 0
      ? [element('table', { className: ['reasons'] }, [head, element('tbody', {}, reasons)])]
      : [];
  const note = element('p', {}, [
    text(
      words['provenanceNote'] ??
        'Every sentence of the chapters is the article’s own, whole and in its order.',
    ),
  ]);
  return {
    id: 'provenance',
    title: words['provenance'] ?? 'About this report',
    content: [note, facts, ...table],
  };
}

function disclaimer({ brand, words }: Report): EndPart | undefined {
  const { disclaimer: paragraphs = [], contact = [] } = brand;
  if (paragraphs.length === 0 && contact.length === 0) return undefined;
  const lines = contact.flatMap((line, index) =>
    index === 0 ? [text(line)] : [element('br', {}), text(line)],
  );
  return {
    id: 'disclaimer',
    title: paragraphs.length > 0 ? (words.disclaimer ?? 'Disclaimer') : (words.contact ?? 'Contact'),
    content: [
      ...paragraphs.map((paragraph) => element('p', {}, [text(paragraph)])),
      ...(contact.length > 0
        ? [
            element('p', { className: ['contact'] }, [
              ...(brand.fund ? [element('strong', {}, [text(brand.fund)]), element('br', {})] : []),
              ...lines,
            ]),
          ]
        : []),
    ],
  };
}
