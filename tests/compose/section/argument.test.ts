import { expect, it } from 'vitest';
import { composed, slotText } from '../decks.ts';

const steps = '1. Close the lower gate.\n2. Fill the chamber.\n3. Open the upper gate.';
const said =
  'The keeper writes the time into the book. The book lies in the house behind the lock. Nobody else may read it.';

/** What the slides of a section say below their titles. */
async function bodyOf(...blocks: readonly string[]): Promise<string> {
  const { deck } = await composed(`# Locks\n\n## Opening a lock\n\n${blocks.join('\n\n')}\n`);
  return deck.slides
    .slice(1)
    .map((slide) => slotText(slide, 'points'))
    .join(' ');
}

it.each([
  ['a list before what is said behind it', [steps, said], ['Close the lower gate', 'The book lies']],
  ['a list behind what is said before it', [said, steps], ['The book lies', 'Close the lower gate']],
  [
    'a list behind what announces it',
    [`You open it like this. It takes an hour:\n\n${steps}`, said],
    ['The book lies', 'Close the lower gate'],
  ],
] as const)('shows %s', async (_what, blocks, [first, second]) => {
  const body = await bodyOf(...blocks);
  expect(body).toContain(second);
  expect(body.split(second)[0]).toContain(first);
});
