/** Arbitrary articles at the limits of what a slide can hold. */
import fc from 'fast-check';

const pick = fc.constantFrom;
/** Stands for a word that nothing else in the article has; `numbered` puts it there. */
const MARK = '§';

const consonants = 'bdfgklmnprstvz';
const syllable = (n: number): string => (consonants[n % 14] ?? '') + ('aeiou'[Math.floor(n / 14) % 5] ?? '');

/** The nth word of its own: `qubabeba`. */
export const markOf = (n: number): string =>
  `qu${syllable(Math.floor(n / 4900))}${syllable(Math.floor(n / 70) % 70)}${syllable(n % 70)}`;

/** Gives each mark of an article a word of its own. */
function numbered(text: string): string {
  let n = 0;
  return text.replaceAll(MARK, () => markOf(n++));
}

const PLAIN =
  'mill grain water wheel price market farm river stone baker flour road tax harvest engine coal labour wage credit barge falls holds makes is are not may most only 40 3.5% and of the a but because while'.split(
    ' ',
  );
const LONG = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'pneumonoultramicroscopicsilicovolcanoconiosis',
  'x'.repeat(180),
  'https://example.org/a/very/long/path/that/goes/on/and/on/with-hyphens-and_underscores?and=queries&more=1',
  '0x9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',
  'A'.repeat(60),
  'wheel/harvest/engine/labour/credit/barge/market/river/stone/baker/flour',
];
const OTHER = [
  '磨坊的粮食价格在市场上不断上涨而农场却没有足够的河流与道路来运输收成',
  '水車は川の流れで粉を挽き、町のパン屋に届けられる',
  '방앗간은 강물의 힘으로 곡식을 빻는다',
  'הטחנה טוחנת קמח',
  'المطحنة تطحن الحبوب',
  '🎉👩‍👩‍👧‍👦🏳️‍🌈',
  'Ελληνικά μύλοι',
  'мельница мелет зерно',
  'ẫ̈́̾n̷̢̛ z̵̡̢̛a̸l̷g̶o̷',
];
const MONEY = ['$5m (or $7m)', '€1,250.75', '$40 to $60 a $hare', '¥3.2bn', '-12.5%'];
const FORMULAS = ['x^2 + y_1', '\\frac{a}{b} = \\sqrt{c}', '\\sum_{i=1}^{n} i^2', 'E = mc^2'];

const word = fc.oneof(
  { weight: 40, arbitrary: pick(...PLAIN) },
  { weight: 2, arbitrary: pick(...LONG) },
  { weight: 2, arbitrary: pick(...OTHER) },
  { weight: 2, arbitrary: pick(...MONEY) },
  {
    weight: 1,
    arbitrary: pick('**bold words**', '*emphasis*', '`code()`', '[a link](https://example.org)', '~~gone~~'),
  },
);
const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: min, maxLength: max }).map((all) => `${MARK} ${all.join(' ')}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: words(3, 18) }, { weight: 1, arbitrary: words(30, 90) }),
    pick('.', '.', '.', '?', '!', ':', '...', '。', ''),
  )
  .map(([said, end]) => `The ${said}${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((all) => all.join(' '));
const cell = fc.oneof(
  { weight: 8, arbitrary: words(0, 3) },
  { weight: 2, arbitrary: pick('', '7', '$5m', '1,204.5', '—') },
  { weight: 1, arbitrary: words(8, 40) },
  { weight: 1, arbitrary: pick(...LONG) },
);
const name = fc
  .oneof({ weight: 5, arbitrary: words(0, 6) }, { weight: 1, arbitrary: words(20, 40) })
  .map(capital);

const heading = fc
  .tuple(pick('##', '##', '##', '###', '####'), name)
  .map(([level, text]) => `${level} ${text}`);

const table = (rows: number, columns: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: rows + 1,
      }),
      fc.array(pick('---', '--:', ':-:'), { minLength: columns, maxLength: columns }),
    )
    .map(([[head = [], ...body], align]) =>
      [head, align, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    );
/** Tables of every size up to 40 rows and 12 columns. */
const tables = fc.oneof(
  fc.integer({ min: 2, max: 12 }).chain((columns) => table(6, columns)),
  fc.integer({ min: 2, max: 4 }).chain((columns) => table(40, columns)),
);
const largest = fc
  .array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 41, maxLength: 41 })
  .map((rows) =>
    rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n${'|---'.repeat(12)}|` : ''}`).join('\n'),
  );

const list = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.oneof(words(1, 12), sentence)), {
      minLength: 1,
      maxLength: 30,
    }),
    pick('-', '1.', '*'),
    fc.boolean(),
  )
  .map(([items, mark, nested]) => {
    let deep = 0;
    return items
      .map(([depth, text]) => {
        deep = nested ? Math.min(depth, deep + 1) : 0;
        return `${'    '.repeat(deep)}${mark} ${text}`;
      })
      .join('\n');
  });
const labelled = fc
  .array(fc.tuple(words(0, 3).map(capital), fc.oneof(sentence, words(30, 60))), {
    minLength: 2,
    maxLength: 9,
  })
  .map((items) => items.map(([label, text], at) => `${at + 1}. **${label}:** ${text}`).join('\n'));

const code = fc
  .tuple(
    pick('', 'js', 'python', 'solidity', 'yaml', 'nonsense'),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: words(1, 8) },
        { weight: 1, arbitrary: words(30, 50) },
        { weight: 1, arbitrary: pick(...LONG, '', '\tif (a < b) { return `<!-- -->` }') },
      ),
      { minLength: 1, maxLength: 50 },
    ),
  )
  .map(([language, lines]) =>
    ['```' + language, ...lines.map((line) => line.replaceAll('`', "'")), '```'].join('\n'),
  );
