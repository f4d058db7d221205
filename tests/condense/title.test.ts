import { describe, expect, it } from 'vitest';
import { gate } from '../../src/condense/gate.ts';
import { actionTitle, alignDigest } from '../../src/condense/title.ts';
import { slice, textOf, type Phrase } from '../../src/text/phrase.ts';
import { leavesOf, phraseOf, sourceOf } from './phrases.ts';

/** Phrases cut from one source, a line each. */
function cutLines(source: string): Phrase[] {
  const whole = phraseOf(source);
  let at = 0;
  return source.split('\n').map((line) => {
    at += line.length + 1;
    return slice(whole, at - line.length - 1, at - 1, source);
  });
}

describe('alignDigest', () => {
  const digest =
    'The paper names three plans: wind farming, tide farming, and heat farming. The plans fail in turn: local wind parks often miss the grid standards of heavy industry; tide farming struggles with supply because of low tariffs; and heat farming is badly flawed since rock is scarce, costly, and cools quickly. Two further plans are fine, but the page ends...';
  const source = `${digest}\nWind Harvest\nTide Harvest\nHeat Harvest\nCover`;
  const [abstract, wind, tide, heat, cover] = cutLines(source) as [Phrase, Phrase, Phrase, Phrase, Phrase];
  const sentences = [
    slice(abstract, 0, digest.indexOf(' The plans'), source),
    slice(abstract, digest.indexOf('The plans'), digest.indexOf(' Two'), source),
    slice(abstract, digest.indexOf('Two'), digest.length, source),
  ];
  const sections = [
    { heading: wind, text: 'Most parks are below the standards and stop often.' },
    { heading: cover, text: 'A picture of the coast in spring.' },
    { heading: tide, text: 'Low tariffs meet a small supply of sites.' },
    { heading: heat, text: 'Rock is scarce and costly and cools within years.' },
  ];

  it('gives each section its own clause, in order, and an unrelated one none', () => {
    const titles = alignDigest(sentences, sections, source, 'en').map((title) => title && textOf(title));
    expect(titles).toEqual([
      'Local wind parks often miss the grid standards of heavy industry',
      undefined,
      'Tide farming struggles with supply because of low tariffs',
      'Heat farming is badly flawed since rock is scarce, costly, and cools quickly',
    ]);
  });
  it('wants a word of the heading, not only of the text', () => {
    const unnamed = { heading: cover, text: 'Tide and supply, low tariffs.' };
    expect(alignDigest(sentences, [unnamed], source, 'en')).toEqual([undefined]);
  });
  it('never crosses', () => {
    const titles = alignDigest(sentences, sections.toReversed(), source, 'en');
    expect(titles.filter(Boolean)).toHaveLength(1);
  });
  it('gives none without a digest', () =>
    expect(alignDigest([], sections, source, 'en')).toEqual([undefined, undefined, undefined, undefined]));
});

/** The title of a section given by its lines, after a check that every leaf points at its words. */
const title = (lines: string[], lang = 'en', digest = false): [text: string, from: string] => {
  const source = lines.join('\n');
  const [heading, ...rest] = cutLines(source) as [Phrase, ...Phrase[]];
  const sentences = digest ? rest.slice(1) : rest;
  const { phrase, from } = actionTitle({
    heading,
    sentences,
    source,
    lang,
    digestClause: digest ? rest[0] : undefined,
  });
  for (const leaf of leavesOf(phrase)) {
    const raw = sourceOf(leaf, source);
    if (String(leaf.value).trim() !== ':' && leaf.value !== '：')
      expect(raw.toLowerCase()).toBe(String(leaf.value).toLowerCase());
  }
  return [textOf(phrase), from];
};

describe('actionTitle', () => {
  it('takes the clause of the digest first', () =>
    expect(
      title(['Mill Economics', 'mills rarely pay their debts', 'Therefore, mills close.'], 'en', true),
    ).toEqual(['Mills rarely pay their debts', 'digest']));
  it.each([
    [
      'en',
      'Mill Economics',
      'Rent is high.',
      'Therefore, most mills close within ten years.',
      'Most mills close within ten years',
    ],
    ['en', 'Mill Economics', 'Rent is high.', 'As a result, most mills close.', 'Most mills close'],
    ['zh', '磨坊经济', '租金很高。', '因此，大多数磨坊都关闭了。', '大多数磨坊都关闭了'],
    ['ja', '水車の経済', '家賃が高い。', 'したがって、多くの水車は止まる。', '多くの水車は止まる'],
    ['ko', '방앗간 경제', '임대료가 높다.', '그러므로 방앗간은 문을 닫는다.', '방앗간은 문을 닫는다'],
  ])('then the conclusion of the section (%s)', (lang, heading, first, claim, text) =>
    expect(title([heading, first, claim], lang)).toEqual([text, 'claim']),
  );
  it('then the label with its first sentence', () =>
    expect(title(['Mill Economics', 'Most mills cannot pay rent.'])).toEqual([
      'Mill Economics: Most mills cannot pay rent',
      'label',
    ]));
  it('leaves out the reason when the title is too long', () =>
    expect(
      title(
        [
          'Mills',
          'mills in the upper valley are fundamentally exposed since the river is dry, stony, costly, and loses its bed',
        ],
        'en',
        true,
      ),
    ).toEqual(['Mills in the upper valley are fundamentally exposed', 'digest']));
  it('else the heading, which a sentence never follows when it says something itself', () => {
    expect(title(['Mills are closing', 'Rent is high.'])).toEqual(['Mills are closing', 'heading']);
    expect(title(['Mill Economics', `Rent ${'and again rent '.repeat(9)}is high.`])).toEqual([
      'Mill Economics',
      'heading',
    ]);
    expect(title(['Mill Economics'])).toEqual(['Mill Economics', 'heading']);
  });
  it('passes the gate', () => {
    const [text] = title(['Mill Economics', 'Rent is high.', 'Thus, the mills of the valley mostly close.']);
    expect(gate(text, 'en', 'title')).toEqual([]);
  });
});
