/** Finds text that somebody other than the author wrote: abstracts or answers that mention the author in the third person. */
import type { Position } from 'unist';
import type { Section, Support } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import { supportsOf } from './supports.ts';

/** A mention of the article's author: `the author argues`, but not `the author of a library`. */
const AUTHOR_MENTION =
  /(?<!\p{L})the (?:author|writer)(?:['’]s)?(?!\p{L}| of )|(?:本文|文章|该文)?作者(?:认为|指出|提到|提出|表示|强调|所说|将|在|的)|著者(?:は|の|が|によ)|(?:저자|필자)(?:는|가|의|에 따르면)/iu;

/** Places of the abstract and of sets of questions that somebody else wrote; empty when the author wrote all. */
export function otherWritersPlaces(sections: readonly Section[]): Position[] {
  return sections.flatMap((section) => {
    const mayBeOthers = section.type === 'faq' || (section.type === 'passage' && section.role === 'digest');
    const questions = section.type === 'faq' ? section.children.map(({ heading }) => textOf(heading)) : [];
    const texts = [...questions, ...supportsOf(section).flatMap(wordsOf)];
    return mayBeOthers && texts.some((text) => AUTHOR_MENTION.test(text)) ? [section.position] : [];
  });
}

const wordsOf = (support: Support): string[] =>
  support.type === 'point' ? [textOf(support.whole), ...support.children.flatMap(wordsOf)] : [];

/** Is the position inside one of the places? */
export const isWithin = ({ start, end }: Position, places: readonly Position[]): boolean =>
  places.some(
    (place) =>
      (start.offset ?? 0) >= (place.start.offset ?? 0) && (end.offset ?? 0) <= (place.end.offset ?? 0),
  );
