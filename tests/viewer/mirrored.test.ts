/** A deck that runs from right to left: its next slide is on the left, and the viewer speaks its language. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readers } from './browsers.ts';
import { deckOf, opened, type Opened } from './deck.ts';
import { ids, look, press } from './seen.ts';

const content = `---
lang: ar
---
# العبّارة الليلية

تعبر العبّارة النهر كل ليلة، وتحمل ٤٠ راكباً.

## المواعيد

تبدأ الرحلة الأولى بعد الغروب. لا تتوقف العبّارة في الشتاء.
`;

let deck: Opened;
beforeAll(async () => {
  deck = await opened(await deckOf({ path: 'ferry.md', content }));
});
afterAll(() => deck.close());

it('turns to the next slide by the key that points to it', async () => {
  const [, open] = readers[0] ?? [];
  const reader = await open?.();
  const tab = await reader?.fresh({ width: 1280, height: 720 });
  if (!reader || !tab) throw new Error('No browser was found');
  await tab.goto(deck.addresses.file);
  const all = await ids(tab);
  await press(tab, 'ArrowLeft');
  expect((await look(tab)).shown).toEqual([all[1]]);
  await press(tab, 'ArrowRight');
  expect((await look(tab)).shown).toEqual([all[0]]);
  await tab.click('.bar [data-key="PageDown"]');
  expect((await look(tab)).shown).toEqual([all[1]]);
  await reader.close();
});

it('names its buttons in the language of the deck, and the keys as they work', () => {
  expect(deck.html).toContain('aria-label="الشريحة التالية"');
  expect(deck.html).toMatch(/<dt><kbd>←<\/kbd>[^]*?<\/dt><dd>التالي<\/dd>/);
});
