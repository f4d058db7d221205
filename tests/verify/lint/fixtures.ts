/** For each rule of the deck lint a deck that breaks it, and one that comes near and does not. */
import type { Slide } from '../../../src/compose/layout/index.ts';
import type { Inspection } from '../../../src/compose/inspection.ts';
import type { RuleId } from '../../../src/rules/index.ts';
import type { LintInput } from '../../../src/verify/lint/input.ts';
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

/** A pair of decks. */
export interface Pair {
  readonly bad: LintInput;
  readonly good: LintInput;
}

const plain = points('a', 'Concrete is paid at once', 'Turbines last for forty years');
const looked = (more: Partial<Inspection>, one: Slide = plain): LintInput =>
  given([one], [drawn(one.id, more)]);
const many = (count: number, text = 'gates close at high water'): string =>
  Array.from({ length: Math.ceil(count / 5) }, () => text)
    .join(' ')
    .split(' ')
    .slice(0, count)
    .join(' ');
const titled = (title: string, layout: Slide['layout'] = 'points', id = 'a'): Slide =>
  slide(id, layout, { title: [words(title, 0)], points: [list('Gates close')] });

/** So many slides of text, and of cards. */
const texts = (count: number): Slide[] => Array.from({ length: count }, () => plain);
const cards = (count: number): Slide[] =>
  Array.from({ length: count }, () => slide('c', 'cards', { points: [list('Gates close', 'Locks leak')] }));

/** An article of one section, and a deck that shows so many of its words. */
function telling(said: string): LintInput {
  const readable =
    'Barrages hold water behind gates until turbines earn more, because prices follow demand, storage, weather and the moon.';
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: readable.length },
  };
  const heading = { type: 'phrase', children: [words('Barrages', 0)], position };
  const outline = {
    meta: { title: heading, authors: [], lang: 'en' },
    children: [{ type: 'narrative', heading, children: [], position }],
  };
  const shown = said === '' ? words('Template') : words(said, readable.indexOf(said));
  const one = slide('a', 'points', {
    title: [words('Tides pay those who wait')],
    points: [{ type: 'paragraph', children: [shown] }],
  });
  return given([one], undefined, { outline, article: { readable } });
}

/** An article of so many words, whose deck lists so many takeaways. */
export function summed(length: number, takeaways: number): LintInput {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 1 } };
  const phrase = (text: string) => ({ type: 'phrase', children: [words(text, 0)], position });
  const said = { type: 'point', whole: phrase(many(length)), item: false, children: [], position };
  const outline = {
    meta: { title: phrase('Gates'), authors: [], lang: 'en' },
    children: [{ type: 'passage', role: 'other', children: [said], position }],
  };
  const names = Array.from({ length: takeaways }, (_, at) => `Gate ${at} closes at high water`);
  const summary = slide('a', 'summary', { points: [paragraph('Gates close'), list(...names)] });
  return given([summary], undefined, { outline });
}

const title = (size: number, lines: number, width: number): LintInput =>
  looked({
    runs: [
      run('title', {
        size,
        boxes: Array.from({ length: lines }, (_, at) => box(64, 80 + at * 48, 64 + width, 128 + at * 48)),
      }),
      run('source'),
    ],
    blocks: [block('title', 'h1', { lines, last: ['for', 'those'] }), block('source', 'p')],
  });

