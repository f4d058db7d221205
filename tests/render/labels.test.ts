/** What a matrix shows by place and colour is said in words. */
import { beforeAll, expect, it } from 'vitest';
import { createRenderer, type Renderer } from '../../src/render/index.ts';
import { basePack } from '../base-pack.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = createRenderer(await basePack());
});

const labels = (classes: string, table: string): (string | undefined)[] => {
  const { html } = renderer.render(`<!-- _class: ${classes} -->\n\n# A title\n\n${table}\n`, ['one']);
  return [...html.matchAll(/<table(?: aria-label="([^"]*)")?>/g)].map(([, label]) => label);
};
const matrix = '|  | **Low** cost | High |\n| - | - | - |\n| Often | a | b |\n| Seldom | c | d |';

it.each([
  ['matrix', 'Low cost / High × Often / Seldom'],
  ['quadrant at-top-left', 'Low cost × Often'],
  ['quadrant at-top-right', 'High × Often'],
  ['quadrant at-bottom-left', 'Low cost × Seldom'],
  ['quadrant at-bottom-right', 'High × Seldom'],
  ['table', undefined],
])('%s', (classes, label) => {
  expect(labels(classes, matrix)).toEqual([label]);
});
