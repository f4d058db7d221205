/** The handout: each slide with its notes, as a document to be printed. */
import { describe, expect, it } from 'vitest';
import { handoutHtml } from '../../src/render/index.ts';
import { phraseOf } from '../condense/phrases.ts';
import { deckOf, noteOf, slideOf } from './deck.ts';

const slides = [
  slideOf('closing', { title: phraseOf('Tides pay late').children }),
  slideOf('closing', { title: phraseOf('Costs').children }, { notes: [noteOf(9, 'Concrete < turbines.')] }),
];
const drawn =
  '<div class="deck"><section id="a"><h1>Tides pay late</h1></section><section id="b"><h1>Costs</h1></section></div>';

const printed = (lang: string, paper: 'a4' | 'letter' = 'a4'): string =>
  handoutHtml(
    { deck: { ...deckOf(slides), lang }, slides: drawn, css: '.theme{}', fontsCss: '' },
    {
      paper,
      words: { notes: 'Notes', pages: 'Page {n} of {m}' },
      theme: ':root { --font-body: Inter; }',
    },
  );

describe('handoutHtml', () => {
  it('gives each slide a sheet of its own, in a deck of its own to which the theme applies', () => {
    const sheets = printed('en').match(/<article class="sheet">[\s\S]*?<\/article>/g) ?? [];
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain('<div class="deck"><section id="a">');
    expect(sheets[1]).toContain('<div class="deck"><section id="b">');
  });

  it('has the notes of a slide below it with their lines, and no list where there are none', () => {
    const [first = '', second = ''] =
      printed('en').match(/<article class="sheet">[\s\S]*?<\/article>/g) ?? [];
    expect(first).not.toContain('class="said"');
    expect(second).toContain('<p>Notes</p><ul><li><span>L9</span>Concrete &lt; turbines.</li></ul>');
  });

  it.each([
    ['a4', 'size: 210mm 297mm'],
    ['letter', 'size: 8.5in 11in'],
  ] as const)('is printed on %s', (paper, rule) => {
    expect(printed('en', paper)).toContain(rule);
  });

  it.each([
    ['en', '@bottom-left { content: "A deck"', '<html lang="en">'],
    ['ar', '@bottom-right { content: "A deck"', '<html lang="ar" dir="rtl">'],
  ])('has the title where lines of %s begin', (lang, foot, tag) => {
    expect(printed(lang)).toContain(foot);
    expect(printed(lang)).toContain(tag);
  });

  it('makes slides smaller as a whole: 656 px of 1280', () => {
    expect(printed('en')).toContain('--frame-scale: 0.5125;');
  });
});
