/** A message as data, for programs that read what the command line and the service say. */
import type { VFileMessage } from 'vfile-message';
import { filesOf, levelOf, ruleOf, slidesOf } from './message.ts';
import type { Level } from './rule.ts';
import { codeOf, type RuleId } from './table.ts';

/** A message as JSON has it. */
export interface MessageAsJson {
  readonly rule: RuleId | undefined;
  readonly code: string | undefined;
  readonly level: Exclude<Level, 'off'>;
  readonly reason: string;
  readonly note: string | undefined;
  /** Only where it differs from the path that the message is listed under. */
  readonly file?: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Ids of the slides that it is about. */
  readonly slides?: readonly string[];
  /** Names of the files that an error holds back. */
  readonly held?: readonly string[];
}

/** A message as data. `file` is there only when it differs from the path that the message is listed under. */
export function messageAsJson(message: VFileMessage, path: string): MessageAsJson {
  const id = ruleOf(message);
  const slides = slidesOf(message);
  const files = levelOf(message) === 'error' ? filesOf(message) : [];
  return {
    rule: id,
    code: id && codeOf(id),
    level: levelOf(message),
    reason: message.reason,
    note: message.note,
    ...(message.file && message.file !== path && { file: message.file }),
    line: message.line,
    column: message.column,
    ...(slides.length > 0 && { slides }),
    ...(files.length > 0 && { held: files }),
  };
}
