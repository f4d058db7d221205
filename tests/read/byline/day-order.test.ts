import { expect, it } from 'vitest';
import { bylineOf, isByline } from '../../../src/read/byline/byline.ts';
import { putsDayFirst } from '../../../src/read/byline/day-order.ts';

const page = {
  en: 'The council bought the old kiln, and for two years nobody knew what to do with the ruin beside the weir at the end of the town.',
  fr: "Le conseil a acheté le vieux four, et pendant deux ans personne n'a su que faire de la ruine à côté du barrage au bout de la ville.",
  da: 'Byen købte den gamle ovn, og i to år vidste ingen, hvad man skulle gøre med ruinen ved åen og den smalle vej, der fører ud på øen.',
};

it.each([
  ['04/03/2026', page.fr, true],
  ['4-3-2026', page.fr, true],
  ['12/12/2026', page.fr, true],
  // Danish and Norwegian are not told apart, and both put the day first.
  ['04/03/2026', page.da, true],
  ['04/03/2026', page.en, false],
  // Nothing to decide: one number is no month, or there is no year.
  ['13/03/2026', page.fr, false],
  ['04/13/2026', page.fr, false],
  ['04/03/26', page.fr, false],
  ['04/03/2026', 'Four', false],
] as const)('%s', (line, text, expected) => {
  expect(putsDayFirst(line, text)).toBe(expected);
});

it('reads the day of a byline by the page, and a byline without one as it is', () => {
  expect(bylineOf('Par Claire Dubois, 04/03/2026', undefined, { page: page.fr })?.published?.iso).toBe(
    '2026-03-04',
  );
  expect(bylineOf('By Ann Lee, 04/03/2026', undefined, { page: page.en })?.published).toBeUndefined();
  expect([isByline('04/03/2026 05h00'), isByline('04/03 was a Sunday in town')]).toEqual([true, false]);
});
