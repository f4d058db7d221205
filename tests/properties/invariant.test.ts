/** The outline says the same however the article's lines end and wherever they are wrapped. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { outline } from '../../src/outline/index.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { read } from '../../src/read/index.ts';
import { visible } from '../../src/text/visible.ts';
import { tokens } from '../../src/text/words.ts';
import { copy, markdown } from './arbitrary.ts';
import { RUNS } from './runs.ts';
import { wrappable, wrapped, wrappedCopy } from './wrapping.ts';

/** An outline without places; of what is dropped only the words, since it is kept as it stood. */
async function saidBy(path: string, content: string): Promise<unknown> {
  let made: Outline;
  try {
    made = outline(await read({ path, content }));
  } catch (error) {
    if (error instanceof VFileMessage) return error.ruleId;
    throw error;
  }
  const dropped = made.dropped.map(({ reason, text }) => [reason, tokens(text)]);
  const bare: unknown = JSON.parse(
    JSON.stringify({ ...made, dropped }, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
  return bare;
}

const kinds = [
  ['Markdown', 'article.md', markdown],
  ['a copy of a page', 'article.txt', copy],
] as const;

/** How lines may end: by what, after which blanks, and with how many empty ones at the end. Two spaces are a line break. */
const ends = fc.record({
  blank: fc.constantFrom('', ' ', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  tail: fc.constantFrom('', '\n', '\n\n\n', ' \n\t\n'),
});

it.each(kinds)(
  'does not depend on how lines end, on blanks before it, on empty lines at the end: %s',
  async (_, path, content) => {
    await fc.assert(
      fc.asyncProperty(content, ends, async (text, { blank, end, tail }) => {
        // A blank before what is not seen is a blank before the end of the line.
        const plain = visible(text.replace(/\r\n?/g, '\n'))
          .replace(/\r\n?/g, '\n')
          .replace(/[^\S\n]+$/gm, '')
          .trimEnd();
        const other = (plain + tail).replaceAll('\n', blank + end);
        expect(await saidBy(path, other)).toEqual(await saidBy(path, plain));
      }),
      RUNS,
    );
  },
  900_000,
);

it('does not depend on where Markdown is wrapped', async () => {
  await fc.assert(
    fc.asyncProperty(wrappable, fc.integer({ min: 40, max: 120 }), async (blocks, width) => {
      expect(await saidBy('article.md', wrapped(blocks, width, '# '))).toEqual(
        await saidBy('article.md', wrapped(blocks, Infinity, '# ')),
      );
    }),
    RUNS,
  );
}, 900_000);

it('does not depend on where paragraphs of a copy are wrapped', async () => {
  await fc.assert(
    fc.asyncProperty(wrappedCopy, fc.integer({ min: 60, max: 120 }), async (blocks, width) => {
      expect(await saidBy('article.txt', wrapped(blocks, width))).toEqual(
        await saidBy('article.txt', wrapped(blocks, Infinity)),
      );
    }),
    RUNS,
  );
}, 900_000);
