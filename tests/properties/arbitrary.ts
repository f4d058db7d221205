/** Arbitrary articles: Markdown of every structure that deckwright reads, copies of web pages, and noise. */
import fc from 'fast-check';
import { text as hostile } from '../render/arbitrary.ts';
import { framework, said, told } from './frameworks.ts';

const pick = fc.constantFrom;

/** Words of prose, with some that no shortening may lose; none begins what Markdown takes for a mark. */
export const word = pick(
  ...'mill grain water wheel price market farm river stone baker flour road tax county harvest engine coal labour wage capital credit barge canal sack bread town miller supply demand not never no may might about most many some only 40 1850 3.5% three rises falls holds makes is are was because while and of the a but today'.split(
    ' ',
  ),
);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const many = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: min, maxLength: max }).map((words) => words.join(' '));
const name = many(1, 3).map(capital);

const OPENINGS = [
  '',
  'Therefore, ',
  'But ',
  'For example, ',
  'In fact, ',
  'Five years ago ',
  'Today, ',
  '2) ',
];
const SUBJECTS = [
  'mills',
  'they',
  'Acme, a maker of wheels,',
  'so-called "green mills"',
  'the LLMs (Large Local Mills)',
];
const VERBS = [
  'can only grind',
  'do not really need',
  'may depend on',
  'used to sell',
  'have mostly lost',
  'is',
];
const OBJECTS = [
  'grain',
  'about 5% of all grain (not dry)',
  '"really good, dry grain"',
  'no 3.5 (or 4) tons',
  'rye &amp; oats',
];
const TAILS = [
  '',
  ', thereby raising output',
  ', which helps 20 towns',
  ' because it is not dry',
  '; most buy abroad',
  ' e.g. in St. Ives',
];
const ENDS = ['.', '.', '.', '?', '!', '...', '…', ':', '', '。'];

/** A sentence of the kinds that condensation works on. */
export const sentence = fc.oneof(
  fc
    .tuple(...[OPENINGS, SUBJECTS, VERBS, OBJECTS, TAILS, ENDS].map((list) => pick(...list)))
    .map(([opening, subject, verb, object, tail, end]) =>
      capital(`${opening}${subject} ${verb} ${object}${tail}${end}`),
    ),
  fc.tuple(many(4, 16), pick(...ENDS)).map(([words, end]) => capital(words) + end),
);

/** Chinese, Japanese or Korean. */
export const cjk = fc.oneof(
  fc
    .array(pick(...'磨坊粮食价格市场农场河流石头面包道路税收县城收成机器煤炭不无可能大多三5是有会'), {
      minLength: 4,
      maxLength: 40,
    })
    .chain((letters) => pick('。', '？', '……', '：', '').map((end) => letters.join('') + end)),
  pick(
    '因此，磨坊不能没有约5%的谷物（大约3吨）。',
    '数年前，磨坊很多；如今，磨坊没有谷物。',
    '水車は小麦を挽くことができない。しかし、約20の町では今も使われている。',
    '「本当の水車」は3つしかないと言われています。',
    '따라서 방앗간은 약 5%의 곡물을 필요로 하지 않는다.',
    '과거에는 방앗간이 많았다. 지금은 세 곳만 남았다.',
  ),
);
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: word },
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: cjk },
  ...[
    name.map((text) => `**${text}**`),
    name.map((text) => `*${text}*`),
    name.map((text) => `***${text}***`),
    name.map((text) => `~~${text}~~`),
    name.map((text) => `\`${text}\``),
    name.map((text) => `[${text}](https://a.example/x_(y) "t")`),
    name.map((text) => `![${text}](a.png)`),
    name.map((text) => `[![${text}](a.png)](https://a.example)`),
    pick('[mills][ref]', '[ref]', '[ref][]', '[mills][none]', '[^1]', '[^none]', '![mills][ref]'),
    pick('https://a.example/b?c=d&e', '<https://a.example>', 'a@b.example', 'www.a.example', '$x^2 + 1$'),
    pick(
      '&amp;',
      '&copy;',
      '&#65;',
      '&nbsp;',
      '\\*',
      '\\[',
      '\\&',
      '<br>',
      '<b>mill</b>',
      '<!-- aside -->',
      '  \n',
      '\\\n',
      '\n',
    ),
    pick(
      '{{< ref >}}',
      '{{ x }}',
      '{% raw %}',
      ':smile:',
      '10:30',
      '(a)',
      '“mills”',
      'AT&T',
      'e.g.',
      '—',
      '-',
      '|',
      '#',
      '…',
    ),
  ].map((arbitrary) => ({ weight: 1, arbitrary })),
);
const line = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const short = fc.oneof(name, line, sentence, cjk);

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const tags = fc.constantFrom(
  'Water + Old',
  'Wind + Old',
  'Water + New',
  'Wind + New',
  '水力、旧',
  'Water/Old',
);

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'b' })
    .map((all) => all.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'xsmall', depthIdentifier: 'b' },
    ...leaves().map((arbitrary) => ({ weight: 2, arbitrary })),
    tie('blocks').map((text) => `> ${indented(text, '> ')}`),
    tie('blocks').map((text) => `> ${indented(text, '')}`),
    fc
      .tuple(
        pick('- ', '* ', '1. ', '3) ', '- [ ] ', '- [x] '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 4 }),
        pick('\n', '\n\n'),
      )
      .map(([mark, items, gap]) =>
        items.map((item) => mark + indented(item, ' '.repeat(mark.length))).join(gap),
      ),
    tie('blocks').map((text) => `[^1]: ${indented(text, '    ')}`),
    fc.tuple(said, tie('blocks')).map(([opening, text]) => `${opening}\n\n${text}\n:::`),
    fc
      .tuple(pick('drop', 'note', 'narrative', 'quadrant[Mill]', 'aside{a="b"}'), tie('blocks'))
      .map(([what, text]) => `:::${what}\n${text}\n:::`),
    tie('blocks').map((text) => `<div class="a">\n\n${text}\n\n</div>`),
    tie('blocks').map((text) => `<center>${text}</center>`),
  ),
}));

