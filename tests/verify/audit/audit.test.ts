import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/compose/layout/index.ts';
import type { Dropped, DropReason } from '../../../src/read/article.ts';
import { ruleOf } from '../../../src/rules/index.ts';
import { audit } from '../../../src/verify/index.ts';
import { composed, type Composed } from '../../compose/decks.ts';

/** An article of one section whose one paragraph is the given text. */
const article = (text: string): string => `# Locks\n\n## Gates\n\nOak lasts 40 years under water.\n\n${text}`;

/** What is said when no slide has a note or a point that contains the given words. */
function auditWithout({ deck, outlined, article: read }: Composed, words: string): string[] {
  const has = (part: unknown): boolean => JSON.stringify(part).includes(words);
  const slides = deck.slides.map(
    (slide): Slide =>
      ({
        ...slide,
        slots: Object.fromEntries(
          Object.entries(slide.slots).map(([name, slot]) => [name, has(slot) ? [] : slot]),
        ),
        notes: slide.notes.filter((note) => !has(note)),
      }) as unknown as Slide,
  );
  return audit({ ...deck, slides }, outlined, read).map(
    (found) => `${ruleOf(found)} ${found.line} ${/`[^`]*`/.exec(found.reason)?.[0]}`,
  );
}

describe('audit', () => {
  it('finds nothing to say of an honest deck', async () => {
    const made = await composed(article('Iron rusts within a few seasons of the flood, says the keeper.'));
    expect(auditWithout(made, 'zzz')).toEqual([]);
  });

  it.each([
    [5, 'Silt buries every anchor overnight.', []],
    [
      6,
      'Silt buries every rusty anchor overnight.',
      ['verify:unread 7 `silt buries every rusty anchor overnight`'],
    ],
  ])('says so when %i words in a row are lost', async (_count, text, expected) => {
    const made = await composed(article(text));
    expect(auditWithout(made, 'Silt')).toEqual(expected);
  });

  it('is not content with the same words in another order', async () => {
    const made = await composed(article('Water lasts under years, forty water under lasts years.'));
    expect(auditWithout(made, 'forty')).toHaveLength(1);
  });

  it('says so when a number is lost, but not that of an item', async () => {
    const made = await composed(article('Bo paid 1985 coins.\n\n7. Bo left.\n8. Ann paid.'));
    expect(auditWithout(made, 'Bo paid')).toEqual(['verify:unread 7 `1985`']);
  });

  it('counts Chinese by the character', async () => {
    const made = await composed(article('船闸漏水已有三年，看守人也老了。'));
    expect(auditWithout(made, '船闸')).toHaveLength(1);
  });
});

describe('prose among what was dropped', () => {
  const sentence = 'The keeper of the lower lock has asked for oak since spring.';
  const dropped = (reason: DropReason, sentences: number): Dropped => ({
    type: 'dropped',
    reason,
    text: Array.from({ length: sentences }, () => sentence).join(' '),
    position: { start: { line: 3, column: 1, offset: 9 }, end: { line: 4, column: 1, offset: 30 } },
  });

  it.each<[DropReason, number, string[]]>([
    ['navigation', 3, ['verify:dropped-prose']],
    ['navigation', 2, []],
    ['hidden', 9, []],
    ['comments', 9, []],
  ])('as %s, %i sentences', async (reason, sentences, expected) => {
    const { deck, outlined, article: read } = await composed(article('Iron does not.'));
    const found = audit(deck, { ...outlined, dropped: [dropped(reason, sentences)] }, read);
    expect(found.map(ruleOf)).toEqual(expected);
    expect(found.every(({ reason: said }) => said.includes('3-4 (navigation)'))).toBe(true);
  });

  it.each<[DropReason, number, string[]]>([
    ['navigation', 1, ['verify:dropped-prose']],
    ['navigation', 0, []],
    ['related', 1, []],
  ])('in the midst of the article, as %s, %i sentences', async (reason, sentences, expected) => {
    const { deck, outlined, article: read } = await composed(article('Iron does not.'));
    const inside = { ...dropped(reason, sentences), position: outlined.children[0]?.position };
    const start = { line: 5, column: 2, offset: (inside.position?.start.offset ?? 0) + 1 };
    const position = { start, end: { ...start, offset: start.offset + 1 } };
    const found = audit(deck, { ...outlined, dropped: [{ ...inside, position }] }, read);
    expect(found.map(ruleOf)).toEqual(expected);
  });
});
