import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { composed, layoutsOf, slotText } from './decks.ts';

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../content/${name}`, import.meta.url), 'utf8');

it('gives a slide to each narrative and each quadrant of the example', async () => {
  const { deck, outlined } = await composed(await example('crypto-meets-ai.md'));
  const narratives = outlined.children.filter(({ type }) => type === 'narrative');
  const paths = deck.slides.flatMap(({ sources }) => sources.map(({ start }) => start.line));
  for (const narrative of narratives) expect(paths).toContain(narrative.position.start.line);
  expect(layoutsOf(deck).filter((layout) => layout === 'quadrant')).toHaveLength(4);
  expect(layoutsOf(deck).filter((layout) => layout === 'matrix')).toHaveLength(1);
  expect(layoutsOf(deck)[0]).toBe('cover');
  expect(layoutsOf(deck).at(-1)).toBe('sources');
});

it('reads the messy copy of the example as the same kinds of slide', async () => {
  const { deck } = await composed(await example('crypto-meets-ai-copy.txt'), 'copy.txt');
  const layouts = layoutsOf(deck);
  const named = deck.slides.map((slide) => slotText(slide, 'title') + slotText(slide, 'eyebrow')).join(' ');
  for (const narrative of ['1. Computing power', '2. Data on', '3. Models on'])
    expect(named).toContain(narrative);
  expect(layouts.filter((layout) => layout === 'quadrant')).toHaveLength(4);
  expect(layouts).not.toContain('faq');
  expect(layouts.filter((layout) => layout === 'cards').length).toBeGreaterThanOrEqual(2);
  const shown = JSON.stringify(deck.slides);
  for (const furniture of [
    'lantern12m ago',
    'Norvane',
    'Port Ellery',
    'Perpetuals',
    'Cookie settings',
    'Copy link',
  ]) {
    expect(shown).not.toContain(furniture);
  }
});

it('takes the conclusion of a narrative for its title and does not repeat it below', async () => {
  const { deck } = await composed(
    '# Locks\n\n## 1. Gates\n\nThe gates of this lock are older than the town. Oak lasts under water and rots above it. Therefore, the upper gates fail first.',
  );
  const slide = deck.slides[1];
  expect(slotText(slide, 'title')).toBe('The upper gates fail first');
  expect(slotText(slide, 'eyebrow')).toBe('1. Gates');
  expect(slotText(slide, 'points')).not.toContain('fail first');
});

it('keeps every item of a list, shared out evenly', async () => {
  const items = Array.from(
    { length: 11 },
    (_, index) => `- lock number ${index + 1} leaks by day and by night when nobody looks`,
  );
  const { deck } = await composed(`# Locks\n\n## Leaks\n\n${items.join('\n')}`);
  const lists = deck.slides.filter(({ layout }) => layout === 'narrative');
  expect(lists.map((slide) => slotText(slide, 'points').match(/leaks/g)?.length)).toEqual([4, 4, 3]);
  expect(new Set(lists.map(({ continues }) => continues)).size).toBe(1);
});

it('makes the question the title and answers with whole sentences', async () => {
  const { deck } = await composed(
    '# Locks\n\n## FAQ\n\n### Who opens them?\n\nThe keeper does. He lives beside them.',
  );
  const [, first] = deck.slides;
  expect([first?.layout, slotText(first, 'title'), slotText(first, 'answer')]).toEqual([
    'faq',
    'Who opens them?',
    'The keeper does. He lives beside them.',
  ]);
});

it('puts the full sentences into the notes, with their lines', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Gates\n\nThe gates, which the county bought in a better year, are older than the town.\nOak lasts under water.',
  );
  expect(deck.slides[1]?.notes.map(({ line, text }) => ({ line, text }))).toEqual([
    { line: 5, text: 'The gates, which the county bought in a better year, are older than the town.' },
    { line: 6, text: 'Oak lasts under water.' },
  ]);
});

it('keeps the ids of slides when the article changes elsewhere', async () => {
  const ids = async (middle: string): Promise<string[]> => {
    const { deck } = await composed(
      `# Locks\n\n## Gates\n\nOak lasts under water.\n\n${middle}## Pumps\n\nPumps run by night.`,
    );
    return deck.slides.map(({ id }) => id);
  };
  const [before, after] = [await ids(''), await ids('## Keepers\n\nKeepers sleep by day.\n\n')];
  expect(after.filter((id) => before.includes(id))).toEqual(before);
});

