import { describe, expect, it } from 'vitest';
import { articleOf, docxOf, droppedOf, linesOf, par, run, zipOf } from './make.ts';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

const item = (words: string, list: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;

describe('lists of a document', () => {
  it('go on where they went on', async () => {
    const body =
      item('Oak', 2) + item('deep', 1, 1) + item('Iron', 2) + par(run('An aside.')) + item('Stone', 2);
    expect(linesOf(await articleOf(body))).toEqual([
      '1. Oak',
      '  - deep',
      '2. Iron',
      'An aside.',
      '3. Stone',
    ]);
  });

  it('begin anew where they say so, also directly below another', async () => {
    const levels =
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = item('Oak', 2) + item('Iron', 2) + item('Stone', 3) + item('Clay', 3);
    expect(linesOf(await articleOf(body, { levels }))).toEqual(['1. Oak', '2. Iron', '7. Stone', '8. Clay']);
  });

  it('are none where nothing is drawn before their items', async () => {
    const levels =
      '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
    expect(linesOf(await articleOf(item('Oak', 9) + item('Iron', 0), { levels }))).toEqual(['Oak', 'Iron']);
  });

  it('are told by a style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(linesOf(await articleOf(par(run('Eiche'), 'Punkt'), { styles }))).toEqual(['- Eiche']);
  });
});

describe('what nobody sees', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>';
  it.each([
    ['hidden', '<w:vanish/>', true],
    ['not hidden after all', '<w:vanish w:val="0"/>', false],
    ['hidden by a style', '<w:rStyle w:val="Draft"/>', true],
    ['shown against its style', '<w:rStyle w:val="Draft"/><w:vanish w:val="false"/>', false],
    ['white', '<w:color w:val="FFFFFF"/>', true],
    ['white on black', '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>', false],
    ['tiny', '<w:sz w:val="3"/>', true],
    ['small', '<w:sz w:val="4"/>', false],
  ])('%s', async (_what, marks, isHidden) => {
    const article = await articleOf(par(run('Seen. ') + run('Perhaps.', marks)), { styles });
    expect(linesOf(article)).toEqual([isHidden ? 'Seen.' : 'Seen. Perhaps.']);
    expect(droppedOf(article)).toEqual(isHidden ? ['hidden: Perhaps.'] : []);
  });

  it('is nothing in a table, whose ground nobody knows', async () => {
    const white = run('Port', '<w:color w:val="FFFFFF"/>');
    const cells = (one: string): string =>
      `<w:tr><w:tc>${par(one)}</w:tc><w:tc>${par(run('4'))}</w:tc></w:tr>`;
    const article = await articleOf(`${par(run('Tides'))}<w:tbl>${cells(white)}${cells(run('Ost'))}</w:tbl>`);
    expect(linesOf(article)).toEqual(['Tides', 'Port | 4', 'Ost | 4']);
  });
});

describe('fields and boxes', () => {
  it('keep their words', async () => {
    const body = [
      par(`<w:fldSimple w:instr=" SEQ Abb ">${run('Abb. 4')}</w:fldSimple>${run(' Zoll')}`),
      par(
        `<w:ruby><w:rubyPr/><w:rt>${run('sui')}</w:rt><w:rubyBase>${run('水')}</w:rubyBase></w:ruby>${run('門')}`,
      ),
      par('<w:r><w:t>Left</w:t><w:ptab/><w:t>right</w:t></w:r>'),
      par(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${par(run('In a box.'))}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>${run('Beside it.')}`,
      ),
    ].join('');
    expect(linesOf(await articleOf(body))).toEqual([
      'Abb. 4 Zoll',
      '水門',
      'Left right',
      'Beside it.',
      'In a box.',
    ]);
  });

  it('are read once where they are kept in two forms', async () => {
    const box = `<w:txbxContent>${par(run('In a box.'))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const lines = linesOf(await articleOf(par(run('Beside it.') + `<w:r>${both}</w:r>`)));
    expect(lines.toSorted()).toEqual(['Beside it.', 'In a box.']);
  });
});

describe('what leads nowhere', () => {
  it.each([
    ['a link', `<w:hyperlink r:id="gone">${run('the ledger')}</w:hyperlink>`, 'See the ledger'],
    ['a note', '<w:r><w:footnoteReference w:id="77"/></w:r>', 'See'],
    ['a picture', '<w:r><w:pict><v:shape><v:imagedata r:id="gone"/></v:shape></w:pict></w:r>', 'See'],
  ])('is left out: %s', async (_what, runs, expected) => {
    expect(linesOf(await articleOf(par(run('See ') + runs)))).toEqual([expected]);
  });
});

describe('properties of a document', () => {
  const properties =
    '<dc:title>Zölle am Kanal</dc:title><dc:creator>Ann Lee;Bo Ito</dc:creator><dcterms:created>2025-11-02T08:00:00Z</dcterms:created>';
  const prose = par(
    run('The lock leaks at the lower gate, and its keeper has asked for oak since the spring.'),
  );

  it('tell what the document does not', async () => {
    const { meta } = await articleOf(par(run('Gates'), 'H1') + prose + par(run('Locks'), 'H1') + prose, {
      properties,
    });
    expect(meta.title && textOf(meta.title)).toBe('Zölle am Kanal');
    expect(meta.authors?.map(textOf)).toEqual(['Ann Lee', 'Bo Ito']);
    expect(meta.published?.iso).toBe('2025-11-02');
  });

  it('tell nothing where the document does itself', async () => {
    const head = par(run('Tolls'), 'Title') + par(run('By Cy Odu, 4 May 2024'));
    expect(Object.keys((await articleOf(head + prose, { properties })).meta)).toEqual(['lang']);
    const alone = par(run('Tolls'), 'H1') + prose + par(run('Gates'), 'H2') + prose;
    expect((await articleOf(alone, { properties })).meta.title).toBeUndefined();
  });

  it.each(['Document1', 'Microsoft Word - toll.doc', 'toll-final.docx', 'Unbenannt 2'])(
    'are no title: %s',
    async (title) => {
      const body = par(run('Gates'), 'H1') + prose + par(run('Locks'), 'H1') + prose;
      const article = await articleOf(body, {
        properties: `<dc:title>${title}</dc:title><dc:creator>python-docx</dc:creator>`,
      });
      expect(Object.keys(article.meta)).toEqual(['lang']);
    },
  );
});

describe('an archive', () => {
  it('is read where bytes stand before it that its offsets do not count', async () => {
    const plain = docxOf(par(run('Tides come twice.')));
    const content = new Uint8Array([...new TextEncoder().encode('#!/bin/sh\n'), ...plain]);
    // Its name must tell it: the first bytes do not.
    await expect(read({ path: 'a.docx', content })).rejects.toThrow('Unexpected');
    const led = new Uint8Array([...plain.slice(0, 4), ...new Uint8Array(6), ...plain]);
    expect(linesOf(await read({ path: 'a.docx', content: led }))).toEqual(['Tides come twice.']);
  });

  it('is refused where another list stands at the place that it names', async () => {
    const first = docxOf(par(run('First.')));
    const list = first.slice(new DataView(first.buffer).getUint32(first.length - 6, true), first.length - 22);
    const end = first.slice(-22);
    const two = new Uint8Array([...first.slice(0, -22), ...new Uint8Array(4), ...list, ...end]);
    await expect(read({ path: 'a.docx', content: two })).rejects.toThrow('Unexpected ZIP archive');
    expect(zipOf({}).length).toBe(22);
  });
});
