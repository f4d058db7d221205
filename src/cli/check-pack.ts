/** `template check`: tests a pack by building the specimen article with it. */
import { VFileMessage } from 'vfile-message';
import { createBuilder } from '../build.ts';
import { sizes, type Size } from '../compose/size.ts';
import type { Format, Options } from '../options.ts';
import { exitCode, levelOf, ruleOf } from '../rules/index.ts';
import { specimenPath } from '../template/specimen.ts';
import { byKind } from './message-kinds.ts';
import { plural, titledRows, type TextRow } from './rows.ts';

/** The result of testing a pack. */
export interface PackVerdict {
  readonly pack: string;
  /** True when no message is an error. */
  readonly ready: boolean;
  /** Number of the specimen's slides by size; empty when it could not be built. */
  readonly slides: Readonly<Partial<Record<Size, number>>>;
  /** Layouts that the specimen's slides use. */
  readonly layouts: readonly string[];
  /** Slots of which something stands outside. */
  readonly overflow: number;
  /** Each kind once, in the order of the stages; a message about a file of the pack has its place in that file. */
  readonly messages: readonly VFileMessage[];
}

/** The size with which the report is built too, once: its pages do not depend on the size of slides. */
const REPORT_SIZE: Size = '16:9';

/**
 * Builds the specimen with a pack in every size of slides, and as a report, and verifies them; nothing is written.
 *
 * The verdict has a message of every kind, also one that ended a build. Rejects only on a defect of deckwright.
 */
export async function checkPack(pack: string, options: Options = {}): Promise<PackVerdict> {
  const slides: Partial<Record<Size, number>> = {};
  const layouts = new Set<string>();
  const messages: VFileMessage[] = [];
  const path = await specimenPath();
  const builder = createBuilder({ ...options, jobs: 1 });
  try {
    for (const size of Object.keys(sizes) as Size[]) {
      const formats: Format[] = size === REPORT_SIZE ? ['html', 'report'] : ['html'];
      // The specimen is sound, so what had to be mended is a fault of the pack.
      const rules = { 'verify:mended': 'error' as const, ...options.rules };
      const settings = { ...options, rules, template: pack, size, formats, length: 'full' as const };
      const built = await builder.build(path, settings);
      slides[size] = built.deck.slides.length;
      for (const { layout } of built.deck.slides) layouts.add(layout);
      messages.push(...built.messages.filter(isOfPack).map((message) => placed(message, path, pack, size)));
    }
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    messages.push(error);
  } finally {
    await builder.close();
  }
  const keys = messages.map(keyOf);
  const distinct = messages.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  return {
    pack,
    ready: exitCode(distinct) === 0,
    slides,
    layouts: [...layouts],
    overflow: distinct.filter((message) => ruleOf(message) === 'verify:overflow').length,
    messages: byKind(distinct),
  };
}

/** Exit code of `template check`: 2 for any fault of the specimen's slides, since only the pack can have caused it. */
export function verdictCode({ messages }: PackVerdict, strict: boolean): number {
  const slides = messages.filter(({ source }) => source === 'verify');
  const others = messages.filter(({ source }) => source !== 'verify');
  return Math.max(
    exitCode(slides, strict) > 0 ? 2 : 0,
    exitCode(others, strict) && Math.max(2, exitCode(others, strict)),
  );
}

/** The verdict as text for people. */
export function printVerdict(
  name: string,
  { ready, slides, layouts, overflow, messages }: PackVerdict,
): string {
  const built = Object.entries(slides).map(([size, count]) => `${count} in ${size}`);
  const countAt = (level: ReturnType<typeof levelOf>): number =>
    messages.filter((message) => levelOf(message) === level).length;
  const rows: readonly TextRow[] = [
    ['slides', built.length > 0 ? `${built.join(', ')}, of ${layouts.length} layouts` : 'none'],
    ['overflow', plural(overflow, 'slot')],
    [
      'messages',
      `${plural(countAt('error'), 'error')}, ${plural(countAt('warning'), 'warning')}, ${countAt('info')} info`,
    ],
  ];
  return titledRows(`${name}: ${ready ? 'ready' : 'not ready'}`, rows);
}

/** Messages of level info are about the specimen's text, except those about the pack's files. */
const isOfPack = (message: VFileMessage): boolean =>
  message.source === 'template' || levelOf(message) !== 'info';

/** Files a message under the pack, or under the specimen's slides, unless it names a file of the pack. */
function placed(message: VFileMessage, path: string, pack: string, size: Size): VFileMessage {
  if (message.file && message.file !== path) return message;
  message.file = message.source === 'template' ? pack : `specimen.md (${size})`;
  return message;
}

/** A key without the size of the slides: the same message in both sizes is one message. */
const keyOf = (message: VFileMessage): string =>
  `${ruleOf(message)} ${message.file?.replace(/ \(.*/, '')}:${message.line}:${message.column} ${message.reason}`;
