import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/rules/index.ts';
import { verifyPolarity } from '../../src/verify/index.ts';
import { withLine, type Claim } from './tamper.ts';

const article = (sentence: string): string => `# Locks\n\n## Gates\n\n${sentence} Oak is heavy.`;

const ruled = async (sentence: string, ...runs: readonly Claim[]): Promise<(string | undefined)[]> => {
  const { deck, article: read } = await withLine(article(sentence), runs);
  return verifyPolarity(deck, read).map(ruleOf);
};

describe('verifyPolarity finds', () => {
  it.each<[string, string, ...Claim[]]>([
    ['a negator inside a run', 'Iron does not last.', ['Iron does last', 'Iron does not last']],
    [
      'a negator between two runs',
      'Iron is not safe here.',
      ['Iron is', 'Iron is'],
      [' safe here', ' safe here'],
    ],
    ['a hedge', 'Iron may rust and is weak.', ['Iron', 'Iron'], [' rust and is weak', ' rust and is weak']],
    [
      'a quantifier',
      'The gates of most locks are wood.',
      ['The gates of', 'The gates of'],
      [' locks are wood', ' locks are wood'],
    ],
    [
      'a number at the end',
      'The gates are open for 12 days.',
      ['The gates are open for', 'The gates are open for'],
    ],
    [
      'a hedge at the head',
      'It may be said the gates are open.',
      ['the gates are open', 'the gates are open'],
    ],
    [
      'a negator beside an image',
      'Iron is ![Rust](a.png) not safe here.',
      ['Iron is', 'Iron is'],
      [' safe here', ' safe here'],
    ],
    [
      'a number before a stop',
      'The gates are open for 12 days, as said.',
      ['The gates are open', 'The gates are open'],
    ],
    ['a report that is denied', 'No study found that iron is safe.', ['iron is safe', 'iron is safe']],
    [
      'a negator in Chinese',
      '这种闸门不是安全的东西。',
      ['这种闸门', '这种闸门'],
      ['是安全的东西', '是安全的东西'],
    ],
  ])('%s', async (_what, sentence, ...runs) => {
    expect(await ruled(sentence, ...runs)).toEqual(['verify:polarity']);
  });
});

describe('verifyPolarity lets pass', () => {
  it.each<[string, string, ...Claim[]]>([
    [
      'a figure above its whole sentence',
      'The gates are open for 12 days of 30.',
      ['12 days', '12 days'],
      ['The gates are open for 12 days of 30', 'The gates are open for 12 days of 30'],
    ],
    [
      'a picture left out between two scripts',
      'Gates are only 🎉 木 here.',
      ['Gates are only   木 here', 'Gates are only 🎉 木 here'],
    ],
    ['a whole sentence', 'Iron does not last.', ['Iron does not last', 'Iron does not last']],
    [
      'an aside left out',
      'Iron (perhaps not all of it) is weak.',
      ['Iron', 'Iron'],
      [' is weak', ' is weak'],
    ],
    [
      'an apposition',
      'Acme, a maker of 40 gates, is closed.',
      ['Acme', 'Acme'],
      [' is closed', ' is closed'],
    ],
    [
      'a tail behind a comma',
      'The gates are open, including all of oak.',
      ['The gates are open', 'The gates are open'],
    ],
    [
      'a reason',
      'The gates are open because most boats are wide.',
      ['The gates are open', 'The gates are open'],
    ],
    ['a marker', 'At first, the gates are open.', ['the gates are open', 'the gates are open']],
    ['what a study found', 'Two studies found that iron is safe.', ['iron is safe', 'iron is safe']],
    [
      'the words for an image whose address has a number',
      '![The gates in winter](gates-1913.png)',
      ['The gates in winter', '![The gates in winter](gates-1913.png)'],
    ],
    [
      'the words that stand for an image',
      '[![No](a.png)](https://a.example) Iron is ![About](b.png "most") weak.',
      ['Iron is', 'Iron is'],
      [' weak', ' weak'],
    ],
    [
      'the label and the address of a link',
      'Iron [is][not] weak [here](/not "never").\n\n[not]: https://a.example\n\nOak lasts.',
      ['Iron', 'Iron'],
      ['is', 'is'],
      [' weak', ' weak'],
    ],
    ['a part behind the next stop', 'Iron lasts in water, not in air.', ['Iron lasts', 'Iron lasts']],
    ['an end of an axis', '第二处：重要但不紧急（不必立即处理）。', ['不紧急', '不紧急']],
    ['a term', 'Most locks of 1900 are small.', ['locks', 'locks']],
    [
      'words that carry none of it',
      'The gates are really open.',
      ['The gates are', 'The gates are'],
      [' open', ' open'],
    ],
    [
      'marks between two runs',
      'Iron is **not** safe.',
      ['Iron is ', 'Iron is '],
      ['not', 'not'],
      [' safe', ' safe'],
    ],
  ])('%s', async (_what, sentence, ...runs) => {
    expect(await ruled(sentence, ...runs)).toEqual([]);
  });

  it('a sentence that goes on in the next line of the slide', async () => {
    const { deck, article: read } = await withLine(article('The gates are open for 12 days.'), [
      ['The gates are open for', 'The gates are open for'],
    ]);
    const [cover, second] = deck.slides;
    const more = await withLine(article('The gates are open for 12 days.'), [['12 days', '12 days']]);
    const [, rest] = more.deck.slides;
    if (!cover || !second || !rest) throw new Error('Three slides are needed');
    const slides = [cover, { ...second, continues: 'x' }, { ...rest, id: 'x-2', continues: 'x' }];
    expect(verifyPolarity({ ...deck, slides }, read)).toEqual([]);
  });
});