it('heads every cell of a table, since one beyond the header would not be drawn', async () => {
  const { deck } = await composed('# T\n\n## H\n\n| a | b |\n|---|---|\n| c | d | e |\n| f |\n');
  const table = deck.slides.find((slide) => slide.layout === 'table')?.slots.table[0];
  const widths = table?.type === 'table' ? table.children.map(({ children }) => children.length) : [];
  expect(widths).toEqual([3, 3, 3]);
});

it.each([
  [
    'a report',
    'A survey of the northern canals in the last twenty years found that leaks come from:',
    'Leaks come from',
  ],
  [
    'no report that is denied',
    'No survey of the northern canals in the last twenty years found that leaks come from:',
    'No survey of the northern canals in the last twenty years found that leaks come from',
  ],
])('takes the title of a list out of %s', async (_what, lead, title) => {
  const first = 'The gates of a lock are made of two things:\n\n- Oak from the north\n- Iron from the south';
  const { deck } = await composed(
    `# T\n\n## Gates\n\n${first}\n\n${lead}\n\n- Old gates of oak\n- New gates of iron`,
  );
  expect(slotText(deck.slides[1], 'list')).toMatch(RegExp(`^${title}`));
});

const long =
  'The keeper of the upper lock, who has done the work since the days of his grandfather and knows each of the gates by the sound that it makes in the wind, opens the gates at dawn whenever a barge is waiting below them and nobody has told him to wait for another one';

it('gives an item its first sentence, and no later one that needs the first', async () => {
  const { deck } = await composed(
    `# Locks\n\n## Leaks\n\n- ${long}. This helps.\n- ${long}. Oak rots above the water of the lock.\n- Iron rusts.\n- Tar melts.\n`,
  );
  const shown = slotText(deck.slides[1], 'points');
  expect(shown).not.toContain('This helps');
  expect(shown).toContain('Oak rots above the water of the lock');
});

it('shows what the author says of himself as his own words', async () => {
  const { deck } = await composed(
    `# Locks\n\n## Tolls\n\nWe have paid our tolls here in coins of copper since the town was founded on this hill. But we paid them. We sang.\n`,
  );
  expect(slotText(deck.slides[1], 'points')).toMatch(/^“We have paid .*hill\.”/);
});

it('shows all takeaways that the author lists', async () => {
  const takeaways = Array.from(
    { length: 7 },
    (_, index) => `- Lock ${index + 1} leaks more than it did last year.`,
  );
  const { deck } = await composed(
    `# Locks\n\n## Key takeaways\n\n${takeaways.join('\n')}\n\n## Gates\n\nOak rots above water.\n`,
  );
  const summaries = deck.slides.filter(({ layout }) => layout === 'summary');
  expect(summaries.map((slide) => slotText(slide, 'points').match(/leaks/g)?.length)).toEqual([4, 3]);
});

it('makes the one sentence beside a table its title', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Leaks of the upper locks\n\nMost of the leaks of the canal are found in the spring of the year.\n\n| Month | Leaks |\n|---|---|\n| May | 7 |\n| June | 1 |\n',
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'table']);
  expect(slotText(deck.slides[1], 'title')).toBe(
    'Most of the leaks of the canal are found in the spring of the year',
  );
  expect(slotText(deck.slides[1], 'eyebrow')).toBe('Leaks of the upper locks');
});

it('shows first what the section shows first', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Gates\n\n> Oak rots above water.\n\nThe keeper paints the gates. The smith mends the hinges.\n',
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'quote']);
  expect(slotText(deck.slides[1], 'points')).toBe('The smith mends the hinges');
});

it('shows a quotation that is all its section says, however little it weighs', async () => {
  const long = Array.from(
    { length: 12 },
    (_, at) => `Lock ${at} pays ${at + 2} million a year to the town.`,
  ).join(' ');
  const { deck } = await composed(`# Locks\n\n## Tolls\n\n${long}\n\n## The baker\n\n> Oak rots.\n`);
  expect(layoutsOf(deck)).toContain('quote');
});

it('puts asides and footnotes into the notes of the slide before', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Gates\n\nThe keeper paints the gates.[^1] The smith mends the hinges.\n\n:::aside\nThe mayor laughed.\n:::\n\n[^1]: So says the log of the lock.\n',
  );
  expect(deck.slides).toHaveLength(2);
  const notes = deck.slides[1]?.notes.map(({ text }) => text);
  expect(notes).toEqual(expect.arrayContaining(['The mayor laughed.', 'So says the log of the lock.']));
});

