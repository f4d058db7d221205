/** Finds the paragraph that concludes an article: signatures, links and rights behind it are beside the argument. */
import { asks, hasFiniteVerb } from '../text/word-classes.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import type { OutlineContext } from './context.ts';
import type { Support } from './outline.ts';

/** Paragraphs behind the conclusion that may state nothing: a signature, a link, a line on rights. */
const MAX_TAIL_PARAGRAPHS = 4;

/** The index of the last paragraph that states something; -1 where the last ones state nothing, or are a list. */
export function closingIndex(supports: readonly Support[], context: OutlineContext): number {
  const first = Math.max(0, supports.length - 1 - MAX_TAIL_PARAGRAPHS);
  for (let at = supports.length - 1; at >= first; at--) {
    const support = supports[at];
    if (support?.type !== 'point' || support.item || support.children.length > 0) return -1;
    if (!isTail(support.whole, context)) return at;
  }
  return -1;
}

/** Longest paragraph that signs or points elsewhere, in words or CJK characters. */
const MAX_TAIL_LENGTH = { words: 14, characters: 30 } as const;

/** Words and characters below which a paragraph without a verb is no statement: `Onward.`, `Ines Falk`. */
const MIN_STATED_LENGTH = { words: 4, characters: 8 } as const;

const ELSEWHERE =
  /^\W*(?:related|recording|slides|source|sources|photo|photos|image|copyright|©|\(c\)|all rights|originally published|first published|this (?:post|article|essay|piece) (?:was|is|first|originally|appeared)|cross-?posted|thanks|thank you|special thanks|read more|continue reading|read next|more from|next up|follow|subscribe|sign up|contact|comments?|discuss|views expressed|disclaimer|disclosure|tags?|filed under|版权|转载|关注|来源|编辑|责任编辑|作者[:：]|相关(?:阅读|文章)|感谢|出典|関連記事|著者|출처|관련 기사|저작권|무단)(?![\p{L}])/iu;

/** True for a paragraph that states nothing: a signature, a link alone, a question, `Related: …`, `© 2026`. */
function isTail(phrase: Phrase, { lang }: OutlineContext): boolean {
  const text = textOf(phrase).trim();
  const { unit, n } = lengthOf(text);
  if (asks(text)) return true;
  if (ELSEWHERE.test(text)) return true;
  const linked = textOf(phrase.children.filter(({ type }) => type === 'link' || type === 'linkReference'));
  if (linked.length > 0 && n <= MAX_TAIL_LENGTH[unit] && !hasFiniteVerb(text, lang)) return true;
  if (linked.trim() === text) return true;
  return (
    n < MIN_STATED_LENGTH[unit] ||
    (n <= MAX_TAIL_LENGTH[unit] && !/[.!。！…][”"’')）]*$/u.test(text) && !hasFiniteVerb(text, lang))
  );
}
