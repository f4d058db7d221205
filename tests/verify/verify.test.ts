import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slide } from '../../src/compose/layout/index.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { coverageOf, verifyCoverage, verifyOverflow, traceOf } from '../../src/verify/index.ts';
import { composed } from '../compose/decks.ts';
import { RUNS } from '../properties/runs.ts';
import { withLine, withNote } from './tamper.ts';

const article = '# Locks\n\n## Gates\n\nOak lasts 40 years under water.\n\nIron does not.';

/** The deck with its second slide's points replaced. */
async function tampered(value: string, from = 0): Promise<{ messages: string[] }> {
  const { deck, article: read, words } = await composed(article);
  const at = read.readable.indexOf('Oak') + from;
  const position = {
    start: { line: 5, column: 1, offset: at },
    end: { line: 5, column: 1, offset: at + 31 },
  };
  const points = [{ type: 'paragraph', children: [{ type: 'text', value, position }] }];
  const slides = deck.slides.map((slide, index) =>
    index === 1 ? ({ ...slide, slots: { ...slide.slots, points } } as unknown as Slide) : slide,
  );
  return {
    messages: traceOf({ ...deck, slides }, read, words).messages.map((one) => String(ruleOf(one))),
  };
}

describe('traceOf', () => {
  it('finds nothing to say of an honest deck', async () => {
    const { deck, article: read, words } = await composed(article);
    expect(traceOf(deck, read, words).messages).toEqual([]);
  });

  it.each([
    ['words that are not there', 'Oak lasts for ever', ['verify:invented']],
    ['words in another order', 'water under Oak', ['verify:invented']],
    ['another number', 'Oak lasts 41 years', ['verify:invented']],
    ['words cut out of the middle', 'Oak lasts under water', []],
  ])('%s', async (_what, value, expected) => {
    expect((await tampered(value)).messages).toEqual(expected);
  });

  it('takes text without a place for template text, and knows its words', async () => {
    const { deck, article: read, words } = await composed(article);
    const slides = deck.slides.map(
      (slide) =>
        ({
          ...slide,
          slots: { ...slide.slots, source: [{ type: 'text', value: 'Trust me' }] },
        }) as unknown as Slide,
    );
    expect(new Set(traceOf({ ...deck, slides }, read, words).messages.map(ruleOf))).toEqual(
      new Set(['verify:invented']),
    );
  });
});

describe('speaker notes', () => {
  it.each([
    ['words that are not there', 'Oak lasts for ever', ['verify:invented']],
    ['words in another order', 'years 40 lasts Oak', ['verify:invented']],
    ['another number', 'Oak lasts 4 years', ['verify:invented']],
    ['the sentence', 'Oak lasts 40 years under water.', []],
  ])('%s', async (_what, text, expected) => {
    const { deck, article: read, words } = await withNote(article, [text, 'Oak lasts 40 years under water.']);
    expect(traceOf(deck, read, words).messages.map(ruleOf)).toEqual(expected);
  });

  it('stand at their place when a quotation has a heading', async () => {
    const { deck, article: read, words } = await composed('# T\n\n## H\n\n> ### Of oak\n>\n> Oak lasts.');
    expect(traceOf(deck, read, words).messages.map(String)).toEqual([]);
  });
});

it('lists words, names and numbers that the article does not have', async () => {
  const {
    deck,
    article: read,
    words,
  } = await withLine(article, [['Acme lasts 41 years', 'Oak lasts 40 years']]);
  expect(traceOf(deck, read, words).invented).toEqual({
    words: ['Acme', '41'],
    names: ['Acme'],
    numbers: ['41'],
  });
  const honest = await composed(article);
  expect(traceOf(honest.deck, honest.article, words).invented).toEqual({
    words: [],
    names: [],
    numbers: [],
  });
});

it.each([
  ['entities', 'caf&eacute; words, AT&amp;T and R&D; it&#39;s &#36;5m &frac12; &#49;23'],
  ['an entity before an address with what is not seen behind', 'mill&amp;--><https://x.y>\ufeffmill'],
  ['characters that are not seen', 'one &#x202e;two &#8203;three'],
  ['a third level of a list', '- a\n  - b\n    - c third level words'],
  ['a block with a name of no meaning', ':::narrative\nWords in a block.\n:::'],
  ['an abstract that makes no bullet', 'Oak.\n\n## Summary\n\nThis tells of the old gates.'],
  [
    'an address in code',
    'Oak may [be](https://a.org/b "t") at `https://a.org/b/c-d/e-f/g-h/i.json`, of at least `one` gate.',
  ],
  ['footnotes', 'words[^a] and more[^bb]\n\n[^a]: The first note.\n\n[^bb]: The second.'],
  ['a line of code without a space', `\`\`\`\n${'y'.repeat(900)}\n\`\`\``],
])('neither invents nor loses %s', async (_what, body) => {
  const { deck, outlined, article: read, words } = await composed(`# Title of it\n\n## Head\n\n${body}`);
  expect(traceOf(deck, read, words).messages.map(String)).toEqual([]);
  expect(coverageOf(deck, outlined, read).unplaced).toEqual([]);
});

