import { describe, expect, it } from 'vitest';
import { articleOf, droppedOf, linesOf, par, run } from './make.ts';

const prose = par(
  run('The lock leaks at the lower gate, and its keeper has asked for oak since the spring.'),
);
const PROSE = 'The lock leaks at the lower gate, and its keeper has asked for oak since the spring.';

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** A run in bold, of a size in half points. */
const bold = (words: string, size?: number): string =>
  run(words, `<w:b/>${size === undefined ? '' : `<w:sz w:val="${size}"/>`}`);

const level = (rank: number, words: string): string =>
  `<w:p><w:pPr><w:outlineLvl w:val="${rank}"/></w:pPr>${run(words)}</w:p>`;

describe('headings of a document', () => {
  it('are told by the style that a style of the house is based on', async () => {
    const styles =
      style('Kop', 'Huis Kop', '<w:basedOn w:val="Basis"/>') +
      style('Basis', 'Huis Basis', '<w:basedOn w:val="H2"/>') +
      style('Los', 'Huis Los', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Lopend', 'Huis Lopend', '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>');
    const body = [
      par(run('Tol'), 'Title'),
      prose,
      par(run('Eerst'), 'Los'),
      prose,
      par(run('Dan'), 'Kop'),
      prose,
      par(run('Geen kop'), 'Lopend'),
    ].join('');
    expect(linesOf(await articleOf(body, { styles }))).toEqual([
      '# Tol',
      PROSE,
      '## Eerst',
      PROSE,
      '### Dan',
      PROSE,
      'Geen kop',
    ]);
  });

  it('are told by the level of the paragraph itself, and the tenth is that of the text', async () => {
    const body = par(run('Tolls'), 'Title') + level(1, 'Gates') + prose + level(9, 'Not a head') + prose;
    expect(linesOf(await articleOf(body))).toEqual(['# Tolls', '### Gates', PROSE, 'Not a head', PROSE]);
  });

  it.each([
    [30, '## '],
    [31, ''],
  ])('of %i words are headings or paragraphs with a number', async (count, mark) => {
    const words = Array.from({ length: count }, () => 'oak').join(' ');
    const body = par(run('Tolls'), 'Title') + prose + par(run(words), 'H1') + prose;
    expect(linesOf(await articleOf(body))[2]).toBe(`${mark}${words}`);
  });

  it('are lines in bold where no style tells, ranked by their size', async () => {
    const body = [
      par(bold('Péages', 40)),
      par(run('Anne Lee, 3 mars 2026')),
      par(bold('Pourquoi', 32)),
      prose,
      par(bold('Le bois', 26)),
      prose,
      par(bold('Et alors', 32)),
      prose,
    ].join('');
    expect(linesOf(await articleOf(body))).toEqual([
      '# Péages',
      'Anne Lee, 3 mars 2026',
      '## Pourquoi',
      PROSE,
      '### Le bois',
      PROSE,
      '## Et alors',
      PROSE,
    ]);
  });

  it('are lines in larger letters', async () => {
    const large = (words: string): string => par(run(words, '<w:sz w:val="32"/>'));
    const small = par(run(PROSE, '<w:sz w:val="22"/>'));
    const lines = linesOf(await articleOf(large('Gates') + small + small + large('Locks') + small));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Gates', '## Locks']);
  });

  it.each([
    [14, true],
    [15, false],
  ])('in bold have so many words: %i', async (count, expected) => {
    const words = Array.from({ length: count }, () => 'oak').join(' ');
    const lines = linesOf(await articleOf(prose + par(bold(words)) + prose + prose));
    expect(lines.some((line) => line === `## ${words}`)).toBe(expected);
  });

  it('are not the sentences of a text that is all in bold', async () => {
    const lines = linesOf(await articleOf(`${par(bold('Oak lasts'))}${par(bold('Iron rusts'))}`.repeat(3)));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([]);
  });
});

describe('a list of contents', () => {
  const field = (instruction: string, words: string): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}</w:p><w:p>${run('Locks 7')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  it('is dropped with its heading, whatever that is called', async () => {
    const body = [
      par(run('Tolls'), 'Title'),
      par(run('Innhold'), 'H1'),
      field(' TOC \\o "1-3" \\h ', 'Gates 2'),
      par(run('Gates'), 'H1'),
      prose,
    ].join('');
    const article = await articleOf(body);
    expect(linesOf(article)).toEqual(['# Tolls', '## Gates', PROSE]);
    expect(droppedOf(article)).toEqual(['contents: Innhold Gates 2 Locks 7']);
  });

  it('is told by the box that it stands in, and by its styles', async () => {
    const styles = style('Verz', 'toc 2') + style('Abb', 'table of figures');
    const box = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${par(run('Gates 2'))}</w:sdtContent></w:sdt>`;
    const body =
      par(run('Tolls'), 'Title') + box + par(run('Locks 3'), 'Verz') + par(run('Map 9'), 'Abb') + prose;
    const article = await articleOf(body, { styles });
    expect(linesOf(article)).toEqual(['# Tolls', PROSE]);
    expect(droppedOf(article)).toEqual(['contents: Gates 2 Locks 3 Map 9']);
  });

  it('is no other field', async () => {
    expect(linesOf(await articleOf(field(' REF x \\h ', 'Gates 2')))).toEqual(['Gates 2', 'Locks 7']);
  });
});
