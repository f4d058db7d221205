import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { message } from '../../src/rules/index.ts';
import { checkCode, scorecardOf, type ScorecardInput } from '../../src/pipeline/scorecard.ts';
import { printScorecard } from '../../src/cli/scorecard-text.ts';

const content = [
  '# Tides pay late',
  '## Costs',
  'Therefore, concrete comes first and is paid at once. Steel is bought a year later.',
  '## Gains',
  'Turbines last for forty years.',
  ':::drop\nSubscribe to the weekly letter.\n:::',
].join('\n\n');

let judged: ScorecardInput;
beforeAll(async () => {
  judged = await build({ path: 'tides.md', content }, { formats: ['outline'] });
});

const lost = message('verify:lost', 'Unexpected loss of `Oak`, expected it', {
  place: { line: 9, column: 1 },
});
const invented = message('verify:invented', 'Unexpected words `Iron`, expected words of the article');
const changed = message('verify:polarity', 'Unexpected cut in `Oak`, expected its negation');
const overflow = message('verify:overflow', 'Unexpected 3 px, expected all of it inside');
const noTitle = message('outline:no-title', 'Unexpected article without a title, expected one');

describe('scorecardOf', () => {
  it('sums up a faithful deck', () => {
    expect(scorecardOf(judged)).toMatchObject({
      faithful: true,
      sections: { narrative: 2 },
      coverage: { unplaced: 0 },
      invented: { words: [], names: [], numbers: [] },
      changed: 0,
      overflow: 0,
      messages: { error: 0, warning: 0, info: 0 },
    });
  });

  it.each([
    ['lost', lost],
    ['invented', invented],
    ['changed', changed],
  ])('calls no deck faithful from which words are %s', (_what, given) => {
    expect(scorecardOf({ ...judged, messages: [given] }).faithful).toBe(false);
  });

  it('calls a deck with unplaced words unfaithful when their rule is off', () => {
    const manifest = { ...judged.manifest, unplaced: [{ line: 9, text: 'Oak' }] };
    expect(scorecardOf({ ...judged, manifest }).faithful).toBe(false);
  });

  it('counts messages by level, overflow and changed clauses', () => {
    const messages = [overflow, changed, changed, noTitle];
    expect(scorecardOf({ ...judged, messages })).toMatchObject({
      changed: 2,
      overflow: 1,
      messages: { error: 3, warning: 1, info: 0 },
    });
  });
});

describe('score', () => {
  const fonts = message('verify:fonts', 'Unexpected text of 9 px, expected 24 px', { slides: ['a', 'b'] });
  const bullets = message('verify:bullets', 'Unexpected 9 points, expected 5', { slides: ['a', 'b', 'c'] });
  const topics = message('verify:topics', 'Unexpected topics, expected sentences');

  it('takes ten for an error and one for a warning, a slide each, and nothing for what is no fault of the deck', () => {
    const { score, faults } = scorecardOf({
      ...judged,
      messages: [bullets, topics, noTitle, fonts],
    });
    expect(score).toBe(100 - 20 - 3);
    expect(faults).toEqual([
      { rule: 'verify:fonts', code: 'V-FONT', level: 'error', slides: 2 },
      { rule: 'verify:bullets', code: 'T-BULL', level: 'warning', slides: 3 },
      { rule: 'verify:topics', code: 'T-TITLE', level: 'info', slides: 1 },
    ]);
  });

  it('is never below 0', () => {
    const slides = Array.from({ length: 11 }, (_, at) => `s${at}`);
    const all = message('verify:fonts', 'Unexpected text of 9 px, expected 24 px', { slides });
    expect(scorecardOf({ ...judged, messages: [all] }).score).toBe(0);
  });

  it('is printed with the rules by level', () => {
    const text = printScorecard('a.md', scorecardOf({ ...judged, messages: [bullets, topics, fonts] }));
    expect(text.split('\n').slice(-4)).toEqual([
      '  score      77 of 100',
      '  errors     fonts on 2 slides',
      '  warnings   bullets on 3 slides',
      '  hints      topics on 1 slide',
    ]);
  });
});

it('prints a scorecard in aligned lines', () => {
  const manifest = {
    ...judged.manifest,
    unplaced: [
      { line: 9, text: 'Oak' },
      { line: 12, text: 'Iron' },
    ],
  };
  expect(printScorecard('tides.md', scorecardOf({ ...judged, manifest }))).toMatchInlineSnapshot(`
    "tides.md: not faithful
      sections   2 narratives
      slides     3
      words      31
      on slides  77.4 %
      in notes   3.2 %
      dropped    19.4 %: author 19.4 %
      unplaced   0.0 %: line 9, line 12
      invented   0 words, 0 names, 0 numbers
      changed    0 clauses
      mended     0 faults
      overflow   0 slots
      messages   0 errors, 0 warnings, 0 info
      score      100 of 100"
  `);
});

describe('checkCode', () => {
  it.each([
    ['nothing', [], 0],
    ['a warning', [noTitle], 0],
    ['invented words, which are a defect in a build', [invented], 1],
    ['a changed clause', [changed], 1],
    ['overflow', [overflow], 1],
    ['a missing browser beside invented words', [invented, message('print:no-browser', 'x')], 3],
    ['a wrong flag', [message('cli:flag', 'x')], 2],
  ])('%s', (_what, messages, code) => {
    expect(checkCode(messages)).toBe(code);
  });

  it('counts warnings under strict', () => {
    expect(checkCode([noTitle], true)).toBe(1);
  });
});

it('traces each run with what was done to it', () => {
  const { manifest } = judged;
  const runs = manifest.slides.flatMap((slide) => slide.runs);
  const cut = runs.find(({ start }) => content.startsWith('concrete', start));
  expect(cut?.ops).toEqual(['discourse', 'stop', 'capitalise']);
  const title = runs.find(({ start }) => content.startsWith('Tides', start));
  expect(title).toEqual({ start: 2, end: 16 });
});
