/** What verification finds on one slide, with its place, so that it can be mended. */
import type { VFileMessage } from 'vfile-message';
import type { Slide } from '../compose/layout/index.ts';
import type { Note } from '../compose/note.ts';
import type { Run } from '../compose/runs.ts';
import type { RuleId } from '../rules/index.ts';

/** A fault of a slide. With no `line`, `slot` or `note` it is one of the slide as a whole. */
export interface Fault {
  readonly rule: RuleId;
  readonly slide: Slide;
  /** The line of the slide that it is in, as `linesOf` gives it. */
  readonly line?: readonly Run[];
  /** The slot that it is in, where all of a slot is at fault. */
  readonly slot?: string;
  /** The speaker note that it is in. */
  readonly note?: Note;
  /** What is said of it where it is not mended. */
  readonly message: VFileMessage;
}
