import { describe, expect, it } from 'vitest';
import type { Support } from '../../src/outline/outline.ts';
import { textOf } from '../../src/text/phrase.ts';
import { outlineOf } from './articles.ts';

function brief(support: Support): string {
  if (support.type === 'exhibit') {
    const caption = support.caption ? `: ${textOf(support.caption)}` : '';
    return `[${support.kind}${caption}]`;
  }
  const label = support.label ? `<${textOf(support.label)}> ` : '';
  const below = support.children.length > 0 ? ` {${support.children.map(brief).join(' ')}}` : '';
  return `${support.item ? '* ' : ''}${label}${support.text ? textOf(support.text) : ''}${below}`;
}

async function supports(content: string): Promise<string[]> {
  const { children } = await outlineOf(`# Tides\n\n## Locks\n\n${content}\n\n## Weirs\n\nThey leak.`);
  const first = children[0];
  return first && first.type !== 'matrix' && first.type !== 'comparison' && first.type !== 'faq'
    ? first.children.map(brief)
    : [first?.type ?? ''];
}

describe('lines with labels', () => {
  it.each([
    [
      '**Oak:** rots above water\n**Steel:** rusts below',
      ['* <Oak> rots above water', '* <Steel> rusts below'],
    ],
    ['**Oak:** rots<br>**Steel:** rusts', ['* <Oak> rots', '* <Steel> rusts']],
    ['重量：五吨\n长度：十米\n宽度：三米', ['* <重量> 五吨', '* <长度> 十米', '* <宽度> 三米']],
    [
      'There are three:  \n🏰 **Oak** (old) - rots.  \n⛺ **Steel** (new) - rusts.  \n🏔️ **Stone** (ours) - stays.',
      ['There are three: {* <Oak (old)> rots. * <Steel (new)> rusts. * <Stone (ours)> stays.}'],
    ],
    ['Oak: rots\nSteel: rusts', ['<Oak> rots Steel: rusts']],
    [
      '**Does oak rot?**\nAbove water it does.\nNot below.',
      ['<Does oak rot?> Above water it does. Not below.'],
    ],
    [
      'We went to the lock and said:\nno more oak there,\nbut it was: too late',
      ['We went to the lock and said: no more oak there, but it was: too late'],
    ],
  ])('%j', async (content, expected) => {
    expect(await supports(content)).toEqual(expected);
  });
});

describe('members that a paragraph counts out', () => {
  const counted = 'First, oak rots. Second, steel rusts. Third, stone lasts.';
  it.each([
    ['What lasts?', ['What lasts? {* oak rots. * steel rusts. * stone lasts.}']],
    ['Here is what lasts:', ['Here is what lasts: {* oak rots. * steel rusts. * stone lasts.}']],
    ['All of it is dear.', ['All of it is dear.', '* oak rots.', '* steel rusts.', '* stone lasts.']],
  ])('are a list below %j', async (lead, expected) =>
    expect(await supports(`${lead} ${counted}`)).toEqual(expected),
  );
});

describe('captions', () => {
  it.each([
    ['![](a.png)\n\n*The lock*', ['[image: The lock]']],
    ['[![](a.png)](u)  \n*The lock*', ['[image: The lock]']],
    ['![](a.png)\n<center>The lock</center>', ['[image: The lock]']],
    ['<figure><img src="a" alt="b"><figcaption>The lock</figcaption></figure>', ['[image: The lock]']],
    ['{{< figure src="a.png" caption="The lock" >}}', ['[image: The lock]']],
    ['| a | b |\n|---|---|\n| 1 | 2\\* |\n\n\\* A guess.', ['[table: * A guess.]']],
    ['Words.\n\n\\* A guess.', ['Words.', '* A guess.']],
    ['Words.\n\n<center>The lock</center>', ['Words.', 'The lock']],
  ])('%j', async (content, expected) => {
    expect(await supports(content)).toEqual(expected);
  });
});

it('shows mathematics as an exhibit', async () => {
  expect(
    await supports('So\n\n$$\na = {{b}}\n$$\n\nand\n\n```math\nc = d\n```\n\nbut\n\n```tex\n\\bye\n```'),
  ).toEqual(['So', '[mathematics]', 'and', '[mathematics]', 'but', '[code]']);
});

it('parts a paragraph where an image stands between two of its sentences', async () => {
  expect(await supports('The lock is old. ![A gate](a.png) The weir is new.')).toEqual([
    'The lock is old.',
    '[image]',
    'The weir is new.',
  ]);
  expect(await supports('The lock ![A gate](a.png) is old.')).toHaveLength(2);
});

describe('lines above lists', () => {
  it.each([
    ['names it without a colon', 'What we like\n\n- Oak\n- Steel', ['What we like {* Oak * Steel}']],
    ['has six words', 'What we like of this lock\n\n- Oak', ['What we like of this lock {* Oak}']],
    ['has seven words', 'What we all like of this lock\n\n- Oak', ['What we all like of this lock', '* Oak']],
    ['is a sentence', 'We like it.\n\n- Oak', ['We like it.', '* Oak']],
    ['is in Chinese', '我们喜欢的地方\n\n- 橡木', ['我们喜欢的地方 {* 橡木}']],
  ])('a line that %s', async (_, content, expected) => {
    expect(await supports(content)).toEqual(expected);
  });
});
