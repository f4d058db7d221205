/** Each way in which a deck can say what its article does not is mended, and what is left is sound. */
import { describe, expect, it } from 'vitest';
import type { Slide } from '../../src/compose/layout/index.ts';
import { mend, startRepair, type Repair } from '../../src/mend/index.ts';
import { mendWords, verifierOf, type Verifier } from '../../src/pipeline/verify-deck.ts';
import { message, type RuleId } from '../../src/rules/index.ts';
import type { Fault } from '../../src/verify/index.ts';
import { composed, slotText, type Composed } from '../compose/decks.ts';
import { withLine, withNote, type Claim } from '../verify/tamper.ts';

const article = (sentence: string): string => `# Locks\n\n## Gates\n\n${sentence} Oak is heavy.`;

const verifierFor = ({ article: read, outlined, words }: Composed): Verifier =>
  verifierOf(read, outlined, words);

interface Outcome extends Repair {
  readonly left: readonly RuleId[];
  readonly notes: readonly (string | undefined)[];
}

function mended(made: Composed): Outcome {
  const verifier = verifierFor(made);
  const repair = verifier.withoutLoss(mendWords(startRepair(made.deck), verifier));
  return {
    ...repair,
    left: verifier.verdictOn(repair.deck).faults.map(({ rule }) => rule),
    notes: [...repair.done.values()].map(({ note }) => note),
  };
}

const allNotes = ({ deck }: Repair): string =>
  deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text)).join(' ');

describe('a line that was cut', () => {
  it.each<[string, string, ...Claim[]]>([
    ['without a negator', 'Iron is not safe here.', ['Iron is', 'Iron is'], [' safe here', ' safe here']],
    [
      'without a hedge',
      'Iron may rust and is weak.',
      ['Iron', 'Iron'],
      [' rust and is weak', ' rust and is weak'],
    ],
    [
      'without a quantifier',
      'The gates of most locks are wood.',
      ['The gates of', 'The gates of'],
      [' locks are wood', ' locks are wood'],
    ],
    [
      'without its number',
      'The gates are open for 12 days.',
      ['The gates are open for', 'The gates are open for'],
    ],
    ['with another word', 'Iron does not last.', ['Steel does not last', 'Iron does not last']],
    ['with another number', 'Iron lasts 40 years.', ['Iron lasts 41 years', 'Iron lasts 40 years']],
    ['in another order', 'Iron lasts 40 years.', ['years 40 lasts Iron', 'Iron lasts 40 years']],
  ])('%s gives way to its whole sentence', async (_what, sentence, ...runs) => {
    const outcome = mended(await withLine(article(sentence), runs));
    expect(outcome.left).toEqual([]);
    expect(slotText(outcome.deck.slides[1], 'points')).toBe(sentence.replace(/\.$/, ''));
    expect(outcome.notes).toEqual(['The whole sentence stands there instead.']);
  });

  it('of template text that nobody wrote is left out', async () => {
    const made = await composed(article('Iron rusts.'));
    const slides = made.deck.slides.map((slide, at): Slide =>
      at === 1
        ? ({ ...slide, slots: { ...slide.slots, source: [{ type: 'text', value: 'Trust me' }] } } as Slide)
        : slide,
    );
    const outcome = mended({ ...made, deck: { ...made.deck, slides } });
    expect(outcome.left).toEqual([]);
    expect(outcome.deck.slides[1]?.slots).not.toHaveProperty('source');
  });
});

describe('a title that says what nobody wrote', () => {
  it('gives way to a sound one', async () => {
    const made = await composed(article('Iron rusts.'));
    const slides = made.deck.slides.map((slide, at): Slide =>
      at === 1
        ? ({ ...slide, slots: { ...slide.slots, title: [{ type: 'text', value: 'Steel shines' }] } } as Slide)
        : slide,
    );
    const outcome = mended({ ...made, deck: { ...made.deck, slides } });
    expect(outcome.left).toEqual([]);
    expect(slotText(outcome.deck.slides[1], 'title')).not.toContain('Steel');
    expect(slotText(outcome.deck.slides[1], 'title')).not.toBe('');
  });
});

