import { expect, it } from 'vitest';
import { marked } from '../../src/compose/continuation.ts';
import type { Slide } from '../../src/compose/layout/index.ts';
import { textOf } from '../../src/text/phrase.ts';
import { deckOf, slideOf } from '../render/deck.ts';
import { blocks, line } from '../render/sample.ts';

const patterns = { continued: '({n}/{m})', left: '+{n}' };
const part = (markdown: string): Slide =>
  slideOf('points', { title: line('Linings'), points: blocks(markdown) }, { continues: 'linings' });
const titles = (...slides: readonly Slide[]): string[] =>
  marked(deckOf(slides), patterns).slides.map(({ slots }) => textOf(slots.title));

it('name the label of their first item', () => {
  expect(titles(part('- **Oak**: rots'), part('- **Iron**: rusts'), part('- **Clay**'))).toEqual([
    'Linings',
    'Linings: Iron',
    'Linings: Clay',
  ]);
});

it('name the first and last rows of a table', () => {
  const table = (...names: readonly string[]): Slide =>
    slideOf(
      'table',
      {
        title: line('Linings'),
        table: blocks(`| a |\n|---|\n${names.map((name) => `| ${name} |`).join('\n')}`),
      },
      { continues: 'linings' },
    );
  expect(titles(table('Oak', 'Iron'), table('Stone', 'Brick', 'Clay'))).toEqual([
    'Linings',
    'Linings: Stone – Clay',
  ]);
});

it.each([
  ['a sentence opens one of them', '- **Oak**: rots', '- Iron rusts'],
  ['one opens with words in bold', '- **Oak**: rots', '- **Iron** rusts'],
  [
    'a label is a sentence of nine words',
    '- **Oak**: rots',
    '- **Iron of the kind that the old keepers used**: rusts',
  ],
  ['two go on with the same', '- **Oak**: rots', '- **Iron**: rusts', '- **Iron**: bends'],
])('are counted where %s', (_, ...parts) => {
  expect(titles(...parts.map(part))).toEqual(parts.map((_, at) => `Linings (${at + 1}/${parts.length})`));
});
