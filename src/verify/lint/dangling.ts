/** Points that do not stand by themselves, and points without words (T-GATE). */
import type { Position } from 'unist';
import { gate, type Reason } from '../../condense/gate.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';
import { isResolvedBy } from '../../text/word-classes.ts';
import type { LintCheck, Finding } from './input.ts';
import { isFrame, saidOn, titleOf, type SlidePoint } from './points.ts';

/** What the author's own list may well be: long, without a verb, a question, told by himself. */
const TOLD: Readonly<Partial<Record<Reason, string>>> = {
  unresolved: 'opens with a word that points back',
  'lead-in': 'announces what does not follow',
  unbalanced: 'has a bracket or quotation mark without its other half',
  dangling: 'ends in the middle',
};

/** Numbers and letters of an enumeration in a sentence, whose bracket closes nothing: `1) costs, 2) gains`. */
const ENUMERATORS = /(?<=^|\s)(?:\d{1,2}|[a-z])\)/giu;

/** Checks T-GATE. */
export const dangling: LintCheck = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    const said = saidOn(slide);
    const { hasOwnPoints, isReferences } = traitsOf(slide.layout);
    if (isFrame(slide) && !hasOwnPoints) return [];
    const empty = said.filter(({ text, leads }) => text === '' && !leads);
    const open = isReferences
      ? []
      : said.flatMap((point, index) =>
          reasonOf(point, index, said, { title: titleOf(slide).toLowerCase(), lang: deck.lang }),
        );
    const [first] = open;
    const found: Finding[] = [];
    if (empty.length > 0 || titleOf(slide) === '') found.push(emptyOn(slide));
    if (first)
      found.push({
        rule: 'verify:dangling',
        slide,
        found: `point that ${first.reason} (\`${first.text.slice(0, 60)}\`${open.length > 1 ? ` and ${open.length - 1} more` : ''})`,
        expected: 'one that stands by itself',
        advice: 'Name in the article what is meant.',
      });
    return found;
  });

function reasonOf(
  { text, leads, slot, kind, place }: SlidePoint,
  index: number,
  said: readonly SlidePoint[],
  { title, lang }: { readonly title: string; readonly lang: string },
): { text: string; reason: string }[] {
  // The sentences of an answer, those after a first one, and those directly behind another lean on what is said before.
  const leans =
    slot === 'answer' ||
    (kind === 'paragraph' && index > 0) ||
    (said[index - 1]?.slot === slot && isBehind(place, said[index - 1]?.place));
  // Whom it speaks of is clear, or a heading says it.
  const resolved = leans || /^\W*(?:I|we|you|my|our|your)(?!\p{L})/iu.test(text) || isResolvedBy(text, title);
  const reason = gate(text.replace(ENUMERATORS, ' '), lang, 'fragment').find(
    (reason) =>
      TOLD[reason] !== undefined &&
      !(reason === 'lead-in' && (leads || said[index + 1]?.slot === slot)) &&
      !(reason === 'unresolved' && resolved) &&
      // `The problems come from`: the list below goes on.
      !(reason === 'dangling' && kind === 'heading' && leads),
  );
  return reason ? [{ text, reason: TOLD[reason] ?? reason }] : [];
}

/** Characters that may have been cut from the end of a point, with what stands between it and the next sentence. */
const MAX_CUT_CHARACTERS = 120;

/** True for a point that the author wrote directly behind another. */
const isBehind = (place: Position | undefined, before: Position | undefined): boolean => {
  const gap = (place?.start.offset ?? 0) - (before?.end.offset ?? Infinity);
  return gap >= 0 && gap <= MAX_CUT_CHARACTERS;
};

const emptyOn = (slide: Slide): Finding => ({
  rule: 'verify:empty',
  slide,
  found: 'point or title without words',
  expected: 'words of the article',
  advice: 'Please report it with the article.',
});
