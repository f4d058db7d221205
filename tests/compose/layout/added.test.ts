import { readFile } from 'node:fs/promises';
import { noChoices } from '../../../src/compose/choices.ts';
import { noRooms } from '../../../src/compose/section/room.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Frame } from '../../../src/compose/fit/frame.ts';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { withSlots } from '../../../src/compose/slots.ts';
import type { Pack } from '../../../src/template/pack.ts';
import { deckOf, slideOf } from '../../render/deck.ts';
import { blocks, line } from '../../render/sample.ts';
import { drawn, given, run, withRun } from '../../verify/lint/made.ts';
import { slotText } from '../decks.ts';
import { timeline } from './added/timeline.ts';

const registry = '../../../src/compose/layout/index.ts';

/** The stages as they are with one more layout in the registry. */
async function stagesWithTimeline() {
  vi.resetModules();
  vi.doMock(registry, async (original) => {
    const real = await original<typeof import('../../../src/compose/layout/index.ts')>();
    return { ...real, layouts: { ...real.layouts, timeline } };
  });
  const { fit } = await import('../../../src/compose/fit/fit.ts');
  const { withShortTitles } = await import('../../../src/compose/fit/short-title.ts');
  const { marked } = await import('../../../src/compose/continuation.ts');
  const { loadPack } = await import('../../../src/template/index.ts');
  const { fillDeck } = await import('../../../src/template/fill.ts');
  const { printSlides } = await import('../../../src/render/markdown.ts');
  const { lint } = await import('../../../src/verify/lint/index.ts');
  const { ruleOf } = await import('../../../src/rules/index.ts');
  const { slidesIn } = await import('../../../src/report/slides.ts');
  return { fit, withShortTitles, marked, loadPack, fillDeck, printSlides, lint, ruleOf, slidesIn };
}

let stages: Awaited<ReturnType<typeof stagesWithTimeline>>;
let pack: Pack;
let slide: Slide;

beforeAll(async () => {
  stages = await stagesWithTimeline();
  const folder = join(import.meta.dirname, 'added');
  pack = await stages.loadPack('./pack', { cwd: folder });
  const [title = '', ...events] = (await readFile(join(folder, 'specimen.md'), 'utf8')).split('\n\n');
  const slots = { title: line(title), era: line('After the war'), events: blocks(events.join('\n\n')) };
  // What its composer would make: only the registry of this test knows the layout.
  slide = slideOf('timeline' as Slide['layout'], { ...slots, source: line('Source: Ann Lee') } as never);
});
afterAll(() => {
  vi.doUnmock(registry);
  vi.resetModules();
});

const over = (slot: string, y: number): Frame[] => [
  { id: 'timeline', overflow: [{ slot, x: 0, y, text: '' }], fontSizes: [] },
];
const layouts = (slides: readonly Slide[]): string[] => slides.map(({ layout }) => layout);

describe('a layout that is added with a file, a template and a specimen', () => {
  it('has its template read, with its limits', () => {
    expect(Object.keys(pack.layouts)).toContain('timeline');
    expect(pack.limits).toMatchObject({ timeline: { events: 6 } });
  });

  it('is filled and printed', () => {
    const [markdown = ''] = stages.printSlides(stages.fillDeck(deckOf([slide]), pack));
    expect(markdown).toContain('<!-- _class: timeline -->');
    expect(markdown).toMatch(/slot-era">\n\nAfter the war/);
    expect(markdown).toMatch(/slot-events">\n\n- 1931: the town digs the basin/);
  });

  it('is divided at its main slot, marked, and becomes what it falls back to', () => {
    const deck = deckOf([slide]);
    const parts = stages.fit(deckOf([{ ...slide, density: 2 }]), over('events', 40), '');
    expect(parts?.slides.map((part) => slotText(part, 'events'))).toEqual([
      '1931: the town digs the basin1954: the gates get steel hinges',
      '1978: a flood breaks the sluice1990: the harbour buys the lock',
    ]);
    const marked = stages.marked(parts ?? deck, { continued: '({n}/{m})', left: '+{n}' });
    expect(marked.slides.map((part) => slotText(part, 'title'))[1]).toMatch(/ \(2\/2\)$/);
    const [without] = stages.fit(deckOf([{ ...slide, density: 2 }]), over('era', 40), '')?.slides ?? [];
    expect([without?.layout, slotText(without, 'era')]).toEqual(['timeline', '']);
    const plain = stages.fit(deckOf([slide]), over('title', 900), '');
    expect(layouts(plain?.slides ?? [])).toEqual(['points']);
  });

  it('has a title that is too long stand whole above its events', () => {
    const long = Array.from({ length: 8 }, () => 'the keepers of the lock mind their gates').join(' ');
    const context = {
      source: long,
      lang: 'en',
      limits: {},
      words: {},
      credit: [],
      outline: {} as never,
      weights: { sentences: [], sections: new Map(), words: new Map() },
      choices: noChoices,
      rooms: noRooms,
      told: [],
    };
    const [short] = stages.withShortTitles(
      [withSlots(slide, { title: line(long) })],
      { section: 3, questions: 0 },
      context,
    );
    expect(slotText(short, 'title')).toBe('Section 3');
    expect(slotText(short, 'events')).toMatch(/^the keepers of the lock .*1931: the town/);
  });

  it('is held to the rules by its traits', () => {
    const rules = (one: Slide, size = 21): (string | undefined)[] =>
      stages
        .lint(given([one], [drawn(one.id, withRun(run('era', { size })))]))
        .map((message) => stages.ruleOf(message));
    const events = blocks(`- ${Array.from({ length: 49 }, () => 'gate').join(' ')}`);
    expect(rules(slide)).not.toContain('verify:bullets');
    expect(rules(withSlots(slide, { events }))).toContain('verify:bullets');
    // The slot `era` is looked up: 20 px are enough for it.
    expect([rules(slide, 21).includes('verify:fonts'), rules(slide, 19).includes('verify:fonts')]).toEqual([
      false,
      true,
    ]);
  });

  it('stands for its part of the article in the report', () => {
    const start = { line: 1, column: 1, offset: 0 };
    const position = { start, end: { line: 1, column: 9, offset: 8 } };
    expect(stages.slidesIn(deckOf([{ ...slide, sources: [position] }]), position)).toHaveLength(1);
  });
});
