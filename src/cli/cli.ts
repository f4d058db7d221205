/** The command line: arguments in, files and an exit code out. The only file that prints. */
import { constants } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { VFileMessage } from 'vfile-message';
import { parseArguments, type Command, type ArticleOptions } from './arguments.ts';
import { buildAll, type Result } from '../build.ts';
import { help } from './help.ts';
import { folderNames } from '../files/names.ts';
import { messageAsJson, messageText, safe, safeJson } from './message-text.ts';
import { articlesIn, MAX_BYTES } from '../read/bytes.ts';
import type { Source } from '../read/index.ts';
import { exitCode, filesOf, isCommon, levelOf, message, thrownAs } from '../rules/index.ts';
import { checkCode, printScorecard, scorecardOf, type Scorecard } from './scorecard.ts';
import { checkPack, printVerdict, verdictCode } from './check-pack.ts';
import { newPack } from '../template/scaffold.ts';
import { version } from '../version.ts';
import { ensureFolder, writeFiles, writeNewFolder } from '../files/write.ts';

type RunCommand = Extract<Command, ArticleOptions>;
type BuildCommand = Extract<Command, { name: 'build' }>;
type PackCommand = Extract<Command, { readonly pack: string }>;
type CheckPackCommand = Extract<Command, { name: 'template check' }>;

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
    say(messageText(parsed.error, ''));
    return exitCode([parsed.error]);
  }
  const { command } = parsed;
  if ('paths' in command) return interruptible((signal) => run(command, signal));
  if ('pack' in command) return interruptible((signal) => onPack(command, signal));
  out(command.name === 'version' ? version : help());
  return 0;
}

async function onPack(command: PackCommand, signal: AbortSignal): Promise<number> {
  const path = `templates/${command.pack}`;
  try {
    if (command.name === 'template check') return await verdict(command, signal);
    const files = await newPack(command.pack);
    await writeNewFolder(
      path,
      files.map(({ path: name, text }) => ({ name, contents: new TextEncoder().encode(text) })),
    );
    const names = files.map((file) => file.path);
    if (command.json) out(safeJson({ folder: path, files: names, messages: [] }));
    else if (!command.quiet)
      say(
        `${path}: wrote ${names.join(', ')}; begin with pack.yml, then \`deckwright template check ${command.pack}\``,
      );
    return 0;
  } catch (error) {
    const { messages } = failed(path, error);
    if (command.json) out(safeJson({ messages: messages.map((message) => messageAsJson(message, path)) }));
    else for (const message of messages) say(messageText(message, path));
    return exitCode(messages);
  }
}

async function verdict(command: CheckPackCommand, signal: AbortSignal): Promise<number> {
  const found = await checkPack(command.pack, { ...command.options, signal });
  const messages = command.quiet
    ? found.messages.filter((message) => levelOf(message) === 'error')
    : found.messages;
  if (command.json)
    out(
      safeJson({ ...found, messages: found.messages.map((message) => messageAsJson(message, found.pack)) }),
    );
  else {
    for (const message of messages) say(messageText(message, found.pack));
    out(printVerdict(safe(found.pack), found));
  }
  return verdictCode(found, command.strict);
}

async function run(command: RunCommand, signal: AbortSignal): Promise<number> {
  const codeOf = command.name === 'check' ? checkCode : exitCode;
  // Of ten thousand articles only what will be printed at the end is kept.
  const listed: unknown[] = [];
  // What is said of a pack is the same message for each article that is built with it.
  const said = new Set<VFileMessage>();
  let code = 0;
  await runEach(command, signal, (outcome) => {
    code = Math.max(code, codeOf(outcome.messages, command.strict));
    if (command.json) {
      listed.push(asJson(outcome));
      return;
    }
    const messages = outcome.messages.filter((message) => !said.has(message));
    for (const message of messages.filter(isCommon)) said.add(message);
    for (const text of shown({ ...outcome, messages }, command.quiet)) say(text);
    if (outcome.scorecard) out(printScorecard(safe(outcome.path), outcome.scorecard));
  });
  if (signal.aborted) say(messageText(signal.reason as VFileMessage, ''));
  if (command.json) out(safeJson(listed));
  return code;
}

/** Milliseconds after a signal in which everything has to be tidied up. */
const MAX_TIDYING_MS = 10_000;

