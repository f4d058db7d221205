import type { BlockContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { deckRules } from '../../../src/rules/deck.ts';
import { codeOf, leveled, levelOf, ruleOf, slidesOf, type RuleId } from '../../../src/rules/index.ts';
import { lint } from '../../../src/verify/index.ts';
import type { LintInput } from '../../../src/verify/lint/input.ts';
import { fixtures, summed } from './fixtures.ts';
import {
  block,
  box,
  drawn,
  given,
  image,
  list,
  paragraph,
  points,
  run,
  slide,
  withRun,
  words,
} from './made.ts';

const raised = (one: LintInput): (RuleId | undefined)[] => lint(one).map(ruleOf);
/** What the lint says of one rule. */
const said = (one: LintInput, rule: RuleId): string[] =>
  lint(one)
    .filter((given) => ruleOf(given) === rule)
    .map(({ reason }) => reason);

/** Rules that other files check, with tests of their own. */
const elsewhere = new Set<RuleId>([
  'verify:invented',
  'verify:number',
  'verify:polarity',
  'verify:lost',
  'verify:mended',
  'verify:unread',
  'verify:dropped-prose',
  'verify:pages',
  'verify:overflow',
]);

describe('every rule', () => {
  const ids = (Object.keys(deckRules) as RuleId[]).filter((id) => !elsewhere.has(id));

  it.each(ids)('%s is raised by the deck that breaks it and not by the one that does not', (id) => {
    const pair = fixtures[id];
    if (!pair) throw new Error(`No fixture for ${id}`);
    expect(raised(pair.bad)).toContain(id);
    expect(raised(pair.good)).not.toContain(id);
  });

  it('has a code', () => {
    for (const id of ids) expect(codeOf(id)).toMatch(/^[CTVA]-[A-Z]+$/);
  });
});

it.each([
  [249, false],
  [250, true],
])('an article of %i words needs takeaways: %s', (length, isNeeded) =>
  expect(raised(summed(length, 0)).includes('verify:executive')).toBe(isNeeded),
);

describe('messages', () => {
  const small = (id: string) => drawn(id, withRun(run('points', { size: 18 })));
  const slides = (count: number) => Array.from({ length: count }, (_, at) => points(`s${at}`, 'Gates close'));

  it('name the slide, its line, what is there, what should be and what to do', () => {
    const [first, ...more] = lint(given(slides(1), [small('s0')])).filter(
      (one) => ruleOf(one) === 'verify:fonts',
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      reason:
        'Unexpected text of 18 px (`Text of points`) on slide 1 `s0` ("Tides pay those who wait"), expected 24 px or more in slot `points`',
      line: 7,
      note: expect.stringContaining('theme.css'),
    });
    expect(first && [levelOf(first), slidesOf(first)]).toEqual(['error', ['s0']]);
  });

  it('are one a slide for three slides, and one for four that names them', () => {
    const of = (count: number) =>
      lint(
        given(
          slides(count),
          slides(count).map(({ id }) => small(id)),
        ),
      ).filter((one) => ruleOf(one) === 'verify:fonts');
    expect(of(3).map(slidesOf)).toEqual([['s0'], ['s1'], ['s2']]);
    const [all, ...more] = of(4);
    expect(more).toEqual([]);
    expect(all?.reason).toContain('and 3 more slides');
    expect(all?.note).toMatch(/Slides 1, 2, 3, 4\.$/);
    expect(all && slidesOf(all)).toEqual(['s0', 's1', 's2', 's3']);
  });

  it('say nothing of a deck that is well', () => {
    const well = given([points('a', 'Concrete is paid at once', 'Turbines last for forty years')]);
    expect(leveled(lint(well), {})).toEqual([]);
    // What is off by default is said to those who turn it on.
    expect(leveled(lint(well), { 'verify:balance': 'warning' }).map(levelOf)).toEqual(['warning']);
  });

  it('need no browser for what the deck itself tells', () => {
    expect(raised(given([points('a', '')], []))).toEqual(['verify:empty']);
  });
});

