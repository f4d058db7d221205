/** Makes a message of whatever was thrown. */
import { DeckwrightError, message } from '../rules/index.ts';

/** What a system says that has no more of something, and what that is. */
const SCARCE: Readonly<Record<string, string>> = {
  EMFILE: 'Raise the limit of open files (`ulimit -n 1024`).',
  ENFILE: 'Close other programs: the system has no more open files.',
  ENOMEM: 'Close other programs, or raise the limit of memory (`ulimit -v`).',
  EAGAIN: 'Close other programs, or raise the limit of processes (`ulimit -u`).',
};

/** What was thrown, as a message: `build:process` where the machine lacks something, else `cli:defect`. */
export function thrownAs(thrown: unknown): DeckwrightError {
  if (thrown instanceof DeckwrightError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const scarce = SCARCE[code];
  if (scarce !== undefined)
    return message(
      'build:process',
      `Unexpected limit of this machine (${code}), expected enough to build an article`,
      {
        note: scarce,
        cause: thrown,
      },
    );
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return message('cli:defect', `Unexpected failure inside deckwright: ${reason}`, {
    note: 'Please report it with the article.',
    cause: thrown,
  });
}

/** What the caller of a build is told: the reason of his signal where that has aborted, else a message. */
export const rejection = (thrown: unknown, signal: AbortSignal | undefined): unknown =>
  signal?.aborted ? signal.reason : thrownAs(thrown);