/** Does work that a signal stops; its exit code then is the signal's. */
async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let received: (typeof signals)[number] | undefined;
  const onSignal = (signal: (typeof signals)[number]): void => {
    // A second signal does not wait for anything to be tidied up; the browser is killed as the process exits.
    if (received) process.exit(128 + constants.signals[signal]);
    received = signal;
    // Should anything not end, the process does.
    setTimeout(() => process.exit(128 + constants.signals[signal]), MAX_TIDYING_MS).unref();
    stop.abort(
      message('cli:interrupted', `Unexpected ${signal}, expected to finish`, {
        note: 'Nothing half-written is left; run it again.',
      }),
    );
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const code = await work(stop.signal);
    return received ? 128 + constants.signals[received] : code;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

async function runEach(
  command: RunCommand,
  signal: AbortSignal,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const paths: string[] = [];
  let input: Uint8Array = new Uint8Array();
  for (const path of command.paths) {
    try {
      if (path === '-') input = await standardInput(signal);
      paths.push(...(await articlesIn(path)));
    } catch (error) {
      report(failed(path, error));
    }
  }
  if (paths.length === 0) return;
  const refusal =
    command.name === 'build' && (await ensureFolder(command.output).catch((error: unknown) => error));
  if (command.name === 'build' && refusal) {
    report(failed(command.output, refusal));
    return;
  }
  const names = folderNames(paths);
  const quiet = command.quiet || command.json;
  const today = epochDay(process.env['SOURCE_DATE_EPOCH']);
  const options = {
    ...command.options,
    ...(today !== undefined && { today }),
    signal,
    ...(!quiet && { onStage: (stage: string, path: string) => say(`${safe(path)}: ${stage}`) }),
  };
  const sources = paths.map((path): Source => (path === '-' ? { path, content: input } : path));
  let index = 0;
  for await (const result of buildAll(sources, options)) {
    if (signal.aborted) break;
    const path = paths[index] ?? '';
    const folder = names[index] ?? 'article';
    report(
      command.name === 'check' ? checked(result, path) : await written(result, path, folder, command, signal),
    );
    index += 1;
  }
}

/** Seconds as https://reproducible-builds.org/specs/source-date-epoch/ has them, as ISO date; undefined for anything else. */
function epochDay(seconds = ''): string | undefined {
  // The last second of the year 9999.
  const isMoment = /^\d+$/.test(seconds) && Number(seconds) <= 253_402_300_799;
  return isMoment ? new Date(Number(seconds) * 1000).toISOString() : undefined;
}

/** All of standard input, or a little more than an article may have; throws `read:unreadable` where it cannot be read. */
async function standardInput(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_BYTES) break;
    }
  } catch (cause) {
    if (signal.aborted) return new Uint8Array();
    throw message('read:unreadable', 'Unexpected standard input that cannot be read, expected an article', {
      note: 'Pipe an article in, or name its file.',
      cause,
    });
  }
  return Buffer.concat(chunks);
}

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
  // What has an error leaves what stood there before: a deck with a fault is worse than an old one.
  if (files.length === 0 || messages.some((given) => holdsAllBack(given, command.strict)))
    return { path, files: [], messages };
  try {
    await writeFiles(folder, files, signal);
    return { path, folder, files: files.map(({ name }) => name), messages };
  } catch (error) {
    return failed(path, error);
  }
}

/** True for an error that is about no file alone; with `strict` for all that a run ends on. */
const holdsAllBack = (given: VFileMessage, strict: boolean): boolean =>
  strict ? exitCode([given], strict) > 0 : levelOf(given) === 'error' && filesOf(given).length === 0;

function failed(path: string, error: unknown): Outcome {
  const isDefect = !(error instanceof VFileMessage);
  if (isDefect && process.env['DECKWRIGHT_DEBUG'] && error instanceof Error) say(error.stack ?? '');
  return { path, files: [], messages: [thrownAs(error)] };
}

function shown({ path, folder, files = [], messages }: Outcome, quiet: boolean): string[] {
  const worth = quiet ? messages.filter((message) => levelOf(message) === 'error') : messages;
  const lines = worth.map((message) => messageText(message, path));
  if (folder !== undefined && !quiet) lines.push(safe(`${path}: wrote ${files.join(', ')} to ${folder}`));
  return lines;
}

const asJson = ({ path, folder, files, scorecard, messages }: Outcome): unknown => ({
  path,
  ...(folder !== undefined && { folder }),
  ...(files && { files }),
  ...(scorecard && { scorecard }),
  messages: messages.map((message) => messageAsJson(message, path)),
});

// Whoever reads the output may stop to; a disk that is full under it is the environment's fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { messages } = failed('', error);
    for (const message of messages) say(messageText(message, ''));
    process.exitCode = exitCode(messages);
  },
);
