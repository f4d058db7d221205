/** Words of a phrase as slides count them. */
import { textOf, type Phrase } from '../../text/phrase.ts';
import { lengthOf } from '../../text/words.ts';

/** Words of a phrase; CJK characters count half. */
export function sizeOf(phrase: Phrase | undefined): number {
  const { unit, n } = lengthOf(phrase ? textOf(phrase) : '');
  return unit === 'words' ? n : n / 2;
}
