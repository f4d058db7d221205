import { expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const slideOf = async (list: string): Promise<readonly string[]> => {
  const { deck } = await composed(`# Canals\n\n## How it went\n\n${list}\n`);
  const slide = deck.slides.at(-1);
  return [slide?.layout ?? '', ...(slide?.classes ?? []), slotText(slide, 'points')];
};

it.each([
  [
    'sentences that open with a date',
    'In March 1791 the first lock was dug. In July 1794 the weir broke after a flood. In 1801 the first iron gate was hung.',
    'March 1791The first lock was dugJuly 1794The weir broke after a flood1801The first iron gate was hung',
  ],
  [
    'labels that are years',
    '- **1791**: the first lock was dug\n- **1794**: the weir broke\n- **1801**: the first iron gate was hung',
    '1791The first lock was dug1794The weir broke1801The first iron gate was hung',
  ],
  [
    'dates of another language',
    '- 1791年3月，第一座船闸开挖\n- 1794年7月，堤坝被洪水冲垮\n- 1801年，第一扇铁门装好',
    '1791年3月第一座船闸开挖1794年7月堤坝被洪水冲垮1801年第一扇铁门装好',
  ],
])('shows %s as a timeline', async (_, list, text) => {
  expect(await slideOf(list)).toEqual(['rows', 'timeline', text]);
});

it.each([
  ['two events', 'In 1791 the first lock was dug. In 1794 the weir broke after a flood.'],
  [
    'an event before the one above it',
    '- In 1794, the weir broke\n- In 1791, the lock was dug\n- In 1801, the gate was hung',
  ],
  ['a year that is spoken of', '- 1791 was dry\n- 1794 was wet\n- 1801 was cold'],
  [
    'prices of a year',
    '- In 1791 dollars it cost nine\n- In 1794 dollars it cost ten\n- In 1801 dollars it cost two',
  ],
  ['a line without a date', '- In 1791, the lock was dug\n- The weir broke\n- In 1801, the gate was hung'],
])('leaves %s as text', async (_, list) => {
  expect((await slideOf(list))[1]).not.toBe('timeline');
});
