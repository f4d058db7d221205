import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/read/index.ts';
import { ruleOf } from '../../../../src/rules/index.ts';
import { sketched } from '../sketch.ts';

const box = 'p(strong(Mind the tide): It turns at six.)';

describe('boxes of other programs', () => {
  it.each([
    [':::warning Mind the tide\nIt turns at six.\n:::', box],
    ['::: warning Mind the tide\nIt turns at six.\n:::', box],
    [':::warning[Mind the tide]\nIt turns at six.\n:::', box],
    [':::warning{title="Mind the tide"}\nIt turns at six.\n:::', box],
    [':::{warning} Mind the tide\n:class: wide\nIt turns at six.\n:::', box],
    ['```{warning} Mind the tide\nIt turns at six.\n```', box],
    ['::: {.callout-warning icon=false}\n## Mind the tide\nIt turns at six.\n:::', box],
    ['!!! warning "Mind the tide"\n    It turns at six.', box],
    ['> [!WARNING] Mind the tide\n> It turns at six.', box],
    ['> [!warning]- Mind the tide\n> It turns at six.', box],
    ['<details>\n<summary>Mind the tide</summary>\n\nIt turns at six.\n\n</details>', box],
    [
      '> [!NOTE]\n> It turns *at six*.\n>\n> - And again.',
      'p(It turns emphasis(at six).) list(listItem(p(And again.)))',
    ],
    ['::: {.columns}\n::: {.column width="50%"}\nOne.\n:::\n:::', 'p(One.)'],
    [':::info\nOne.\n:::\n\nTwo.', 'p(One.) p(Two.)'],
    ['??? note\n    One.\n\n    - Two.\n\nThree.', 'p(One.) list(listItem(p(Two.))) p(Three.)'],
    [':::{grid} 2\nOne.\n:::', 'p(One.)'],
    // A title with a mark at its end needs no colon, and one with marks of its own is read as words.
    ['::: tip Why?\nOne.\n:::', 'p(strong(Why?) One.)'],
    ['::: tip The *tide*\n\nOne.\n:::', 'p(The emphasis(tide)) p(One.)'],
  ])('%j is %s', async (content, expected) => expect(await sketched(content)).toBe(expected));

  it.each([
    ['> Be brief.', 'blockquote(p(Be brief.))'],
    ['> [!] is no mark', 'blockquote(p([!] is no mark))'],
    ['!!! is no box\nand so on', 'p(!!! is no box and so on)'],
    [':::thesis\nOne.\n:::', 'containerDirective(p(One.))'],
    ['::: thesis\nOne.\n:::', 'containerDirective(p(One.))'],
    ['::: {.notes}\nOne.\n:::', 'containerDirective(p(One.))'],
  ])('%j is none: %s', async (content, expected) => expect(await sketched(content)).toBe(expected));

  it('tells a name that nobody knows, and keeps what is in it', async () => {
    for (const opening of [':::narative', '::: narative', ':::narative Of the tide']) {
      const { tree, file } = await read({ path: 'a.md', content: `# Tides\n\n${opening}\nOne.\n:::\n` });
      expect(file.messages.map(ruleOf)).toEqual(['read:directive']);
      expect(JSON.stringify(tree)).toContain('"One."');
    }
  });
});
