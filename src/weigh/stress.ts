/** Tells what the author stresses. */
import { textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';

/** Words in bold from which on a sentence is stressed rather than a term in it: in prose, and behind a label. */
export const MIN_STRESSED_WORDS = { prose: 5, item: 3 } as const;

/** True for a sentence with so much of it in bold: `The keeper **never leaves the gates open at night**.` */
export const isStressed = ({ children }: Phrase, where: keyof typeof MIN_STRESSED_WORDS): boolean =>
  children.some((child) => child.type === 'strong' && lengthOf(textOf(child)).n >= MIN_STRESSED_WORDS[where]);
