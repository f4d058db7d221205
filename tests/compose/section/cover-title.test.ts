import { expect, it } from 'vitest';
import type { Slide } from '../../../src/compose/layout/index.ts';
import { composed, slotText } from '../decks.ts';

const coverOf = async (content: string): Promise<Slide | undefined> =>
  (await composed(content)).deck.slides[0];
const body = '\n\n## Gates\n\nOak rots.\n';

it('has the title of the article', async () => {
  expect(slotText(await coverOf(`# Locks${body}`), 'title')).toBe('Locks');
});

it('names what an article shows that has no other words for its title', async () => {
  expect(slotText(await coverOf('# ![A lock in June](lock.png)\n\n## Gates\n\nOak rots.'), 'title')).toBe(
    'A lock in June',
  );
  expect(slotText(await coverOf('![A lock in June](lock.png)\n'), 'title')).toBe('A lock in June');
});

it('has a word of the template where nothing of a title can be drawn', async () => {
  expect(slotText(await coverOf(`# 🎉${body}`), 'title')).toBe('Overview');
  expect(slotText(await coverOf(`---\nlang: ja\n---\n# 🎉${body}`), 'title')).toBe('概要');
});

it('shows a title that is a paragraph whole below a shorter one', async () => {
  const long = 'the keeper minds them by day and his daughter minds them by night '.repeat(10).trim();
  const cover = await coverOf(`# Locks and gates: ${long}${body}`);
  expect(slotText(cover, 'title')).toBe('Locks and gates');
  expect(slotText(cover, 'subtitle')).toBe(`Locks and gates: ${long}`);
  const plain = await coverOf(`# ${long}${body}`);
  expect([slotText(plain, 'title'), slotText(plain, 'subtitle')]).toEqual(['Overview', long]);
  expect(plain?.notes[0]?.text).toBe(long);
  const longest = await coverOf(`# ${long} ${long}${body}`);
  expect(slotText(longest, 'subtitle')).toBe('');
  expect(longest?.notes[0]?.text).toBe(`${long} ${long}`);
});

it('takes the colon of an address for none that ends a subject', async () => {
  const long = 'the keeper minds them by day and his daughter minds them by night '.repeat(10).trim();
  const cover = await coverOf(`# 40 gates of https://example.org/locks and ${long}${body}`);
  expect(slotText(cover, 'title')).toBe('Overview');
});

it('leaves a long title that is none a title', async () => {
  const long = 'The keeper minds the gates by day and his daughter minds them by night '.repeat(4).trim();
  const cover = await coverOf(`# ${long}${body}`);
  expect(slotText(cover, 'title')).toBe(long);
  expect(cover?.density).toBe(2);
});
