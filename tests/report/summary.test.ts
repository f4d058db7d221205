import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/text/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import { linesOf, made } from './made.ts';

/** What the rows of a summary say, each with the name of its place. */
const rowsOf = ({ summary }: Report): [string, ...string[]][] =>
  summary.claims.map(({ title, lines: said }) => [textOf(title), ...said.map((line) => textOf(line))]);

/** An article of chapters that argue, and one more. */
const around = (chapter: string): string =>
  `# T\n\n## Mills\n\nThe river is wide here. Therefore, mills earn in their third year.\n\n## Bread\n\nOvens are hot at night. Therefore, bakers sleep by day.\n\n${chapter}\n`;

const rowIn = async (chapter: string): Promise<string[] | undefined> =>
  rowsOf((await made(around(chapter))).report).find(([name]) => /Ferry|渡船|Ending/.test(name));

describe('a chapter is summed up by', () => {
  it('what its author announces as a summary, without the word', async () => {
    for (const lead of ['In short, ', 'Summary: ', '**Summary**: ', 'To sum up, ', 'Bottom line: '])
      expect(
        await rowIn(
          `## Ferry\n\nBoats cross the river at noon. Their keepers live on the other side.\n\n${lead}a ferry earns less than a mill in most years.`,
        ),
      ).toEqual(['Ferry', 'A ferry earns less than a mill in most years']);
  });

  it('the same in Chinese and Japanese', async () => {
    const zh = await made(
      '# 磨坊\n\n## 磨坊\n\n河水在这里很宽。因此，磨坊在第三年开始盈利。\n\n## 渡船\n\n船在中午过河。船夫住在对岸。\n\n总之，渡船的收入在多数年份低于磨坊。\n',
    );
    expect(rowsOf(zh.report)).toContainEqual(['渡船', '渡船的收入在多数年份低于磨坊']);
    const ja = await made(
      '# 水車\n\n## 水車\n\n川はここで広いです。したがって、水車は三年目に利益を出します。\n\n## 渡船\n\n船は正午に川を渡ります。\n\n要するに、渡船の収入は水車より少ないです。\n',
    );
    expect(rowsOf(ja.report)).toContainEqual(['渡船', '渡船の収入は水車より少ないです']);
  });

  it('a sentence that its author sets in bold from end to end', async () => {
    expect(
      await rowIn(
        '## Ferry\n\nIts keeper lives on the other side. **A ferry without a keeper is lost in its first winter.** It is so.',
      ),
    ).toEqual(['Ferry', 'A ferry without a keeper is lost in its first winter']);
  });

  it('the first and the last claim of a conclusion, and not by a wish', async () => {
    expect(
      await rowIn(
        '## Conclusion: Ending\n\nA mill is cheaper than a ferry in the long run. They are cheap. All ferries need a keeper for every boat. I hope to see more of both.',
      ),
    ).toEqual([
      'Conclusion: Ending',
      'A mill is cheaper than a ferry in the long run',
      'All ferries need a keeper for every boat',
    ]);
  });

  it('the quadrants of its matrix', async () => {
    const quadrant = (name: string, at: string): string =>
      `:::quadrant[${name}]{at="${at}"}\n${name} mills stand where they are needed.\n:::\n`;
    const { report } = await made(
      `# T\n\n## Mills\n\nThe river is wide here. Therefore, mills earn in their third year.\n\n::::matrix[Four mills]{x="Cheap | Dear" y="Small | Large"}\n${quadrant('Wind', 'top left')}${quadrant('Hand', 'top right')}${quadrant('Water', 'bottom left')}${quadrant('Steam', 'bottom right')}::::\n`,
    );
    expect(rowsOf(report)).toContainEqual(['Four mills', 'Wind', 'Hand', 'Water', 'Steam']);
  });
});

