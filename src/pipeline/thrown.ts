/** Makes a message of whatever was thrown. */
import { VFileMessage } from 'vfile-message';
import { message } from '../rules/index.ts';

/** What was thrown, as a message. An error that is no message is a defect, `cli:defect`. */
export function thrownAs(thrown: unknown): VFileMessage {
  if (thrown instanceof VFileMessage) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return message('cli:defect', `Unexpected failure inside deckwright: ${reason}`, {
    note: 'Please report it with the article.',
    cause: thrown,
  });
}
