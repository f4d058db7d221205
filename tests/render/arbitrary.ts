/** Arbitrary content of slots and notes, as hostile as an article can be. */
import { noteOf } from './deck.ts';
import fc from 'fast-check';
import type { BlockContent, PhrasingContent } from 'mdast';
import { texOf } from '../../src/formula/tex.ts';

/** What has broken decks of others, and what Marp, CommonMark or YAML would take for an instruction. */
const hostile = [
  '-->',
  '--!>',
  '<!--',
  '---',
  '***',
  '___',
  '- - -',
  '===',
  '<!-- _class: x -->',
  '<!-- class: y',
  '<style>',
  '</style>',
  '<style>@import "x"</style>',
  '<script>alert(1)</script>',
  '<div class="slot-title">',
  '</div>',
  '<b>',
  '<img src=x onerror=y>',
  '<br>',
  '![bg](http://x.test/a.png)',
  '![bg left:40% blur](x)',
  '![](data:image/png;base64,AA==)',
  '[a](javascript:alert(1))',
  '# h',
  '## h',
  '#',
  '* x',
  '- x',
  '+ x',
  '1) x',
  '1. x',
  '12. x',
  '> q',
  '{{title}}',
  '{{points}}',
  '$x$',
  '$$y$$',
  '$',
  '`c`',
  '``',
  '```',
  '~~~',
  '~~s~~',
  ':smile:',
  ':+1:',
  ':)',
  ':-(',
  '8-)',
  '[a]: <> (b)',
  '[a]: x',
  '[a]',
  '[^1]',
  '[^1]: n',
  '|',
  '| a | b |',
  '|--|--|',
  '--|--',
  '&lt;',
  '&amp;',
  '&#60;',
  '&copy',
  '&#x3c;script&#x3e;',
  '\\',
  '\\\\',
  '\\<',
  '\\\n',
  '*',
  '**',
  '_',
  '__',
  '_a_',
  '*a*',
  '**b**',
  '***',
  '**a***b*',
  'http://x.test',
  'https://x.test/a?b=c&d',
  'www.x.test',
  '//localhost/x',
  'a@b.com',
  'node.js',
  'mailto:a@b.com',
  'x.com',
  'ftp://x.y',
  'class: evil',
  'theme: default',
  'header: x',
  'marp: false',
  '_class: z',
  'style: "x"',
  '%YAML',
  '...',
  '? a',
  '"',
  "'",
  '`',
  '!',
  '![',
  '](x)',
  '=a=',
  '==m==',
  '^s^',
  '+++',
  '\u0000',
  '\u0007',
  '\u001B[2J',
  '\u007F',
  '\u0085',
  '\u2028',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '\uFFFE',
  '\n',
  '\n\n',
  '\n---\n',
  '\r',
  '\t',
  '    x',
  '\u00A0',
  ' ',
  '  \n',
  '中文。',
  '“引号”',
  '한국어',
  'かな',
  '𠮷',
  '😀',
  'é',
  'a',
  'Ω',
  'Word',
  '10:30',
  '(a)',
  'TODO',
  '[x]',
  '[ ] t',
  '@user',
  '#1',
  'x',
  'AT&T',
  'a<b',
  'a>b',
  '<3',
  '<a@b.c>',
  '<https://x.y>',
];

const words = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...hostile) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  ),
  {
    minLength: 1,
    maxLength: 6,
  },
);
/** Hostile plain text. */
export const text = fc.tuple(words, fc.constantFrom('', ' ', '\n')).map(([parts, glue]) => parts.join(glue));

/** Hostile TeX, some of which can be set. */
const tex = fc
  .oneof(
    text,
    fc
      .array(
        fc.constantFrom(
          'x',
          '1',
          '|',
          '\\|',
          '<',
          '-->',
          '*',
          '_a',
          '^2',
          '`',
          '\\$',
          '\\$5',
          '%',
          ' ',
          '\n',
          '-',
          ']',
          '\\\\',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  )
  .map(texOf);

export const { line } = fc.letrec<{ line: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  line: fc.array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'd' }),
  node: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'd' },
    { weight: 5, arbitrary: text.map((value): PhrasingContent => ({ type: 'text', value })) },
    { weight: 1, arbitrary: text.map((value): PhrasingContent => ({ type: 'inlineCode', value })) },
    { weight: 2, arbitrary: tex.map((value): PhrasingContent => ({ type: 'inlineMath', value })) },
    { weight: 1, arbitrary: fc.constant<PhrasingContent>({ type: 'break' }) },
    { weight: 1, arbitrary: text.map((value): PhrasingContent => ({ type: 'html', value })) },
    { weight: 1, arbitrary: tie('line').map((children): PhrasingContent => ({ type: 'strong', children })) },
    {
      weight: 1,
      arbitrary: tie('line').map((children): PhrasingContent => ({ type: 'emphasis', children })),
    },
    { weight: 1, arbitrary: tie('line').map((children): PhrasingContent => ({ type: 'delete', children })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          tie('line'),
          fc.oneof(
            fc.constantFrom('https://x.test/a_(b)?c=*d*&e', 'javascript:alert(1)', '#x', 'mailto:a@b.c'),
            text,
          ),
        )
        .map(([children, url]) => ({ type: 'link', url, title: 't">', children }) as PhrasingContent),
    },
  ),
}));

export const { blocks } = fc.letrec<{ blocks: BlockContent[]; block: BlockContent }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'b' }),
  block: fc.oneof(
    { depthSize: 'xsmall', depthIdentifier: 'b' },
    { weight: 4, arbitrary: line.map((children): BlockContent => ({ type: 'paragraph', children })) },
    { weight: 1, arbitrary: line.map((children): BlockContent => ({ type: 'heading', depth: 2, children })) },
    { weight: 1, arbitrary: text.map((value): BlockContent => ({ type: 'html', value })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, fc.option(text))
        .map(([value, lang]): BlockContent => ({ type: 'code', value, lang })),
    },
    { weight: 1, arbitrary: tex.map((value): BlockContent => ({ type: 'math', value })) },
    { weight: 1, arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }) },
    {
      weight: 1,
      arbitrary: tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(tie('blocks'), { maxLength: 3 }), fc.boolean(), fc.boolean())
        .map(([items, ordered, spread]): BlockContent => ({
          type: 'list',
          ordered,
          spread,
          start: ordered ? 3 : null,
          children: items.map((children) => ({ type: 'listItem', spread, checked: true, children })),
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows): BlockContent => ({
          type: 'table',
          align: ['right', null, 'center'],
          children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((children) => ({ type: 'tableCell', children })),
          })),
        })),
    },
  ),
}));

/** Speaker notes. */
export const notes = fc.array(
  fc.record({ line: fc.integer({ min: 1, max: 9999 }), text }).map((note) => noteOf(note.line, note.text)),
  { maxLength: 3 },
);
