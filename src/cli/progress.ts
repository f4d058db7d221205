/** Shows how far a run has come: on a terminal in one line that is renewed, elsewhere in a line a stage. */
import type { Stage } from '../options.ts';
import { safe } from './message-text.ts';

/** Where progress is shown. */
export interface Screen {
  readonly write: (text: string) => void;
  /** Columns of a terminal; undefined for a file, a pipe, or a terminal that cannot renew a line. */
  readonly columns: () => number | undefined;
  /** Milliseconds since any moment, for the time that is left. */
  readonly now: () => number;
}

/** The progress of a run. */
export interface Progress {
  /** Says how many articles there are, before the first stage. */
  readonly begin: (articles: number) => void;
  readonly stage: (stage: Stage, path: string) => void;
  /** One more article is done. */
  readonly advance: () => void;
  /** Prints what stays, in place of the line that is renewed, which then stands below it. */
  readonly above: (print: () => void) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Returns to the beginning of the line and erases it. */
export const ERASE_LINE = '\r\u001B[K';

/** Progress on a screen. */
export function showProgress({ write, columns, now }: Screen): Progress {
  const start = now();
  let [total, done] = [0, 0];
  let doing = '';
  let isShown = false;
  const erase = (): void => {
    if (isShown) write(ERASE_LINE);
    isShown = false;
  };
  const draw = (): void => {
    const width = columns();
    if (width === undefined || doing === '') return;
    const line = total > 1 ? `${bar(done, total, now() - start)} ${doing}` : doing;
    write(`${ERASE_LINE}${cut(line, width - 1)}`);
    isShown = true;
  };
  return {
    begin: (articles) => {
      // What cannot be read at all has been told of by now, and is none of them.
      [total, done] = [articles, 0];
    },
    stage: (stage, path) => {
      doing = safe(`${path}: ${stage}`);
      if (columns() === undefined) write(`${doing}\n`);
      else draw();
    },
    advance: () => {
      done += 1;
      if (isShown) draw();
    },
    above: (print) => {
      const wasShown = isShown;
      erase();
      print();
      if (wasShown) draw();
    },
    end: erase,
  };
}

/** Cells of the bar. */
const BAR_WIDTH = 20;

/** The share that is done, and what is left: `[#####---------------] 5 of 20, 15 left, some 40 s`. */
function bar(done: number, total: number, elapsed: number): string {
  const full = Math.floor((done / total) * BAR_WIDTH);
  const left = total - done;
  const seconds = Math.round(((elapsed / done) * left) / 1000);
  const time = done > 0 && left > 0 ? `, some ${duration(seconds)}` : '';
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}] ${done} of ${total}, ${left} left${time}`;
}

/** `40 s`, `3 min`, `2 h`. */
function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** As much of a line as so many columns hold; letters beyond Latin, Greek and Cyrillic may take two of them. */
function cut(line: string, columns: number): string {
  let width = 0;
  let text = '';
  for (const letter of line) {
    width += letter < '\u0530' ? 1 : 2;
    if (width > columns) return text;
    text += letter;
  }
  return text;
}