describe('titles', () => {
  const lines = (size: number, width: number, density: 0 | 1 | 2 = 0) => {
    const count = 3;
    return given(
      [{ ...points('a', 'Gates close'), density }],
      [
        drawn('a', {
          runs: [
            run('title', {
              size,
              boxes: Array.from({ length: count }, (_, at) => box(64, at * 48, 64 + width, at * 48 + 48)),
            }),
            run('source'),
          ],
          blocks: [block('title', 'h1', { lines: count, last: ['of', 'tides'] })],
        }),
      ],
    );
  };

  it('of three lines are an error only where they have room in two', () => {
    expect(raised(lines(40, 800))).toContain('verify:title-lines');
    // An author's heading that fills three lines at the least size.
    expect(raised(lines(40, 1140))).not.toContain('verify:title-lines');
    expect(said(lines(40, 1140), 'verify:title')).toEqual([expect.stringContaining('title of 3 lines')]);
    expect(raised(lines(32, 800))).not.toContain('verify:title-lines');
    // In smaller type it cannot be set.
    expect(raised(lines(40, 800, 1))).toContain('verify:title-lines');
    expect(raised(lines(40, 800, 2))).not.toContain('verify:title-lines');
  });

  it('may be long on a cover, and as long as a question is', () => {
    const long = 'Tides pay those who wait and those who do not wait pay for their tides twice';
    const at = (layout: 'cover' | 'faq' | 'points') =>
      said(given([slide('a', layout, { title: [words(long, 0)] })]), 'verify:title');
    expect([at('cover'), at('faq'), at('points').length]).toEqual([[], [], 1]);
  });

  it('have no full stop and stand on one slide, or on those that continue it', () => {
    const stop = slide('a', 'points', { title: [words('Tides pay late.', 0)] });
    expect(said(given([stop]), 'verify:title')).toEqual([expect.stringContaining('full stop')]);
    const two = [points('a', 'Gates close'), points('b', 'Sand moves')];
    expect(said(given(two), 'verify:title')).toEqual([expect.stringContaining('a second time')]);
    const row = two.map((one) => ({ ...one, continues: 'a' }));
    expect(said(given(row), 'verify:title')).toEqual([]);
  });
});

describe('points', () => {
  it('of a list are looked up on contents and sources, so there may be eight', () => {
    const eight = list('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight');
    const at = (layout: 'agenda' | 'points') => raised(given([slide('a', layout, { points: [eight] })]));
    expect(at('agenda')).not.toContain('verify:bullet-count');
    expect(at('points')).toContain('verify:bullet-count');
  });

  it('are counted without those below them', () => {
    const nested = points('a', 'One', 'Two', list('a', 'b', 'c'), 'Three', list('d', 'e'));
    expect(raised(given([nested]))).not.toContain('verify:bullet-count');
    const deep = points('a', 'One', list('Two', list('Three')));
    expect(said(given([deep]), 'verify:bullets')).toEqual([expect.stringContaining('three levels')]);
  });

  it('may take more lines where columns stand beside each other', () => {
    const tall = (layout: 'comparison' | 'points', lines: number) =>
      said(
        given(
          [slide('a', layout, { points: [list('Gates')] })],
          [drawn('a', { blocks: [block('points', 'li', { lines })] })],
        ),
        'verify:bullets',
      );
    expect(tall('points', 3)).toEqual([]);
    expect(tall('points', 4)).toEqual([expect.stringContaining('point of 4 lines')]);
    expect(tall('comparison', 5)).toEqual([]);
    expect(tall('comparison', 6)).toEqual([expect.stringContaining('point of 6 lines')]);
  });

  it('of Chinese are counted in words of its usual length', () => {
    const han = (count: number) => raised(given([points('a', '潮'.repeat(count))]));
    expect(han(64)).not.toContain('verify:long-points');
    expect(han(68)).toContain('verify:long-points');
  });

  it('are not the bold heading above them, however long it is', () => {
    const long = Array.from({ length: 49 }, (_, at) => `word${at}`).join(' ');
    const below = (first: BlockContent) =>
      given([slide('a', 'points', { points: [first, list('Gates close')] })]);
    const bold = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [words(long, 0)] }],
    } as BlockContent;
    expect(said(below(bold), 'verify:bullets')).toEqual([]);
    expect(said(below(paragraph(long)), 'verify:bullets')).toHaveLength(1);
  });

  it('stand in nine lines below a big figure, not in ten', () => {
    const figures = (lines: number) =>
      given(
        [slide('a', 'stat', { figures: [list('93% of all tools came back on time')] })],
        [drawn('a', { blocks: [block('figures', 'li', { lines })] })],
      );
    expect(said(figures(9), 'verify:bullets')).toEqual([]);
    expect(said(figures(10), 'verify:bullets')).toHaveLength(1);
  });
});

