/** Tables in a real browser: many columns, many rows, long words, and no word cut that has room. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../proof/build.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { openStill, type Still } from './still.ts';

let browser: Still;
beforeAll(async () => {
  browser = await openStill();
});
afterAll(() => browser.close());

const names = 'weir turbine reservoir spillway maintenance hydrology concrete inspection gate'.split(' ');
const name = (at: number): string => names[at % names.length] ?? '';

function table(rows: number, columns: number, cell: (row: number, column: number) => string): string {
  const row = (at: number): string =>
    `| ${Array.from({ length: columns }, (_, column) => (column === 0 ? `row${at}` : cell(at, column))).join(' | ')} |`;
  return [row(0), `|${'---|'.repeat(columns)}`, ...Array.from({ length: rows }, (_, at) => row(at + 1))].join(
    '\n',
  );
}

const tables = [
  table(6, 12, (row, column) => `${row * column * 37},${100 + row}`),
  table(6, 12, (row, column) => `${name(row + column)} ${name(row * column)}`),
  table(40, 5, (row, column) => `${name(row + column)} ${row}`),
  table(5, 4, (row, column) =>
    column === 1 ? `0x${'0123456789abcdef'.repeat(4)}` : `${name(row)} of ${name(column)}`,
  ),
  table(3, 2, (row) => 'W'.repeat(60 + row)),
  table(3, 3, (row) => `${names.join(' ')}. `.repeat(6 + row)),
  table(9, 6, () => '水庫的容量與年份的說明文字'),
];

it.each(['16:9', '4:3'] as const)(
  'all are drawn whole at %s, their words too',
  async (size) => {
    const content = `# Dams\n\n${tables.map((one, at) => `## Table ${at + 1}\n\n${one}\n`).join('\n')}`;
    const { files, messages, deck } = await build({ path: 'dams.md', content }, { formats: ['html'], size });
    expect(messages.map((one) => ruleOf(one)).filter((id) => id?.startsWith('verify:'))).toEqual([]);
    const html = new TextDecoder().decode(files.find((file) => file.name === 'deck.html')?.contents);
    const tab = await browser.show(html);
    const drawn = await tab.evaluate(() =>
      Array.from(document.querySelectorAll('section.table td, section.table th'), (cell) => {
        const range = document.createRange();
        const cut: string[] = [];
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const word of (node.nodeValue ?? '').matchAll(/[!-~]+/g)) {
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            if (new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1)
              cut.push(word[0]);
          }
        return { cut, size: Number.parseFloat(getComputedStyle(cell).fontSize) };
      }),
    );
    expect(drawn.flatMap(({ cut }) => cut).filter((word) => word.length <= 24)).toEqual([]);
    expect(Math.min(...drawn.map(({ size: px }) => px))).toBeGreaterThanOrEqual(20);
    const alone = deck.slides.filter(
      ({ layout, slots, continues }) =>
        layout === 'table' &&
        continues !== undefined &&
        'table' in slots &&
        slots.table.some((one) => one.type === 'table' && one.children.length === 2),
    );
    // Only rows that fill a slide stand alone.
    expect(alone.every(({ sources, id }) => sources.length > 0 && id.startsWith('table-6'))).toBe(true);
  },
  60_000,
);
