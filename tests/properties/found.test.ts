/** What the properties have found: the smallest articles of which something was invented or lost. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read/index.ts';
import { basePack } from '../base-pack.ts';
import { turnedAround } from './guarded.ts';
import { faultsOf } from './proof.ts';
import type { Deck } from '../../src/compose/deck.ts';

const found: Readonly<Record<string, string>> = {
  'an address behind a mark': '# Mills\n\nSee -->www.mill.example or a-->me@mill.example here.',
  'a link of another scheme': '# Mills\n\n## Old [mills](mill:alert(1))\n\nMills grind grain.',
  'the title of a link in a head': '| [Mill](https://a.example/x_(y) "tall") | b |\n| --- | --- |\n| c | d |',
  'a label of a reference': '## The [mills][ref]\n\nMills grind grain.\n\n[ref]: https://a.example',
  'an entity at the start': '&nbsp; **Mills** grind grain.',
  'an abstract without a bullet': '# Mills\n\n## Abstract\n\nOld mills.\n\n## Prices\n\nMills grind grain.',
  'an abstract that is cut off':
    '# Mills\n\n## Abstract\n\n1. Mills grind…\n\n## Prices\n\nMills grind grain.',
  'an abstract with a table':
    '# Mills\n\n## Abstract\n\nMills grind the grain of the county.\n\n| a | b |\n| --- | --- |\n| c | d |',
  'headings of nothing': '# Mills\n\nMills grind grain.\n\n## Prices\n\n### Summary\n\n# References',
  'two headings of sources':
    '# Mills\n\n## References\n\nMill and Son, 1850.\n\n## References\n\nStone, 1860.',
  'a heading of a letter': '# Mills\n\n## a\n\nMills grind grain. A mill needs water.',
  'a heading with an image': '# Mills\n\n## ![A wheel](a.png) Wheels\n\nMills grind grain.',
  'a heading in a directive': ':::note\n## Wheels\n\nMills grind grain.\n:::',
  'a drop in a quotation': '> :::drop\n> Wheels\n> :::\n>\n> Mills grind grain.',
  'a heading in a quotation': '# Mills\n\n> ## Wheels\n>\n> Mills grind grain.',
  'an item in a quotation': '# Mills\n\n> 2) Mills grind grain.\n> 3) Mills rest.',
  'code in a quotation': '# Mills\n\n> Mills:\n>\n>     grind(grain)',
  'a table in a quotation': '# Mills\n\n> | a | b |\n> | --- | --- |\n> | c | d |',
  'an image in a quotation': '# Mills\n\n> ![A wheel](a.png)\n>\n> Mills grind grain.',
  'a list in an item': '# Mills\n\n1. 2) Mills grind grain.',
  'code in an item that is announced': '# Mills\n\nMills do this:\n\n- ```\n  grind\n  ```\n- Mills rest.',
  'HTML in an item': '# Mills\n\n- <center>Mills grind grain.</center>\n- Mills rest.',
  'HTML below code in an item': '1. ```\n   grind\n   ```\n2. <center>Mills grind grain.</center>',
  'an item of nothing': '# Mills\n\n1. Mills grind.\n2. ---\n3. Mills rest.',
  'a caption of code': '# Mills\n\nMills grind grain.\n\n    grind\n\nSource: mill and son',
  'a definition in an item': '# Mills\n\n- [ref]: https://a.example "Old mill"\n- Mills grind grain.',
  'a definition in two lines': '# Mills\n\n[ref]:\nhttps://a.example/mill\n\nMills grind grain.',
  'marks of questions':
    '# Mills\n\n问：What are mills?\n\nAThey grind.\n\n问：What is grain?\n\nA. ![Grain](a.png)\n\nIt grows.',
  'answers in items':
    '# Mills\n\n- Q: What are mills?\n\n  A: They grind.\n- Q: What is grain?\n\n  A: It grows.',
  'a group of questions':
    '# Mills\n\n## Prices\n\n### Asked\n\nQ: What are mills?\n\nA: They grind.\n\nQ: What is grain?\n\nA: It grows.',
  'sources that are an image': '# Mills\n\n## References\n\n![Mill](a.png)',
  'a blank that is written': '1. 磨坊（水）。: &nbsp; not\n\n2. Mill: **Mill**',
  'the values of quadrants that are headings':
    '# Mills\n\n### Quadrant 1: Water + Old\n\nMills grind.\n\n### Quadrant 2: Wind + Old\n\nMills rest.\n\n### Quadrant 3: Water + New\n\nMills turn.\n\n### Quadrant 4: Wind + New\n\nMills stop.',
  'the heads of a table of quadrants':
    '# Mills\n\n| Name | Values | What |\n| --- | --- | --- |\n| One | Water + Old | Grinds. |\n| Two | Wind + Old | Rests. |\n| Three | Water + New | Turns. |\n| Four | Wind + New | Stops. |',
  'the brackets of a table of quadrants':
    '# Mills\n\n| High growth | Low growth |\n| --- | --- |\n| One (High share) | Two (High share) |\n| Three (Low share) | Four (Low share) |',
  'a heading among questions that asks nothing':
    '# Mills\n\n# FAQ\n\n## Prices\n\n## Why grind?\n\nMills need grain.\n\n## Sources',
  'an image beside the words of a paragraph':
    '# Mills\n\nMills rest.\n\n[![No](a.png)](https://a.example) ![Wage](b.png) wage of Mills can only grind.',
  'an image that leads somewhere':
    'Mill mill mill mill.\n**Mill** [![And](a.png)](https://a.example) ~~And mill~~\n\nMills can only grind grain.',
  'an image that leads somewhere in a long paragraph':
    '磨磨磨磨。: [![Mill](a.png)](https://a.example) mill\n3) https://a.example/b?c=d&e ***Mill***: Mill mill mill mill mill mill mill mill mill. mill `Mill` mill\nMill: mill\n1. Mills can only grind grain.: mill\n\n- Mill mill mill mill.',
  'a number behind a tag': '<center>1. mill: [^1]\n\nMill mill mill mill.</center>\n\n[^1]: The mill is old.',
  'an address in the first words of an article without a title':
    'Mill holds mill mill mill mill. https://a.example/b?c=d&e [Mill](https://a.example/x_(y) "t") Mill mill miller mill mill flour makes mill harvest about.\n• Mills can only grind grain.',
  'a label that denies its heading':
    '# Mills\n\n## Mill\n\nMill holds mill: Mill mill mill mill mill.\n\nNot mill: They can only grind grain.',
  'a first heading below a title and a subtitle':
    '---\ntitle: Mills\nsubtitle: Of grain\n---\n\n# Abstract\n\nMills can only grind grain.',
  'a row with more cells than sides':
    '# Mills\n\n| Pros | Cons |\n| --- | --- |\n| Fast | Dear |\n| Near | Loud | Old |',
  'a cell beyond the heads of two sides':
    '| Pros | Cons |\n| --- | --- |\n| Mill mill. | Mill |\n| Mill | Mill | Wheel |',
  'an image behind what the author drops':
    '# Mill\n\n> :::drop\n> Mills can only grind no grain.\n> :::\n>\n> ![No mill](a.png)',
  'a backslash that is escaped': '\\\\\nMills can only grind grain. Mill mill mill mill.',
  'two conjunctions behind a label':
    '[Mill](https://a.example) Some: And and mill mill mill is.\n• Mill mill mill mill.',
  'what stands below a cut item of an abstract':
    '# Mills\n\n## Abstract\n\n- Mills grind...\n\n  Wheels turn by water.\n- Mills rest.',
  'blanks at the start of a wrapped line': 'Mill mill mill mill.\n\u00a0 Wheel -->\n***Mill***',
  'an image in the title': '# Mills ![Old wheel](a.png)\n\nMills grind grain.',
  'code in a footnote': '# Mills\n\nMills[^1] rest.\n\n[^1]: ```\n    grind not\n    grind grain\n    ```',
  'the heading of an aside': '# Mills\n\nMills rest.\n\n## Old wheels\n\n:::aside\nMills turn.\n:::',
  'a directive in an item': '# Mills\n\n- :::drop\n  Mills rest.\n  :::\n\n  But mills grind.',
  'a number behind the mark of a question':
    '# Mills\n\nQ3.5% of mills rest?\n\nAMills do.\n\nQWhy do mills rest?\n\nAMills must.',
  'code that is wrapped in an item': '# Mills\n\n- [ ] `mill\n      wheel  stone` turns.',
  'a mark behind a tag': '# Mills\n\n<b>> Mills grind grain. Mills rest.',
  'a mark that goes on': '# Mills\n\n- Mills\n      > \n      > grind grain. Mills rest.',
};

describe('loses and invents nothing of', () => {
  it.each(Object.entries(found))('%s', async (_, content) => {
    expect(await faultsOf('article.md', content, await basePack())).toEqual([]);
  });
});

const endless: Readonly<Record<string, string>> = {
  'lines without a word': '\n'.repeat(1e5),
  rules: '---\n'.repeat(1e5),
  'items that stair down': Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- mill`).join('\n'),
  'brackets between words': '[mill '.repeat(1e5),
  'emphasis between words': '*mill '.repeat(1e5),
  entities: '&amp; '.repeat(1e5),
};

describe('refuses with a message', () => {
  it.each(Object.entries(endless))('%s', async (_, content) => {
    const refused = read({
      path: 'article.md',
      content: `# Mills\n\nMills grind.\n\n${content}\n\nMills rest.`,
    });
    await expect(refused).rejects.toMatchObject({ ruleId: 'too-deep', source: 'read' });
  });
});

const long: Readonly<Record<string, readonly [string, string]>> = {
  'a text of very many lines': ['a.txt', 'mill\n'.repeat(2e5)],
  'templates that never close': ['a.md', `{{ mill {% `.repeat(5e4)],
  'blanks between two words': ['a.md', `mill${' '.repeat(5e5)}mill`],
};

describe('reads', () => {
  it.each(Object.entries(long))('%s', async (_, [path, content]) => {
    expect((await read({ path, content })).tree.children.length).toBeGreaterThan(0);
  });
});

it('ends an article at its last word', async () => {
  const [plain, padded] = await Promise.all(
    ['', '\n\n \n'].map((tail) => read({ path: 'a.md', content: `# Mills\n\n\`\`\`\ngrind${tail}` })),
  );
  expect(padded?.tree).toEqual(plain?.tree);
});

it('keeps the line feed of wrapped code out of sight', async () => {
  const { tree } = await read({ path: 'a.md', content: '# Mills\n\nThe `mill\nwheel` turns.' });
  expect(JSON.stringify(tree)).toContain('"mill wheel"');
});

it('sees a word that turns a clause around go, and lets a part go that is set off', () => {
  const cut = (source: string, ...words: readonly string[]): string[] => {
    const title = words.map((value) => {
      const offset = source.indexOf(value);
      const point = { line: 1, column: offset + 1, offset };
      const end = { line: 1, column: offset + value.length + 1, offset: offset + value.length };
      return { type: 'text', value, position: { start: point, end } };
    });
    return turnedAround({ slides: [{ id: 'mills', slots: { title } }] } as unknown as Deck, source);
  };
  expect(cut('Mills do not grind', 'Mills do', 'grind')).toHaveLength(1);
  expect(cut('Mills (not old) grind', 'Mills', 'grind')).toEqual([]);
  expect(cut('Mills really grind', 'Mills', 'grind')).toEqual([]);
});
