/** Messages and errors as data, which is what goes from one process to another, and back. */
import { VFileMessage } from 'vfile-message';
import { browserGone, isBrowserGone } from '../print/browser/failure.ts';

/** A message as data. */
export interface MessageData {
  readonly is: 'message';
  readonly reason: string;
  readonly source?: string | undefined;
  readonly ruleId?: string | undefined;
  readonly place?: VFileMessage['place'];
  readonly fatal?: boolean | undefined;
  readonly note?: string | undefined;
  readonly file?: string | undefined;
  readonly slides?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
  readonly cause?: ErrorData | undefined;
}

/** An error that is no message, as data. */
export interface ErrorData {
  readonly is: 'error' | 'gone';
  readonly name: string;
  readonly text: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
}

/** What a promise was rejected with, as data. */
export type Failure = MessageData | ErrorData;

/** A message as data; its cause loses all but its words. */
export function messageData(given: VFileMessage): MessageData {
  const { reason, source, ruleId, place, fatal, note, file } = given;
  const { slides, files } = given as Pick<MessageData, 'slides' | 'files'>;
  const cause = given.cause === undefined ? undefined : errorData(given.cause);
  return {
    is: 'message',
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
export function messageFrom(data: MessageData): VFileMessage {
  const { reason, source, ruleId, place, fatal, note, file, slides, files, cause } = data;
  const given = new VFileMessage(reason, {
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
    ...(place && { place }),
    ...(cause && { cause: errorFrom(cause) }),
  });
  given.fatal = fatal;
  if (note !== undefined) given.note = note;
  if (file !== undefined) given.file = file;
  if (slides) Object.assign(given, { slides });
  if (files) Object.assign(given, { files });
  return given;
}

/** What was thrown, as data. */
export function failureData(thrown: unknown): Failure {
  return thrown instanceof VFileMessage ? messageData(thrown) : errorData(thrown);
}

/** What data was made of, to be thrown again. */
export function failureFrom(data: Failure): Error {
  return data.is === 'message' ? messageFrom(data) : errorFrom(data);
}

function errorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { is: 'error', name: 'Error', text: String(thrown) };
  const { name, message, stack } = thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return { is: isBrowserGone(thrown) ? 'gone' : 'error', name, text: message, stack, code };
}

function errorFrom({ is, name, text, stack, code }: ErrorData): Error {
  const error = is === 'gone' ? browserGone('') : new Error(text);
  Object.assign(
    error,
    { name, message: text },
    stack !== undefined && { stack },
    code !== undefined && { code },
  );
  return error;
}
