/**
 * Where everything is on the slides of the specimen, a file for each pack. `UPDATE_GOLDENS=1` writes them anew.
 *
 * A slide is a line of text, so that a change reads as a difference of lines. One px is let pass: browsers round.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChrome, type Chrome } from './chrome.ts';
import { allSizes, exampleOf, fileOf, packs, specimen } from './decks.ts';
import { probeSlides, type Probed } from './probe.ts';

const update = process.env['UPDATE_GOLDENS'] === '1';
const tolerance = 1;

/** Slides by id, in each size. */
type Golden = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A slide as a line: `narrative | title 64,80 1152x96 2 lines | ...`. */
const lineOf = ({ classes, slots }: Probed): string =>
  [
    classes,
    ...slots.map(
      ({ name, box, lines }) =>
        `${name} ${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)}x${Math.round(box.height)} ${lines} lines`,
    ),
  ].join(' | ');

/** The golden line where all that differs is a px of a box, else the line that was drawn. */
function nearly(drawn: string, golden: string | undefined): string {
  if (golden === undefined) return drawn;
  const [a, b] = [drawn, golden].map((line) => line.split(/(\d+)(?=[,x |]|$)/));
  const near =
    a?.length === b?.length &&
    a?.every((part, at) => {
      const other = b?.[at] ?? '';
      // What follows tells the count of lines, which is exact, from px.
      const px = /^\d+$/.test(part) && /^\d+$/.test(other) && a[at + 1]?.startsWith(' lines') !== true;
      return px ? Math.abs(Number(part) - Number(other)) <= tolerance : part === other;
    });
  return near ? golden : drawn;
}

let chrome: Chrome;
beforeAll(async () => {
  chrome = await openChrome();
});
afterAll(() => chrome.close());

describe.each(packs)('%s', (template) => {
  const file = join(import.meta.dirname, 'goldens', `${template}.json`);

  it('draws every slot of the specimen where it was', async () => {
    const golden: Golden = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : {};
    const drawn: Record<string, Record<string, string>> = {};
    for (const size of allSizes) {
      const built = await exampleOf(specimen, { template, size });
      const slides = await (await chrome.show(fileOf(built, 'deck.html'), size)).evaluate(probeSlides);
      drawn[size] = Object.fromEntries(
        slides.map((slide) => [slide.id, nearly(lineOf(slide), golden[size]?.[slide.id])]),
      );
    }
    if (update) writeFileSync(file, `${JSON.stringify(drawn, undefined, 1)}\n`);
    else
      expect(drawn, 'Look at the slides; where they are right, run the tests with UPDATE_GOLDENS=1').toEqual(
        golden,
      );
  });
});

describe('the comparison', () => {
  const line = 'points | title 64,80 1152x96 2 lines | points 64,200 1152x400 5 lines';
  it.each([
    ['the same', line, true],
    ['a px', line.replace('1152x96', '1151x97'), true],
    ['two px', line.replace('64,80', '64,82'), false],
    ['a line more', line.replace('5 lines', '6 lines'), false],
    ['another slot', line.replace('title', 'eyebrow'), false],
    ['a slot less', line.replace(/ \| points.*/, ''), false],
  ])('judges %s', (_, drawn, same) => {
    expect(nearly(drawn, line) === line).toBe(same);
  });
});
