/** Whose words they are: an abstract and answers that speak of the author were written by somebody else. */
import type { Position } from 'unist';
import type { Section, Support } from '../outline/outline.ts';
import { textOf } from '../text/phrase.ts';
import { supportsOf } from './supports.ts';

/** Words in which somebody else speaks of the one who wrote the article; `the author of a library` is another one. */
const OF_AUTHOR =
  /(?<!\p{L})the (?:author|writer)(?:['’]s)?(?!\p{L}| of )|(?:本文|文章|该文)?作者(?:认为|指出|提到|提出|表示|强调|所说|将|在|的)|著者(?:は|の|が|によ)|(?:저자|필자)(?:는|가|의|에 따르면)/iu;

/** The places of the abstract and of the answers that somebody else wrote about the article; empty where none are. */
export function othersIn(sections: readonly Section[]): Position[] {
  return sections.flatMap((section) => {
    const apart = section.type === 'faq' || (section.type === 'passage' && section.role === 'digest');
    const asked = section.type === 'faq' ? section.children.map(({ heading }) => textOf(heading)) : [];
    const said = [...asked, ...supportsOf(section).flatMap(wordsOf)];
    return apart && said.some((text) => OF_AUTHOR.test(text)) ? [section.position] : [];
  });
}

const wordsOf = (support: Support): string[] =>
  support.type === 'point' ? [textOf(support.whole), ...support.children.flatMap(wordsOf)] : [];

/** True for what stands in one of the places. */
export const isWithin = ({ start, end }: Position, places: readonly Position[]): boolean =>
  places.some(
    (place) =>
      (start.offset ?? 0) >= (place.start.offset ?? 0) && (end.offset ?? 0) <= (place.end.offset ?? 0),
  );
