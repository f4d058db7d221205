import fc from 'fast-check';
import type { Html, Root } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteLines } from '../../src/render/notes.ts';
import { createRenderer, printSlides, toMarkdown, type Renderer } from '../../src/render/index.ts';
import { fillDeck, type Pack } from '../../src/template/index.ts';
import { basePack } from '../base-pack.ts';
import { RUNS } from '../properties/runs.ts';
import { blocks, line, notes } from './arbitrary.ts';
import { deckOf, slideOf } from './deck.ts';
import { htmlText, sectionsOf, squash, treeText } from './text.ts';

let pack: Pack;
let renderer: Renderer;
beforeAll(async () => {
  // The layouts matter here, the style does not and would take most of the time.
  pack = { ...(await basePack()), theme: { name: 'base', css: '/* @theme base */' } };
  renderer = createRenderer(pack);
});

/** The lines of HTML that a layout has. */
const own = (root: Root): Html[] => root.children.filter((node) => node.type === 'html');

describe('hostile text', () => {
  it('changes nothing but the words of its own slot', () => {
    fc.assert(
      fc.property(line, line, blocks, notes, notes, (title, eyebrow, points, first, second) => {
        const slide = slideOf('narrative', { title, eyebrow, points }, { id: 'a', notes: first });
        const deck = deckOf([
          slide,
          slideOf('statement', { title, statement: points, source: eyebrow }, { id: 'b', notes: second }),
        ]);
        const roots = fillDeck(deck, pack);
        const markdown = toMarkdown(deck, printSlides(roots), pack);
        const { html, comments } = renderer.render(markdown, ['a', 'b']);
        const sections = sectionsOf(html);
        expect(sections.map((section) => /class="([^"]*)"/.exec(section)?.[1])).toEqual([
          'narrative',
          'statement',
        ]);
        expect(sections.map((section) => section.match(/<h\d/g) ?? [])).toEqual(
          roots.map((root) => (treeText(root, 'heading') === '' ? [] : ['<h1'])),
        );
        expect(html).not.toMatch(
          /<(?:script|style|img|iframe|b|svg|marp)\b|data-marpit-fragment|data-marpit-advanced|="javascript:/i,
        );
        expect(sections.map((section) => section.match(/<div\b[^>]*>/g) ?? [])).toEqual(
          roots.map((root) => own(root).flatMap(({ value }) => /^<div.*/.exec(value) ?? [])),
        );
        expect(squash(treeText(roots[0]))).toBe(
          squash(
            [eyebrow, title, points]
              .flat()
              .map((node) => treeText(node))
              .join(''),
          ),
        );
        expect(sections.map(htmlText)).toEqual(roots.map((root) => treeText(root)));
        expect(comments.map((slideComments) => slideComments.join('\n'))).toEqual(
          [first, second].map((given) => noteLines(given).join('\n')),
        );
      }),
      RUNS,
    );
  }, 900_000);
});