describe('a note', () => {
  it.each<[string, Claim]>([
    ['with other words', ['Oak lasts for ever', 'Iron lasts 40 years.']],
    ['with another number', ['Iron lasts 41 years.', 'Iron lasts 40 years.']],
    ['in another order', ['years 40 lasts Iron', 'Iron lasts 40 years.']],
  ])('%s has the words at its place', async (_what, claim) => {
    const outcome = mended(await withNote(article('Iron lasts 40 years.'), claim));
    expect(outcome.left).toEqual([]);
    expect(outcome.deck.slides[1]?.notes.at(-1)?.text).toBe('Iron lasts 40 years.');
    expect(outcome.notes).toEqual(['The note has the words of that line as they are written.']);
  });

  it('keeps the marks of the file where the words without them would say another number', async () => {
    const outcome = mended(
      await withNote(article('Take 5*4*3 boats.'), ['Take 543 boats', 'Take 5*4*3 boats']),
    );
    expect(outcome.left).toEqual([]);
    expect(outcome.deck.slides[1]?.notes.at(-1)?.text).toContain('5*4*3');
  });
});

describe('a loss', () => {
  it('stands in the notes of the slide that it follows', async () => {
    const made = await composed(article('Iron rusts.'));
    const slides = made.deck.slides.map((slide, at): Slide =>
      at === 1 ? ({ ...slide, slots: { title: slide.slots.title, points: [] }, notes: [] } as Slide) : slide,
    );
    const outcome = mended({ ...made, deck: { ...made.deck, slides } });
    expect(allNotes(outcome)).toContain('Oak is heavy.');
    expect([...outcome.done.values()].map(({ line }) => line)).toContain(5);
  });

  it('is none in a sound deck, to which nothing is done', async () => {
    const made = await composed(article('Iron rusts.'));
    const outcome = mended(made);
    expect(outcome.deck).toBe(made.deck);
    expect(outcome.done.size).toBe(0);
  });
});

describe('what is found once a slide is drawn', () => {
  const faultOn = (slide: Slide, rule: RuleId, more: Partial<Fault> = {}): Fault => ({
    rule,
    slide,
    ...more,
    message: message(rule, 'Unexpected fault, expected none', { slides: [slide.id] }),
  });
  const steps = async (
    rule: RuleId,
    content: string,
    more: Partial<Fault> = {},
  ): Promise<readonly Repair[]> => {
    const made = await composed(content);
    const { wording } = verifierFor(made);
    const found: Repair[] = [];
    for (let repair: Repair | undefined = startRepair(made.deck); repair;) {
      const slide: Slide | undefined = repair.deck.slides[1];
      repair = slide && mend(repair, [faultOn(slide, rule, more)], wording);
      if (repair) found.push(repair);
      if (found.length > 9) throw new Error('It does not end');
    }
    return found;
  };

  it('code that cannot be read is set in plain text', async () => {
    const [first] = await steps('verify:contrast', '# Locks\n\n## The `gate`\n\nUse `gate` here.');
    expect(JSON.stringify(first?.deck.slides[1]?.slots)).not.toContain('inlineCode');
  });

  it('what overflows stands in the notes, and the slide goes at last', async () => {
    const all = await steps('verify:overflow', article('Iron rusts.'), { slot: 'points' });
    const last = all.at(-1);
    expect(last?.deck.slides).toHaveLength(1);
    expect(last && allNotes(last)).toContain('Iron rusts.');
  });

  it('more points than a slide may have are divided', async () => {
    const items = Array.from({ length: 5 }, (_, at) => `- Gate ${'abcde'.charAt(at)} is wide`).join('\n');
    const [first] = await steps('verify:bullet-count', `# Locks\n\n## Gates\n\n${items}`);
    expect(first?.deck.slides.filter(({ id }) => id.startsWith('gates'))).toHaveLength(2);
  });

  it('what the pack alone can mend is left to it', async () => {
    expect(await steps('verify:title-place', article('Iron rusts.'))).toEqual([]);
  });

  it('the first slide is never left out', async () => {
    const made = await composed(article('Iron rusts.'));
    const [cover] = made.deck.slides;
    if (!cover) throw new Error('A deck has a cover');
    const repair = mend(startRepair(made.deck), [faultOn(cover, 'verify:images')], verifierFor(made).wording);
    expect(repair).toBeUndefined();
  });
});
