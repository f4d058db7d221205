/** Where things are on the slides of deck.pptx: within 8 px of where an independent measure finds them in deck.html. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleOf, fileOf, packs, specimen } from './decks.ts';

/** Px by which a shape may be elsewhere. */
const MAX_DISTANCE = 8;
const EMU = 9525;

interface Shape {
  readonly name: string;
  readonly holder: string | undefined;
  /** Left, top, right and bottom in px. */
  readonly edges: readonly number[];
}

/** Slots that take all the room that their layout gives them, so that their boxes are those of the shapes. */
const WHOLE: ReadonlySet<string> = new Set([
  'title',
  'points',
  'statement',
  'table',
  'answer',
  'text',
  'left',
  'right',
]);

const readShapes = (xml: string): Shape[] =>
  Array.from(
    xml.matchAll(
      /<p:cNvPr id="\d+" name="([^"]+)"(?:(?!<p:cNvPr)[^])*?(?:<p:ph type="(\w+)"(?:(?!<p:cNvPr)[^])*?)?<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g,
    ),
    ([, name = '', holder, ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map((number) => Number(number) / EMU);
      return { name, holder, edges: [x, y, x + width, y + height] };
    },
  );

/** `points 64,156 1152x492 7 lines` → its name and edges. */
function readSlot(text: string): { name: string; edges: number[] } {
  const [, name = '', ...numbers] = /^(\S+) (-?\d+),(-?\d+) (\d+)x(\d+)/.exec(text) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  return { name, edges: [x, y, x + width, y + height] };
}

/** The edges of a slot's shape, or of the groups that it is drawn as. */
function edgesOf(slot: string, shapes: readonly Shape[]): number[] | undefined {
  const own = shapes.filter(({ name }) => name.toLowerCase() === slot);
  const drawn = own.length > 0 ? own : shapes.filter(({ name }) => /^(?:Card|Step|Row) \d$/.test(name));
  if (drawn.length === 0) return undefined;
  return [0, 1, 2, 3].map((side) => {
    const values = drawn.map(({ edges }) => edges[side] ?? 0);
    return side < 2 ? Math.min(...values) : Math.max(...values);
  });
}

/** How far what is drawn is from its slot, in px at 1280. */
function distance(name: string, drawn: readonly number[], slot: readonly number[]): number {
  const [left = 0, top = 0, right = 0, bottom = 0] = drawn.map((edge, side) => edge - (slot[side] ?? 0));
  // A line that fills its box is given room to one side, so that no other program breaks it.
  const side = Math.max(left, -right, Math.min(Math.abs(left), Math.abs(right)));
  if (name === 'title') return Math.max(side, Math.abs(top), Math.abs(bottom));
  // Items of a list may end before their slot does.
  if (name === 'points') return Math.max(left, Math.min(Math.abs(left), Math.abs(right)), Math.abs(top));
  return Math.max(...(name === 'table' ? [left, top] : [left, top, right, bottom]).map(Math.abs));
}

describe.each(packs)('deck.pptx in %s', (template) => {
  it('has titles, bodies and exhibits where deck.html has them', async () => {
    const file = join(import.meta.dirname, 'goldens', `${template}.json`);
    const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
    const parts = unzipSync(fileOf(await exampleOf(specimen, { template, size: '16:9' }), 'deck.pptx'));
    const distances: Record<string, number> = {};
    for (const [index, line] of Object.values(golden['16:9'] ?? {}).entries()) {
      const shapes = readShapes(strFromU8(parts[`ppt/slides/slide${index + 1}.xml`] ?? new Uint8Array()));
      for (const { name, edges } of line.split(' | ').slice(1).map(readSlot)) {
        const drawn = WHOLE.has(name) ? edgesOf(name, shapes) : undefined;
        if (drawn) distances[`${index + 1} ${name}`] = distance(name, drawn, edges);
      }
    }
    expect(Object.keys(distances).length).toBeGreaterThan(60);
    expect(Object.entries(distances).filter(([, distance]) => distance > MAX_DISTANCE)).toEqual([]);
  });
});

it('keeps titles and points in placeholders, so that they are edited in the outline', async () => {
  const parts = unzipSync(fileOf(await exampleOf(specimen, { template: 'base', size: '16:9' }), 'deck.pptx'));
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const holders = slides.map((name) => readShapes(strFromU8(parts[name] ?? new Uint8Array())));
  for (const shapes of holders)
    expect(shapes.filter(({ name, holder }) => name === 'Title' && holder === 'title')).toHaveLength(1);
  const points = holders.flat().filter(({ name }) => name === 'Points');
  expect(points.length).toBeGreaterThan(10);
  expect(points.filter(({ holder }) => holder !== 'body')).toEqual([]);
});
