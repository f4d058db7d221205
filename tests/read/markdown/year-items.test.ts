import { expect, it } from 'vitest';
import { sketched } from './sketch.ts';

it.each([
  ['1871. A flood.', 'p(1871. A flood.)'],
  ['1. One.\n2. Two.\n\n1871. A flood.', 'list(listItem(p(One.))listItem(p(Two.))) p(1871. A flood.)'],
  ['1871. A flood.\n1872. A drought.', 'p(1871. A flood.) p(1872. A drought.)'],
  ['1871. A flood.\n\n   - A list.', 'p(1871. A flood.) list(listItem(p(A list.)))'],
  // A thousand is a year; what is below it, or goes on from the item above, is a number.
  ['1000. One.', 'p(1000. One.)'],
  ['999. One.', 'list(listItem(p(One.)))'],
  ['999. One.\n1000. Two.', 'list(listItem(p(One.))listItem(p(Two.)))'],
  ['3. Three.\n5. Five.', 'list(listItem(p(Three.))listItem(p(Five.)))'],
])('%j is %s', async (content, expected) => expect(await sketched(content)).toBe(expected));
