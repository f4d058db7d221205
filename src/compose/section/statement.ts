/** Slides that say one sentence: where a section has no more, or nothing of it can be a bullet. */
import type { Narrative, Passage, Point, Support } from '../../outline/outline.ts';
import { gate } from '../../condense/gate.ts';
import { isSignpost, needsBefore } from '../../text/word-classes.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { bare, paragraph, runs, template } from '../inline.ts';
import { eyebrowOf, withNumber, type Title } from './section-title.ts';
import { phrasesOf } from '../notes.ts';
import { makeSlide, type SharedSlots, type SlideDetails } from '../make-slide.ts';

/** Where nothing can be shortened safely: the first sentence that fits, else the shortest, as the author wrote it. */
export function statementSlide(
  prose: readonly Support[],
  titled: Title,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide[] {
  const said = prose.flatMap((support) =>
    support.type === 'point' ? sentences(support.text ?? support.whole, context.source, context.lang) : [],
  );
  const plain = said.filter(
    (sentence) =>
      sentence.position.start.offset !== titled.used?.position.start.offset &&
      !isCutOff(textOf(sentence), context),
  );
  const telling = plain.filter((sentence) => !isSignpost(textOf(sentence)));
  const whole = telling.filter((sentence) => !needsBefore(textOf(sentence)));
  const shortest = [whole, telling, plain]
    .find((list) => list.length > 0)
    ?.toSorted((a, b) => textOf(a).length - textOf(b).length)[0];
  // What is said first says most, where it fits and needs nothing before it.
  const stated = MAX_STATED_LENGTHS.flatMap((most) =>
    telling.filter((sentence) => {
      const words = textOf(sentence);
      const { unit, n } = lengthOf(words);
      return n <= most[unit] && !needsBefore(words);
    }),
  )[0];
  const statement = stated ?? shortest;
  if (!statement) return [];
  return [makeSlide('statement', { ...shared, statement: [paragraph(runs(statement))] }, details)];
}

/** True for a paragraph that announces what is not there, or breaks off: `The reasons are:`, `Let us recall the parts set out in`. */
export const leadsNowhere = ({ whole, children }: Point, context: ComposeContext): boolean =>
  children.length === 0 && isCutOff(textOf(whole), context);

function isCutOff(text: string, { lang }: ComposeContext): boolean {
  if (/[:：]\s*$/u.test(text)) return true;
  if (/[.!?。！？…]["”’」』)）]*\s*$/u.test(text)) return false;
  // `the house that he lives in.` ends a sentence; without its stop, the words go on where they cannot be read.
  return /(?<!\p{L})(?:in|on)\s*$/iu.test(text) || gate(text, lang, 'sentence').includes('dangling');
}

/** A section whose title says all that it says: the sentence goes below the heading, so that something stands there. */
export function soleSlide(
  section: Narrative | Passage,
  titled: Title,
  shared: SharedSlots,
  details: SlideDetails,
  context: ComposeContext,
): Slide[] {
  const { used, part } = titled;
  const title = section.heading
    ? withNumber(section, section.heading)
    : (part ?? [template(context.words.overview ?? 'Overview')]);
  const said = used ?? picturedIn(section);
  if (!said) return [makeSlide('statement', { ...shared, statement: [] }, details)];
  const { eyebrow: _, ...rest } = shared;
  const group = section.group?.at(-1);
  const above = eyebrowOf(group && bare(group), title);
  return [makeSlide('statement', { ...rest, ...above, title, statement: [paragraph(runs(said))] }, details)];
}

/** Longest sentences that are stated as they are while a shorter one could be, in words or CJK characters: rather one, else the other. */
const MAX_STATED_LENGTHS = [
  { words: 28, characters: 64 },
  { words: 36, characters: 90 },
] as const;

/** What is said of a picture that is not shown: its caption, else the words that stand for it. */
const picturedIn = ({ children }: Narrative | Passage): Phrase | undefined =>
  children.flatMap((support) => (support.type === 'exhibit' ? phrasesOf(support) : [])).at(-1);
