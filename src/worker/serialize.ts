/** Turns messages and errors into data, which is what goes from one process to another, and back. */
import { VFileMessage } from 'vfile-message';
import { browserGone, isBrowserGone } from '../print/browser/failure.ts';
import { DeckwrightError } from '../rules/index.ts';

/** A message as data. */
export interface SerializedMessage {
  readonly kind: 'message';
  readonly reason: string;
  readonly source?: string | undefined;
  readonly ruleId?: string | undefined;
  readonly place?: VFileMessage['place'];
  readonly fatal?: boolean | undefined;
  readonly note?: string | undefined;
  readonly file?: string | undefined;
  readonly slides?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
  readonly cause?: SerializedError | undefined;
}

/** An error that is no message, as data; `gone` for a browser that has ended. */
export interface SerializedError {
  readonly kind: 'error' | 'gone';
  readonly name: string;
  readonly text: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
}

/** What a promise was rejected with, as data. */
export type SerializedFailure = SerializedMessage | SerializedError;

/** A message as data; of its cause only name, text, stack and code are kept. */
export function serializeMessage(message: VFileMessage): SerializedMessage {
  const { reason, source, ruleId, place, fatal, note, file } = message;
  const { slides, files } = message as Pick<SerializedMessage, 'slides' | 'files'>;
  const cause = message.cause === undefined ? undefined : serializeError(message.cause);
  return {
    kind: 'message',
    reason,
    source,
    ruleId,
    place,
    fatal: fatal ?? undefined,
    note,
    file,
    slides,
    files,
    cause,
  };
}

/** The message that data was made of. */
export function deserializeMessage(data: SerializedMessage): VFileMessage {
  const { reason, source, ruleId, place, fatal, note, file, slides, files, cause } = data;
  const message = new DeckwrightError(reason, {
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
    ...(place && { place }),
    ...(cause && { cause: deserializeError(cause) }),
  });
  message.fatal = fatal;
  if (note !== undefined) message.note = note;
  if (file !== undefined) message.file = file;
  if (slides) Object.assign(message, { slides });
  if (files) Object.assign(message, { files });
  return message;
}

/** What was thrown, as data. */
export const serializeFailure = (thrown: unknown): SerializedFailure =>
  thrown instanceof VFileMessage ? serializeMessage(thrown) : serializeError(thrown);

/** What data was made of, to be thrown again. */
export const deserializeFailure = (data: SerializedFailure): Error =>
  data.kind === 'message' ? deserializeMessage(data) : deserializeError(data);

function serializeError(thrown: unknown): SerializedError {
  if (!(thrown instanceof Error)) return { kind: 'error', name: 'Error', text: String(thrown) };
  const { name, message, stack } = thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return { kind: isBrowserGone(thrown) ? 'gone' : 'error', name, text: message, stack, code };
}

function deserializeError({ kind, name, text, stack, code }: SerializedError): Error {
  const error = kind === 'gone' ? browserGone('') : new Error(text);
  Object.assign(
    error,
    { name, message: text },
    stack !== undefined && { stack },
    code !== undefined && { code },
  );
  return error;
}
