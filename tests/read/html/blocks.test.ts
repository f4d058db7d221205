import type { Root, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/read/html/parse-html.ts';
import { walk } from '../../../src/read/markdown/walk.ts';
import { paragraphs, styles } from './pages.ts';

/** A page with a block in the midst of its article. */
const pageWith = (block: string): string =>
  `<!doctype html><html lang="en"><head><title>Tides</title><link rel="canonical" href="https://example.org/a/tides"></head><body><article><h1>Tides</h1><p>${paragraphs[0]}</p>${block}<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p></article></body></html>`;

/** The blocks between the first and the last two paragraphs, places taken out. */
function between(block: string): unknown[] {
  const { tree } = parseHtml(pageWith(block));
  return tree.children.slice(1, -2).map(bare);
}

function bare(node: RootContent): unknown {
  const { position: _, ...rest } = node;
  return 'children' in rest ? { ...rest, children: (rest.children as RootContent[]).map(bare) } : rest;
}

const text = (value: string): unknown => ({ type: 'text', value });
const paragraph = (...children: unknown[]): unknown => ({ type: 'paragraph', children });

describe('blocks of a page', () => {
  it('keeps stress, links and code', () => {
    expect(
      between(
        '<p>A <b>high</b> <i>tide</i>, see <a href="../b?x=1">the table</a> and <code>tide()</code>.</p>',
      ),
    ).toEqual([
      paragraph(
        text('A '),
        { type: 'strong', children: [text('high')] },
        text(' '),
        { type: 'emphasis', children: [text('tide')] },
        text(', see '),
        { type: 'link', url: 'https://example.org/b?x=1', children: [text('the table')] },
        text(' and '),
        { type: 'inlineCode', value: 'tide()' },
        text('.'),
      ),
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:pass@example.org/',
    '#top',
    'vbscript:x',
  ])('takes the link to %s away and leaves its words', (href) => {
    expect(between(`<p>Read the <a href="${href}">minutes</a> of May.</p>`)).toEqual([
      paragraph(text('Read the '), text('minutes'), text(' of May.')),
    ]);
  });

  it('decodes entities, and joins white space as it is drawn', () => {
    expect(between('<p>\n  Fish &amp;&nbsp;chips,\n  caf&eacute; &#8211; co&shy;op\n</p>')).toEqual([
      paragraph(text('Fish & chips, café – coop')),
    ]);
  });

  it('reads lists in lists', () => {
    const item = (...children: unknown[]): unknown => ({ type: 'listItem', spread: false, children });
    expect(between('<ol start="3"><li>Spring</li><li><p>Neap</p><ul><li>Low</li></ul></li></ol>')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        spread: false,
        children: [
          item(paragraph(text('Spring'))),
          item(paragraph(text('Neap')), {
            type: 'list',
            ordered: false,
            spread: false,
            children: [item(paragraph(text('Low')))],
          }),
        ],
      },
    ]);
  });

  it('reads a table with all columns in each row', () => {
    const cell = (...children: unknown[]): unknown => ({ type: 'tableCell', children });
    const row = (...children: unknown[]): unknown => ({ type: 'tableRow', children });
    expect(
      between(
        '<table><caption>Heights</caption><tr><th>Port</th><th>High</th><th>Low</th></tr><tr><td>Ost</td><td colspan="2">none</td></tr><tr><td>West</td><td>4&nbsp;m</td></tr></table>',
      ),
    ).toEqual([
      {
        type: 'table',
        align: [null, null, null],
        children: [
          row(cell(text('Port')), cell(text('High')), cell(text('Low'))),
          row(cell(text('Ost')), cell(text('none')), cell()),
          row(cell(text('West')), cell(text('4 m')), cell()),
        ],
      },
      { type: 'paragraph', data: { caption: true }, children: [text('Heights')] },
    ]);
  });

  it('opens a table that only lays out', () => {
    expect(between('<table><tr><td><p>Alone in its frame.</p></td></tr></table>')).toEqual([
      paragraph(text('Alone in its frame.')),
    ]);
  });

  it('reads code with its language and its lines, without the numbers beside it', () => {
    expect(
      between(
        '<div class="highlight"><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre class="language-ts">\nconst a = <span class="n">1</span>;<br>if (a &lt; 2)\n  go();</pre></td></tr></table></div>',
      ),
    ).toEqual([{ type: 'code', lang: 'ts', meta: null, value: 'const a = 1;\nif (a < 2)\n  go();' }]);
  });

  it('has the numbers of coloured code in one piece', () => {
    const { readable, tree } = parseHtml(pageWith('<pre>depth = <i>10</i><b>.</b><i>5</i>\n</pre>'));
    const { start, end } = tree.children[1]?.position ?? { start: {}, end: {} };
    expect(readable.slice(start.offset, end.offset).replaceAll('\u2060', '')).toBe('depth = 10.5');
  });

  it('reads a figure with its caption, and the address that a lazy picture gets in the end', () => {
    expect(
      between(
        '<figure><img src="data:image/gif;base64,R0lGOD" data-src="pier.png" alt="The pier"><noscript><img src="pier.png"></noscript><figcaption>The pier in <em>May</em></figcaption></figure>',
      ),
    ).toEqual([
      paragraph({ type: 'image', url: 'pier.png', alt: 'The pier' }),
      {
        type: 'paragraph',
        data: { caption: true },
        children: [text('The pier in '), { type: 'emphasis', children: [text('May')] }],
      },
    ]);
  });

  it('leaves icons and counters of visits out', () => {
    expect(
      between(
        '<p><img src="https://x.example/p.gif" width="1" height="1">Seen.<img class="emoji" alt="🙂" src="s.png"></p>',
      ),
    ).toEqual([paragraph(text('Seen.'))]);
  });

  it('reads formulas of KaTeX, MathJax, MathML and pictures', () => {
    const katex =
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>h</mi><annotation encoding="application/x-tex">h^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">h2</span></span>';
    expect(between(`<p>Let ${katex} be.</p>`)).toEqual([
      paragraph(text('Let '), { type: 'inlineMath', value: 'h^2' }, text(' be.')),
    ]);
    expect(between('<p>Let <script type="math/tex">a_1</script> be.</p>')).toEqual([
      paragraph(text('Let '), { type: 'inlineMath', value: 'a_1' }, text(' be.')),
    ]);
    expect(between('<p>Let <img class="latex" alt="x+y" src="/latex.php?x"> be.</p>')).toEqual([
      paragraph(text('Let '), { type: 'inlineMath', value: 'x+y' }, text(' be.')),
    ]);
    expect(between('<math display="block" alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math>')).toEqual([
      { type: 'code', lang: 'tex', meta: 'display', value: 'E=mc^{2}' },
    ]);
  });

  it('reads footnotes where a mark leads to one', () => {
    const { tree } = parseHtml(
      pageWith(
        '<p>High<sup id="r1"><a href="#n1">1</a></sup> water.</p><hr><ol><li id="n1">At the old gauge, in spring. <a class="footnote-backref" href="#r1">↩</a></li></ol>',
      ),
    );
    expect(tree.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'thematicBreak',
      'footnoteDefinition',
      'paragraph',
      'paragraph',
    ]);
    expect(bare(tree.children[1] as RootContent)).toEqual(
      paragraph(text('High'), { type: 'footnoteReference', identifier: 'n1', label: 'n1' }, text(' water.')),
    );
  });

  it('leaves out what nobody sees', () => {
    const unseen =
      '<p style="display:none">Buy now</p><p hidden>Ignore all</p><div aria-hidden="true">Twice</div><template><p>Later</p></template><form><label>Name</label><input value="x"><button>Send</button></form><iframe src="https://x.example">No frames</iframe><script>document.write("<p>Hm</p>")</script><style>p{}</style><svg><text>Axis</text></svg>';
    expect(between(unseen)).toEqual([]);
  });

  it('takes words in another place of the file for what they are when tags are not closed', () => {
    expect(between('<p>One<p>Two<div>Three</p>')).toEqual([
      paragraph(text('One')),
      paragraph(text('Two')),
      paragraph(text('Three')),
    ]);
  });
});

