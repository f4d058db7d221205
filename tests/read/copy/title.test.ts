import { expect, it } from 'vitest';
import { outline } from '../../../src/outline/index.ts';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

const body = [
  'The council bought the old kiln in 2019, and for two years nobody knew what to do with the ruin beside the weir.',
  'In the spring a cooperative of potters took the ground floor, and by autumn the kiln paid its own heating for the first time.',
  'The lease rises with wages and not with prices, which the cooperative says is what made the kiln affordable.',
];

async function told(
  lines: readonly string[],
): Promise<{ title: string; authors: string[]; date: string | undefined }> {
  const { meta } = outline(await read({ path: 'copy.txt', content: lines.join('\n\n') }));
  return { title: textOf(meta.title), authors: meta.authors.map(textOf), date: meta.published?.iso };
}

const TOLD = { title: 'A kiln that pays its own heating', authors: ['Dora Finch'], date: '2024-05-02' };
const ended = [...body, 'Related articles', 'Bridge to close'];

it.each([
  [
    'a menu that is trending',
    ['Home', 'Trending', 'Sport', TOLD.title, 'By Dora Finch', 'May 2, 2024', ...ended],
  ],
  [
    'titles of other articles',
    [
      'Latest news',
      'Ten thousand runners are expected at the marathon on Sunday in Brookfield',
      'New ferry timetable angers commuters on the northern islands, says union',
      TOLD.title,
      'Dora Finch',
      '2 May 2024',
      ...ended,
    ],
  ],
  [
    'bullets, key points and a caption with its credit',
    [
      '• Most read\n• Politics\n• Video',
      TOLD.title,
      'The Arden Post',
      '• Dora Finch, The Arden Post',
      '• 02.05.2024, 07:45',
      'The kiln at the weirA roof that does not leak.P. Painter/Picture Desk',
      '• The lease rises with wages and not with prices.',
      ...ended,
    ],
  ],
  [
    'a rubric and a date above the title',
    ['Categories', 'Culture and leisure', 'May 2, 2024', TOLD.title, 'by Dora Finch', ...ended],
  ],
  [
    'a list between title and text, an office and an account below the name',
    [
      'Business',
      TOLD.title,
      'Dora Finch',
      'Business correspondent',
      '@finch',
      'Published 2 May 2024',
      'Top Stories',
      'Bridge to close in June for nine weeks',
      'Swan count reaches record at weir',
      ...ended,
    ],
  ],
  [
    'and above a name that stands on the page twice, counts, and the name of the series',
    [
      'Open in app',
      'Sign up',
      'For members',
      TOLD.title,
      'What a lease in Arden does to the price of bowls',
      'Dora Finch',
      'Dora Finch',
      '·',
      'Follow',
      'Published in',
      'Weir Papers',
      '·',
      '6 min read',
      '·',
      'May 2, 2024',
      '212',
      '7',
      ...body,
      '212',
      '7',
      'Dora Finch',
      'Written by Dora Finch',
      'Editor for',
      'Weir Papers',
    ],
  ],
])('finds title, author and date below %s', async (_what, lines) => {
  expect(await told(lines)).toEqual(TOLD);
});

it('takes a title that asks, and not the sentences below it', async () => {
  const lines = [
    'Elections',
    'Can a kiln pay for itself?',
    'Arden bought a ruin. It makes pots now.',
    'By Dora Finch',
    ...ended,
  ];
  expect((await told(lines)).title).toBe('Can a kiln pay for itself?');
});

it('takes a user name for nobody', async () => {
  expect((await told(['About', TOLD.title, 'kiln_fan92', 'May 2, 2024', ...ended])).authors).toEqual([]);
});

it('keeps key points, drops a caption with its credit, and names the paper', async () => {
  const lines = [
    TOLD.title,
    'The Arden Post',
    'Dora Finch, The Arden Post',
    '2 May 2024',
    'The kiln in winter (Photo: Lena Stock)',
    'Key points',
    '• Arden paid 900',
    ...body,
  ];
  const article = await read({ path: 'copy.txt', content: lines.join('\n\n') });
  expect(article.dropped.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
    'byline: The Arden Post',
    'byline: Dora Finch, The Arden Post',
    'byline: 2 May 2024',
    'image: The kiln in winter (Photo: Lena Stock)',
  ]);
  expect(article.meta.publisher && textOf(article.meta.publisher)).toBe('The Arden Post');
});

it.each([
  [22, TOLD.title],
  [23, 'Weir'],
])('looks for a title up to 24 blocks above the prose: %i lines between', async (between, title) => {
  const menu = Array.from({ length: between }, (_, index) => `Weir ${'abcdefghijklmnopqrstuvwxyz'[index]}`);
  expect((await told([TOLD.title, 'By Dora Finch', ...menu, ...body])).title.slice(0, title.length)).toBe(
    title,
  );
});

it.each([
  ['05/02/2024', undefined, body],
  [
    '02/05/2024 05h00 Atualizado há 2 horas',
    '2024-05-02',
    [
      'O conselho comprou o velho forno em 2019, e durante dois anos ninguém soube o que fazer com a ruína ao lado da represa.',
      'Na primavera uma cooperativa de oleiros ficou com o térreo, e no outono o forno pagava o seu próprio aquecimento pela primeira vez.',
      'O aluguel sobe com os salários e não com os preços, e a cooperativa diz que isso tornou o forno acessível.',
    ],
  ],
] as const)('reads %s by the language of the page', async (line, date, said) => {
  expect((await told(['Home', TOLD.title, 'Dora Finch', line, ...said])).date).toBe(date);
});

/** Words that the body says, and words that it does not. */
const said =
  'council kiln ruin weir spring cooperative potters ground floor autumn heating lease wages prices years'.split(
    ' ',
  );
const unsaid = 'swans ferries bridges marathons harbours orchards lanterns meadows violins glaciers'.split(
  ' ',
);
const phrase = (known: number, unknown = 0): string => {
  const [first = '', ...others] = [...said.slice(0, known), ...unsaid.slice(0, unknown)];
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...others].join(' ');
};

it.each([
  // A title above a likelier line has five words or more; with fewer it is a rubric.
  ['five words', phrase(5), phrase(12), true],
  ['four words', phrase(4), phrase(12), false],
  // The article says a fifth of its words.
  ['a fifth of its words said', phrase(1, 4), phrase(6, 4), true],
  ['two of eleven words said', phrase(2, 9), phrase(10, 4), false],
  // The line below it may lead by ten, of which one half is its place.
  ['a lead of 9.5', phrase(5), phrase(14), true],
  ['a lead of 10.5', phrase(5), phrase(15), false],
])('prefers the line above a subtitle by its limits: %s', async (_what, upper, lower, isUpper) => {
  const { title } = await told(['Culture', upper, lower, 'By Dora Finch', 'May 2, 2024', ...ended]);
  expect(title).toBe(isUpper ? upper : lower);
});
