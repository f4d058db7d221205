/** The matrix of a small article in a few words, for the tests of this folder. */
import type { Matrix } from '../../../src/outline/outline.ts';
import { outlineOf, words } from '../articles.ts';

export { words } from '../articles.ts';

/** The first matrix of an article; undefined when it has none. */
export async function matrixOf(content: string, path = 'a.md'): Promise<Matrix | undefined> {
  const { children } = await outlineOf(content, path);
  return children.find((section): section is Matrix => section.type === 'matrix');
}

/** `top left: name` of each quadrant, in order. */
export const places = (matrix: Matrix | undefined): string[] =>
  (matrix?.children ?? []).map(({ heading, at }) => `${at.y} ${at.x}: ${words(heading)}`);

/** The words at the ends of both axes: left, right, top, bottom. */
export const ends = (matrix: Matrix | undefined): string[] =>
  matrix ? [...matrix.x.ends, ...matrix.y.ends].map(words) : [];