describe('what stands by itself', () => {
  const dangles = (...said: readonly string[]) =>
    raised(given([points('a', ...said)])).includes('verify:dangling');

  it.each([
    ['ends in the middle', 'Turbines turn because of the'],
    ['announces what does not follow', 'Gates are of three kinds:'],
    ['lacks the other half of a bracket', 'Gates (of steel last long'],
  ])('is not what %s', (_what, text) => {
    expect(dangles(text)).toBe(true);
  });

  it.each([
    ['is numbered within a line', 'Kinds: 1) steel gates, 2) oak gates'],
    ['says who speaks', 'We build gates of oak'],
    ['names what the title names', 'These tides come twice a day'],
  ])('is what %s', (_what, text) => {
    expect(dangles(text)).toBe(false);
  });

  it.each([
    ['directly behind another', 0, false],
    ['120 characters behind it, which may have been cut', 120, false],
    ['farther away', 121, true],
  ])('is what stands %s: %i', (_what, gap, isFound) => {
    const first = 'Gates close';
    const item = (value: string, start: number): BlockContent => ({
      type: 'list',
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [words(value, start)] }] }],
    });
    const [one, other] = [item(first, 0), item('They open at noon', first.length + gap)];
    const both = one.type === 'list' && other.type === 'list' ? [...one.children, ...other.children] : [];
    const made = slide('a', 'points', { points: [{ type: 'list', children: both }] });
    expect(raised(given([made])).includes('verify:dangling')).toBe(isFound);
  });

  it('is a heading whose sentence the list below it goes on with', () => {
    const heading = (...behind: BlockContent[]) =>
      raised(
        given([
          slide('a', 'points', {
            points: [
              {
                type: 'paragraph',
                children: [{ type: 'strong', children: [words('Gates are made of', 0)] }],
              },
              ...behind,
            ],
          }),
        ]),
      ).includes('verify:dangling');
    expect([heading(list('Steel', 'Oak')), heading()]).toEqual([false, true]);
  });

  it('is what announces a list that follows', () => {
    expect(raised(given([points('a', 'Gates are of three kinds:', list('Steel', 'Oak'))]))).not.toContain(
      'verify:dangling',
    );
  });
});

describe('type', () => {
  it('has a floor by what it is', () => {
    const on = (one: Slide, slot: string, size: number, more: object = {}) =>
      raised(given([one], [drawn('a', withRun(run(slot, { size, ...more })))])).includes('verify:fonts');
    const at = (slot: string, size: number, more: object = {}) =>
      on(points('a', 'Gates close'), slot, size, more);
    const table = slide('a', 'table', { table: [] });
    expect([on(table, 'table', 19), on(table, 'table', 20)]).toEqual([true, false]);
    expect([at('source', 13), at('source', 14)]).toEqual([true, false]);
    expect([at('points', 21), at('points', 21, { kind: 'code' })]).toEqual([true, false]);
    expect([at('points', 13, { kind: 'script' }), at('points', 9, { kind: 'script' })]).toEqual([
      false,
      true,
    ]);
  });

  it('is of two families and five sizes', () => {
    const with5 = (...more: object[]) => {
      const { runs, blocks } = drawn('a');
      const all = [...runs, ...more.map((one) => run('points', { size: 28, ...one }))];
      return said(given([points('a', 'Gates close')], [drawn('a', { runs: all, blocks })]), 'verify:type');
    };
    expect(with5({ family: 'Lora' })).toEqual([]);
    expect(with5({ family: 'Lora' }, { family: 'Gelasio' })).toEqual([expect.stringContaining('3 families')]);
    expect(with5({ size: 24 }, { size: 26 })).toEqual([]);
    expect(with5({ size: 24 }, { size: 25 }, { size: 26 })).toEqual([expect.stringContaining('6 sizes')]);
    expect(with5({ fallback: true })).toEqual([expect.stringContaining('system font')]);
    // What no bundled font has, the system draws, and a message of its own says so.
    expect(with5({ fallback: true, text: '潮汐' })).toEqual([]);
  });
});

