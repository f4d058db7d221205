import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/phrase.ts';
import { blockOf, linesOf, made } from './made.ts';

const table = '| Part | Cost |\n| --- | ---: |\n| Wheel | 40 |';

describe('numbers of figures', () => {
  it('are the author’s where captions have them, and then nowhere ours', async () => {
    const { report } = await made(
      `# T\n\n## A\n\nMills stand by rivers.\n\n![a](a.png)\n\nFigure 7: A wheel\n\nThey are old.\n\n![b](b.png)\n\n*A sack*\n\nSo are these.\n\n${table}\n`,
    );
    const pictures = report.chapters[0]?.blocks.filter(({ type }) => type === 'picture');
    expect(pictures).toMatchObject([{ authorNumber: 'Figure 7' }, { caption: [{ value: 'A sack' }] }]);
    for (const one of pictures ?? []) expect(one).not.toHaveProperty('number');
    expect(blockOf(report.chapters, 'tableFigure')?.number).toBe(1);
  });

  it('are read in Chinese and Japanese, with what is in brackets', async () => {
    for (const [caption, own] of [
      ['图 8(1)：水车的部件', '图 8(1)'],
      ['図3 水車', '図3'],
      ['Fig. 2.1 A wheel', 'Fig. 2.1'],
    ] as const) {
      const { report } = await made(
        `# T\n\n## A\n\nMills stand by rivers.\n\n![a](a.png)\n\n${caption}\n\nThey are old.\n`,
      );
      expect(blockOf(report.chapters, 'picture')?.authorNumber).toBe(own);
    }
    const { report } = await made(
      '# T\n\n## A\n\nMills stand by rivers.\n\n![a](a.png)\n\n*Figures of merit*\n\nThey are old.\n',
    );
    expect(blockOf(report.chapters, 'picture')).toMatchObject({ number: 1 });
  });

  it('are not said by us behind what announces a table that the author numbers', async () => {
    const { report } = await made(
      `# T\n\n## A\n\nThe costs are these:\n\n${table}\n\nTable 4: What a mill costs\n\n## B\n\nOthers are these:\n\n${table}\n`,
    );
    expect(linesOf(report.chapters).filter((line) => /(?:Others|costs) are/.test(line))).toEqual([
      'The costs are these:',
      'Others are these:',
    ]);
    expect(JSON.stringify(report.chapters)).not.toContain('"number":');
  });

  it('are the author’s for the table that a comparison was', async () => {
    const comparison = '| Pros | Cons |\n| --- | --- |\n| Cheap to run | Dear to build |\n| Quiet | Slow |';
    const { report } = await made(
      `# T\n\n## A\n\nTable 4: What speaks for a mill\n\n${comparison}\n\n## B\n\nThe costs are these:\n\n${table}\n`,
    );
    expect(blockOf(report.chapters, 'tableFigure')?.authorNumber).toBe('Table 4');
    expect(JSON.stringify(report.chapters)).not.toContain('"number":');
  });

  it('stand for captions without a look of their own', async () => {
    const { report } = await made(
      '# T\n\n## A\n\nMills stand by rivers.\n\n![a](a.png)\n\n*A wheel of oak*\n\nThey are old.\n',
    );
    const picture = blockOf(report.chapters, 'picture');
    if (picture?.caption) expect(picture.caption.map(({ type }) => type)).toEqual(['text']);
    else expect.fail('no caption');
  });
});

describe('a matrix', () => {
  const article = `Mills

The county sorts its mills into four boxes by what they cost and by how large they are.

Top left and bottom left – What the county pays for

1. Wind (Cheap + Small): Wind mills stand on hills.

2. Water (Cheap + Large): Water mills stand by rivers.

Top right and bottom right – What millers pay for

3. Hand (Dear + Small): Hand mills grind in kitchens.

4. Steam (Dear + Large): Steam mills burn coal all day.
`;

  it('has what introduces a column at its head, behind the figure', async () => {
    const { report } = await made(article, 'a.txt');
    const blocks = report.chapters.flatMap((chapter) => chapter.blocks);
    const shown = blocks.map((block) =>
      block.type === 'heading'
        ? textOf(block.line)
        : block.type === 'paragraph'
          ? `${block.data?.hProperties?.['className'] ? '> ' : ''}${textOf(block.children).slice(0, 12)}`
          : block.type,
    );
    expect(shown).toEqual([
      'The county s',
      'matrix',
      '> Top left and',
      '1. Wind',
      'Wind mills s',
      '2. Water',
      'Water mills ',
      '> Top right an',
      '3. Hand',
      'Hand mills g',
      '4. Steam',
      'Steam mills ',
    ]);
  });

  it('has no number, and says no name twice', async () => {
    const lists = (who: string): string =>
      `${who} helps the mill in two ways:\n\n- **From inside:** ${who} is built into the tower of the mill.\n- **From outside:** ${who} carries the grain to the door of the mill.\n`;
    const { report } = await made(
      `# T\n\n## Who helps whom\n\nThis gives a matrix of two by two, or four quadrants in all.\n\n${lists('Water')}\n${lists('Wind')}`,
    );
    const matrix = blockOf(report.chapters, 'matrix');
    expect(matrix).not.toHaveProperty('number');
    expect(matrix?.cells.map(({ line }) => textOf(line)).filter((one) => /side/.test(one))).toEqual([]);
    expect(matrix?.cells.every(({ line }) => textOf(line) !== '')).toBe(true);
    const tags = report.chapters[0]?.blocks.flatMap((one) =>
      one.type === 'heading' && one.tags ? [textOf(one.tags).split(' ')[0]] : [],
    );
    expect(tags).toEqual(['Water', 'Water', 'Wind', 'Wind']);
  });
});

describe('then and now', () => {
  it('is told once', async () => {
    const { report } = await made(
      '# T\n\n## Canals\n\nTwo years ago the county paid for no canal and no mill.\n\nToday the county pays for every canal, and no longer only for mills, as it did two years ago.\n',
    );
    expect(linesOf(report.chapters).filter((line) => line.includes('pays for every canal'))).toHaveLength(1);
  });
});

it('a table that is a series has its drawing, another one has none', async () => {
  const article = (head: string, names: readonly string[]): string =>
    `# Canals\n\n## Tolls\n\nThey fell.\n\n| ${head} | Toll |\n|---|---|\n${names.map((name, at) => `| ${name} | £${9 - at} |`).join('\n')}\n`;
  const chartIn = async (content: string) =>
    blockOf((await made(content)).report.chapters, 'tableFigure')?.chart;
  expect((await chartIn(article('Year', ['2020', '2021', '2022', '2023'])))?.panels).toHaveLength(1);
  expect(await chartIn(article('Lock', ['Oak', 'Iron', 'Weir', 'Gate']))).toBeUndefined();
});
