/** What every reader of an article's structure is given. */
import type { VFileMessage } from 'vfile-message';

/** What the reading of one article's blocks needs to know. */
export interface OutlineContext {
  /** The article's text, into which all positions point. */
  readonly source: string;
  readonly lang: string;
  /** Takes a message about the article; without it, messages go nowhere. */
  readonly tell?: (message: VFileMessage) => void;
}
