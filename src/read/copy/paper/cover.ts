/** What the first page of a text from paper tells: the title, who wrote it and when. */
import { bylineOf } from '../../byline/byline.ts';
import { isContentsLabel } from '../../contents.ts';
import { isCjk } from '../../../text/script.ts';
import { contentTokens, countWords } from '../../../text/words.ts';
import type { CopyBlock } from '../blocks.ts';
import type { Sorted } from '../page.ts';
import { cellsOf } from './line.ts';
import { namesIn } from './unwrap.ts';

/** How many passages stand above the text at most: a title, who wrote it and when, the words of a cover. */
const MAX_COVER_PASSAGES = 16;

/** From this many words on a passage is the text. */
const MIN_TEXT_WORDS = 20;

/** Longest title, in words. */
const MAX_TITLE_WORDS = 40;

/** How much more a line is the title whose words the text says, and one that heads every page. */
const SAID = 10;
const NAMED = 12;

/** What is known of a text when its cover is read. */
export interface Covered {
  readonly text: string;
  /** What heads the pages and stands in the contents. */
  readonly names: ReadonlySet<string>;
  /** Where the contents begin, which stand behind the cover. */
  readonly contents: number;
}

/** The blocks with the title and the bylines of the first page told. */
export function withCover(blocks: readonly CopyBlock[], { text, names, contents }: Covered): Sorted[] {
  const begins = blocks.findIndex(
    ({ kind, text: said, words, position }) =>
      (kind === 'prose' && words >= MIN_TEXT_WORDS * (isCjk(said) ? 2 : 1)) ||
      (position.start.offset ?? 0) > contents,
  );
  const cover = blocks.slice(0, Math.min(begins < 0 ? blocks.length : begins, MAX_COVER_PASSAGES));
  const said = new Set(blocks.slice(Math.max(begins, 0)).flatMap((block) => wordsOf(block.text)));
  let best: { readonly block: CopyBlock; readonly score: number } | undefined;
  for (const [index, block] of cover.entries()) {
    if (!mayHead(block, rawOf(block, text))) continue;
    const score = scoreOf(block.text, said, names) - index / 2;
    if (!best || score > best.score) best = { block, score };
  }
  return blocks.map((block, index): Sorted => {
    if (block === best?.block) return { block, title: true };
    // A label and its value keep the blanks between them, by which their places are counted.
    const raw = rawOf(block, text);
    const signed = index < cover.length && !raw.includes('\n') && bylineOf(raw) !== undefined;
    return signed ? { block: { ...block, text: raw }, drop: 'byline' } : { block };
  });
}

const rawOf = ({ position }: CopyBlock, text: string): string =>
  text.slice(position.start.offset, position.end.offset);

const mayHead = ({ kind, text, words }: CopyBlock, raw: string): boolean =>
  kind !== 'bullet' &&
  words <= MAX_TITLE_WORDS &&
  /\p{L}/u.test(text) &&
  cellsOf(raw.replaceAll('\n', ' - ')).length === 1 &&
  !bylineOf(text) &&
  !isContentsLabel(text);

function scoreOf(text: string, said: ReadonlySet<string>, names: ReadonlySet<string>): number {
  const words = [...new Set(wordsOf(text))];
  const share = words.filter((word) => said.has(word)).length / Math.max(words.length, 1);
  // A head may have only the first words of a long title.
  const [own = ''] = namesIn([text]);
  const named = [...names].some((name) => own === name || (name.includes(' ') && own.startsWith(`${name} `)));
  return Math.min(countWords(text), 4) / 2 + share * SAID + (named && share >= MIN_NAME_SHARE ? NAMED : 0);
}

/** The least share of its words that the text says, of a head that is the title: the name of a journal has less. */
const MIN_NAME_SHARE = 0.4;

const wordsOf = (text: string): string[] => contentTokens(text, 'en');
