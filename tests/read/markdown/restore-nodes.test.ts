import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';

import { sketched, type Any } from './sketch.ts';

describe('what stands for a node', () => {
  it.each([
    ['<img src="a.png" alt="A lock">', 'p(image(A lock))'],
    ['Words\n<img\n alt="A > B" src="a.png">\nmore', 'p(Words) p(image(A > B)) p(more)'],
    [
      '<figure><img src="a.png" alt="A lock">\n<figcaption>The *lock*</figcaption></figure>\n\nThen.',
      'p(image(A lock)) cap(The emphasis(lock)) p(Then.)',
    ],
    [
      '<figure>\n<img src="a.png">\n<figcaption>\n\nThe lock\n\n</figcaption>\n</figure>',
      'p(image()) cap(The lock)',
    ],
    ['![](a.png)\n<center>The lock</center>', 'p(image()) cap(The lock)'],
    ['{{<img caption="First lock" alt="A lock">}}', 'p(image(A lock)) cap(First lock)'],
    ['{{< figure src="a.png" caption="First lock" >}}', 'p(image()) cap(First lock)'],
    ['{% figure a.png "First lock" %}', 'p(image()) cap(First lock)'],
    [
      'All {{< sidenote "locks" >}}See *May*.{{< /sidenote >}} (of wood) rot.',
      'p(All locks (of wood) rot.) footnoteDefinition(p(See emphasis(May).))',
    ],
    ['one<br>two<br/ >three', 'p(one/two/three)'],
    ['**Is it new?**<br>\nYes.', 'p(strong(Is it new?)/Yes.)'],
    [
      '| a |\n|---|\n| **<i class="r">-5</i>** |',
      'table(tableRow(tableCell(a))tableRow(tableCell(strong(-5))))',
    ],
    ['<blockquote>Be brief.<br>— Ann</blockquote>', 'blockquote(p(Be brief.)p(— Ann))'],
    [
      '<aside class="pull-quote">\nBe brief.\n\n- a\n</aside>\n\nThen.',
      'blockquote(p(Be brief.)list(listItem(p(a)))) p(Then.)',
    ],
    ['<aside>\nBe brief.\n</aside>', 'p(Be brief.)'],
    ['<details><summary>More</summary>\n\nWords.\n</details>', 'p(strong(More): Words.)'],
    ['> Be brief.\n\n— Ann', 'blockquote(p(Be brief.)p(— Ann))'],
    ['> Be brief.\n\n-- [Ann](u)', 'blockquote(p(Be brief.)p(-- link(Ann)))'],
    ['> Be brief.\n> — Ann', 'blockquote(p(Be brief.)p(— Ann))'],
    ['> Be brief — or\n> be gone', 'blockquote(p(Be brief — or be gone))'],
    ['Words <blockquote> that do not end', 'p(Words) p(that do not end)'],
    ['so\n\n$$\na = {{b}}\n$$ (eq:tide)\n\nwhere', 'p(so) tex(a = {{b}}) p(where)'],
    ['so\n$$\na = b\n$$\nwhere', 'p(so) tex(a = b) p(where)'],
    ['```math\na = b\n```', 'tex(a = b)'],
    ['```{math}\n:label: tide\n\na = b\n```', 'tex(a = b)'],
    ['```{code-cell} python\n---\ntags: [x]\n---\nprint(1)\n```', 'python(print(1))'],
    ['```{note}\nA *note*.\n```', 'p(A emphasis(note).)'],
    ['the price $a_{t}*b*c$ is', 'p(the price math(a_{t}*b*c) is)'],
    ['$a_{t}$ is', 'p(math(a_{t}) is)'],
    ['[words](<a $x_{1}$ b>)', 'p(link(words))'],
    ['    code $x_1$ <b>y</b>', 'code(code $x_1$    y    )'],
    ['    - [[lock]] here', 'code(- lock here)'],
    ['`$x_1$ <img alt="a">`', 'p(inlineCode)'],
    ['**One:** a\n**Two:** b', 'p(strong(One:) a/strong(Two:) b)'],
    ['重：五吨\n长：十米\n宽：三米', 'p(重：五吨/长：十米/宽：三米)'],
    ['**闸（Gate）**的门，他说**“水位高”**吗', 'p(strong(闸（Gate）)的门，他说strong(“水位高”)吗)'],
    ['~~旧的（2019）~~作废，5~7', 'p(delete(旧的（2019）)作废，5~7)'],
    ['He said: one\nand then left', 'p(He said: one and then left)'],
  ])('%j is %s', async (content, expected) => {
    expect(await sketched(content)).toBe(expected);
  });

  it('says nothing that does not stand at its place, whatever is nested in what', async () => {
    const piece = fc.constantFrom(
      'word ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '    ',
      '`',
      '**',
      '$',
      '$$',
      '$a_1$',
      '<br>',
      '<b>',
      '</b>',
      '<img alt="one">',
      '<blockquote>',
      '</blockquote>',
      '<figcaption>',
      '</figcaption>',
      '<summary>',

      '</summary>',
      '{{<img alt="two" caption="three">}}',
      '{{< s "four" >}}',
      '{{< /s >}}',
      '![',
      '](u)',
      '[[five]]',
      '$$\nx = 1\n$$',
      '\\[',
      '\\]',
      '| ',
      '|--|\n',
      '— ',
      '{#six}',
      ':::{math}',
      '**A:** ',
      '\n\n**A:** one\n**B:** two\n\n',
      '\n\nA: first *x*\nB: second\nC: third\n\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const content = `# Tides\n\n${pieces.join('')}\n\nEnd.`;
        const { tree, readable } = await read({ path: 'a.md', content });
        const visit = (node: Any): void => {
          const { start, end } = node.position ?? {};
          const said = node.type === 'image' ? node.alt : 'value' in node ? node.value : undefined;
          // The colon behind a label is ours, and stands nowhere.
          if (said && (node.position || (said !== ': ' && said !== ' '))) {
            const there = readable.slice(start?.offset, end?.offset);
            let at = 0;
            for (const char of said.replace(/\s/g, '')) {
              at = there.indexOf(char, at) + 1;
              expect(at, `${JSON.stringify(said)} in ${JSON.stringify(there)}`).toBeGreaterThan(0);
            }
          }
          if ('children' in node) for (const child of node.children) visit(child as Any);
        };
        for (const block of tree.children) visit(block);
      }),
      { numRuns: 500 },
    );
  });

  it('has the place of its own words', async () => {
    const content =
      'All {{< note "locks" >}}See *May*.{{< /note >}} rot.\n\n{{<img caption="First &" alt="A lock">}}\n\n$$\na = b\n$$\n';
    const { tree, text } = await read({ path: 'a.md', content });
    const wrong: string[] = [];
    const visit = (node: Any): void => {
      const said = node.type === 'image' ? node.alt : 'value' in node ? node.value : undefined;
      const { start, end } = node.position ?? {};
      const there = text.slice(start?.offset, end?.offset);
      const line = text.slice(0, start?.offset).split('\n').length;
      if (said !== undefined && (there !== said || line !== start?.line)) wrong.push(`${said} / ${there}`);
      if ('children' in node) for (const child of node.children) visit(child as Any);
    };
    for (const block of tree.children.slice(1)) visit(block);
    expect(wrong).toEqual([]);
  });
});
