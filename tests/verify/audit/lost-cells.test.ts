import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { read } from '../../../src/read/index.ts';
import { lostCells } from '../../../src/verify/audit/lost-cells.ts';
import { rawRows } from '../../../src/verify/audit/raw-rows.ts';
import { composed, type Composed } from '../../compose/decks.ts';
import { docxOf, par, run, table } from '../../read/docx/make.ts';

const article = (rows: string): string =>
  `# Locks\n\n## Gates\n\nOak lasts 40 years under water, and 7 gates of 9 are oak.\n\n| Port | High | Low |\n| --- | --- | --- |\n${rows}`;

/** The message, where the words of a row stand in the deck as others. */
function lostIn({ deck, outlined, article: file }: Composed, from: string, to: string): string[] {
  const slides = JSON.parse(JSON.stringify(deck.slides).replaceAll(from, to)) as Slide[];
  return lostCells(rawRows(file.text, 'markdown'), { ...deck, slides }, outlined).map(
    ({ line, reason, note }) => `${line} ${/`.*`/.exec(reason)?.[0]}${note ? ` ${note}` : ''}`,
  );
}

describe('cells that were lost', () => {
  it.each<[what: string, from: string, to: string, expected: string[]]>([
    ['nothing', 'zzz', 'zzz', []],
    ['a number that stands elsewhere too', 'Ost | 7 | 9', 'Ost | 7 | ', ['9 `9`']],
    ['one of two that are alike', 'West | 3 | 3', 'West | 3 | ', ['10 `3`']],
    ['a whole row', 'Ost | 7 | 9', '', ['9 `ost`, `7`, `9`']],
  ])('%s', async (_what, from, to, expected) => {
    const made = await composed(article('| Ost | 7 | 9 |\n| West | 3 | 3 |\n'));
    // Slides show what notes say, so both lose it.
    const notes = {
      ...made,
      deck: {
        ...made.deck,
        slides: made.deck.slides.map((slide) => ({ ...slide, slots: { title: [] } }) as unknown as Slide),
      },
    };
    expect(lostIn(notes, from, to)).toEqual(expected);
  });

  it('are told in one message, with the lines of the others', async () => {
    const made = await composed(
      article(Array.from({ length: 14 }, (_, n) => `| P${n} | ${n}00 | 9 |`).join('\n')),
    );
    const none = { ...made, deck: { ...made.deck, slides: [] } };
    const [first, ...more] = lostIn(none, 'zzz', 'zzz');
    expect(more).toEqual([]);
    expect(first).toBe(
      '7 `port`, `high`, `low` The same in line 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 and more.',
    );
  });

  it('are counted in a document by its own parts, not by what was made of them', async () => {
    const content = docxOf(
      par(run('Tides')) +
        table([
          ['Port', 'm'],
          ['Ost', '4 &amp; 5'],
        ]),
    );
    const { original } = await read({ path: 'a.docx', content });
    expect(rawRows(original ?? '', 'words').map(({ cells }) => cells)).toEqual([
      [['port'], ['m']],
      [['ost'], ['4', '5']],
    ]);
  });
});