it('sets named sides beside each other under their names', async () => {
  const { deck } = await composed(
    '# Locks\n\n## The bull case\n\nThe barges grow in number each year.\n\n## The bear case\n\nThe railway carries more coal.\n',
  );
  const [, slide] = deck.slides;
  expect(slotText(slide, 'title')).toBe('The bull case | The bear case');
  expect(slotText(slide, 'left')).toBe('The barges grow in number each year');
  expect(slotText(slide, 'right')).toBe('The railway carries more coal');
});

it('gives no slide to a quadrant of which nothing is said but its name', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Where to build\n\n| | High tide | Low tide |\n|---|---|---|\n| Much traffic | Build | Wait |\n| Little traffic | Rest | Sell |\n',
  );
  expect(layoutsOf(deck)).toEqual(['cover', 'matrix']);
});

it('sets a formula large on a slide of its own, with its TeX in the notes', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Height\n\nThe height follows from the moon.\n\n$$\nh = {{a}} \\cdot b \\\\\ng = {c}\n$$ (eq:tide)\n\nIt is high.',
  );
  const slide = deck.slides.find(({ layout }) => layout === 'figure');
  expect(slotText(slide, 'figure')).toBe('h = {{a}} \\cdot b \\\\\ng = {c}');
  expect(slide?.classes).toEqual(['formula']);
  const [note] = slide?.notes.slice(-1) ?? [];
  expect(note).toMatchObject({ line: 8, text: 'h = {{a}} \\cdot b \\\\ g = {c}' });
});

it('leaves no empty paragraph where an image stood in a quotation', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Height\n\nThe height follows from the moon.\n\n<blockquote><img src="a" alt="A face">\n\nBe brief.\n</blockquote>\n\nIt is high.',
  );
  const slide = deck.slides.find(({ layout }) => layout === 'quote');
  expect(slide?.layout === 'quote' ? slide.slots.quote : []).toHaveLength(1);
});

it('shows a long answer over slides that share it evenly', async () => {
  const sentence = 'The keeper of the upper lock opens the gates at dawn and shuts them again at dusk.';
  const { deck } = await composed(
    `# Locks\n\n## FAQ\n\n### Who opens them?\n\n${Array.from({ length: 8 }, () => sentence).join(' ')}\n\n### When?\n\nBy day.\n`,
  );
  const slides = deck.slides.filter(({ layout }) => layout === 'faq');
  expect(slides.map((slide) => slotText(slide, 'answer').match(/keeper/g)?.length)).toEqual([
    4,
    4,
    undefined,
  ]);
});

it('titles code by the sentence that announces it', async () => {
  const { deck } = await composed(
    '# Locks\n\n## Log\n\nThe keeper writes a log each night.\n\nThe log must have this form:\n\n```\ndawn 6:00\n```\n',
  );
  const slide = deck.slides.find(({ layout }) => layout === 'code');
  expect(slotText(slide, 'title')).toBe('The log must have this form');
  expect(slotText(slide, 'eyebrow')).toBe('Log');
});

it('keeps what the author sets against a claim', async () => {
  const filler = Array.from(
    { length: 8 },
    (_, index) => `The gate number ${index + 3} of this canal leaks in spring.`,
  );
  const { deck } = await composed(
    `# Locks\n\n## The gates are leaking\n\nThe upper gate is the most important one. However, the lower gate carries the weight. ${filler.join(' ')}\n\n- Oak is strong. But it rots above water.\n- Iron is dear.\n`,
  );
  const shown = deck.slides.map((slide) => slotText(slide, 'points')).join('\n');
  expect(shown).toContain('the most important one');
  expect(shown).toContain('However, the lower gate carries the weight');
  expect(shown).toContain('Oak is strong. But it rots above water');
});

it('leaves out pictures that no bundled font draws', async () => {
  const { deck } = await composed('# Locks\n\n## 🏆 Gates ✅\n\n- 🏰 Oak is strong.\n- Iron™ is dear.\n');
  expect(slotText(deck.slides[1], 'title')).toBe('Gates ');
  expect(slotText(deck.slides[1], 'points')).toBe('Oak is strongIron™ is dear');
});

it('says nothing with the colon of a title where the heading asks or the sentence says it again', async () => {
  const { deck } = await composed(
    '# Locks\n\n## The keeper\n\nThe keeper opens the gates at dawn. He shuts them at dusk. Nobody else may.\n',
  );
  expect(slotText(deck.slides[1], 'title')).toBe('The keeper');
});

