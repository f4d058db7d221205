import { expect, it } from 'vitest';
import { brief, outlineOf, words } from './articles.ts';

it('makes a narrative of each heading, with the headings above it', async () => {
  const { children } = await outlineOf(
    '# Ports\n\nIntro words.\n\n## Cranes\n\n### Steel\n\nSteel rusts. Therefore, paint pays.\n\n## Conclusion\n\nDone.',
  );
  expect(children.map(brief)).toEqual([
    'passage introduction',
    'narrative: Steel',
    'passage conclusion: Conclusion',
  ]);
  expect(children[1]?.group?.map(words)).toEqual(['Cranes']);
});

it('makes narratives of numbered, labelled paragraphs in a text copy', async () => {
  const { children } = await outlineOf(
    [
      'Three reasons why the ferry loses money',
      'The ferry has carried people across the sound for sixty years, and it has lost money in most of them.',
      '1.Empty winters – From November to March the boats sail half empty and burn as much fuel as in July.',
      '2. Old engines – The engines were built for another ship, and no yard on this coast has spare parts for them.',
      '3. Free riders – Half of the islanders hold a pass that the county stopped paying for. Therefore, each of them costs money.',
      'Nobody on the island would say so in public, but everyone knows the figures by now.',
    ].join('\n\n'),
    'a.txt',
  );
  expect(children.map(brief)).toEqual([
    'passage introduction',
    'narrative: Empty winters',
    'narrative: Old engines',
    'narrative: Free riders',
    'passage conclusion',
  ]);
  const third = children[3];
  expect(third?.type === 'narrative' && [third.number, words(third.claim)]).toEqual([
    '3',
    'Therefore, each of them costs money.',
  ]);
});

it('names a run of prose after the term that it introduces and takes up again', async () => {
  const { children } = await outlineOf(
    [
      'Two ways to price water',
      'Water was free in this valley until the reservoir ran dry, and then it had a price overnight.',
      '1. Flat fees – Every house pays the same, whatever it draws, and large gardens are watered at noon.',
      '2. Meters – Every house pays for what it draws, and the poorest streets pay the largest share.',
      'Additionally, some towns have tried "Social Tariffs," under which the first litres are free for everyone.',
      'Social tariffs need to know how many people live in a house, and nobody likes to be counted.',
      'In the end every town came back to one of the first two, and argued about the level instead.',
    ].join('\n\n'),
    'a.txt',
  );
  expect(children.map(brief)).toContain('narrative: Social Tariffs');
});

it('sets then against now', async () => {
  const { children } = await outlineOf(
    [
      'The return of the tram',
      'Two years ago the mayor was not convinced that trams belong in narrow streets at all.',
      '1. Noise – The old lines were loud because the rails were laid on concrete without any rubber below.',
      '2. Cost – The first estimate was made for a line twice as long as the one that is planned.',
      'This time the mayor is clearly more convinced of trams in narrow streets than two years ago.',
      'The first line opens in spring, and the second one has already been surveyed from end to end.',
    ].join('\n\n'),
    'a.txt',
  );
  const comparison = children.find((section) => section.type === 'comparison');
  expect(comparison?.children.map(({ heading }) => words(heading))).toEqual(['Two years ago', 'This time']);
});

it('calls the paragraph that coins a term the thesis', async () => {
  const { children } = await outlineOf(
    [
      'Why pilots never end',
      'A pilot is cheap to start, and every ministry has started one in the last ten years.',
      'Most of them are renewed without ever being measured, which I call the "Eternal Pilot".',
      'A pilot that ends would have to be judged, and nobody is paid to be the judge of it.',
    ].join('\n\n'),
    'a.txt',
  );
  expect(children.map(brief)).toContain('passage thesis: Eternal Pilot');
});

it('keeps a list with the sentence that announces it', async () => {
  const { children } = await outlineOf(
    '# Locks\n\n## Faults\n\nThe faults are:\n\n- rust\n- frost\n\nNone of them is new.',
  );
  const section = children[0];
  const points = section && 'children' in section ? section.children : [];
  expect(points.map((point) => (point.type === 'point' ? point.children.length : 0))).toEqual([2, 0]);
});

const prose = (topic: string): string =>
  `Everyone on the quay talks about ${topic} this year, and nobody is of one mind about it.`;

it('calls nothing a conclusion that stands before the headed sections', async () => {
  const { children } = await outlineOf(
    `# Quays\n\n${prose('rope')}\n\n${prose('tar')}\n\n## Rope\n\n${prose('hemp')}\n\n## Tar\n\n${prose('pine')}\n`,
  );
  expect(children.map(brief)).toEqual(['passage introduction', 'narrative: Rope', 'narrative: Tar']);
});

it('calls no list item a conclusion', async () => {
  const { children } = await outlineOf(
    `# Quays\n\n${prose('rope')}\n\n${prose('tar')}\n\n- Hemp.\n- Pine.\n`,
  );
  expect(children.map(brief)).toEqual(['passage introduction']);
});

it('lets the last paragraph conclude an article without headings, whatever sources follow', async () => {
  const { children } = await outlineOf(
    `# Quays\n\n${prose('rope')}\n\n${prose('tar')}\n\n${prose('pine')}\n\n## References\n\n- A book about rope.\n`,
  );
  expect(children.map(brief)).toEqual([
    'passage introduction',
    'passage conclusion',
    'passage sources: References',
  ]);
});

it('sets footnotes apart, wherever they are written', async () => {
  const { children } = await outlineOf(
    '# Quays\n\n## Rope\n\nHemp is strong.[^1]\n\n[^1]: So says the rope maker of the old quay.\n\nIt is cheap too.\n',
  );
  expect(children.map(brief)).toEqual(['narrative: Rope', 'passage footnotes']);
});

it('takes a paragraph that only names a known part for its heading', async () => {
  const { children } = await outlineOf(
    `# Quays\n\n## Rope\n\n${prose('hemp')}\n\n**Conclusion**\n\n${prose('pine')}\n\nReferences:\n\n- https://example.org/rope\n`,
  );
  expect(children.map(brief)).toEqual([
    'narrative: Rope',
    'passage conclusion: Conclusion',
    'passage sources: References:',
  ]);
});
