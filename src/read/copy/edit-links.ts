/** Links of a wiki that stand beside its headings: `History[edit]`, or `[Bearbeiten | Quelltext bearbeiten]` on the line below. */
import type { Locate } from '../locator.ts';
import { countWords } from '../../text/words.ts';
import type { CopyBlock } from './blocks.ts';

/** The blocks of a page without its edit links, and these. */
export interface WithoutLinks {
  readonly blocks: readonly CopyBlock[];
  readonly links: readonly CopyBlock[];
}

/** A few words in brackets at the end of a short line; a number is the mark of a note. */
const LINK = /^(.*?)\s?(\[(?!\d+\])[^[\]]{2,60}\])$/u;

/** Most words of such a link. */
const MAX_LINK_WORDS = 6;

/** How often a page has the same link: once could be anything. */
const MIN_LINKS = 2;

/** Takes out brackets that come back beside short lines; the lines are headings, as the wiki marks them. */
export function withoutEditLinks(blocks: readonly CopyBlock[], place: Locate): WithoutLinks {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const link = linkOf(block);
    if (link !== undefined) counts.set(link, (counts.get(link) ?? 0) + 1);
  }
  const own: CopyBlock[] = [];
  const links: CopyBlock[] = [];
  for (const block of blocks) {
    const link = linkOf(block);
    if (link === undefined || (counts.get(link) ?? 0) < MIN_LINKS) {
      own.push(block);
      continue;
    }
    const { offset = 0 } = block.position.start;
    const from = block.text.length - link.length;
    const name = block.text.slice(0, from).trimEnd();
    links.push({ ...block, text: link, position: place(offset + from, offset + block.text.length) });
    const above = own.pop();
    if (name !== '') {
      const heading = { text: name, words: countWords(name), position: place(offset, offset + name.length) };
      own.push(...(above ? [above] : []), { ...block, ...heading, heading: true });
    } else if (above) own.push(above.kind === 'short' ? { ...above, heading: true } : above);
  }
  return { blocks: own, links };
}

function linkOf({ kind, text }: CopyBlock): string | undefined {
  if (kind !== 'short') return undefined;
  const link = LINK.exec(text)?.[2];
  return link !== undefined && countWords(link) <= MAX_LINK_WORDS ? link : undefined;
}