describe('a summary', () => {
  it('says nothing that held at another time', async () => {
    const { report } = await made(
      around(
        '## Ferry\n\nTwo years ago the keeper counted his boats. Therefore, he was more hopeful about the ferry. His sons left.',
      ),
    );
    expect(report.chapters.at(-1)?.claim).toBeUndefined();
    expect(rowsOf(report).flat().join(' ')).not.toContain('hopeful');
    const now = await made(
      around(
        '## Ferry\n\nBoats are counted at noon. Therefore, the keeper is more hopeful about the ferry. His sons left.',
      ),
    );
    expect(rowsOf(now.report).flat()).toContain('The keeper is more hopeful about the ferry');
  });

  it('says of then and now what holds now', async () => {
    const { report } = await made(
      around(
        '## What changed\n\nTwo years ago the county paid for no canal and no mill.\n\nToday the county pays for every canal, and no longer only for mills, as it did two years ago.',
      ),
    );
    expect(rowsOf(report).flat().join(' ')).toContain('Today the county pays for every canal');
  });

  it('gives the opening of chapters where few of them claim anything, and no row to what stands beside the argument', async () => {
    const { report } = await made(
      '# T\n\n## Mills\n\nA mill turns grain into flour at the river. It takes a day.\n\n## Bread\n\nA baker turns flour into bread before the sun rises. It takes a night.\n\n## Ferry\n\nA ferry carries bread to the town on the other side. It takes an hour.\n\n## Copyright\n\nThe county waives all rights to its ledger of mills.\n',
    );
    expect(rowsOf(report)).toEqual([
      ['Mills', 'A mill turns grain into flour at the river'],
      ['Bread', 'A baker turns flour into bread before the sun rises'],
      ['Ferry', 'A ferry carries bread to the town on the other side'],
    ]);
  });

  it('is left out where it would be one sentence', async () => {
    const { report } = await made(
      '# T\n\n## Mills\n\nThe river is wide here. Therefore, mills earn in their third year.\n\n## Bread\n\nSince 2023, these ovens have cost more. We like them.\n\n## Ferry\n\nAnother boat crosses at night. We like it.\n',
    );
    expect(report.summary.claims).toEqual([]);
  });

  it('of many chapters keeps what they announce and conclude', async () => {
    const many = Array.from(
      { length: 16 },
      (_, n) =>
        `## Mill ${n + 1}\n\nThe river is wide here. Therefore, mill ${n + 1} earns in its third year.\n`,
    );
    const { report } = await made(
      `# T\n\n${many.join('\n')}\n## Conclusion\n\nA mill is cheaper than a ferry in the long run.\n`,
    );
    expect(report.summary.claims).toHaveLength(12);
    expect(rowsOf(report).at(-1)).toEqual(['Conclusion', 'A mill is cheaper than a ferry in the long run']);
  });
});

describe('words of somebody else', () => {
  const article = `# T

## Abstract

The author weighs two kinds of mill. Water mills fail in a dry summer. A wind mill needs a hill. The author closes with a look at wh...

## 1. Water mills

Water mills stand by rivers. Their wheels are made of oak.

## 2. Wind mills

Sails turn on hills. Their keepers are paid by the day.

## Questions and answers

### What does the author prefer?

The author prefers water to wind, since a river never sleeps.

### Who pays?

The county pays for the road.
`;

  it('are told from the author’s: abstract, answers, and what is cut from them', async () => {
    const { report } = await made(article);
    expect(report.summary).toMatchObject({ by: 'others', cut: true });
    expect(linesOf(report.summary.abstract).join(' ')).not.toContain('wh...');
    expect(report.chapters.map(({ by }) => by)).toEqual([undefined, undefined, 'others']);
    for (const { lines: said, from } of report.summary.claims)
      expect(from).toBe(/summer|hill$/.test(textOf(said[0] ?? [])) ? 'abstract' : undefined);
    expect(report.chapters[0]?.claim).toBeUndefined();
  });

  it('are the author’s where nobody speaks of the author', async () => {
    const own = article.replaceAll('The author weighs', 'We weigh').replaceAll(/[Tt]he author/g, 'A miller');
    const { report } = await made(own);
    expect(report.summary.by).toBeUndefined();
    expect(report.chapters.map(({ by }) => by)).toEqual([undefined, undefined, undefined]);
    const whole = await made(own.replace(' A miller closes with a look at wh...', ''));
    expect(whole.report.summary.cut).toBeUndefined();
    const another = await made(own.replace('We weigh', 'The author of the ledger weighs'));
    expect(another.report.summary.by).toBeUndefined();
  });
});
