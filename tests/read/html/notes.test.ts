import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { textOf } from '../../../src/text/phrase.ts';
import { paragraphs } from './pages.ts';

const [first, second, third] = paragraphs;

/** What a page says: its blocks in order, a mark of a note as `^`, a note behind `note:`. */
function said(body: string): string[] {
  return parseHtml(
    `<!doctype html><html lang="en"><title>Tides</title><body>${body}</body></html>`,
  ).tree.children.map(blockSaid);
}

function blockSaid(block: RootContent): string {
  if (block.type === 'footnoteDefinition') return `note: ${block.children.map(blockSaid).join(' ')}`;
  if (block.type === 'heading') return `# ${textOf(block.children)}`;
  if (block.type !== 'paragraph') return block.type;
  return block.children.map((child) => (child.type === 'footnoteReference' ? '^' : textOf(child))).join('');
}

const article = (...blocks: readonly string[]): string =>
  `<article><h1>Tides</h1>${blocks.join('')}</article>`;

describe('notes of a page', () => {
  it.each([
    [
      'a newsletter',
      article(
        `<p>${first}<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><p>${second}</p>`,
        '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Told by the keeper.</p></div></div>',
      ),
    ],
    [
      'an exported document',
      `<h1>Tides</h1><p>${first}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><p>${second}</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Told by the keeper.</span></p></div>`,
    ],
    [
      'an encyclopedia whose note is referred to twice',
      article(
        `<p>${first}<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p><p>${second}</p>`,
        '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">↑ <a href="#cite_ref-1">a et b</a></span> <span class="reference-text">Told by the keeper.</span></li></ol>',
      ),
    ],
    [
      'an encyclopedia',
      article(
        `<p>${first}<sup id="r1"><a href="#n1">&#91;1&#93;</a></sup></p><h2>References</h2><ol><li id="n1"><b><a href="#r1">^</a></b> Told by the keeper.</li></ol><p>${second}</p>`,
      ),
    ],
    [
      'a box beside the article',
      `${article(`<p>${first}<sup><a href="#n1">1</a></sup></p><p>${second}</p>`)}<div class="notes"><h4>Notes</h4><p id="n1"><sup>1</sup> Told by the keeper.</p></div>`,
    ],
    [
      'asides that count as raised numbers do',
      article(
        `<div class="wrap"><p>${first}<sup>1</sup></p><aside><ol><li>Told by the keeper.</li></ol></aside></div>`,
        `<div class="wrap"><p>${second}</p><p>${third}<sup>2</sup></p><aside><ol start="2"><li>In March.</li></ol></aside></div>`,
      ),
    ],
  ])('of %s are notes, and no words of the sentence', (_what, body) => {
    const blocks = said(body);
    expect(blocks.filter((block) => block === `${first}^`)).toHaveLength(1);
    expect(blocks.some((block) => block.startsWith(second))).toBe(true);
    expect(blocks).toContain('note: Told by the keeper.');
    expect(blocks.join(' ')).not.toMatch(/References|Notes|\[1\]/);
  });

  it('takes the article and not its notes, however long they are', () => {
    const note =
      'The ledger of the keeper, bound in leather, was counted by hand, twice, for thirty years. '.repeat(6);
    const notes = `<div class="box"><h4>Notes</h4><p id="n1">1 ${note}</p><p id="n2">2 ${note}</p></div>`;
    const marks = '<sup><a href="#n1">1</a></sup><sup><a href="#n2">2</a></sup>';
    expect(said(`${article(`<p>${first}${marks}</p>`)}${notes}`)[0]).toBe(`${first}^ ^`);
  });

  it.each([
    [
      'an exponent',
      'It is 10<sup>1</sup> metres and 5 m<sup>2</sup> wide.',
      'It is 101 metres and 5 m2 wide.',
    ],
    ['one raised number alone', 'It is the tide.<sup>1</sup>', 'It is the tide.1'],
    [
      'raised numbers that do not count',
      'The tide.<sup>3</sup> The ebb.<sup>1</sup>',
      'The tide.3 The ebb.1',
    ],
  ])('keeps %s', (_what, html, expected) => {
    const words = said(article(`<p>${first}</p><p>${html}</p><p>${second}</p>`))[1] ?? '';
    expect(words.replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''));
  });

  it('drops two raised numbers that count and lead to nothing', () => {
    const html = 'The tide.<sup>1</sup> The ebb.<sup>2</sup>';
    expect(said(article(`<p>${first}</p><p>${html}</p><p>${second}</p>`))[1]).toBe('The tide. The ebb.');
  });
});

