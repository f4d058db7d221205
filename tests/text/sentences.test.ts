import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, plainPhrase } from '../../src/text/phrase.ts';
import { sentences, sentenceSpans } from '../../src/text/sentences.ts';
import { leavesOf, phraseOf, sourceOf } from '../condense/phrases.ts';

const split = (text: string, lang = 'en'): string[] =>
  sentenceSpans(text, lang).map(({ start, end }) => text.slice(start, end));

describe('sentenceSpans', () => {
  it.each<[name: string, parts: string[], lang?: string]>([
    ['titles', ['Dr. Weber met Mrs. Ono.', 'They spoke.']],
    ['initials', ['The book by J. Miller sold well.', 'It won.']],
    ['versus', ['Growth was 5% vs. 3% a year before.', 'Nobody knew.']],
    ['months', ['It opened in Jan. 2024 with ten rooms.', 'It closed.']],
    ['latin', ['Some fruit, e.g. Apples from Tyrol, keep well.', 'Others do not.']],
    ['numbered things', ['See Fig. 3 and No. 7 for this.', 'The answer was no.', 'We left.']],
    ['decimals', ['It costs 3.5 million.', 'Nobody paid.']],
    ['a country in the middle', ['The U.S. Senate voted.', 'The House did not.']],
    ['a country at the end', ['They moved to the U.S.', 'The firm stayed.']],
    ['an hour before a marker', ['It closes at 5 p.m.', 'Additionally, it opens at noon.']],
    ['an hour before a name', ['It closes at 5 p.m. Eastern time.', 'It opens at noon.']],
    ['a company', ['Acme Inc. Chairman Lee resigned.', 'He had shares of Acme Inc.', 'They fell.']],
    ['etc. at the end', ['Nuts, seeds, etc.', 'Birds like these.']],
    ['a list number', ['1. Enabling fast trade.', 'It grew.']],
    ['speech that goes on', ['"Really?" he asked.', '"Yes."', 'So it went.']],
    ['a brand in lower case', ['The actors lost their roles.', 'eBay gained.']],
    ['trailing dots', ['The link is weak......', 'Another one is strong.']],
    ['brackets', ['He left (He was tired. It was late.) at noon.', 'She stayed.']],
    ['a stray quotation mark', ['It became a landlord" at last.', 'Then it fell.', 'Later it rose.']],
    [
      'an operator',
      ['If A != B holds, two gates are shut.', 'Stop! ', 'Both are open.'].map((part) => part.trim()),
    ],
    [
      'an ordinal of German',
      ['Am 7. Mai und im 19. Jahrhundert sank es.', 'Es waren 30.', 'Danach kam Platz 3.', 'Ende.'],
      'de',
    ],
    [
      'units of German',
      ['Es kostet 3,2 Mio. Kronen, d. h. z. B. Steuern.', 'Es kostet 5 Mio.', 'Der Bund zahlt Dr. Berg.'],
      'de',
    ],
    ['French', ['M. Roux vend env. 40 bacs, p. ex. des neufs.', 'Il est venu.'], 'fr'],
    ['Russian', ['В 2024 г. цена выросла на 5 млн. руб. за год, см. рис. 3.', 'Она упала.'], 'ru'],
    ['a German abbreviation in another language', ['It has a max.', 'Nobody saw it.']],
    ['Chinese', ['价格上涨了。', '他说：“好的。没问题。”', '真的吗？', '是的（没错。）'], 'zh'],
    ['Japanese', ['彼は「はい。そうです。」と言った。', '次の話です。'], 'ja'],
    ['Korean', ['그는 떠났다.', '정말 갔을까?', '그렇다!'], 'ko'],
  ])('%s', (_, parts, lang = 'en') => {
    const gap = /^(?:zh|ja)$/u.test(lang) ? '' : ' ';
    expect(split(parts.join(gap), lang)).toEqual(parts);
  });

  it('reads a soft line break as a space', () =>
    expect(split('A river\nruns here. Next\none.')).toEqual(['A river\nruns here.', 'Next\none.']));
  it('survives a language tag that is none', () =>
    expect(split('One. Two.', 'not a tag')).toEqual(['One.', 'Two.']));
  it('gives none for white space', () => expect(split(' \n ')).toEqual([]));

  it('reads a sentence longer than its window', () => {
    const long = `${'very '.repeat(5000)}long.`;
    expect(split(`${long} Next one.`)).toEqual([long, 'Next one.']);
  });
});

describe('sentences', () => {
  it('keeps marks and places', () => {
    const source =
      'Costs **fell fast. Sales** rose. See [the U.S. plan. It is new](https://a.example) and `a. B`.';
    const parts = sentences(phraseOf(source), source, 'en');
    expect(parts.map((part) => textOf(part))).toEqual([
      'Costs fell fast.',
      'Sales rose.',
      'See the U.S. plan. It is new and a. B.',
    ]);
    expect(parts[1]?.children[0]?.type).toBe('strong');
    for (const part of parts)
      for (const leaf of leavesOf(part))
        if (leaf.type === 'text') expect(sourceOf(leaf, source)).toBe(leaf.value);
  });

  it('places sentences behind references and escapes', () => {
    const source = 'Tom &amp; Ann &copy; sell \\* and 😀 &#128512; here. They win a lot. We lose.';
    const parts = sentences(phraseOf(source), source, 'en');
    expect(parts.map((part) => sourceOf(part, source))).toEqual([
      'Tom &amp; Ann &copy; sell \\* and 😀 &#128512; here.',
      'They win a lot.',
      'We lose.',
    ]);
  });

  const piece = fc.constantFrom(
    'Rivers rise. ',
    'Dr. ',
    'vs. ',
    '"Why?" ',
    'he said. ',
    '(open. ',
    ')',
    '……',
    '价格涨。',
    '「はい。',
    '」と',
    '3.5 ',
    '\n',
    '! ',
    'U.S. ',
    'iPod ',
    '"',
  );
  it('loses nothing and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }),
        fc.constantFrom('en', 'zh', 'ja', 'ko'),
        (list, lang) => {
          const text = list.join('');
          const end = { line: 1, column: text.length + 1, offset: text.length };
          const parts = sentences(
            plainPhrase(text, { start: { line: 1, column: 1, offset: 0 }, end }),
            text,
            lang,
          );
          let at = 0;
          for (const part of parts) {
            const start = part.position.start.offset ?? -1;
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, start).trim()).toBe('');
            expect(sourceOf(part, text)).toBe(textOf(part));
            expect(textOf(part).trim()).toBe(textOf(part));
            at = part.position.end.offset ?? -1;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 800 },
    );
  });
});
