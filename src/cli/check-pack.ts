/** A pack put to the test: the specimen built with it in every size, its report, and what is to be said of them. */
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { build } from '../build.ts';
import { sizes, type Size } from '../compose/deck.ts';
import type { Format, Options } from '../options.ts';
import { exitCode, levelOf, ruleOf } from '../rules/index.ts';
import { builtInPacks } from '../template/folder.ts';

/** What a pack was found to be. */
export interface PackVerdict {
  readonly pack: string;
  /** True when nothing of it is an error. */
  readonly ready: boolean;
  /** Slides of the specimen by size; empty when it could not be built. */
  readonly slides: Readonly<Partial<Record<Size, number>>>;
  /** Layouts of which the specimen has slides. */
  readonly layouts: readonly string[];
  /** In the order of the stages, each once; those on the pack's files have their places in them. */
  readonly messages: readonly VFileMessage[];
}

/** The size beside which the report is built: its own size is that of paper. */
const FIRST: Size = '16:9';

/**
 * Builds the specimen with a pack in every size, and its report, and verifies them; nothing is written.
 *
 * What is wrong with the pack is in the messages. Rejects where there is nothing to build it with.
 */
export async function checkPack(pack: string, options: Options = {}): Promise<PackVerdict> {
  const slides: Partial<Record<Size, number>> = {};
  const layouts = new Set<string>();
  const messages: VFileMessage[] = [];
  const path = await specimenPath();
  for (const size of Object.keys(sizes) as Size[]) {
    try {
      const formats: Format[] = size === FIRST ? ['html', 'report'] : ['html'];
      const built = await build(path, { ...options, template: pack, size, formats });
      slides[size] = built.deck.slides.length;
      for (const { layout } of built.deck.slides) layouts.add(layout);
      messages.push(...built.messages.filter(isOfPack).map((message) => placed(message, path, pack, size)));
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      messages.push(error);
      break;
    }
  }
  const keys = messages.map(keyOf);
  const once = messages.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  return { pack, ready: exitCode(once) === 0, slides, layouts: [...layouts], messages: once };
}

/** Exit code of a check: what is wrong with the specimen's slides is the pack's fault, whosever it is in other decks. */
export function verdictCode({ messages }: PackVerdict, strict: boolean): number {
  const slides = messages.filter(({ source }) => source === 'verify');
  const others = messages.filter(({ source }) => source !== 'verify');
  return Math.max(
    exitCode(slides, strict) > 0 ? 2 : 0,
    exitCode(others, strict) && Math.max(2, exitCode(others, strict)),
  );
}

/** The verdict as lines for people. */
export function printVerdict(name: string, { ready, slides, layouts, messages }: PackVerdict): string {
  const built = Object.entries(slides).map(([size, count]) => `${count} in ${size}`);
  const at = (level: ReturnType<typeof levelOf>): number =>
    messages.filter((message) => levelOf(message) === level).length;
  const rows: readonly (readonly [string, string])[] = [
    ['slides', built.length > 0 ? `${built.join(', ')}, of ${layouts.length} layouts` : 'none'],
    ['overflow', plural(messages.filter((message) => ruleOf(message) === 'verify:overflow').length, 'slot')],
    ['messages', `${plural(at('error'), 'error')}, ${plural(at('warning'), 'warning')}, ${at('info')} info`],
  ];
  return [
    `${name}: ${ready ? 'ready' : 'not ready'}`,
    ...rows.map(([what, value]) => `  ${what.padEnd(10)} ${value}`),
  ].join('\n');
}

/** What is worth no more than knowing is about the specimen's text, unless it is about the pack's files. */
const isOfPack = (message: VFileMessage): boolean =>
  message.source === 'template' || levelOf(message) !== 'info';

/** What has no place in a file of the pack, such as a family that is not installed, is the pack's all the same. */
function placed(message: VFileMessage, path: string, pack: string, size: Size): VFileMessage {
  if (message.file && message.file !== path) return message;
  message.file = message.source === 'template' ? pack : `specimen.md (${size})`;
  return message;
}

const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** The same at another size is the same. */
const keyOf = (message: VFileMessage): string =>
  `${ruleOf(message)} ${message.file?.replace(/ \(.*/, '')}:${message.line}:${message.column} ${message.reason}`;

/** The article with every layout, which is installed beside the built-in packs. */
const specimenPath = async (): Promise<string> => join(await builtInPacks(), '..', 'content', 'specimen.md');
