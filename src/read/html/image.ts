/** Pictures of a page: the address that is shown in the end, and the words that stand for it. */
import type { Image } from 'mdast';
import { attr, type HtmlElement } from './dom.ts';
import type { PageConversion } from './page.ts';

/** Attributes in which pages keep the address of a picture until it is scrolled to. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-srcset',
  'srcset',
];

/** Below this width or height in px a picture is an icon or counts visits. */
const MIN_PICTURE_PX = 48;

/** Longest data address that only keeps the place of a picture. */
const MAX_PLACEHOLDER_CHARACTERS = 1000;

/** A picture as an image of mdast; undefined for icons, counters and signs drawn as pictures. */
export function imageOf(element: HtmlElement, page: PageConversion): Image | undefined {
  const url = addressOf(element, page);
  const alt = element.attributes.get('alt');
  const slim = ['width', 'height'].some(
    (side) => /^\d+(?:px)?$/.test(attr(element, side)) && parseInt(attr(element, side), 10) < MIN_PICTURE_PX,
  );
  if (
    url === undefined ||
    slim ||
    /emoji|smiley|icon|avatar|spacer|pixel/i.test(
      `${attr(element, 'class')} ${/[^/?]*(?=\?|$)/.exec(url)?.[0] ?? ''}`,
    )
  )
    return undefined;
  const words = alt?.value.replace(/\s+/g, ' ').trim() ?? '';
  if (!alt || words === '' || alt.start < 0) return { type: 'image', url, alt: '', ...page.at(element) };
  page.says(alt);
  return { type: 'image', url, alt: words, position: page.trimmed(alt.start, alt.end) };
}

function addressOf(element: HtmlElement, { base, isSaved }: PageConversion): string | undefined {
  const plain = attr(element, 'src').trim();
  const kept = /^data:/i.test(plain) && plain.length < MAX_PLACEHOLDER_CHARACTERS ? '' : plain;
  const lazy = LAZY.map((name) => (attr(element, name).trim().split(/\s/)[0] ?? '').replace(/,$/, '')).find(
    (text) => text !== '' && !/^data:|^[[{]/i.test(text),
  );
  const address =
    kept === '' || /blank|spacer|placeholder|loading|lazy|transparent|1x1/i.test(kept)
      ? (lazy ?? kept)
      : kept;
  if (address === '' || /^data:image\/svg/i.test(address)) return undefined;
  if (/^(?:https?:)?\/\/|^data:/i.test(address) || (isSaved && !/^[/?]/.test(address))) return address;
  try {
    return base === undefined ? address : new URL(address, base).href;
  } catch {
    return undefined;
  }
}
