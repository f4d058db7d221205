import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { droppedOf, linesOf } from '../docx/make.ts';

const TABLE = `<table>
<tr><th rowspan="2">Port</th><th colspan="2">Tide &amp; time</th></tr>
<tr><th>High</th><th>Low</th></tr>

<tr><td>Ost</td><td><b>4</b> m</td><td></td></tr>
</table>`;

const ROWS = ['Port | Tide & time High | Tide & time Low', 'Ost | 4 m | '];

const article = (text: string): ReturnType<typeof read> =>
  read({ path: 'a.md', content: `# Tides\n\n${text}\n` });

describe('a table of HTML in Markdown', () => {
  it.each([
    ['between paragraphs', `Above.\n\n${TABLE}\n\nBelow.`, ['Above.', ...ROWS, 'Below.']],
    ['directly below a line', `Above.\n${TABLE}\nBelow.`, ['Above.', ...ROWS, 'Below.']],
    [
      'in an item',
      `- Item\n\n  ${TABLE.replaceAll('\n', '\n  ')}`,
      ['- Item', ...ROWS.map((row) => `  ${row}`)],
    ],
  ])('is read %s', async (_where, text, expected) => {
    expect(linesOf(await article(text))).toEqual(['# Tides', ...expected]);
  });

  it.each([
    ['with words behind it', `${TABLE} Behind.`],
    [
      'with Markdown in its cells',
      '<table><tr><td>\n\n**Ost**\n\n</td><td>4</td></tr><tr><td>West</td><td>3</td></tr></table>',
    ],
    ['that does not end', TABLE.replace('</table>', '')],
    ['that lays out', '<table><tr><td>Ost</td></tr></table>'],
    ['in code', `\`\`\`html\n${TABLE}\n\`\`\``],
  ])('is none %s, and its words stay', async (_what, text) => {
    const { tree } = await article(text);
    expect(JSON.stringify(tree)).not.toContain('"table"');
    expect(JSON.stringify(tree)).toContain('Ost');
  });

  it('has its words where their places say, and nothing of them is dropped', async () => {
    const found = await article(`Above.\n\n${TABLE}`);
    const { readable, text } = found;
    expect(readable.replace(/[\s\u2060]+/gu, ' ').trim()).toBe(
      '# Tides Above. Port Tide &amp; time High Low Ost 4 m',
    );
    expect(readable).toHaveLength(text.length);
    expect(droppedOf(found).filter((line) => /Port|Ost|High/.test(line))).toEqual([]);
  });

  it('hides what a page hides', async () => {
    const hidden = TABLE.replace('</table>', '<tr hidden><td>Draft</td><td>9</td></tr>\n</table>');
    expect(linesOf(await article(hidden))).toEqual(['# Tides', ...ROWS]);
  });
});

const LIST = '<ul>\n  <li>Oak <b>rots</b>.</li>\n  <li>Steel rusts. </li>\n</ul>';
const ITEMS = ['- Oak rots.', '- Steel rusts.'];

describe('a list of HTML in Markdown', () => {
  it.each([
    ['between paragraphs', `Above:\n\n${LIST}\n\nBelow.`, ['Above:', ...ITEMS, 'Below.']],
    ['on one line', '<ol><li>Oak rots.</li><li>Steel rusts.</li></ol>', ['1. Oak rots.', '2. Steel rusts.']],
  ])('is read %s', async (_where, text, expected) =>
    expect(linesOf(await article(text))).toEqual(['# Tides', ...expected]),
  );

  it.each([
    ['with Markdown in its items', LIST.replace('<b>rots</b>', '**rots**')],
    ['with another in it', LIST.replace('rusts. ', 'rusts <ul><li>in May</li></ul>')],
    ['that does not end', LIST.replace('</ul>', '')],
    ['with words behind it', `${LIST} Behind.`],
    ['in code', `\`\`\`html\n${LIST}\n\`\`\``],
  ])('is none %s, and its words stay', async (_what, text) => {
    const { tree } = await article(text);
    expect(JSON.stringify(tree)).not.toContain('"listItem"');
    expect(JSON.stringify(tree)).toContain('Steel rusts');
  });
});