describe('contrast', () => {
  const faint = (more: object) =>
    said(
      given([points('a', 'Gates close')], [drawn('a', withRun(run('source', { size: 16, ...more })))]),
      'verify:contrast',
    );

  it('is that of the worst place', () => {
    expect(
      faint({
        backgrounds: [
          [255, 255, 255],
          [40, 40, 40],
        ],
      }),
    ).toEqual([expect.stringMatching(/contrast of 1\.\d\d:1.*#16191f on #282828/)]);
  });

  it('counts how opaque text is', () => {
    expect(faint({ color: [0, 0, 0], alpha: 0.5 })).toEqual([expect.stringContaining('#808080 on #ffffff')]);
    expect(faint({ color: [0, 0, 0], alpha: 0.9 })).toEqual([]);
  });

  it('may be less for large text', () => {
    const grey = { color: [140, 140, 140] };
    expect([faint({ ...grey, size: 23 }).length, faint({ ...grey, size: 24 }).length]).toEqual([1, 0]);
    expect([faint({ ...grey, size: 19 }).length, faint({ ...grey, size: 19, weight: 700 }).length]).toEqual([
      1, 0,
    ]);
  });
});

describe('pictures and structure', () => {
  const looked = (more: object) => given([points('a', 'Gates close')], [drawn('a', more)]);

  it.each([
    ['broken', { broken: true, natural: [0, 0], drawn: [0, 0] }, 'cannot be shown'],
    ['stretched', { drawn: [400, 220] }, 'drawn 400 x 220 px of 800 x 400'],
    ['too large', { drawn: [1200, 600] }, '1.50 times as large'],
  ])('%s', (_what, more, expected) => {
    expect(said(looked({ images: [image(more as object)] }), 'verify:images')).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  it('lets a drawing be as large as it likes', () => {
    expect(said(looked({ images: [image({ raster: false, drawn: [1600, 800] })] }), 'verify:images')).toEqual(
      [],
    );
  });

  it.each([
    ['no title', { headings: [] }],
    ['a level left out', { headings: [1, 3] }],
    ['no language', { lang: '' }],
    ['an image without alt', { images: [image({ alt: null })] }],
    ['a table without header cells', { tables: [{ box: box(64, 200, 500, 400), headers: 0, named: 0 }] }],
    ['an id twice', { sameIds: ['gates'] }],
  ])('cannot be read out: %s', (_what, more) => {
    expect(raised(looked(more))).toContain('verify:accessible');
  });

  it('says nothing of overlap where something is outside already', () => {
    const over = looked(withRun(run('caption', { boxes: [box(96, 240, 400, 280)] })));
    const frames = [{ id: 'a', overflow: [{ slot: 'points', x: 0, y: 9, text: 'Gates' }], fontSizes: [] }];
    expect(raised(over)).toContain('verify:overlap');
    expect(raised({ ...over, frames })).not.toContain('verify:overlap');
  });
});

describe('sources', () => {
  it('stand on every slide where they stand on one', () => {
    const [sourced, bare] = [
      points('a', 'Gates close'),
      slide('b', 'points', { points: [paragraph('Sand')], source: [] }),
    ];
    const without = drawn('b', { runs: [run('title')], blocks: [block('title', 'h1')] });
    expect(said(given([sourced, bare], [drawn('a'), without]), 'verify:source')).toEqual([
      expect.stringContaining('lack of a source line'),
    ]);
    // An article that tells nobody has no source line anywhere.
    expect(said(given([bare], [without]), 'verify:source')).toEqual([]);
  });

  it('are told on the cover as far as the article tells them', () => {
    const cover = slide('cover', 'cover', {});
    const meta = { title: words('Tides'), authors: [words('Ann Lee')], lang: 'en' };
    const outline = { meta, children: [] };
    expect(said(given([cover], undefined, { outline }), 'verify:source')).toEqual([
      expect.stringContaining('author and date'),
    ]);
    const named = slide('cover', 'cover', { byline: [words('Ann Lee')] });
    expect(said(given([named], undefined, { outline }), 'verify:source')).toEqual([]);
  });
});
