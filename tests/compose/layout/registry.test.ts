import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayoutDefinition } from '../../../src/compose/layout/definition.ts';
import { layouts } from '../../../src/compose/layout/index.ts';
import { deckOf, slideOf } from '../../render/deck.ts';
import { fit } from '../../../src/compose/fit/fit.ts';
import type { LayoutName, Slide } from '../../../src/compose/layout/index.ts';
import { traitsOf } from '../../../src/compose/layout/traits.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const entries = Object.entries<LayoutDefinition>(layouts);
const names = Object.keys(layouts).join('|');

/** Where a layout may be named: its own file, and what composes slides of it. */
const HOMES = /^compose\/(?:layout|section|exhibit|arrange)\//;

/** Ways to name a layout, or to keep a list of some of them. */
const NAMINGS = [
  // slide.layout === 'matrix', layout: 'matrix', [slide.layout]: …
  new RegExp(String.raw`\blayout\b\s*(?:[!=]==?|:)\s*'(?:${names})'`, 'g'),
  new RegExp(String.raw`'(?:${names})'\s*[!=]==?\s*[\w.?]*\blayout\b`, 'g'),
  // SlideOf<'matrix'>, makeSlide('matrix', …), limitOf(context, 'matrix', …), traitsOf('matrix'), layouts.matrix
  new RegExp(String.raw`\b(?:SlideOf|Slots)<'(?:${names})'`, 'g'),
  new RegExp(String.raw`\b(?:makeSlide|traitsOf)\(\s*'(?:${names})'`, 'g'),
  new RegExp(String.raw`\blimitOf\(\s*\w+,\s*'(?:${names})'`, 'g'),
  new RegExp(String.raw`\blayouts\.(?:${names})\b`, 'g'),
  // FRAMES.has(slide.layout), [...].includes(layout), layout in LISTS: whatever the list is
  /\.(?:has|includes)\(\s*(?:\w+\.)*layout\s*\)|\blayout\s+in\s+\w/g,
  // A list typed by LayoutName that has names in it.
  new RegExp(String.raw`\bLayoutName\b[^;{]*[[{][^;]*(?:'(?:${names})'|\b(?:${names}):)`, 'g'),
  // switch (slide.layout)
  /\bswitch\s*\(\s*(?:\w+\.)*layout\s*\)/g,
];

/** The places of a source that name a layout; comments may. */
function namingsIn(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return NAMINGS.flatMap((form) => [...code.matchAll(form)].map(([found]) => found.replace(/\s+/g, ' ')));
}

describe('layouts are named in their own files and by their composers only', () => {
  it.each([
    ["slide.layout !== 'matrix'"],
    ["return { ...slide, layout: 'points' };"],
    ["const it: SlideOf<'code'> = slide;"],
    ["makeSlide(\n  'section', slots)"],
    ["limitOf(context, 'quadrant', 'points')"],
    ['FRAMES.has(slide.layout)'],
    ["['faq', 'quote'].includes(layout)"],
    ["const WHOLE: ReadonlySet<LayoutName> = new Set(['cover', 'agenda']);"],
    ['const MOST: Partial<Record<LayoutName, number>> = { matrix: 90 };'],
    ['layouts.matrix.slots'],
    ['switch (slide.layout) {'],
  ])('%s is seen', (code) => {
    expect(namingsIn(code)).not.toEqual([]);
  });

  it.each([
    ["section.type === 'matrix'"],
    ["blocksOf(slide, 'points')"],
    ["// slide.layout === 'matrix'"],
    ['export interface Pack { layouts: Readonly<Record<LayoutName, ParsedLayout>>; }'],
  ])('%s is none', (code) => {
    expect(namingsIn(code)).toEqual([]);
  });

  it('holds for every file', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !HOMES.test(file));
    const wrong = files.flatMap((file) =>
      namingsIn(readFileSync(join(root, 'src', file), 'utf8')).map((found) => `${file}: ${found}`),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});

describe('every layout', () => {
  it('has a file of its own and a template', () => {
    const files = readdirSync(join(root, 'src', 'compose', 'layout')).map((file) => file.slice(0, -3));
    const helpers = new Set(['definition', 'index', 'lead-in', 'traits']);
    expect(files.filter((file) => !helpers.has(file)).toSorted()).toEqual(Object.keys(layouts).toSorted());
    const templates = readdirSync(join(root, 'templates', 'base', 'layouts')).map((file) =>
      file.slice(0, -3),
    );
    expect(templates.toSorted()).toEqual(Object.keys(layouts).toSorted());
  });

  it.each(entries)(
    '%s has traits of its own slots only',
    (_, { slots, main, prose, names, givesUp, limits }) => {
      const used = [main ?? 'title', ...(prose ?? []), ...(names ?? []), ...(givesUp ?? [])];
      expect([...used, ...Object.keys(limits ?? {})].filter((slot) => !(slot in slots))).toEqual([]);
      expect(main === undefined || slots[main]?.startsWith('blocks')).toBe(true);
      expect((givesUp ?? []).filter((slot) => slots[slot] !== 'line?')).toEqual([]);
    },
  );

  it.each(entries)(
    '%s becomes slides whose layout is known and whose slots are filled',
    (name, { slots }) => {
      const content = Object.entries(slots).map(([slot, kind]) => [
        slot,
        kind.startsWith('line')
          ? [{ type: 'text', value: `Words of ${slot}` }]
          : [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${slot}` }] }],
      ]);
      const slide = { ...slideOf(name as LayoutName, Object.fromEntries(content)), density: 2 } as Slide;
      const frame = { id: slide.id, overflow: [{ slot: 'body', x: 0, y: 40, text: '' }], fontSizes: [] };
      let deck = deckOf([slide]);
      for (let round = 0; round < 6; round++) {
        const frames = deck.slides.map(({ id }) => ({ ...frame, id }));
        const better = fit(
          { ...deck, slides: deck.slides.map((one) => ({ ...one, density: 2 })) },
          frames,
          '',
        );
        if (!better) break;
        deck = better;
      }
      for (const { layout, slots: filled } of deck.slides) {
        const missing = Object.entries(traitsOf(layout).slots)
          .filter(([slot, kind]) => !kind.endsWith('?') && !(slot in filled))
          .map(([slot]) => slot);
        expect([layout in layouts, missing]).toEqual([true, []]);
      }
    },
  );
});