describe('coverage', () => {
  it.each([
    ['in its midst', 'Iron does not last.', 'Iron does last.'],
    ['at its start', 'No iron lasts.', 'iron lasts.'],
  ])('counts no word as in a note that the note does not say: %s', async (_what, sentence, short) => {
    const { deck, outlined, article: read } = await composed(article.replace('Iron does not.', sentence));
    const slides = deck.slides.map(({ notes, ...slide }): Slide => {
      const shorter = notes.map((note) => ({ ...note, text: note.text.replace(sentence, short) }));
      return { ...slide, notes: shorter, slots: { title: slide.slots.title } } as unknown as Slide;
    });
    expect(coverageOf({ ...deck, slides }, outlined, read).unplaced).toEqual([
      { line: 7, text: expect.stringMatching(/^not?$/i) as string },
    ]);
  });

  it('tells the reasons of what is dropped, in shares that add up', async () => {
    const {
      deck,
      outlined,
      article: read,
    } = await composed(`${article}\n\n:::drop\nSubscribe to the weekly letter.\n:::`);
    const { coverage } = coverageOf(deck, outlined, read);
    const { slides, notes, dropped, unplaced, reasons } = coverage;
    expect(slides + notes + dropped + unplaced).toBeCloseTo(1, 3);
    expect(dropped).toBeGreaterThan(0);
    expect(Object.values(reasons).reduce((sum, share) => sum + share, 0)).toBeCloseTo(dropped, 3);
  });

  it('adds up, and names the line that went nowhere', async () => {
    const { deck, outlined, article: read } = await composed(article);
    const whole = coverageOf(deck, outlined, read);
    expect(whole.coverage).toMatchObject({ unplaced: 0, dropped: 0 });
    const less = coverageOf({ ...deck, slides: deck.slides.slice(0, 1) }, outlined, read);
    expect(verifyCoverage(less.unplaced).map((one) => [ruleOf(one), one.line])).toEqual([
      ['verify:lost', 3],
      ['verify:lost', 5],
      ['verify:lost', 7],
    ]);
  });

  it('invents and loses nothing, whatever the article', async () => {
    const piece = fc.constantFrom(
      '# Title\n\n',
      '## Head\n\n',
      '### 1. Deep\n\n',
      'A sentence of words, with 12 numbers. ',
      '**Label.** What it says. ',
      'It is *so* [linked](https://example.org "t"). ',
      '\n\n',
      '- item one\n',
      '- **Lead**: item two\n',
      '  - nested\n',
      '1. first – says it\n',
      '> Quoted words.\n\n',
      '| a | b |\n|---|---|\n| c | d |\n\n',
      '```js\nlet x;\n```\n\n',
      'Q: Why not?\n\nA: Because.\n\n',
      '这是一个句子。',
      '第二句，比较长一些，但是没有关系。',
      '&amp; &copy; \\* ',
      '<b>bold</b> ',
      '<!-- gone --> ',
      '![alt words](x.png)\n\n',
      'Therefore, it ends. ',
      'note[^1]\n\n[^1]: The note.\n\n',
      '---\n\n',
      'Two years ago it was not so. Now it is. ',
      'The list is:\n\n- a b c\n- d e f\n\n',
      'wrapped\nline here. ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 24 }),
        fc.constantFrom('a.md', 'a.txt'),
        async (pieces, path) => {
          const content = `Words first.\n\n${pieces.join('')}`;
          const { deck, outlined, article: read, words } = await composed(content, path);
          expect(traceOf(deck, read, words).messages.map(String)).toEqual([]);
          expect(coverageOf(deck, outlined, read).unplaced).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});

describe('verifyOverflow', () => {
  it('name slide, slot and line', async () => {
    const { deck } = await composed(article);
    const id = deck.slides[1]?.id ?? '';
    const [given] = verifyOverflow(deck, [
      { id: 'cover', overflow: [], fontSizes: [] },
      { id, overflow: [{ slot: 'points', x: 0, y: 12.3, text: 'Oak' }], fontSizes: [] },
    ]);
    expect(given?.reason).toBe(
      `Unexpected 13 px of \`Oak\` outside slot \`points\` of slide \`${id}\`, expected all of it inside`,
    );
    expect(given?.line).toBe(3);
  });

  it('says when a slide was not measured', async () => {
    const { deck } = await composed(article);
    expect(verifyOverflow(deck, []).map(ruleOf)).toEqual(['verify:pages']);
  });
});
