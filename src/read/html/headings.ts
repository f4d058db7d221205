/** Headings of an article as an outline needs them: ranks without its title's, and lines in bold that are headings all the same. */
import type { Heading, RootContent } from 'mdast';
import { textOf } from '../../text/phrase.ts';
import { lengthOf } from '../../text/words.ts';
import { fold } from './metadata/page-metadata.ts';

/** Where a page has headings of the first rank beside its title, all headings stand one rank lower. */
export function leveled(blocks: readonly RootContent[], title: string | undefined): RootContent[] {
  const tops = blocks.filter((block): block is Heading => block.type === 'heading' && block.depth === 1);
  const others = tops.filter(({ children }) => fold(textOf(children)) !== fold(title ?? ''));
  if (others.length === 0 || (title === undefined && tops.length === 1)) return [...blocks];
  return blocks.map((block) =>
    block.type === 'heading' && (block.depth > 1 || others.includes(block))
      ? { ...block, depth: rank(block.depth + 1) }
      : block,
  );
}

const rank = (depth: number): Heading['depth'] => Math.min(6, depth) as Heading['depth'];

/** Longest line in bold that is a heading. */
const MAX_BOLD_HEADING = { words: 14, characters: 30 } as const;

/** Lines in bold that have prose below as headings, one rank below the heading above. */
export function withBoldHeadings(blocks: readonly RootContent[]): RootContent[] {
  const bold = blocks.filter((block, index) => isBoldLine(block) && hasProse(blocks[index + 1]));
  // An article that is half in bold stresses, and has no headings.
  if (bold.length * 3 > blocks.length) return [...blocks];
  const set = new Set(bold);
  let above: number = 1;
  return blocks.map((block) => {
    if (block.type === 'heading') above = block.depth;
    if (!set.has(block) || block.type !== 'paragraph') return block;
    const children = block.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
    return {
      type: 'heading',
      depth: rank(above + 1),
      children,
      ...(block.position && { position: block.position }),
    };
  });
}

function isBoldLine(block: RootContent): boolean {
  if (block.type !== 'paragraph' || block.data?.caption) return false;
  const shown = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (shown.length === 0 || shown.some(({ type }) => type !== 'strong')) return false;
  const words = textOf(block.children).trim();
  const { unit, n } = lengthOf(words);
  return n > 0 && n <= MAX_BOLD_HEADING[unit] && !/[.,;:!。，；：！][”"’)]*$/u.test(words);
}

/** What a heading stands above. */
const hasProse = (block: RootContent | undefined): boolean =>
  block !== undefined &&
  (/^(?:list|table|blockquote|code)$/.test(block.type) ||
    (block.type === 'paragraph' && !isBoldLine(block) && textOf(block.children).trim() !== ''));

/** Headings of notes. */
const NOTES =
  /^(?:(?:foot|end)?notes?|references?|notes and references|citations|works cited|bibliography|sources|einzelnachweise|anmerkungen|fußnoten|quellen|notes et références|références|notas|referencias|参考文献|参考资料|注释|脚注|出典|각주)\s*:?$/iu;

/** Blocks without headings that stand above notes alone: the notes are said where their marks are, and what follows is the article. */
export const withoutNoteHeadings = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.filter(
    (block, index) =>
      block.type !== 'heading' ||
      blocks[index + 1]?.type !== 'footnoteDefinition' ||
      !NOTES.test(textOf(block.children).trim()),
  );
