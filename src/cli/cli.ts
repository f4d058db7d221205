/** The command line: arguments in, an exit code out. The only file that prints. */
import type { VFileMessage } from 'vfile-message';
import { textFile, writeNewFolder } from '../files/write.ts';
import { exitCode, isCommon, levelOf, messageAsJson } from '../rules/index.ts';
import { newPack } from '../template/scaffold.ts';
import { version } from '../version.ts';
import { parseArguments, type Command } from './arguments.ts';
import { checkPack, printVerdict, verdictCode } from './check-pack.ts';
import { completion } from './completion.ts';
import { help } from './help.ts';
import { interruptible } from './interrupt.ts';
import { messageText, safe, safeJson } from './message-text.ts';
import { failedOutcome, outcomeAsJson, outcomeLines, type Outcome } from './outcome.ts';
import { ERASE_LINE, showProgress, type Screen } from './progress.ts';
import { runArticles, type ArticleCommand } from './run-articles.ts';
import { checkCode } from '../pipeline/scorecard.ts';
import { MAX_SHUTDOWN_TIME, runService } from './run-service.ts';
import type { ServiceCommand } from './service-arguments.ts';
import { printExplanation } from './explanation-text.ts';
import { runPreview } from './run-preview.ts';
import { printScorecard } from './scorecard-text.ts';

type PackCommand = Extract<Command, { readonly pack: string }>;
type CheckPackCommand = Extract<Command, { name: 'template check' }>;
type NewPackCommand = Extract<Command, { name: 'template new' }>;

const printOut = (text: string): unknown => process.stdout.write(`${text}\n`);
const printError = (text: string): unknown => process.stderr.write(`${text}\n`);

/** Where progress is shown: a terminal that can renew a line tells its columns. */
const screen: Screen = {
  write: (text) => void process.stderr.write(text),
  columns: () =>
    process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? process.stderr.columns : undefined,
  now: () => performance.now(),
};

/** Why the process ends, whatever it was doing. */
function printReason(reason: VFileMessage): void {
  if (screen.columns() !== undefined) screen.write(ERASE_LINE);
  printMessages([reason], '');
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  if ('error' in parsed) {
    printMessages([parsed.error], '');
    return exitCode([parsed.error]);
  }
  const { command } = parsed;
  if ('paths' in command) return interruptible((signal) => runOnArticles(command, signal), printReason);
  if (command.name === 'preview')
    return interruptible((signal) => runPreview(command, signal, printError), printReason);
  if ('pack' in command) return interruptible((signal) => runOnPack(command, signal), printReason);
  if (command.name === 'serve' || command.name === 'worker')
    return interruptible((signal) => serve(command, signal), printReason, MAX_SHUTDOWN_TIME);
  if (command.name === 'completion') printOut(completion(command.shell).trimEnd());
  else printOut(command.name === 'version' ? version : help());
  return 0;
}

async function serve(command: ServiceCommand, signal: AbortSignal): Promise<number> {
  try {
    await runService(command, signal, (line) => {
      if (!command.quiet) printError(`deckwright ${command.name}: ${line}`);
    });
    return 0;
  } catch (error) {
    const { messages } = failedOutcome('', error);
    printStacks(messages);
    printMessages(messages, '');
    return exitCode(messages);
  }
}

async function runOnArticles(command: ArticleCommand, signal: AbortSignal): Promise<number> {
  const codeOf = command.name === 'check' ? checkCode : exitCode;
  const { quiet, json, strict } = command;
  // Of ten thousand articles only what will be printed at the end is kept.
  const listed: unknown[] = [];
  // A message about a pack comes with each article that is built with it; it is printed once.
  const printed = new Set<VFileMessage>();
  let code = 0;
  const progress = showProgress(screen);
  const show = (outcome: Outcome): void => {
    const messages = outcome.messages.filter((message) => !printed.has(message));
    for (const message of messages.filter(isCommon)) printed.add(message);
    for (const line of outcomeLines({ ...outcome, messages }, { quiet })) printError(line);
    if (outcome.scorecard) printOut(printScorecard(safe(outcome.path), outcome.scorecard));
    if (outcome.explanation) printOut(printExplanation(outcome.explanation));
  };
  await runArticles(command, signal, {
    onStart: progress.begin,
    onOutcome(outcome) {
      code = Math.max(code, codeOf(outcome.messages, strict));
      progress.advance();
      progress.above(() => {
        printStacks(outcome.messages);
        if (json) listed.push(outcomeAsJson(outcome));
        else show(outcome);
      });
    },
    ...(!quiet && !json && { onStage: progress.stage }),
  }).finally(progress.end);
  if (signal.aborted) printMessages([signal.reason as VFileMessage], '');
  if (json) printOut(safeJson(listed));
  return code;
}

async function runOnPack(command: PackCommand, signal: AbortSignal): Promise<number> {
  const folder = `templates/${command.pack}`;
  try {
    if (command.name === 'template check') return await judgePack(command, signal);
    await writePack(command, folder);
    return 0;
  } catch (error) {
    const { messages } = failedOutcome(folder, error);
    printStacks(messages);
    if (command.json)
      printOut(safeJson({ messages: messages.map((message) => messageAsJson(message, folder)) }));
    else printMessages(messages, folder);
    return exitCode(messages);
  }
}

async function writePack({ pack, json, quiet }: NewPackCommand, folder: string): Promise<void> {
  const files = await newPack(pack);
  await writeNewFolder(
    folder,
    files.map(({ path, text }) => textFile(path, text)),
  );
  const names = files.map((file) => file.path);
  if (json) printOut(safeJson({ folder, files: names, messages: [] }));
  else if (!quiet)
    printError(
      `${folder}: wrote ${names.join(', ')}; begin with pack.yml, then run \`deckwright template check ${pack}\``,
    );
}

async function judgePack(command: CheckPackCommand, signal: AbortSignal): Promise<number> {
  const verdict = await checkPack(command.pack, { ...command.options, signal });
  const { pack, messages } = verdict;
  if (command.json)
    printOut(safeJson({ ...verdict, messages: messages.map((message) => messageAsJson(message, pack)) }));
  else {
    const shown = command.quiet ? messages.filter((message) => levelOf(message) === 'error') : messages;
    printMessages(shown, pack);
    printOut(printVerdict(safe(pack), verdict));
  }
  return verdictCode(verdict, command.strict);
}

function printMessages(messages: readonly VFileMessage[], path: string): void {
  for (const message of messages) printError(messageText(message, path));
}

/** With DECKWRIGHT_DEBUG, prints where a defect comes from. */
function printStacks(messages: readonly VFileMessage[]): void {
  if (!process.env['DECKWRIGHT_DEBUG']) return;
  for (const { ruleId, cause } of messages)
    if (ruleId === 'defect' && cause instanceof Error) printError(cause.stack ?? '');
}

// A reader may close the pipe early, as `head` does: no error. A full disk behind the stream is exit code 3.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

// A file that may not grow any more is then an error of writing it, and no end without a word.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined);

void main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { messages } = failedOutcome('', error);
    printStacks(messages);
    printMessages(messages, '');
    process.exitCode = exitCode(messages);
  },
);