function leaves(): fc.Arbitrary<string>[] {
  const headed = (rank: fc.Arbitrary<string>, words: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(rank, words).map(([hashes, text]) => `${hashes} ${text.replace(/\s*\n\s*/g, ' ')}`);
  const rank = pick('#', '##', '##', '###', '######');
  return [
    prose,
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    fc.array(cjk, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
    headed(rank, short),
    headed(
      pick('#', '##'),
      pick(
        'Abstract',
        'Introduction',
        'Conclusion',
        'Then and now',
        'Disclaimer',
        'References',
        '摘要',
        'FAQ',
        'Questions and answers',
        'What are mills?',
      ),
    ),
    fc.tuple(name, pick('===', '---')).map(([text, under]) => `${text}\n${under}`),
    fc
      .tuple(
        fc.array(
          fc.tuple(
            pick('1. ', '(2) ', '3) ', '一、', '', ''),
            short,
            pick(': ', ' – ', ' -- ', '：', '. ', ' '),
            line,
          ),
          { minLength: 1, maxLength: 4 },
        ),
        pick('\n\n', '\n'),
      )
      .map(([all, gap]) => all.map((parts) => parts.join('')).join(gap)),
    fc
      .tuple(
        fc.array(fc.tuple(pick('', '1. ', '- '), name, tags, pick(' – ', ': ', ' '), sentence), {
          minLength: 3,
          maxLength: 5,
        }),
        pick('\n\n', '\n'),
      )
      .map(([all, gap]) =>
        all.map(([mark, label, pair, dash, text]) => `${mark}${label} (${pair})${dash}${text}`).join(gap),
      ),
    pick(
      'Top left and bottom left – the water:',
      'Upper right and lower right: the wind.',
      'The four quadrants follow.',
    ),
    fc
      .array(
        fc.tuple(
          pick('Q', 'Q: ', 'Q. ', '问：', 'Q1: '),
          sentence,
          pick('A', 'A: ', 'A. ', '答：', ''),
          line,
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) =>
        all
          .map(
            ([q, asked, a, told]) =>
              `${q}${asked.replace(/\W*$/u, '')}?\n\n${a}${a === 'A' ? 'Mills: ' : ''}${told}`,
          )
          .join('\n\n'),
      ),
    fc
      .array(
        fc.array(
          fc.oneof(
            name,
            line.map((text) => text.replace(/\s*\n\s*/g, ' ')),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map(([head = [], ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
      ),
    fc
      .tuple(pick('```', '~~~', '```js', '````'), line, pick('```', '~~~', ''))
      .map((parts) => parts.join('\n')),
    line.map((text) => `    ${indented(text, '    ')}`),
    fc
      .tuple(name, pick('', '\n\n*Figure 1: the mill*', '\n*The mill*', '\n\nFigure 2: a mill'))
      .map(([alt, caption]) => `![${alt}](a.png)${caption}`),
    pick(
      '---',
      '***',
      '* * *',
      '<hr>',
      '$$\nx^2 = 1\n$$',
      '{{< figure src="a.png" >}}',
      '{% include mill.html %}',
      'import Mill from "./mill"',
      '::toc',
      ':::drop',
      ':::',
    ),
    pick(
      '[ref]: https://a.example/mill "Mill"',
      '[ref]: <>',
      '[^1]: The mill is old.',
      '[^1]:',
      '[none]:',
      '<!-- editor: check\nthis -->',
      '<script>mill()</script>',
      '<p align="center">Mill</p>',
      '<details><summary>Mill</summary>',
    ),
    pick(
      'By Ada Miller',
      'Published on 2026-02-12',
      'Author: Ada Miller',
      'February 3, 2026',
      'MillsPublished on 2026-02-12Last updated on 2026-02-13',
      'Source: https://a.example/mill',
      'Disclaimer: No advice.',
    ).map((byline) => `\n\n${byline}\n\n`),
    hostile,
    framework(name, sentence),
  ];
}

const frontMatter = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  fc
    .array(
      fc.oneof(
        fc
          .tuple(
            pick(
              'title',
              'subtitle',
              'author',
              'date',
              'updated',
              'lang',
              'tags',
              'url',
              'publisher',
              'abstract',
              'mill',
            ),
            fc.oneof(name, pick('2026-02-12', 'zh', '[a, b]', '', 'null')),
          )
          .map((pair) => pair.join(': ')),
        told(name, sentence),
        hostile,
      ),
      { maxLength: 5 },
    )
    .map((lines) => `---\n${lines.join('\n')}\n---\n\n`),
  fc
    .tuple(name, pick('2026-02-12', '"x"'))
    .map(([title, date]) => `+++\ntitle = "${title}"\ndate = ${date}\n+++\n`),
  name.map((title) => `{"title": "${title}", "author": ["Ada"]}\n\n`),
  name.map((title) => `[title]: <> (${title})\n[author]: <> (Ada Miller)\n\n`),
);

/** Markdown, most of it well formed. */
export const markdown = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(block, pick('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 9 }),
  )
  .map(([head, blocks]) => head + blocks.flat().join(''));

/** Lines of a web page copied as text. */
export const copy = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: prose },
        { weight: 2, arbitrary: name },
        { weight: 2, arbitrary: cjk },
        { weight: 1, arbitrary: line },
        {
          weight: 2,
          arbitrary: fc
            .tuple(pick('• ', '- ', '* ', '1. ', '► ', '一、'), sentence)
            .map((parts) => parts.join('')),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(name, pick(': ', ' – ', ' (Water + Old) – ', ' (Wind + New): '), sentence)
            .map((parts) => parts.join('')),
        },
        {
          weight: 4,
          arbitrary: pick(
            'Home',
            'Share',
            'Read more',
            'Related reads',
            'Latest news',
            'Comments',
            'Newsletter',
            '3 hours ago',
            'Mill prices rise 2 days ago',
            'Advertisement',
            'Menu',
            'Abstract',
            'Summary',
            'Conclusion',
            'References',
            'QWhat are mills?',
            'AThey are old and may not grind.',
            '\n\nBy Ada Miller\n\n',
            '\n\nPublished on 2026-02-12\n\n',
            '\n\nMillsPublished on 2026-02-12Last updated on 2026-02-13\n\n',
            '\n\nSource: https://a.example/mill\n\n',
            'Twitter: https://twitter.com/mill',
            'https://a.example/mill_(x).',
            '相关阅读',
            '摘要',
            '1.36',
            '•',
            '***',
            '…',
            'Top left and bottom left – the water:',
          ),
        },
        { weight: 1, arbitrary: hostile },
      ),
      pick('\n', '\n\n', '\n\n', '\n \n', '\n\n\n'),
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((lines) => lines.flat().join(''));

/** Anything at all. */
export const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(hostile, word, pick('\n', '\n\n', ' ', '\r', '\r\n', '    ')), { maxLength: 30 })
    .map((all) => all.join('')),
  fc.string({ unit: pick(...'[](){}<>*_`~#-+=|:!\\&;"\'$%^.0 1a\n\n\t'), maxLength: 200 }),
);
