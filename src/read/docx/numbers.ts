/** Puts the numbers of items, which the converter hands on as anchors, where HTML says them: at the start of a list. */
import { NUMBER_MARK } from './prepare.ts';

const TAG = new RegExp(`<(/?)(ol|ul|li)>(?:<a id="${NUMBER_MARK}(\\d+)"></a>)?`, 'g');

/** Lists that begin with another number than 1 say so; one that counts anew in its midst becomes two. */
export function numberedLists(html: string): string {
  const pieces: string[] = [];
  const open: { readonly isNumbered: boolean; readonly at: number; next: number }[] = [];
  let at = 0;
  for (const { 0: found, 1: slash, 2: name, 3: number, index } of html.matchAll(TAG)) {
    pieces.push(html.slice(at, index));
    at = index + found.length;
    const list = open.at(-1);
    const tag = `<${slash}${name}>`;
    const own = number === undefined ? list?.next : Number(number);
    if (name !== 'li' && slash === '') open.push({ isNumbered: name === 'ol', at: pieces.length, next: 1 });
    else if (name !== 'li') open.pop();
    else if (slash === '' && list?.isNumbered && own !== undefined) {
      if (own !== list.next && list.next === 1 && pieces[list.at] === '<ol>')
        pieces[list.at] = `<ol start="${own}">`;
      else if (own !== list.next) pieces.push(`</ol><ol start="${own}">`);
      list.next = own + 1;
    }
    pieces.push(tag);
  }
  return [...pieces, html.slice(at)].join('').replaceAll(ANCHOR, '');
}

/** What is left of them, such as in an item that is a heading. */
const ANCHOR = new RegExp(`<a id="${NUMBER_MARK}\\d+"></a>`, 'g');
