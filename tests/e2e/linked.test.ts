/** Deck and report lead to each other. */
import { beforeAll, expect, it } from 'vitest';
import type { Built } from '../../src/build.ts';
import { build } from '../proof/build.ts';
import type { ViewerData } from '../../src/viewer/index.ts';
import { exampleOf, plain, specimen, textOf, tidal } from '../proof/decks.ts';

let built: Built;
let deck: string;
let report: string;
beforeAll(async () => {
  built = await exampleOf(specimen, plain);
  deck = textOf(built, 'deck.html');
  report = textOf(built, 'report.html');
});

const ids = (html: string): Set<string> => new Set(html.match(/(?<=\sid=")[^"]+/g));
const data = (html: string): ViewerData =>
  JSON.parse(/<script type="application\/json">(.*)<\/script>/.exec(html)?.[1] ?? '') as ViewerData;

it('each slide leads to its place in the report', () => {
  const { report: addresses = [] } = data(deck);
  expect(addresses).toHaveLength(built.deck.slides.length);
  const known = ids(report);
  const places = addresses.flatMap((address) => address.split('#').slice(1));
  expect(places.filter((id) => !known.has(decodeURIComponent(id)))).toEqual([]);
  // All but the cover, the agenda and the like.
  expect(places.length).toBeGreaterThan(0.85 * addresses.length);
  for (const [at, { id, continues = id, layout }] of built.deck.slides.entries())
    if (layout === 'quadrant' || layout === 'faq') expect(addresses[at]).toBe(`report.html#${continues}`);
  expect(deck.includes('<a>Read the chapter in the report</a>')).toBe(true);
});

it('each chapter leads to its slide', () => {
  const slides = [...report.matchAll(/href="deck\.html#([^"]+)"/g)].map(([, id = '']) =>
    decodeURIComponent(id),
  );
  expect(slides.length).toBeGreaterThan(5);
  const known = ids(deck);
  expect(slides.filter((id) => !known.has(id))).toEqual([]);
});

it('speaks of no report where there is none, nor does a report of a deck', async () => {
  const html = textOf(await build(tidal, { formats: ['html'] }), 'deck.html');
  expect(html.includes('report.html')).toBe(false);
  expect(html.includes('<a>Read')).toBe(false);
  const alone = textOf(await build(tidal, { formats: ['report'] }), 'report.html');
  expect(alone.includes('deck.html')).toBe(false);
  expect(textOf(await exampleOf(tidal, plain), 'report.html').includes('deck.html')).toBe(true);
});