describe('what is private', () => {
  it.each([
    [
      'a comment of Google Docs',
      '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div>',
    ],
    [
      'a comment of Word',
      '<div style="mso-element:comment-list"><p class="MsoCommentText">Is this so?</p></div>',
    ],
    ['notes of reveal.js', '<aside class="notes"><p>Is this so?</p></aside>'],
    ['speaker notes', '<div class="speaker-notes">Is this so?</div>'],
  ])('%s is dropped as hidden', (_what, html) => {
    const { tree, dropped } = parseHtml(`<body>${article(`<p>${first}</p><p>${second}</p>${html}`)}</body>`);
    expect(tree.children.map(blockSaid).join(' ')).not.toContain('Is this so');
    expect(dropped.filter(({ text }) => text.includes('Is this so?')).map(({ reason }) => reason)).toEqual([
      'hidden',
    ]);
  });

  it('leaves no mark of a comment in its sentence', () => {
    const html = `<p>${first}<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>${second}</p>`;
    expect(said(article(html))[0]).toBe(first);
  });
});

describe('boxes in an article', () => {
  it('keeps a box that folds apart from what follows it', () => {
    const box = '<details><summary>Why in August</summary><p>The river falls.</p></details>';
    const { tree } = parseHtml(`<body>${article(`<p>${first}</p>${box}<p>${second}</p>`)}</body>`);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'containerDirective', 'paragraph']);
  });

  it('takes several that fold, and one of more than 1200 characters, for sections', () => {
    const box = (words: string): string =>
      `<details><summary>Why in August</summary><p>${words}</p></details>`;
    const several = said(article(`<p>${first}</p>${box(second)}${box(third)}`));
    expect(several).not.toContain('containerDirective');
    // `Why in August` and the blank below it are of the box, too.
    const long = (length: number): string => 'tide '.repeat(length / 5).trim();
    const around = (html: string): string => article(`<p>${first}</p>${html}<p>${second}</p>`);
    expect(said(around(box(long(1180))))).toContain('containerDirective');
    expect(said(around(box(long(1190))))).not.toContain('containerDirective');
  });

  it('keeps sections in wrappers of one name', () => {
    const wrap = (html: string): string => `<div class="row"><div class="cell-content">${html}</div></div>`;
    const body = article(
      wrap(`<p>${first}</p><p>${second}</p>`),
      `<h2>Why</h2>${wrap('<p>The tide is high, and it rises.</p><ul><li>Wind</li></ul>')}`,
      `<h2>And now</h2>${wrap('<p>The gate will close in June, the board says.</p>')}`,
    );
    expect(said(body)).toEqual([
      first,
      second,
      '# Why',
      'The tide is high, and it rises.',
      'list',
      '# And now',
      'The gate will close in June, the board says.',
    ]);
  });

  it.each([
    ['On Friday the keeper of the gate denied it all.', true],
    ['The keeper of the gate denied all.', false],
  ])('keeps a paragraph that is a link from 8 words on: %s', (sentence, kept) => {
    const html = `<p>${first}</p><div class="markup"><p><a href="https://a.example/1">${sentence}</a></p></div><p>${second}</p><p>${third}</p>`;
    expect(said(article(html)).includes(sentence)).toBe(kept);
  });
});

describe('numbers of lines of code', () => {
  const code = (html: string): string | undefined => {
    const { tree } = parseHtml(
      `<body>${article(`<p>${first}</p><pre><code>${html}</code></pre><p>${second}</p>`)}</body>`,
    );
    const found = tree.children.find((block) => block.type === 'code');
    return found?.type === 'code' ? found.value : undefined;
  };

  it.each([
    ['spans', '<span class="ln">9</span>a = 1\n<span class="ln">10</span>b = 2', 'a = 1\nb = 2'],
    [
      'spans in spans',
      '<i class="l"><b class="n">1</b>a\n</i><i class="l"><b class="n">2</b>b\n</i>',
      'a\nb',
    ],
  ])('in %s are left out', (_what, html, expected) => {
    expect(code(html)).toBe(expected);
  });

  it.each([
    [
      'numbers in the midst of lines',
      'a = <span class="mi">1</span>\nb = <span class="mi">2</span>',
      'a = 1\nb = 2',
    ],
    ['numbers that do not count', '<i class="m">7</i> a\n<i class="m">3</i> b', '7 a\n3 b'],
    ['one number', '<i class="m">7</i> a\nb', '7 a\nb'],
  ])('keeps %s', (_what, html, expected) => {
    expect(code(html)).toBe(expected);
  });
});
