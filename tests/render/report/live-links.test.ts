import type { ElementContent } from 'hast';
import { expect, it } from 'vitest';
import { withLiveLinks } from '../../../src/render/report/live-links.ts';

const element = (tagName: string, properties: Record<string, string>, words: string): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children: [{ type: 'text', value: words }],
});

const LONG = 'why-the-lower-gate-leaks-at-night-and-who-pays-for-oak';
const places = ['why-it-leaks', 's-1-what-to-do', '闸门', 'gates-of-oak', LONG].map((id) =>
  element('h2', { id }, id),
);

/** Where a link leads; undefined when only its words are left. */
function targetOf(href: string): unknown {
  const [made] = withLiveLinks([element('a', { href }, 'there'), ...places]);
  return made?.type === 'element' ? made.properties['href'] : undefined;
}

it.each([
  ['#why-it-leaks', '#why-it-leaks'],
  ['#1-what-to-do', '#s-1-what-to-do'],
  ['#why--it-leaks', '#why-it-leaks'],
  ['#Why_it_leaks', '#why-it-leaks'],
  ['#%E9%97%B8%E9%97%A8', '#闸门'],
  ['#gates', '#gates-of-oak'],
  [`#${LONG}-in-the-end`, `#${LONG}`],
  ['#why-it-leaks-in-the-end', undefined],
  ['#gone', undefined],
  ['#--', undefined],
  ['#%E9', undefined],
  ['https://a.example/#gone', 'https://a.example/#gone'],
])('leads %s to %s', (href, expected) => {
  expect(targetOf(href)).toBe(expected);
});
