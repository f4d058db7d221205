/** What a built-in theme places, it places where lines begin and end: a deck may run from right to left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it.each(['base', 'harbor', 'meridian', 'atlas'])('%s names no side of a slide as left or right', (pack) => {
  const css = readFileSync(join(import.meta.dirname, '../../templates', pack, 'theme.css'), 'utf8');
  const placed = css.split('\n').filter((line) => /^\s*(?:left|right):/.test(line));
  expect(placed).toEqual([]);
});
