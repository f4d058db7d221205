/** A deck that runs from right to left: its next slide is on the left, and the viewer speaks its language. */
import { expect, it } from 'vitest';
import { openChrome } from '../proof/chrome.ts';
import { deckOf } from './deck.ts';
import { ids, look, press } from './seen.ts';
import { deckBefore, desktop, openedBefore } from './set-up.ts';

const content = `---
lang: ar
---
# العبّارة الليلية

تعبر العبّارة النهر كل ليلة، وتحمل ٤٠ راكباً.

## المواعيد

تبدأ الرحلة الأولى بعد الغروب. لا تتوقف العبّارة في الشتاء.
`;

const deck = deckBefore(() => deckOf({ path: 'ferry.md', content }));
const chrome = openedBefore(openChrome);

it('turns to the next slide by the key that points to it', async () => {
  const tab = await chrome().fresh(desktop);
  await tab.goto(deck().addresses.file);
  const all = await ids(tab);
  await press(tab, 'ArrowLeft');
  expect((await look(tab)).shown).toEqual([all[1]]);
  await press(tab, 'ArrowRight');
  expect((await look(tab)).shown).toEqual([all[0]]);
  await tab.click('.bar [data-key="PageDown"]');
  expect((await look(tab)).shown).toEqual([all[1]]);
});

it('names its buttons in the language of the deck, and the keys as they work', () => {
  expect(deck().html).toContain('aria-label="الشريحة التالية"');
  expect(deck().html).toMatch(/<dt><kbd>←<\/kbd>[^]*?<\/dt><dd>التالي<\/dd>/);
});
