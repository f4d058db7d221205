import { describe, expect, it } from 'vitest';
import { outline } from '../../../src/outline/index.ts';
import { read } from '../../../src/read/index.ts';
import { docxOf, par, run, table, zipOf } from './make.ts';

const document = docxOf(
  [
    par(run('Two ways to pay for a lock'), 'Title'),
    par(run('By Maren Okafor, 5 March 2024')),
    par(run('Locks are paid for by those who sail, or by those who live behind them.')),
    par(run('Tolls'), 'H1'),
    par(
      run('A toll is ') +
        run('fair', '<w:b/>') +
        run(', see ') +
        `<w:hyperlink r:id="r4">${run('the table')}</w:hyperlink>` +
        run('.') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    par(run('Few ships pay much.'), '', 'bullet'),
    par(run('Many ships pay little.'), '', 'bullet'),
    par(run('Taxes'), 'H1'),
    par(run('A tax is steady, and nobody turns away because of it.')),
    table([
      ['Year', 'Tolls', 'Taxes'],
      ['2022', '4', '11'],
      ['2023', '5', '11'],
    ]),
    par(run('Who keeps the gate, pays twice.'), 'Quote'),
  ].join(''),
  `<w:footnote w:id="2">${par(run('Fair to those who never sail.'))}</w:footnote>`,
);

const twin = `# Two ways to pay for a lock

By Maren Okafor, 5 March 2024

Locks are paid for by those who sail, or by those who live behind them.

## Tolls

A toll is **fair**, see [the table](https://example.org/tides).[^1]

- Few ships pay much.
- Many ships pay little.

## Taxes

A tax is steady, and nobody turns away because of it.

| Year | Tolls | Taxes |
| ---- | ----- | ----- |
| 2022 | 4     | 11    |
| 2023 | 5     | 11    |

> Who keeps the gate, pays twice.

[^1]: Fair to those who never sail.
`;

const WRITTEN = new Set(['position', 'dropped', 'identifier', 'label', 'align', 'spread']);

/** What an outline says, without where it stands and how its source is written. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, one]) => !WRITTEN.has(key) && one !== null);
  return Object.fromEntries(kept.map(([key, one]) => [key, said(one)]));
};

describe('a document of Word', () => {
  it('has the outline of its twin in Markdown', async () => {
    const [word, markdown] = [
      await read({ path: 'a.docx', content: document }),
      await read({ path: 'a.md', content: twin }),
    ];
    expect(word.format).toBe('docx');
    expect(said(outline(word))).toEqual(said(outline(markdown)));
  });

  it('has its words where their places say', async () => {
    const { readable, tree } = await read({ path: 'a.docx', content: document });
    const [first] = tree.children;
    expect(readable.slice(first?.position?.start.offset, first?.position?.end.offset)).toBe(
      'Two ways to pay for a lock',
    );
  });

  it('is refused when it would be too large unpacked', async () => {
    const bomb = docxOf(par(run('Boom')), '', { 'word/document.xml': 3_000_000_000 });
    await expect(read({ path: 'a.docx', content: bomb })).rejects.toThrow(
      'Unexpected document `a.docx` of 3',
    );
  });

  it('is read when it is packed', async () => {
    const content = docxOf(par(run('Tides come twice a day.')), '', {}, { packed: true });
    expect((await read({ path: 'a.docx', content })).readable).toContain('Tides come twice a day.');
  });

  it.each([
    ['smaller than it is', 100, true],
    ['larger than it is', 60_000_000, true],
    ['smaller than it is, unpacked', 100, false],
  ])('is refused when a part is said to be %s', async (_, size, packed) => {
    const bomb = docxOf(par(run('Boom'.repeat(100_000))), '', { 'word/document.xml': size }, { packed });
    await expect(read({ path: 'a.docx', content: bomb })).rejects.toThrow('Unexpected damage in `a.docx`');
  });

  it('is refused when its archive has a second list of files', async () => {
    const plain = docxOf(par(run('Tides')));
    for (const field of [4, 6, 8]) {
      const other = Uint8Array.from(plain);
      other[other.length - 22 + field] = 0xff;
      await expect(read({ path: 'a.docx', content: other })).rejects.toThrow('Unexpected ZIP archive');
    }
    // One file fewer than stand in the list.
    const fewer = Uint8Array.from(plain);
    for (const field of [8, 10])
      fewer[fewer.length - 22 + field] = (fewer[fewer.length - 22 + field] ?? 0) - 1;
    await expect(read({ path: 'a.docx', content: fewer })).rejects.toThrow('Unexpected ZIP archive');
  });

  it.each([
    ['paragraphs', par(run('Tides')).repeat(60_000)],
    ['empty paragraphs', `${par(run('Tides'))}${'<w:p/>'.repeat(300_000)}`],
    ['nested parts', `${'<w:sdt><w:sdtContent>'.repeat(150_000)}${par(run('Tides'))}`],
    ['attributes', `<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('is refused when it has too many %s', async (_, body) => {
    const content = docxOf(body, '', {}, { packed: true });
    await expect(read({ path: 'a.docx', content })).rejects.toThrow('Unexpected document `a.docx` with more');
  });

  it.each([
    ['a file', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['itself', `<!DOCTYPE d [<!ENTITY y "tides"><!ENTITY x "${'&y;'.repeat(1000)}">]>`],
  ])('follows no entity that stands for %s', async (_, before) => {
    const content = docxOf(par(run('Before &x; after.')), '', {}, { before });
    await expect(read({ path: 'a.docx', content })).rejects.toThrow('Unexpected damage in `a.docx`');
  });

  it('is refused when it is damaged', async () => {
    const damaged = zipOf({ 'word/document.xml': '<w:document' });
    await expect(read({ path: 'a.docx', content: damaged })).rejects.toThrow('Unexpected damage in `a.docx`');
  });

  it('is told from other archives', async () => {
    await expect(read({ path: 'a.docx', content: zipOf({ 'a.txt': 'Tides' }) })).rejects.toThrow(
      'Unexpected ZIP archive',
    );
  });

  it('does not follow the picture of another file', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const content = docxOf(par(run('Before the picture.')) + par(picture));
    const linked = await read({ path: 'a.docx', content }).catch((error: unknown) => error);
    expect(JSON.stringify(linked)).not.toContain('base64');
  });
});
