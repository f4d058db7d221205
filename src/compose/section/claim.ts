/** Tells whether words claim something by themselves, without the sentences around them. */
import {
  asks,
  hasFiniteVerb,
  isSignpost,
  namesExample,
  needsBefore,
  startsUnresolved,
} from '../../text/word-classes.ts';
import { countsOn } from './leaning.ts';
import { isNameless, leansBack } from './reference.ts';

/** Do the words claim something by themselves? `Tides are certain.` does; `This is certain.` and `Are tides certain?` do not. */
export const isClaim = (words: string, lang: string): boolean =>
  hasFiniteVerb(words, lang) &&
  ![needsBefore, startsUnresolved, isSignpost, asks, namesExample].some((test) => test(words)) &&
  !leansBack(words) &&
  !isNameless(words) &&
  !countsOn(words) &&
  !INDIRECT_QUESTION.test(words) &&
  !pointsAtPicture(words) &&
  !invites(words) &&
  !/[?？]|[:：]\s*$/u.test(words);

/** A question that is set without its mark: `What will happen to the price`, `Why mills close`; `What matters is the price` claims something. */
const INDIRECT_QUESTION =
  /^(?:why|whether)(?!\p{L})|^(?:what|how|why|when|where|which|who)(?: \p{L}+)? (?:will|would|do|does|did|can|could|should|may|might)(?!\p{L})/iu;

/** Words about what is drawn beside them: `The following graph shows the rents`, `Below you can see the rents`, `Each dot represents a mill`. */
const POINTS_AT_PICTURE =
  /(?<!\p{L})the following(?!\p{L})|^(?:above|below),? (?:you|we|is|are)(?!\p{L})|^the (?:[\p{L}-]+ ){0,2}(?:chart|table|figure|graph|map|plot|diagram|visuali[sz]ation|image|picture)s?(?: (?:above|below))? (?:show|display|illustrat|depict|present|compar|summari[sz]|break)\p{L}*(?!\p{L})|^(?:each|every) (?:[\p{L}-]+ )?(?:dot|bar|line|point|column|bubble|colou?r|slice|circle)s? (?:(?:on|in|of) (?:the|this|each) (?:[\p{L}-]+ )?\p{L}+ )?(?:represent|indicat|show|denot|correspond)\p{L}*(?!\p{L})|^(?:the|a) (?:[\p{L}-]+ )?(?:dot|bar|line|point|column|bubble|colou?r|shade|axis|slice|circle|curve)s? (?:on|in|of) (?:the|this|each) (?:[\p{L}-]+ )?(?:chart|graph|map|plot|figure|diagram)s? (?:represent|indicat|show|denot|correspond)\p{L}*(?!\p{L})/iu;

/** What invites to read or to suppose instead of saying something: `Find out why mills close`, `Let's say that a mill closes`. */
const INVITES =
  /^(?:consider|suppose|imagine|assume|picture|say you|let(?:['’]s| us)(?! not)|explore|discover|learn|find out|see|read|dive into|join|uncover|understand|click|subscribe|check out|here(?:['’]s| is| are) (?:how|why|what))(?!\p{L})|^(?:了解|探索|点击|订阅|快来|假设|设想|假如|想象一下|请(?!求|愿))|(?:보세요|봅시다|하십시오|하세요)[.!]?$|(?:てください|ましょう)[。！]?$/iu;

/** True for words that invite the reader to read on or to suppose: they claim nothing themselves. */
export const invites = (words: string): boolean => INVITES.test(words);

/** True for words about what is drawn beside them: without the drawing they say nothing. */
export const pointsAtPicture = (words: string): boolean => POINTS_AT_PICTURE.test(words);
