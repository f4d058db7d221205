/** The thesis of the author, or his conclusion: quoted where it cannot be bullets. */
import type { Passage } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { needsBefore } from '../../text/word-classes.ts';
import { weightAt } from '../../weigh/weights.ts';
import { isNameless } from './reference.ts';
import { sentences } from '../../text/sentences.ts';
import { lengthOf } from '../../text/words.ts';
import { argumentSlides, type SectionSlides } from './argument.ts';
import { candidatesOf } from './candidates.ts';
import type { ComposeContext } from '../context.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, paragraph, runs, template } from '../inline.ts';
import { supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

/** True for a sentence that needs no other before it. */
const isStanding = (text: string): boolean => !needsBefore(text) && !isNameless(text);

/** The sentence that weighs most. */
const heaviest = (list: readonly Phrase[], { weights }: ComposeContext): Phrase | undefined =>
  list.toSorted((a, b) => (weightAt(weights, b.position) ?? 0) - (weightAt(weights, a.position) ?? 0))[0];

/** Longest quotation on a slide, in words or CJK characters. */
const MAX_QUOTED_LENGTH = { words: 40, characters: 90 } as const;

/** A thesis or conclusion: bullets where its sentences make two or more, else a quotation of its telling sentence. */
export function thesisSlides(section: Passage, context: ComposeContext): SectionSlides {
  const candidates = candidatesOf(section.children, context, false);
  const thesis = section.role === 'thesis' && section.heading;
  if (!thesis && candidates.length >= 2) return argumentSlides({ section }, context);
  const said = section.children.flatMap((support) =>
    support.type === 'point' ? sentences(support.whole, context.source, context.lang) : [],
  );
  const fit = said.filter((sentence) => {
    const { unit, n } = lengthOf(textOf(sentence));
    return n >= 4 && n <= MAX_QUOTED_LENGTH[unit];
  });
  const telling = thesis
    ? fit.find((sentence) => textOf(sentence).includes(textOf(thesis)))
    : heaviest(
        fit.filter((sentence) => isStanding(textOf(sentence))),
        context,
      );
  const quote = telling ?? fit[0];
  if (!quote) return argumentSlides({ section }, context);
  const title = section.heading
    ? bare(section.heading)
    : [template(context.words[section.role] ?? context.words.overview ?? 'Overview')];
  const { authors } = context.outline.meta;
  const attribution = authors[0] && bare(authors[0]);
  const about = {
    path: pathOf(section.heading ?? section.role),
    notes: supportNotes(section.children, context),
    sources: [section.position],
  };
  const naming = { title, path: [section.heading ?? section.role] };
  const words = [paragraph(runs(quote))];
  const { credit: source } = context;
  // Nobody is quoted where nobody is named.
  const told = attribution
    ? makeSlide('quote', { title, quote: words, source, attribution }, about)
    : makeSlide('statement', { title, statement: words, source }, about);
  return { slides: [told, ...shownAmong(section.children, naming, context)] };
}
