import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from '../decks.ts';

/** Names of parts that say nothing of each other. */
const names = ['Gates', 'Weirs', 'Barges', 'Tolls', 'Towpaths', 'Mules', 'Locks', 'Pounds', 'Aqueducts'];

/** An article of so many parts, each with so many sections of its own. */
const article = (parts: number, inner = 0): string =>
  `# Canals\n\n${names
    .slice(0, parts)
    .map((name) => {
      const own = Array.from(
        { length: inner },
        (_, at) =>
          `### ${name} of kind ${'ABCDEFGH'.charAt(at)}\n\nOak rots above water.${' Iron rusts below it.'.repeat(12)}\n\n> Nobody paints them, says the smith.\n`,
      );
      return `## ${name}\n\nThe keeper minds them by day. His daughter minds them by night.\n\n- one leaks\n- two leaks\n\n~~~\nopen\n~~~\n\n> Oak for the ${name} lasts under water, says the smith.\n\n${own.join('\n')}`;
    })
    .join('\n')}`;

it('lists the parts of a deck of more than 15 slides, and tells each slide its place', async () => {
  const { deck } = await composed(article(8));
  expect(layoutsOf(deck).slice(0, 2)).toEqual(['cover', 'agenda']);
  expect(slotText(deck.slides[1], 'points')).toBe('GatesWeirsBargesTollsTowpathsMulesLocksPounds');
  const tracked = deck.slides.slice(2);
  const places = tracked.map((slide) => slotText(slide, 'tracker').slice(0, 3));
  expect(places).toEqual(places.toSorted());
  expect([...new Set(places)]).toEqual(names.slice(0, 8).map((_, index) => `${index + 1}/8`));
});

it('lists no parts where there are few or many of them, or few slides', async () => {
  for (const [parts, inner] of [
    [2, 4],
    [9, 0],
    [3, 0],
  ] as const) {
    const { deck } = await composed(article(parts, inner));
    expect(layoutsOf(deck)).not.toContain('agenda');
    expect(deck.slides.map((slide) => slotText(slide, 'tracker')).join('')).toBe('');
  }
});

it('opens a part that has sections of its own with their headings', async () => {
  const { deck } = await composed(article(4, 2));
  const first = deck.slides.find(({ layout }) => layout === 'section');
  expect(slotText(first, 'number')).toBe('1/4');
  expect(slotText(first, 'title')).toBe('Gates');
  expect(slotText(first, 'points')).toBe('Gates of kind AGates of kind B');
  expect(first?.notes.map(({ text }) => text)).toEqual(['Gates', 'Gates of kind A', 'Gates of kind B']);
  expect(layoutsOf(deck).filter((layout) => layout === 'section')).toHaveLength(4);
});

it('names the part only where the slide does not', async () => {
  const { deck } = await composed(article(4, 2));
  const deep = article(4, 2)
    .replaceAll('###', '###')
    .replace('### Gates of kind A', '### Gate A\n\n#### Hinges');
  const tracker = (title: string): string =>
    slotText(
      deck.slides.find((slide) => slotText(slide, 'title').startsWith(title)),
      'tracker',
    );
  expect(tracker('Gates of kind A')).toBe('1/4');
  const { deck: other } = await composed(deep);
  const hinges = other.slides.find((slide) => slotText(slide, 'title').startsWith('Hinges'));
  expect(slotText(hinges, 'eyebrow')).toBe('Gate A');
  expect(slotText(hinges, 'tracker')).toBe('1/4 Gates');
});

it('numbers no parts that the article numbers', async () => {
  const { deck } = await composed(article(4, 2).replace('## Gates', '## 2.1 Gates'));
  const agenda = ({ slides }: typeof deck): unknown =>
    slides.flatMap((slide) => (slide.layout === 'agenda' ? slide.slots.points : []))[0];
  expect(agenda(deck)).toMatchObject({ type: 'list', ordered: false });
  expect(agenda((await composed(article(4, 2))).deck)).toMatchObject({ type: 'list', ordered: true });
});

it('says with the headings of a part the one sentence that introduces it, and not again', async () => {
  const brief = article(6, 2).replaceAll(
    /The keeper minds them[^#]*says the smith./gu,
    'The keeper has all of them made of wood.',
  );
  const { deck } = await composed(brief);
  const first = deck.slides.find(({ layout }) => layout === 'section');
  expect(slotText(first, 'points')).toBe(
    'The keeper has all of them made of wood.Gates of kind AGates of kind B',
  );
  expect(first?.notes.map(({ text }) => text)).toContain('The keeper has all of them made of wood.');
  const saying = deck.slides.filter(
    (slide) => slide.layout !== 'summary' && slotText(slide, 'points').includes('all of them'),
  );
  expect(saying.map(({ layout }) => layout)).toEqual(Array.from({ length: 6 }, () => 'section'));
});

const long = `The keeper has ${'all of '.repeat(11)}them made`;

it.each([
  ['28 words', `${long} well.`, true],
  ['29 words', `${long} very well.`, false],
  // The first of several is the title of the slide that it would have.
  ['two lines', 'Oak is cheap in May. Iron rusts below. The keeper has a boat.', true],
])('introduces a part above its headings with %s: %s', async (_, said, isBrief) => {
  const brief = article(6, 2).replaceAll(/The keeper minds them[^#]*says the smith./gu, said);
  const { deck } = await composed(brief);
  const first = deck.slides.find(({ layout }) => layout === 'section');
  expect(slotText(first, 'points').includes('The keeper')).toBe(isBrief);
});
