import { expect, it } from 'vitest';
import { changedSlides, slidesIn } from '../../src/preview/slides.ts';

const page = (slides: string): string =>
  `<style>section id="no"</style><main><div class="deck">${slides}</div></main><section id="late">x</section>`;

it('finds the slides of a page, and nothing around them', () => {
  const slides = slidesIn(
    page('<section class="a" id="one"><h1>1</h1></section>\n<section id="two">2</section>'),
  );
  expect([...slides]).toEqual([
    ['one', '<h1>1</h1>'],
    ['two', '2'],
  ]);
});

it('tells which slides say something else, and of none that came or went', () => {
  const before = new Map([
    ['a', '1'],
    ['b', '2'],
    ['gone', '3'],
  ]);
  const now = new Map([
    ['a', '1'],
    ['b', '2!'],
    ['new', '4'],
  ]);
  expect(changedSlides(before, now)).toEqual([{ id: 'b', html: '2!' }]);
});
