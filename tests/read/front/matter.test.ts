import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../../src/read/front/matter.ts';
import { metaOf } from '../../../src/read/meta.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

const flat = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    frontMatter(text).entries.map(({ key, texts }) => [key, texts.map(({ value }) => value)]),
  );

describe('frontMatter', () => {
  it('reads YAML and says where the article begins', () => {
    const text = '---\ntitle: "A: b"\nauthors: [Ann, Bo]\n---\nBody';
    expect(flat(text)).toEqual({ title: ['A: b'], authors: ['Ann', 'Bo'] });
    expect(text.slice(frontMatter(text).end)).toBe('Body');
  });

  it('places each value', () => {
    const [entry] = frontMatter('---\ntitle: Tide\n---\n').entries;
    expect(entry?.texts[0]?.position.start).toEqual({ line: 2, column: 8, offset: 11 });
  });

  it('reads TOML, with dates', () => {
    expect(flat('+++\ntitle = "Tide"\ndate = 2026-02-01\ntags = ["a", "b"]\n+++\n')).toEqual({
      title: ['Tide'],
      date: ['2026-02-01'],
      tags: ['a', 'b'],
    });
  });

  it('reads link definitions that lead nowhere', () => {
    expect(flat('[title]: <> (Tide)\n[date]: <> (2026/02/01)\n\nBody')).toEqual({
      title: ['Tide'],
      date: ['2026/02/01'],
    });
  });

  it.each([
    ['JSON', '{\n  "title": "Tide",\n  "author": {"name": "Ann", "url": "https://a.org"}\n}\n\nBody'],
    ['fenced JSON', '---json\n{ "title": "Tide", "author": "Ann" }\n---\nBody'],
    ['bare JSON', ';;;\n"title": "Tide",\n"author": "Ann"\n;;;\nBody'],
    ['fenced TOML', '---toml\ntitle = "Tide"\nauthor = "Ann"\n---\nBody'],
    ['percent lines', '% Tide\n% Ann\nBody'],
    ['header lines', 'Title: Tide\nauthor: Ann\n\nBody'],
    ['header lines with a rule below', 'title: "Tide"\nauthor: Ann\n---\nBody'],
  ])('reads %s', (_name, text) => {
    const read = Object.fromEntries(
      Object.entries(flat(text)).map(([key, values]) => [key.toLowerCase(), values]),
    );
    expect(read).toEqual({ title: ['Tide'], author: ['Ann'] });
    expect(text.slice(frontMatter(text).end).trim()).toBe('Body');
    for (const { texts } of frontMatter(text).entries)
      for (const { value, position } of texts)
        expect(text.slice(position.start.offset, position.end.offset)).toBe(value);
  });

  it.each([
    ['prose with a colon', 'Note: this is prose.\nTitle: not here\nand more prose\n\nBody'],
    ['a lone date', 'Date: 2024-03-05\n\nBody'],
    ['no title', 'Author: Ann\nDate: 2024-03-05\n\nBody'],
    ['one percent line', '% a remark\n\nBody'],
    ['a template', '{% include "x" %}\n\nBody'],
  ])('takes %s for no front matter', (_name, text) => {
    expect(frontMatter(text)).toMatchObject({ entries: [], end: 0 });
  });

  it('reads a value that YAML does not allow as every reader would', () => {
    const text = '---\ntitle: Tides: a primer\nauthor: @ann\ndate: 2024-03-05\n---\n';
    expect(flat(text)).toMatchObject({ title: ['Tides: a primer'], date: ['2024-03-05'] });
  });

  it('takes a thematic break above prose for what it is', () => {
    expect(frontMatter('---\nSome words here.\n---\n')).toMatchObject({ entries: [], end: 0 });
  });

  it('says where YAML cannot be read, and reads the rest', () => {
    const read = frontMatter('---\ntitle: Tide\nbad: [a\n---\n');
    expect(read.messages.map(ruleOf)).toContain('read:front-matter');
    expect(read.messages[0]?.line).toBeGreaterThanOrEqual(2);
  });

  it('follows no alias and no tag', () => {
    expect(flat('---\na: &x [1, 2]\nb: *x\nc: !!js/function "evil"\n---\n')['b']).toEqual([]);
  });

  it.each([
    ['lines', `---\ntitle: x\n${'a: b\n'.repeat(300)}---\n`],
    ['characters', `---\ntitle: x\nk: "${'v'.repeat(70_000)}"\n---\n`],
  ])('reads none of a block with too many %s, says so, and takes it for no prose', (_, block) => {
    const read = frontMatter(`${block}Body`);
    expect(read).toMatchObject({ entries: [], marked: true });
    expect(block.slice(read.end).trim()).toBe('');
    expect(read.messages.map(ruleOf)).toEqual(['read:front-matter']);
  });

  it('takes long prose between two breaks for prose', () => {
    expect(frontMatter(`---\nNote: a tide.\n${'The tide comes.\n'.repeat(300)}---\n`).end).toBe(0);
  });

  it.each([
    ['maps', `a: ${'{a: '.repeat(5000)}`],
    ['lists', `a: ${'['.repeat(5000)}`],
    ['items', `a:\n${'- '.repeat(5000)}x`],
  ])('says what is wrong with too many nested %s', (_, yaml) => {
    expect(() => frontMatter(`---\ntitle: x\n${yaml}\n---\n`)).not.toThrow();
  });

  it('puts no key into a prototype', () => {
    for (const text of [
      '---\n__proto__:\n  hit: 1\nconstructor:\n  prototype:\n    hit: 1\n---\n',
      '+++\n__proto__ = { hit = 1 }\n[constructor.prototype]\nhit = 1\n+++\n',
      '---json\n{"__proto__": {"hit": 1}}\n---\n',
    ])
      metaOf(frontMatter(text).entries);
    expect(Object.hasOwn(Object.prototype, 'hit')).toBe(false);
  });
});

describe('metaOf', () => {
  it('names authors without handles and addresses', () => {
    const { meta } = metaOf(
      frontMatter('---\nauthor: Ann Lee (@ann), Bo <bo@example.org> and Cy\n---\n').entries,
    );
    expect(meta.authors?.map((author) => textOf(author))).toEqual(['Ann Lee', 'Bo', 'Cy']);
  });

  it.each([
    ['2026-02-01', '2026-02-01'],
    ['2019-04-25 9:00:00', '2019-04-25'],
    ['2024/01/30', '2024-01-30'],
    ['March 3rd, 2025', '2025-03-03'],
    ['3 March 2025', '2025-03-03'],
    ['2026年2月1日', '2026-02-01'],
  ])('reads the date %s', (written, iso) => {
    expect(metaOf(frontMatter(`---\ndate: ${written}\n---\n`).entries).meta.published?.iso).toBe(iso);
  });

  it('keeps what it does not know, and the settings apart', () => {
    const { settings, unused } = metaOf(
      frontMatter('---\ntemplate: acme\nlayout: post\nconstructor: x\n---\n').entries,
    );
    expect(settings).toEqual({ template: 'acme' });
    expect(unused.map(({ key }) => key)).toEqual(['layout', 'constructor']);
  });
});
