/** Runs `build` or `check` on the articles that the command line names. */
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { buildEach, type BuildTask, type Result } from '../build.ts';
import { folderNames } from '../files/folder-names.ts';
import { ensureFolder, writeFiles } from '../files/write.ts';
import type { Options } from '../options.ts';
import { articlesIn, listOf, subfoldersIn } from '../read/bytes.ts';
import type { Source } from '../read/index.ts';
import { exitCode, holdsAllBack, message } from '../rules/index.ts';
import type { ArticleOptions, Command } from './arguments.ts';
import { configReader } from './config.ts';
import { epochDay } from './epoch-day.ts';
import { editedFiles, isBuiltDeck, withEarlierHashes } from '../pipeline/edited-files.ts';
import { failedOutcome, type Outcome } from './outcome.ts';
import { scorecardOf } from '../pipeline/scorecard.ts';
import { readStandardInput } from './standard-input.ts';

/** `build` or `check`. */
export type ArticleCommand = Extract<Command, ArticleOptions>;
type BuildCommand = Extract<Command, { name: 'build' }>;

/** What to do while articles are built. */
export interface RunHooks {
  /** Called with the outcome of each article, in the order of the articles. */
  readonly onOutcome: (outcome: Outcome) => void;
  /** Called with the number of articles before the first is built. */
  readonly onStart?: (articles: number) => void;
  readonly onStage?: Options['onStage'];
}

/** Builds or checks every article of a command. Never rejects for a fault of an article: that is an outcome. */
export async function runArticles(
  command: ArticleCommand,
  signal: AbortSignal,
  { onOutcome, onStart, onStage }: RunHooks,
): Promise<void> {
  const { paths, input } = await articlesOf(command, signal, onOutcome);
  if (paths.length === 0) return;
  if (command.name === 'build') {
    const refusal: unknown = await ensureFolder(command.output).catch((error: unknown) => error);
    if (refusal) {
      onOutcome(failedOutcome(command.output, refusal));
      return;
    }
  }
  onStart?.(paths.length);
  const folders = folderNames(paths);
  const today = epochDay(process.env['SOURCE_DATE_EPOCH']);
  const options: Options = {
    ...command.options,
    ...(today !== undefined && { today }),
    signal,
    ...(onStage && { onStage }),
  };
  const tasks = await tasksOf(paths, input, options).catch((error: unknown) => {
    onOutcome(failedOutcome('', error));
    return [];
  });
  let index = 0;
  for await (const result of buildEach(tasks, options)) {
    if (signal.aborted) break;
    const path = paths[index] ?? '';
    const folder = folders[index] ?? 'article';
    onOutcome(
      command.name === 'check'
        ? checkOutcome(result, path)
        : await writeBuilt(result, path, folder, command, signal),
    );
    index += 1;
  }
}

/** The articles with the options of their folders, before which those of the command line count. */
function tasksOf(paths: readonly string[], input: Uint8Array, options: Options): Promise<BuildTask[]> {
  const configOf = configReader();
  return Promise.all(
    paths.map(async (path) => {
      const config = await configOf(path);
      const rules = { ...config.rules, ...options.rules };
      const source: Source = path === '-' ? { path, content: input } : path;
      return { source, options: { ...config, ...options, rules } };
    }),
  );
}

/** The articles in the files and folders that the user named; one that cannot be read is an outcome. */
async function articlesOf(
  command: ArticleCommand,
  signal: AbortSignal,
  onOutcome: RunHooks['onOutcome'],
): Promise<{ readonly paths: readonly string[]; readonly input: Uint8Array }> {
  const paths: string[] = [];
  let input: Uint8Array = new Uint8Array();
  for (const path of command.paths) {
    try {
      if (path === '-') input = await readStandardInput(signal);
      for (const article of await articlesIn(path))
        if (await isBuiltDeck(article)) onOutcome(failedOutcome(article, builtDeckMessage(article)));
        else paths.push(article);
      const passed = await passedOver(path, command);
      if (passed) onOutcome({ path, messages: [passed] });
    } catch (error) {
      onOutcome(failedOutcome(path, error));
    }
  }
  return { paths, input };
}

const builtDeckMessage = (path: string): VFileMessage =>
  message('read:deck', `Unexpected deck \`${path}\`, expected the article that it was made of`, {
    note: 'Run `marp deck.md` in its folder to print what you edited; deckwright keeps it when the article is built again.',
  });

/** The message that names the folders in a folder, whose articles are not built; the output of a build is none of them. */
async function passedOver(path: string, command: ArticleCommand): Promise<VFileMessage | undefined> {
  const output = command.name === 'build' ? resolve(command.output) : undefined;
  const folders = (await subfoldersIn(path)).filter((name) => resolve(path, name) !== output);
  if (folders.length === 0) return undefined;
  return message(
    'read:subfolders',
    `Unexpected folders in \`${path}\`, expected articles: ${listOf(folders)}`,
    {
      note: 'Name a folder to build the articles in it.',
    },
  );
}

function checkOutcome(result: Result, path: string): Outcome {
  if ('error' in result) return failedOutcome(path, result.error);
  const { explanation, messages } = result.built;
  return { path, scorecard: scorecardOf(result.built), ...(explanation && { explanation }), messages };
}

async function writeBuilt(
  result: Result,
  path: string,
  name: string,
  command: BuildCommand,
  signal: AbortSignal,
): Promise<Outcome> {
  if ('error' in result) return failedOutcome(path, result.error);
  const folder = join(command.output, name);
  const { files, messages } = result.built;
  // After an error the files of the last good build stay: an old deck is better than a faulty one.
  if (files.length === 0 || messages.some((given) => endsRun(given, command)))
    return { path, files: [], messages };
  try {
    const edited = await editedFiles(folder, files);
    const replaced = files.filter(({ name }) => !edited.includes(name));
    await writeFiles(folder, await withEarlierHashes(folder, replaced), signal);
    const kept = edited.map((name) => editedMessage(join(folder, name)));
    return { path, folder, files: replaced.map(({ name }) => name), messages: [...messages, ...kept] };
  } catch (error) {
    return failedOutcome(path, error);
  }
}

const editedMessage = (path: string): VFileMessage => {
  const given = message('write:edited', 'Unexpected edits since it was written, expected none', {
    note: 'It is kept as it is. Move it away to have it written anew.',
  });
  given.file = path;
  return given;
};

/** True for an error that is not about certain files; under `--strict` for all that ends a run with an error. */
const endsRun = (given: VFileMessage, { strict }: BuildCommand): boolean =>
  strict ? exitCode([given], strict) > 0 : holdsAllBack(given);
