import { describe, expect, it } from 'vitest';
import { noChoices } from '../../../src/compose/choices.ts';
import { planned } from '../../../src/compose/section/plan.ts';
import { makeSlide } from '../../../src/compose/make-slide.ts';
import type { ComposedSection } from '../../../src/compose/section/parts.ts';
import type { ComposeContext } from '../../../src/compose/context.ts';
import type { Narrative } from '../../../src/outline/outline.ts';

const position = (offset: number) => ({
  start: { line: 1, column: 1, offset },
  end: { line: 1, column: 2, offset: offset + 1 },
});

/** What a plan needs to know: sentences whose weight is their place, so that what comes later weighs more. */
const context = {
  words: {},
  choices: noChoices,
  credit: [],
  weights: {
    words: new Map(),
    sections: new Map(),
    sentences: Array.from({ length: 400 }, (_, at) => ({
      phrase: { type: 'phrase', children: [], position: position(at) },
      weight: at / 400,
    })),
  },
} as unknown as ComposeContext;

const slide = (name: string, layout: 'points' | 'code', at: number) =>
  layout === 'points'
    ? makeSlide(
        'points',
        { title: [{ type: 'text', value: name }], points: [], source: [] },
        details(name, at),
      )
    : makeSlide('code', { title: [{ type: 'text', value: name }], code: [], source: [] }, details(name, at));
const details = (name: string, at: number) => ({
  path: [name],
  notes: [{ line: 1, text: name, position: position(at) }],
  sources: [position(at)],
});

/** Sections of some slides each: points, then code. */
function bodyOf(counts: readonly number[], type: 'narrative' | 'matrix' = 'narrative'): ComposedSection[] {
  let at = 0;
  return counts.map((count, index) => ({
    section: { type, heading: undefined, children: [] } as unknown as Narrative,
    slides: Array.from({ length: count }, (_, nth) =>
      slide(`s${index}-${nth}`, nth === 0 ? 'points' : 'code', at++),
    ),
  }));
}

const plan = (
  counts: readonly number[],
  length: 'brief' | 'standard' | 'full' = 'standard',
  shown: readonly number[] = [],
) => {
  const cover = slide('cover', 'points', 390);
  const body = bodyOf(counts);
  const choices = { ...noChoices, shown: new Set(shown.flatMap((at) => body[at]?.section ?? [])) };
  const { front, argument, appendix } = planned({ front: [cover], body, others: 0 }, length, {
    ...context,
    choices,
  });
  return {
    front,
    argument: argument.flatMap(({ slides }) => slides.map(({ id }) => id)),
    appendix: appendix.map(({ id }) => id),
  };
};

describe('the plan of a deck', () => {
  it.each([
    ['24 slides stand in the argument', [10, 13], 0],
    ['of 25 one stands behind a divider', [10, 14], 2],
    ['of 29 five do', [10, 18], 6],
    ['of 30 still five, and one is in the notes', [10, 19], 6],
  ])('%s', (_, counts, behind) => {
    const { argument, appendix } = plan(counts);
    expect(appendix).toHaveLength(behind);
    expect(argument.length).toBeLessThanOrEqual(23);
    expect(argument).toContain('s0-0');
    expect(argument).toContain('s1-0');
  });

  it('keeps the notes of what has no slide', () => {
    const cover = slide('cover', 'points', 390);
    const { front, argument, appendix } = planned(
      { front: [cover], body: bodyOf([10, 40]), others: 0 },
      'standard',
      context,
    );
    const all = [...front, ...argument.flatMap(({ slides }) => slides), ...appendix];
    const said = new Set(all.flatMap(({ notes }) => notes.map(({ text }) => text)));
    for (let at = 0; at < 40; at++) expect(said).toContain(`s1-${at}`);
    expect(all.length).toBeLessThanOrEqual(30);
  });

  it.each([
    [12, 24, 0],
    [13, 25, 1],
  ])('keeps a slide for each of %i narratives in %i slides, but for %i', (narratives, slides, light) => {
    const others = slides - narratives - 1;
    const { argument } = planned(
      {
        front: [slide('cover', 'points', 390)],
        body: bodyOf(Array.from({ length: narratives }, () => 1)),
        others,
      },
      'standard',
      context,
    );
    expect(argument).toHaveLength(narratives - light);
  });

  it('has the frameworks alone in a brief, and all in full', () => {
    expect(plan([10, 20], 'brief').argument).toEqual([]);
    expect(plan([10, 20], 'full').argument).toHaveLength(30);
    const matrix = planned({ front: [], body: bodyOf([2], 'matrix'), others: 0 }, 'brief', context);
    expect(matrix.argument.flatMap(({ slides }) => slides)).toHaveLength(2);
  });

  it('keeps a section in the argument that was chosen, in a brief too', () => {
    expect(plan([10, 3], 'brief', [1]).argument).toEqual(['s1-0', 's1-1', 's1-2']);
    expect(plan([2, 40], 'standard', [0]).argument).toEqual(expect.arrayContaining(['s0-0', 's0-1']));
    expect(plan([2, 40]).argument).not.toContain('s0-1');
  });
});