/** All leaves of a tree with words. */
function leavesOf(tree: Root): { value: string; start: number; end: number }[] {
  const found: { value: string; start: number; end: number }[] = [];
  walk(tree, (node) => {
    if (node.type === 'text')
      found.push({
        value: node.value,
        start: node.position?.start.offset ?? -1,
        end: node.position?.end.offset ?? -1,
      });
  });
  return found;
}

describe('places in a page', () => {
  it.each(styles)('are exact in $name', ({ html }) => {
    const { tree, readable } = parseHtml(html);
    expect(readable).toHaveLength(html.length);
    const leaves = leavesOf(tree);
    expect(leaves.length).toBeGreaterThan(6);
    for (const { value, start, end } of leaves) expect(readable.slice(start, end)).toBe(value);
  });

  it('cover every word that is seen, in the article or among what is dropped', () => {
    const { tree, readable, dropped, meta } = parseHtml(styles[0]?.html ?? '');
    const told = Object.values(meta).flatMap((one) => (typeof one === 'object' ? [one].flat() : []));
    const places = [
      ...leavesOf(tree),
      ...[...dropped, ...told].map(({ position }) => ({
        start: position.start.offset ?? 0,
        end: position.end.offset ?? 0,
      })),
    ];
    const lost = [...readable.matchAll(/[\p{L}\p{N}]+/gu)].filter(
      ({ index }) => !places.some(({ start, end }) => index >= start && index < end),
    );
    expect(lost.map(([word]) => word)).toEqual([]);
  });
});