export const fixtures: Readonly<Partial<Record<RuleId, Pair>>> = {
  'verify:unit': { bad: telling(''), good: telling('Barrages hold water') },
  'verify:recall': {
    bad: telling('Barrages hold water'),
    good: telling('Barrages hold water behind gates until turbines earn more, because prices follow'),
  },
  'verify:junk': {
    bad: given([points('a', 'Share this article')]),
    good: given([points('a', 'Tides share this coast with the wind')]),
  },
  'verify:executive': { bad: summed(250, 2), good: summed(250, 3) },
  'verify:repeated': {
    bad: given([
      points('a', 'Turbines of a barrage last for forty years', 'Wind is cheap'),
      points('b', 'A barrage has turbines that last forty years', 'Sand moves'),
    ]),
    good: given([
      points('a', 'Turbines of a barrage last for forty years', 'Wind is cheap'),
      points('b', 'Concrete of a barrage must be paid at once', 'Sand moves'),
    ]),
  },
  // Three lines of 700 px at 40 px have room in two of 1152 px.
  'verify:title-lines': { bad: title(40, 3, 700), good: title(40, 2, 700) },
  'verify:title': {
    bad: given([titled(many(16))]),
    good: given([titled(many(15))]),
  },
  'verify:topics': {
    bad: given(['Costs', 'Gains', 'Risks', 'Sand', 'Fish'].map((one) => titled(one, 'points', one))),
    good: given(
      ['Costs are first', 'Gains are late', 'Risks are known', 'Sand is moving', 'Fish'].map((one) =>
        titled(one, 'points', one),
      ),
    ),
  },
  'verify:bullet-count': {
    bad: given([points('a', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven')]),
    good: given([points('a', 'One', 'Two', 'Three', 'Four', 'Five', 'Six')]),
  },
  'verify:bullets': { bad: given([points('a', many(49))]), good: given([points('a', many(48))]) },
  'verify:long-points': { bad: given([points('a', many(29))]), good: given([points('a', many(28))]) },
  'verify:empty': { bad: given([points('a', 'Gates close', '')]), good: given([points('a', 'Gates close')]) },
  'verify:dangling': {
    bad: given([points('a', 'It earns for a century')]),
    good: given([points('a', 'Italy earns for a century')]),
  },
  'verify:words': {
    bad: given([
      slide('a', 'points', { points: [paragraph(many(42)), paragraph(many(42)), paragraph(many(37))] }),
    ]),
    good: given([
      slide('a', 'points', { points: [paragraph(many(42)), paragraph(many(42)), paragraph(many(36))] }),
    ]),
  },
  'verify:source': { bad: looked({ paged: false }), good: looked({ paged: true }) },
  'verify:overlap': {
    bad: looked(withRun(run('caption', { boxes: [box(96, 240, 400, 280)] }))),
    good: looked(withRun(run('caption', { boxes: [box(96, 296, 400, 336)] }))),
  },
  'verify:fonts': {
    bad: looked(withRun(run('points', { size: 23 }))),
    good: looked(withRun(run('points', { size: 24 }))),
  },
  'verify:type': {
    bad: looked(withRun(run('points', { size: 37 }))),
    good: looked(withRun(run('points', { size: 36 }))),
  },
  'verify:contrast': {
    // 4.48:1, and 4.54:1, the classic neighbours.
    bad: looked(withRun(run('source', { size: 16, color: [119, 119, 119] }))),
    good: looked(withRun(run('source', { size: 16, color: [118, 118, 118] }))),
  },
  'verify:legible': {
    bad: looked(
      withRun(
        run('points', {
          color: [90, 90, 90],
          backgrounds: [
            [255, 255, 255],
            [250, 250, 250],
          ],
        }),
      ),
    ),
    good: looked(withRun(run('points', { color: [85, 85, 85] }))),
  },
  'verify:margins': {
    bad: looked(withRun(run('points', { boxes: [box(47, 320, 200, 360)] }))),
    good: looked(withRun(run('points', { boxes: [box(48, 320, 200, 360)] }))),
  },
  'verify:title-place': {
    bad: given(
      [plain, { ...plain, id: 'b' }, { ...plain, id: 'c' }],
      [
        drawn('a'),
        drawn('b'),
        drawn('c', { blocks: [block('title', 'h1', { box: box(64, 83, 1216, 131) })] }),
      ],
    ),
    good: given(
      [plain, { ...plain, id: 'b' }, { ...plain, id: 'c' }],
      [
        drawn('a'),
        drawn('b'),
        drawn('c', { blocks: [block('title', 'h1', { box: box(64, 82, 1216, 130) })] }),
      ],
    ),
  },
  'verify:align': {
    bad: looked({ blocks: [64, 96, 128, 160, 192].map((start) => block('points', 'p', { start })) }),
    good: looked({ blocks: [64, 96, 128, 160, 164].map((start) => block('points', 'p', { start })) }),
  },
  'verify:fill': {
    bad: looked({ runs: [run('points', { boxes: [box(96, 220, 500, 260)] }), run('source')] }),
    good: looked({}, slide('a', 'statement', { statement: [paragraph('Gates close')] })),
  },
  'verify:blank': {
    bad: looked({ runs: [run('points', { boxes: [box(60, 220, 1220, 459)] })] }),
    good: looked({ runs: [run('points', { boxes: [box(60, 220, 1220, 461)] })] }),
  },
  'verify:title-only': {
    bad: given([slide('a', 'points', { points: [] })]),
    good: given([plain]),
  },
  'verify:continued': {
    bad: given([{ ...points('a', many(39)), continues: 'b' }]),
    good: given([{ ...points('a', many(40)), continues: 'b' }]),
  },
  'verify:exhibits': {
    bad: given([...texts(7), ...cards(1)]),
    good: given([...texts(8), ...cards(2)]),
  },
  'verify:text-run': {
    bad: given(texts(7)),
    good: given([...texts(6), ...cards(1), ...texts(6)]),
  },
  'verify:balance': {
    bad: looked({ runs: [run('points', { boxes: [box(60, 220, 560, 420)] }), run('source')] }),
    good: looked({ runs: [run('points', { boxes: [box(60, 260, 1220, 460)] }), run('source')] }),
  },
  'verify:line-ends': {
    bad: looked({ blocks: [block('title', 'h1', { lines: 2, last: ['wait'] })] }),
    good: looked({ blocks: [block('title', 'h1', { lines: 2, last: ['who', 'wait'] })] }),
  },
  'verify:images': {
    bad: looked({ images: [image({ drawn: [816, 408] })] }),
    good: looked({ images: [image({ drawn: [800, 400] })] }),
  },
  'verify:accessible': { bad: looked({ headings: [1, 1] }), good: looked({ headings: [1, 2, 2] }) },
  'verify:alt': { bad: looked({ images: [image({ alt: ' ' })] }), good: looked({ images: [image()] }) },
};