const quote = fc
  .tuple(fc.integer({ min: 1, max: 6 }), paragraph)
  .map(([depth, text]) => `${'> '.repeat(depth)}${text}`);
const formula = fc
  .tuple(pick(...FORMULAS), pick(...FORMULAS), sentence)
  .map(([shown, inside, text]) => `${text} With $${inside}$ in it.\n\n$$\n${shown}\n$$`);
const image = fc
  .tuple(
    pick('huge.png', 'tiny.png', 'tall.png', 'wide.svg', 'plain.svg', 'missing.png'),
    words(1, 8),
    fc.option(sentence),
  )
  .map(
    ([file, alt, after]) =>
      `![${alt.replaceAll(/[[\]()!*`~]/g, '')}](${file})${after === null ? '' : `\n\n${after}`}`,
  );
const footnoted = fc
  .tuple(sentence, sentence, fc.integer({ min: 1, max: 999 }))
  .map(([text, note, id]) => `${text}[^${id}]\n\n[^${id}]: ${note}`);
const matrix = fc
  .tuple(
    ...(Array.from({ length: 8 }, () => words(0, 4)) as [fc.Arbitrary<string>]),
    fc.array(sentence, { minLength: 4, maxLength: 4 }),
  )
  .map((all) => {
    const parts = all.flat() as string[];
    const [a = '', b = '', c = '', d = '', ...rest] = parts.map((one) => one.replaceAll('|', ' '));
    return `:::matrix{x="${plain(a)}|${plain(b)}" y="${plain(c)}|${plain(d)}"}\n\n${rest
      .slice(0, 4)
      .map((title, at) => `### ${title}\n\n${rest[4 + at] ?? ''}`)
      .join('\n\n')}\n\n:::`;
  });
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ]/gu, '').slice(0, 60);
const comparison = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 8 }),
    fc.array(sentence, { minLength: 1, maxLength: 8 }),
  )
  .map(
    ([then, now]) =>
      `## Advantages\n\n${then.map((one) => `- ${one}`).join('\n')}\n\n## Disadvantages\n\n${now.map((one) => `- ${one}`).join('\n')}`,
  );
const faq = fc
  .array(fc.tuple(words(3, 25), fc.array(paragraph, { minLength: 1, maxLength: 3 })), {
    minLength: 2,
    maxLength: 4,
  })
  .map(
    (all) =>
      `## FAQ\n\n${all.map(([asked, said]) => `### What of ${asked}?\n\n${said.join('\n\n')}`).join('\n\n')}`,
  );

const block = fc.oneof(
  { weight: 8, arbitrary: heading },
  { weight: 8, arbitrary: paragraph },
  { weight: 4, arbitrary: list },
  { weight: 3, arbitrary: tables },
  { weight: 2, arbitrary: labelled },
  { weight: 2, arbitrary: code },
  { weight: 2, arbitrary: quote },
  { weight: 2, arbitrary: image },
  { weight: 1, arbitrary: formula },
  { weight: 1, arbitrary: footnoted },
  { weight: 1, arbitrary: matrix },
  { weight: 1, arbitrary: comparison },
  { weight: 1, arbitrary: faq },
);

const mixed = fc.array(block, { minLength: 2, maxLength: 14 }).map((blocks) => blocks.join('\n\n'));
const bodies = fc.oneof(
  { weight: 30, arbitrary: mixed },
  { weight: 2, arbitrary: fc.array(heading, { minLength: 1, maxLength: 25 }).map((all) => all.join('\n\n')) },
  { weight: 2, arbitrary: sentence },
  { weight: 1, arbitrary: largest },
  { weight: 2, arbitrary: fc.array(image, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n')) },
  {
    weight: 2,
    arbitrary: fc.array(paragraph, { minLength: 5, maxLength: 20 }).map((all) => all.join('\n\n')),
  },
  { weight: 1, arbitrary: words(200, 400) },
);

const front = fc
  .record({
    authors: fc.option(fc.array(words(1, 2).map(plain), { minLength: 1, maxLength: 12 })),
    publisher: fc.option(words(1, 12).map(plain)),
    url: fc.option(pick('https://example.org/x', `https://example.org/${'long-path/'.repeat(20)}`)),
    lang: fc.option(pick('en', 'zh', 'ja', 'ko', 'de', 'ar')),
  })
  .map(({ authors, publisher, url, lang }) =>
    [
      '---',
      ...(authors ? [`authors: [${authors.map((one) => `"${one}"`).join(', ')}]`] : []),
      ...(publisher === null ? [] : [`publisher: "${publisher}"`]),
      ...(url === null ? [] : [`url: ${url}`]),
      ...(lang === null ? [] : [`lang: ${lang}`]),
      'published: 2026-01-02',
      '---',
      '',
    ].join('\n'),
  );

/** An article: front matter or none, a title that may be long or not there, and a body. */
const article = fc
  .tuple(fc.option(front), fc.oneof(words(0, 8), words(30, 60), fc.constant(undefined)), bodies)
  .map(([matter, title, body]) =>
    numbered(`${matter ?? ''}${title === undefined ? '' : `# ${capital(title)}\n\n`}${body}\n`),
  );

/** So many sections with a sentence or two each. */
const sections = (count: number): string =>
  numbered(
    `# A long report\n\n${Array.from({ length: count }, (_, at) => `## Part ${at + 1} of the ${MARK} mill\n\nThe ${MARK} wheel turns for ${at} years. It stops ${MARK} when the river is dry.`).join('\n\n')}\n`,
  );

/** So many articles of a seed; the first has 300 sections. */
export const articlesOf = (seed: number, numRuns: number): string[] => [
  sections(300),
  ...fc.sample(article, { seed, numRuns: Math.max(1, numRuns - 1) }),
];
