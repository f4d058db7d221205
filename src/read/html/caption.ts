/** What pages without `figure` say of their pictures: words below one, and boxes of a picture with its words. */
import { countWords } from '../../text/words.ts';
import { attr, elementsIn, hasBlocks, nameOf, wordsOf, type HtmlElement } from './dom.ts';

/** Names of the words below a picture, as content systems call them. */
const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|cutline|(?:image|photo|picture|media)-?_?credits?)(?=[\s_-]|$)|caption-?text|(?:image|photo)Credit/i;

/** Names of a box that holds a picture. */
const PICTURE = /(?:^|[\s_-])(?:photo|image|img|picture|pic|thumb(?:nail)?|illustration)(?=[\s_-]|$)/i;

/** Words of the longest text that a box of a picture has for a caption. */
const MAX_CAPTION_WORDS = 80;

/** True for an element that says what a picture shows, or whose it is. */
export const isCaption = (element: HtmlElement): boolean =>
  CAPTION.test(attr(element, 'class')) && !hasBlocks(element);

/** True for a box of one picture and a few words, which are said of it. */
export function isPictured(element: HtmlElement): boolean {
  if (!/^(?:div|span|table|td|p|center|dl|li)$/.test(element.tag) || !PICTURE.test(nameOf(element)))
    return false;
  const pictures = elementsIn(element, ({ tag }) => tag === 'img');
  return pictures.length === 1 && countWords(wordsOf(element)) <= MAX_CAPTION_WORDS;
}
