/** A reader: what turns the files of one format into an article. */
import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Phrase } from '../text/phrase.ts';
import type { Article, Dropped, Meta } from './article.ts';
import type { FrontMatter } from './front/matter.ts';

/** A file before anybody knows its format. What is derived from its bytes is derived when it is asked for, once. */
export interface UnreadFile {
  /** As the user named it. */
  readonly path: string;
  /** What its format is told by: its path, or the name under which a fetched page is kept. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address of a page that was fetched. */
  readonly url?: string | undefined;
  /** The bytes decoded and normalised. */
  readonly text: () => string;
  /** The front matter of the text. */
  readonly front: () => FrontMatter;
}

/** What a reader finds in a file. */
export interface ReadText {
  /** The text that offsets point into. */
  readonly text: string;
  /** Words as they stand in the file itself, where the text was made of it by a converter. */
  readonly original?: string | undefined;
  /** The same with spaces in place of what is not the article's. */
  readonly readable: string;
  /** Offset of the first character behind the front matter; 0 where there is none. */
  readonly start: number;
  readonly tree: Root;
  readonly meta: Partial<Meta>;
  readonly settings: Readonly<Record<string, string>>;
  readonly questions?: readonly (readonly [question: Phrase, answer: Phrase])[] | undefined;
  readonly dropped: readonly Dropped[];
  readonly messages: readonly VFileMessage[];
}

/** The reader of one format. To add a format is a folder that exports one, and a line in `readers.ts` and in `extensions.ts`. */
export interface Reader {
  readonly format: Article['format'];
  /** True where words stand in code, as in HTML: then only `readable` tells words from markup. */
  readonly coded: boolean;
  readonly matches: (file: UnreadFile) => boolean;
  /** Throws a `read:*` message for a file that is damaged, too deep or too large. */
  readonly read: (file: UnreadFile) => Promise<ReadText>;
}
