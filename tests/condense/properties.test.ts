import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clauses } from '../../src/condense/clauses.ts';
import { condense, type Condensed } from '../../src/condense/condense.ts';
import { quotations } from '../../src/condense/edit.ts';
import { gate } from '../../src/condense/gate.ts';
import { hedges, negators, numbers, quantifiers } from '../../src/text/word-classes.ts';
import { textOf, type Phrase } from '../../src/text/phrase.ts';
import { tokens } from '../../src/text/words.ts';
import { leavesOf, phraseOf, sourceOf } from './phrases.ts';

/** Sentences built of parts, each of which some operation wants. */
const OPENINGS = [
  '',
  'Therefore, ',
  'But ',
  'For example, ',
  'It can be seen that ',
  '2) ',
  'So ',
  'In fact, ',
];
const SUBJECTS = [
  'mills',
  '**Mills** themselves',
  'They',
  'It',
  'the LLMs (Large Local Mills)',
  'Acme, a maker of wheels,',
  'so-called "very green mills"',
  'I',
  '`code` mills',
  'three [small mills](https://a.example)',
];
const VERBS = [
  'can only grind',
  'really need',
  'do not really need',
  'may deeply depend on',
  'are',
  'have mostly lost',
  'is',
  'mostly grind',
];
const OBJECTS = [
  'grain',
  'about 5% of all the grain (not sure if dry grain counts)',
  '"really good, dry grain"',
  'extremely good roads',
  'an extremely good road',
  'no 3.5 (or 4) tons',
  'problems such as hail, blight, and not 7 frosts',
  'rye &amp; oats',
];
const TAILS = [
  '',
  ', thereby raising output for all farms',
  ', which helps 20 towns',
  ', raising output and not pay',
  ', including rice, tea, and "truly fresh" oats',
  ' since the soil is poor',
  ' because it is not dry',
  '; most bakers buy flour abroad',
  ', but never in 2024',
];
const ENDS = ['', '.', '......', '?', '!', '…', ':'];

const sentence = fc
  .tuple(...[OPENINGS, SUBJECTS, VERBS, OBJECTS, TAILS, TAILS, ENDS].map((list) => fc.constantFrom(...list)))
  .map(
    ([opening, subject, verb, object, tail, more, end]) =>
      `${opening}${subject} ${verb} ${object}${tail}${more}${end}`,
  );
const cjk = fc
  .tuple(
    fc.constantFrom('', '因此，', '但', '例如：'),
    fc.constantFrom('磨坊', '“真正的磨坊”', '三个磨坊（水力）'),
    fc.constantFrom('不能运行', '可能需要', '大多需要'),
    fc.constantFrom('谷物', '5%的谷物（约3吨）', '「很好的」谷物'),
    fc.constantFrom('', '。', '……', '？'),
  )
  .map((parts) => parts.join(''));
const options = fc.record({
  label: fc.boolean(),
  tier: fc.constantFrom(undefined, 'bullet', 'statement', 'title'),
});
type Options = typeof options extends fc.Arbitrary<infer T> ? T : never;

/** What leaves out a part takes that part's own along; nothing else takes any. */
const OMITS: ReadonlySet<string> = new Set([
  'marker',
  'discourse',
  'aside',
  'gloss',
  'appositive',
  'thereby',
  'such-as',
  'which',
  'participle',
  'reason',
  'so-called',
]);
/** What takes words from the middle of a clause. */
const INSIDE: ReadonlySet<string> = new Set([
  'spacing',
  'aside',
  'gloss',
  'appositive',
  'reflexive',
  'intensifier',
  'so-called',
]);

/** Runs a property on every sentence that can be condensed, and makes sure that many can. */
function check(property: (condensed: Condensed, phrase: Phrase, source: string, lang: string) => void): void {
  let reached = 0;
  const one =
    (lang: string) =>
    (source: string, { label, tier }: Options) => {
      const phrase = phraseOf(source);
      const condensed = condense(phrase, { source, lang, label, ...(tier && { tier }) });
      if (!condensed) return;
      reached++;
      property(condensed, phrase, source, lang);
    };
  fc.assert(
    fc.property(
      sentence.filter((text) => !/^\d/u.test(text)),
      options,
      one('en'),
    ),
    { numRuns: 500 },
  );
  fc.assert(fc.property(cjk, options, one('zh')), { numRuns: 200 });
  expect(reached).toBeGreaterThan(300);
}

it('keeps words of the source, in their order', () =>
  check(({ phrase }, original) => {
    const words = tokens(textOf(original));
    let at = 0;
    for (const word of tokens(textOf(phrase))) {
      at = words.indexOf(word, at) + 1;
      expect(at, `“${word}” of “${textOf(phrase)}”`).toBeGreaterThan(0);
    }
  }));

it('points every leaf at its own words', () =>
  check(({ phrase }, _, source) => {
    for (const leaf of leavesOf(phrase)) {
      const raw = sourceOf(leaf, source).replaceAll('&amp;', '&').replaceAll('`', '');
      const value = String(leaf.value);
      expect(raw.slice(1)).toBe(value.slice(1));
      expect(raw.slice(0, 1).toLowerCase()).toBe(value.slice(0, 1).toLowerCase());
    }
  }));

const quoted = (text: string): string[] => quotations(text).map(({ start, end }) => text.slice(start, end));

it('leaves quotations as they are', () =>
  check(({ phrase }, original) => {
    expect(quoted(textOf(phrase))).toEqual(quoted(textOf(original)));
  }));

it('changes no negator, hedge, quantifier or number of the clause that it keeps', () =>
  check(({ phrase, ops }, original) => {
    const text = textOf(phrase);
    const whole = textOf(original);
    for (const list of [negators, hedges, quantifiers, numbers]) {
      const before = list(whole);
      const after = list(text);
      let at = 0;
      for (const one of after) {
        at = before.indexOf(one, at) + 1;
        expect(at, `“${one}” of “${text}”`).toBeGreaterThan(0);
      }
      if (!ops.some((name) => OMITS.has(name))) expect(after).toEqual(before);
    }
  }));

it('keeps in one piece what it only shortens at its ends', () =>
  check(({ phrase, ops }, original) => {
    if (ops.some((name) => INSIDE.has(name))) return;
    expect(textOf(original).toLowerCase()).toContain(
      textOf(phrase)
        .replace(/[.!?…]+$/u, '')
        .toLowerCase(),
    );
  }));

it('gives nothing that the gate refuses', () =>
  check(({ phrase, tier }, _, __, lang) => {
    expect(gate(textOf(phrase), lang, tier).filter((reason) => reason !== 'too-short')).toEqual([]);
  }));

it('is the same twice', () =>
  check(({ phrase, tier }, _, source, lang) => {
    const again = condense(phrase, { source, lang, label: true, tier });
    expect(again && textOf(again.phrase)).toBe(textOf(phrase));
  }));

it('splits into clauses that together are the sentence', () => {
  fc.assert(
    fc.property(sentence, (source) => {
      fc.pre(!/^\d/u.test(source));
      const phrase = phraseOf(source);
      const parts = clauses(phrase, { source, lang: 'en' });
      expect(parts.map((part) => textOf(part)).join('; ')).toBe(textOf(phrase));
    }),
    { numRuns: 200 },
  );
});