it('shows no answer without its question', async () => {
  const { deck } = await composed(
    '# Locks\n\n## The gates are leaking\n\nCan we paint them now? For sure it is no. Oak rots above water. The smith mends the hinges.\n',
  );
  expect(slotText(deck.slides[1], 'points')).toBe('Oak rots above waterThe smith mends the hinges');
});

it('gives a labelled item what its author stresses, and never its label alone', async () => {
  const { deck } = await composed(
    `# Locks\n\n## Gates\n\n- **Paint:** There are many kinds of it in the town. Above all, **do not paint in the rain**.\n- **Hinges:** ${long}.\n- **Oak:** It rots.\n`,
  );
  const shown = slotText(deck.slides[1], 'points');
  expect(shown).toContain('do not paint in the rain');
  expect(shown).toContain('HingesThe keeper of the upper lock');
});

it('keeps the words that make an example one', async () => {
  const { deck } = await composed(
    '# Locks\n\n## The gates are leaking\n\nThe town has many gates. For example, the upper gate leaks in spring.\n',
  );
  expect(slotText(deck.slides[1], 'points')).toContain('For example, the upper gate leaks in spring');
});

it('titles an introduction without a heading by what it says', async () => {
  const { deck } = await composed(
    '# Locks\n\nThe gates of the upper lock are old. The keeper is older than they are.\n\n## Gates\n\nThe smith mends the hinges.\n',
  );
  expect(slotText(deck.slides[1], 'title')).toBe('The gates of the upper lock are old');
  expect(slotText(deck.slides[1], 'eyebrow')).toBe('Introduction');
});

it('quotes nobody where nobody is named', async () => {
  const article =
    '# Locks\n\n## Gates\n\nThe smith mends.\n\n## Conclusion\n\nWe shall see what our gates become in time.\n';
  expect(layoutsOf((await composed(article)).deck).at(-1)).toBe('statement');
  const named = await composed(`---\nauthor: Ann Lee\n---\n${article}`);
  expect(layoutsOf(named.deck).at(-1)).toBe('quote');
});

it('lets no aside stand for a labelled item, and no fragment title code', async () => {
  const { deck } = await composed(
    `# Locks\n\n## Gates\n\n- **Paint:** ${long}. Just kidding.\n- **Oak:** It rots.\n- **Iron:** It rusts.\n- **Tar:** It melts.\n\n## Log\n\nIt looks like:\n\n\`\`\`\ndawn\n\`\`\`\n`,
  );
  expect(slotText(deck.slides[1], 'points')).not.toContain('Just kidding');
  expect(slotText(deck.slides[1], 'points')).toMatch(/Paint:? ?The keeper/u);
  expect(slotText(deck.slides.at(-1), 'title')).toBe('Log');
});

it('lets a quadrant speak under its own name', async () => {
  const item = (name: string, values: string, said: string): string => `- **${name}** (${values}): ${said}`;
  const { deck } = await composed(
    `# Locks\n\n## Where to build\n\n${[
      item('Build', 'much traffic, deep water', 'Free up money by selling the old weir.'),
      item('Wait', 'much traffic, shallow water', 'Nobody knows when the rain comes.'),
      item('Rest', 'little traffic, deep water', 'The keeper paints the gates.'),
      item('Sell', 'little traffic, shallow water', 'The town has a buyer.'),
    ].join('\n')}\n`,
  );
  const build = deck.slides.find(({ layout }) => layout === 'quadrant');
  expect(slotText(build, 'points')).toBe('Free up money by selling the old weir');
});

it('gives no slide to a heading whose missing picture is called as it is', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Spring\n\nThe water rises in spring.\n\n## Kettle\n\n![Kettle](nowhere.png)\n',
  );
  expect(deck.slides.map((slide) => slotText(slide, 'title'))).not.toContain('Kettle');
});

it('gives no slide to a heading with nothing below it but a picture that is missing', async () => {
  const { deck } = await composed(
    '# Tides\n\n## Spring\n\nThe water rises in spring.\n\n## A map\n\n![](nowhere.png)\n\n## Autumn\n\nThe water falls in autumn.\n',
  );
  expect(deck.slides.map((slide) => JSON.stringify(slide.slots)).join()).not.toContain('A map');
  expect(deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text))).toContain('A map');
});
