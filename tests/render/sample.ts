/** A deck with every layout, from Markdown, for tests of the whole stage. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Deck } from '../../src/compose/deck.ts';
import { deckOf, noteOf, slideOf } from './deck.ts';

/** Blocks of Markdown. */
export function blocks(markdown: string): BlockContent[] {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    .children as BlockContent[];
}

/** The line of one paragraph of Markdown. */
export function line(markdown: string): PhrasingContent[] {
  const [first] = blocks(markdown);
  return first?.type === 'paragraph' ? first.children : [];
}

const title = line(
  'Decentralized compute networks *often* fail: costs $5m (or $7m) at node.js, see www.example.com',
);
const eyebrow = line('1 · Compute');
const source = line('Lao Bai, 比推, 12 February 2026, lines 31–42, https\\://example.com/a');
const points = blocks(
  '- **Supply.** High friction, low willingness\n- Demand :smile: needs `code | pipes` and [links](https://example.com/a_b)\n- $x$ is 5 % < 6 %',
);
const cell = line('**1. Name** A few words | more.');

/** One slide of each layout. */
export const sample: Deck = deckOf(
  [
    slideOf('cover', { title, subtitle: line('A subtitle'), byline: line('Lao Bai · 比推'), source }),
    slideOf('summary', { title, points, source }),
    slideOf(
      'narrative',
      { eyebrow, title, points, source },
      {
        notes: [noteOf(12, 'class: evil'), noteOf(13, 'An arrow --> and <!-- more')],
      },
    ),
    slideOf('points', { title, points: blocks('A paragraph.\n\nAnother: one.'), source }, { density: 1 }),
    slideOf('statement', { title, statement: blocks('Few are *willing* to pay.') }),
    slideOf('quote', { title, quote: blocks('> “No one needs it.”'), attribution: line('Lao Bai') }),
    slideOf('comparison', {
      title,
      'left-heading': line('Then'),
      left: points,
      'right-heading': line('Now'),
      right: points,
    }),
    slideOf('matrix', {
      title,
      left: line('Left'),
      right: line('Right'),
      top: line('Top'),
      bottom: line('Bottom'),
      'top-left': cell,
      'top-right': cell,
      'bottom-left': cell,
      'bottom-right': cell,
    }),
    slideOf(
      'quadrant',
      { title, points, left: line('Left'), right: line('Right'), top: line('Top'), bottom: line('Bottom') },
      { classes: ['at-top-left'] },
    ),
    slideOf('table', { title, table: blocks('| a | b |\n|---|--:|\n| 1 \\| 2 | 3 |\n| x | **y** |') }),
    slideOf('code', { title, code: blocks('```ts\nconst a = "<b>";\n\n---\n<!-- x -->\n```') }),
    slideOf('figure', {
      title,
      figure: blocks('![bg left:40% of it](figure-1.png)'),
      caption: line('Fig. 1'),
    }),
    slideOf('faq', { title, answer: blocks('An answer.') }),
    slideOf('sources', { title, points }),
  ],
  {
    title: 'Tokens: "Models" & <Bubbles>\u2028---',
    authors: ['Lao Bai', 'B. "C" <d>'],
    published: '2026-02-12',
  },
);
