/** An article as read: its text, its tree, and what the page says about it. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PictureType } from './images/kind.ts';
import type { Phrase, Sourced } from '../text/phrase.ts';

/** The result of `read`. Offsets of all positions are UTF-16 units into `text`. */
export interface Article {
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  /** What documents call it: the address that it was fetched from, else the name of its file. */
  readonly name: string;
  readonly format: 'markdown' | 'text' | 'html' | 'docx';
  /** True where words stand in code: then only `readable` tells words from markup. */
  readonly coded: boolean;
  /** Decoded, with `\n` line ends, NFC, control characters gone. Of a document of Word, the HTML that says the same. */
  readonly text: string;
  /** Words as they stand in the file itself, where `text` was made of it by a converter. */
  readonly original?: string | undefined;
  /** `text` with spaces in place of what is not the article's (comments, tags, template debris); same offsets. */
  readonly readable: string;
  /** mdast with a position on every node but the colon behind a label that is a line of its own; furniture taken out. */
  readonly tree: Root;
  readonly meta: Partial<Meta>;
  /** Questions with their answers that the front matter tells. */
  readonly questions?: readonly (readonly [question: Phrase, answer: Phrase])[] | undefined;
  /** Options that the article sets for itself in front matter, such as `template`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly dropped: readonly Dropped[];
  /** The pictures that could be loaded, by the address that the article gives. */
  readonly images: ReadonlyMap<string, Picture>;
  /** Collects the messages about this article. */
  readonly file: VFile;
  /** Hex SHA-256 of the bytes read. */
  readonly hash: string;
}

/** A picture that the article shows, from its own folder or from its own text. */
export interface Picture {
  /** Its name among the files of a deck: `figure-1.png`. */
  readonly name: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array;
  /** As it is drawn, in px. */
  readonly width: number;
  readonly height: number;
}

/** Who said it, where and when. Fields that the article does not tell are absent. */
export interface Meta {
  title: Phrase;
  subtitle?: Phrase;
  authors: Phrase[];
  publisher?: Phrase;
  published?: Day;
  updated?: Day;
  url?: Phrase;
  originalTitle?: Phrase;
  /** The article's own abstract, a sentence each; a sentence that the page cuts off is in `dropped` instead. */
  digest?: Phrase[];
  /** BCP 47, `en` when nothing tells. */
  lang: string;
}

/** A date as the article prints it, with its ISO form (`2026-02-12`). */
export interface Day extends Phrase {
  iso: string;
}

/** Why a part of the page is not part of the article. */
export type DropReason =
  | 'navigation'
  | 'related'
  | 'share'
  | 'advertisement'
  | 'comments'
  | 'byline'
  | 'duplicate'
  | 'truncated'
  | 'template'
  | 'markup'
  | 'empty'
  | 'image'
  | 'contents'
  | 'author'
  | 'choice'
  | 'contents'
  | 'hidden';

/** A part of the page that is not the article's: kept, with its reason, so that nothing is lost in silence. */
export interface Dropped extends Sourced {
  type: 'dropped';
  reason: DropReason;
  text: string;
}
