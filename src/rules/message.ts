/** Messages: made by a rule, read back, given other levels. */
import type { Point, Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { DeckwrightError, isRuleId } from './error.ts';
import type { Level } from './rule.ts';
import { rules, type RuleId } from './table.ts';

/** The place of a message, and its advice. */
export interface MessageDetails {
  readonly place?: Position | Point | undefined;
  /** What to do, in one sentence. */
  readonly note?: string;
  readonly cause?: unknown;
  /** Ids of the slides that it is about, each once. */
  readonly slides?: readonly string[];
  /** Names of the files that are not sound where this is an error; absent for one that holds back all of them. */
  readonly files?: readonly string[];
}

/**
 * Makes a message of a rule. Throw it when the work cannot go on; else add it to `file.messages`.
 *
 * `reason` reads `Unexpected <what>, expected <what>`, without a full stop. The level is the rule's own until `leveled`
 * changes it.
 */
export function message(id: RuleId, reason: string, details: MessageDetails = {}): DeckwrightError {
  const [source = '', ruleId = ''] = id.split(':');
  const given = new DeckwrightError(reason, {
    source,
    ruleId,
    ...(details.place && { place: details.place }),
    ...(details.cause instanceof Error && { cause: details.cause }),
  });
  if (details.note !== undefined) given.note = details.note;
  if (details.slides) Object.assign(given, { slides: details.slides });
  if (details.files) Object.assign(given, { files: details.files });
  setLevel(given, rules[id].level);
  return given;
}

/** The id of the rule of a message, or undefined when another library made it. */
export function ruleOf(given: VFileMessage): RuleId | undefined {
  const id = `${given.source}:${given.ruleId}`;
  return isRuleId(id) ? id : undefined;
}

/** The ids of the slides that a message is about; often empty. */
export const slidesOf = (given: VFileMessage): readonly string[] =>
  given instanceof DeckwrightError ? given.slides : [];

/** The names of the files that a message is about; empty for one that is about all of them. */
export const filesOf = (given: VFileMessage): readonly string[] =>
  given instanceof DeckwrightError ? given.files : [];

/** Gives messages the files that they are about; those that name theirs already keep them. Changes the messages themselves. */
export function aboutFiles(
  given: readonly VFileMessage[],
  files: readonly string[],
): readonly VFileMessage[] {
  for (const message of given) if (filesOf(message).length === 0) Object.assign(message, { files });
  return given;
}

/** The names of the files that errors hold back. */
export const heldBack = (given: readonly VFileMessage[]): ReadonlySet<string> =>
  new Set(given.filter((message) => levelOf(message) === 'error').flatMap(filesOf));

/** Is it an error that is not about certain files, so that none of a build is sound? */
export const holdsAllBack = (given: VFileMessage): boolean =>
  levelOf(given) === 'error' && filesOf(given).length === 0;

/**
 * Is the message about the pack or the browser? Such a message is the same for all articles of a batch.
 *
 * Missing fonts depend on the words of an article, so `template:fonts` is about the article.
 */
export const isCommon = ({ source, ruleId }: Partial<Pick<VFileMessage, 'source' | 'ruleId'>>): boolean =>
  source === 'print' || (source === 'template' && ruleId !== 'fonts');

/** The level of a message. vfile-message has it as `fatal`: true, false or undefined. */
export function levelOf(given: VFileMessage): Exclude<Level, 'off'> {
  return given.fatal === true ? 'error' : given.fatal === false ? 'warning' : 'info';
}

function setLevel(given: VFileMessage, level: Level): void {
  given.fatal = level === 'error' ? true : level === 'warning' ? false : undefined;
}

/** Sets the levels that the user chose; leaves out messages that are `off`. Changes the messages themselves. */
export function leveled(
  given: readonly VFileMessage[],
  levels: Readonly<Partial<Record<RuleId, Level>>>,
): VFileMessage[] {
  return given.flatMap((message) => {
    const id = ruleOf(message);
    const level = id && (levels[id] ?? rules[id].level);
    if (level === 'off') return [];
    if (id && levels[id]) setLevel(message, levels[id]);
    return [message];
  });
}
