/** The command line: arguments in, files and an exit code out. The only file that prints. */
import { constants } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { VFileMessage } from 'vfile-message';
import { parseArguments, type Command, type Run } from './arguments.ts';
import { buildAll, type Result } from './build.ts';
import { flags } from './config.ts';
import { folderNames } from './names.ts';
import { articlesIn } from './read/bytes.ts';
import type { Source } from './read/index.ts';
import { codeOf, exitCode, levelOf, message, ruleOf, slidesOf } from './rules.ts';
import { checkCode, printScorecard, scorecardOf, type Scorecard } from './scorecard.ts';
import { version } from './version.ts';
import { ensureFolder, sweep, writeFiles } from './write.ts';

type RunCommand = Extract<Command, Run>;
type BuildCommand = Extract<Command, { name: 'build' }>;

/** What one article came to. */
interface Outcome {
  readonly path: string;
  readonly folder?: string;
  readonly files?: readonly string[];
  readonly scorecard?: Scorecard;
  readonly messages: readonly VFileMessage[];
}

const out = (text: string): unknown => process.stdout.write(`${text}\n`);
const say = (text: string): unknown => process.stderr.write(`${text}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  if ('error' in parsed) {
    say(printed(parsed.error, ''));
    return exitCode([parsed.error]);
  }
  const { command } = parsed;
  if ('paths' in command) return run(command);
  out(command.name === 'version' ? version : help());
  return 0;
}

async function run(command: RunCommand): Promise<number> {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let received: (typeof signals)[number] | undefined;
  const onSignal = (signal: (typeof signals)[number]): void => {
    // A second signal does not wait for anything to be tidied up; the browser is killed as the process exits.
    if (received) process.exit(128 + constants.signals[signal]);
    received = signal;
    stop.abort(
      message('cli:interrupted', `Unexpected ${signal}, expected to finish`, {
        note: 'Nothing half-written is left; run it again.',
      }),
    );
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const outcomes = await runEach(command, stop.signal);
    if (received) say(printed(stop.signal.reason as VFileMessage, ''));
    if (command.json) out(JSON.stringify(outcomes.map(asJson), undefined, 1));
    const codeOf = command.name === 'check' ? checkCode : exitCode;
    const code = codeOf(
      outcomes.flatMap(({ messages }) => messages),
      command.strict,
    );
    return received ? 128 + constants.signals[received] : code;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

async function runEach(command: RunCommand, signal: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const report = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (command.json) return;
    for (const one of shown(outcome, command.quiet)) say(one);
    if (outcome.scorecard) out(printScorecard(safe(outcome.path), outcome.scorecard));
  };
  const paths: string[] = [];
  for (const path of command.paths) {
    await articlesIn(path).then(
      (found) => paths.push(...found),
      (error: unknown) => report(failed(path, error)),
    );
  }
  if (paths.length === 0) return outcomes;
  const refusal =
    command.name === 'build' && (await ensureFolder(command.output).catch((error: unknown) => error));
  if (command.name === 'build' && refusal) {
    report(failed(command.output, refusal));
    return outcomes;
  }
  const names = folderNames(paths);
  const quiet = command.quiet || command.json;
  const options = {
    ...command.options,
    signal,
    ...(!quiet && { onStage: (stage: string, path: string) => say(`${path}: ${stage}`) }),
  };
  let index = 0;
  for await (const result of buildAll(await sourcesOf(paths), options)) {
    if (signal.aborted) break;
    const path = paths[index] ?? '';
    const folder = names[index] ?? 'article';
    report(
      command.name === 'check' ? checked(result, path) : await written(result, path, folder, command, signal),
    );
    index += 1;
  }
  return outcomes;
}

const sourcesOf = async (paths: readonly string[]): Promise<Source[]> =>
  Promise.all(
    paths.map(async (path) =>
      path === '-' ? { path, content: new Uint8Array(await buffer(process.stdin)) } : path,
    ),
  );

function checked(result: Result, path: string): Outcome {
  if ('error' in result) return failed(path, result.error);
  return { path, scorecard: scorecardOf(result.built), messages: result.built.messages };
}

async function written(
  result: Result,
  path: string,
  name: string,
  command: BuildCommand,
  signal: AbortSignal,
): Promise<Outcome> {
  if ('error' in result) return failed(path, result.error);
  const folder = join(command.output, name);
  const { files, messages } = result.built;
  // An article with an error leaves what stood there before: a deck with a fault is worse than an old one.
  if (exitCode(messages, command.strict) > 0) return { path, files: [], messages };
  try {
    await writeFiles(folder, files, signal);
    return { path, folder, files: files.map(({ name }) => name), messages };
  } catch (error) {
    await sweep(folder);
    return failed(path, error);
  }
}

function failed(path: string, error: unknown): Outcome {
  if (error instanceof VFileMessage) return { path, files: [], messages: [error] };
  const reason = error instanceof Error ? error.message : String(error);
  const defect = message('cli:defect', `Unexpected failure inside deckwright: ${reason}`, {
    note: 'Please report it with the article.',
    cause: error,
  });
  if (process.env['DECKWRIGHT_DEBUG'] && error instanceof Error) say(error.stack ?? '');
  return { path, files: [], messages: [defect] };
}

function shown({ path, folder, files = [], messages }: Outcome, quiet: boolean): string[] {
  const worth = quiet ? messages.filter((one) => levelOf(one) === 'error') : messages;
  const lines = worth.map((one) => printed(one, path));
  if (folder !== undefined && !quiet) lines.push(`${path}: wrote ${files.join(', ')} to ${folder}`);
  return lines;
}

/**
 * `path:line:column: level: reason [rule code]` and what to do, control characters escaped. The path is the message's own
 * where it has one, such as a file of a pack.
 */
function printed(given: VFileMessage, path: string): string {
  const where = [given.file || path, given.line, given.column]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  const id = ruleOf(given);
  const rule = [id ?? 'unknown', id && codeOf(id)].filter(Boolean).join(' ');
  const note = given.note ? ` ${given.note}` : '';
  return safe(`${where === '' ? '' : `${where}: `}${levelOf(given)}: ${given.reason}.${note} [${rule}]`);
}

/** What an article or a path holds must not steer the terminal. */
const safe = (text: string): string =>
  text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const asJson = ({ path, folder, files, scorecard, messages }: Outcome): unknown => ({
  path,
  ...(folder !== undefined && { folder }),
  ...(files && { files }),
  ...(scorecard && { scorecard }),
  messages: messages.map((one) => {
    const id = ruleOf(one);
    const slides = slidesOf(one);
    return {
      rule: id,
      code: id && codeOf(id),
      level: levelOf(one),
      reason: one.reason,
      note: one.note,
      ...(one.file && one.file !== path && { file: one.file }),
      line: one.line,
      column: one.column,
      ...(slides.length > 0 && { slides }),
    };
  }),
});

function help(): string {
  const rows = flags.map(({ name, short, value, help: says }) => {
    const left = `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`;
    return `  ${left.padEnd(26)} ${says}`;
  });
  return [
    'deckwright turns an article into a briefing: slides in HTML, PDF and Marp Markdown.',
    '',
    'Usage: deckwright [build] <article|folder|->... [options]',
    '       deckwright check <article|folder|->... [options]',
    '',
    'check writes no files: it prints where the words of each article went, and whether any was invented or lost.',
    '',
    ...rows,
    '',
    'Exit codes: 0 built, or faithful; 1 the article has an error, or is not told faithfully; 2 usage or template; 3 browser or disk; 4 a defect of deckwright.',
  ].join('\n');
}

// Whoever reads the output may stop to; a disk that is full under it is the environment's fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
