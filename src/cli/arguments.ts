/** Parses argv into a command. It looks at no file but for a word that may be one, so that every mistake of a user can be tested. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Options } from '../options.ts';
import { isAddress } from '../read/source.ts';
import { commands, shells, type Shell } from './completion.ts';
import { flags, serviceFlags } from './flags.ts';
import { nearest } from '../text/nearest-word.ts';
import { serviceCommand, type ServiceCommand } from './service-arguments.ts';
import { readSettings, refused, type FlagValues, type Refusal, type RunSettings } from './flag-values.ts';

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | (ArticleOptions & { readonly name: 'build'; readonly output: string })
  | (ArticleOptions & { readonly name: 'check' })
  | (RunSettings & { readonly name: 'preview'; readonly path: string })
  | ServiceCommand
  | { readonly name: 'completion'; readonly shell: Shell }
  | { readonly name: 'template new'; readonly pack: string; readonly json: boolean; readonly quiet: boolean }
  | (RunSettings & { readonly name: 'template check'; readonly pack: string });

/** The articles of a command, with the settings that its flags give. */
export interface ArticleOptions extends RunSettings {
  readonly paths: readonly string[];
}

/** A command, or the message that says what is wrong with the arguments. */
export type ParsedArguments = { readonly command: Command } | Refusal;

/** Parses the arguments after the names of node and of the script; `exists` tells whether a word is a file or a folder. */
export function parseArguments(argv: readonly string[], exists = existsSync): ParsedArguments {
  const tokens = readTokens(argv);
  if ('error' in tokens) return tokens;
  const { values, paths } = tokens;
  if (values.has('help')) return { command: { name: 'help' } };
  if (values.has('version')) return { command: { name: 'version' } };
  const [verb] = paths;
  if (verb === 'template') return packCommand(values, paths.slice(1));
  if (verb === 'completion') return completionCommand(values, paths.slice(1));
  if (verb === 'serve' || verb === 'worker') return serviceCommand(verb, values, paths.slice(1));
  const foreign = Object.values(serviceFlags).find(({ flag }) => values.has(flag.name));
  if (foreign)
    return refused(`Unexpected \`--${foreign.flag.name}\`, expected it with \`serve\` or \`worker\``);
  if (verb === 'preview') return previewCommand(values, paths.slice(1));
  const name = paths[0] === 'check' ? 'check' : 'build';
  if (paths[0] === name) paths.shift();
  else if (isWord(paths[0]) && !exists(paths[0])) return refused(unknownCommand(paths[0]));
  if (paths.length === 0)
    return refused('Unexpected call without an article, expected a file, a folder, an address or `-`');
  const dashes = paths.filter((path) => path === '-').length;
  if (dashes > 1) return refused('Unexpected second `-`, expected standard input once');
  if (name === 'build' && values.has('explain'))
    return refused('Unexpected `--explain`, expected it with `check`, which writes no files');
  const useless = name === 'check' ? ['output', 'formats'].find((flag) => values.has(flag)) : undefined;
  if (useless !== undefined)
    return refused(`Unexpected \`--${useless}\`, expected no such flag: \`check\` writes no files`);
  return articleCommand(name, values, paths);
}

/** The flags with their values, and the words that are none. */
function readTokens(
  argv: readonly string[],
): { readonly values: FlagValues; readonly paths: string[] } | Refusal {
  const parserOptions = Object.fromEntries(
    flags.map(({ name, short, value }) => [
      name,
      {
        type: value ? ('string' as const) : ('boolean' as const),
        multiple: name === 'rule',
        ...(short && { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find((option) => option.name === token.name);
    if (!flag) return refused(unknownFlag(token.rawName));
    const swallowed = token.inlineValue === false && /^-./.test(token.value);
    if (flag.value && (token.value === undefined || swallowed))
      return refused(`Unexpected \`${token.rawName}\` without a value, expected <${flag.value}>`);
    if (flag.value && token.value === '')
      return refused(`Unexpected empty value of \`${token.rawName}\`, expected <${flag.value}>`);
    if (!flag.value && token.value !== undefined)
      return refused(`Unexpected value for \`${token.rawName}\`, expected none`);
    values.set(flag.name, [...(values.get(flag.name) ?? []), token.value ?? '']);
  }
  return { values, paths };
}

/** `completion bash`. */
function completionCommand(values: FlagValues, [shell, ...others]: readonly string[]): ParsedArguments {
  const known = shells.find((name) => name === shell);
  if (known === undefined || others.length > 0)
    return refused(`Unexpected shell \`${[shell, ...others].join(' ')}\`, expected ${shells.join(', ')}`);
  const [useless] = values.keys();
  return useless === undefined
    ? { command: { name: 'completion', shell: known } }
    : refused(`Unexpected \`--${useless}\`, expected no flag: \`completion\` takes none`);
}

/** `template new acme`, `template check acme`. */
function packCommand(values: FlagValues, [verb = '', pack, ...others]: readonly string[]): ParsedArguments {
  if (verb !== 'new' && verb !== 'check') {
    const similar = nearest(verb, ['new', 'check']);
    const expected = similar === undefined ? '`template new` or `template check`' : `\`template ${similar}\``;
    return refused(`Unexpected command \`template ${verb}\`, expected ${expected}`);
  }
  if (pack === undefined || others.length > 0)
    return refused(
      `Unexpected ${others.length + Number(pack !== undefined)} packs, expected the name of one`,
    );
  const known = verb === 'new' ? ['json', 'quiet'] : ['json', 'quiet', 'strict', 'rule', 'browser'];
  const useless = [...values.keys()].find((flag) => !known.includes(flag));
  if (useless !== undefined)
    return refused(
      `Unexpected \`--${useless}\`, expected no such flag: \`template ${verb}\` does not take it`,
    );
  if (verb === 'new')
    return {
      command: { name: 'template new', pack, json: values.has('json'), quiet: values.has('quiet') },
    };
  const settings = readSettings(values);
  return 'error' in settings ? settings : { command: { ...settings, name: 'template check', pack } };
}

/** Flags that `preview` takes. */
const PREVIEW_FLAGS = new Set('template size length paper encoding rule browser images'.split(' '));

/** `preview tides.md`, `preview articles -t acme`. */
function previewCommand(values: FlagValues, [path, ...others]: readonly string[]): ParsedArguments {
  if (path === undefined || others.length > 0 || path === '-' || isAddress(path))
    return refused('Unexpected articles to preview, expected one file or folder');
  const useless = [...values.keys()].find((flag) => !PREVIEW_FLAGS.has(flag));
  if (useless !== undefined)
    return refused(`Unexpected \`--${useless}\`, expected no such flag: \`preview\` does not take it`);
  const settings = readSettings(values);
  return 'error' in settings ? settings : { command: { ...settings, name: 'preview', path } };
}

function articleCommand(
  name: 'build' | 'check',
  values: FlagValues,
  paths: readonly string[],
): ParsedArguments {
  const settings = readSettings(values);
  if ('error' in settings) return settings;
  const { options } = settings;
  const output = values.get('output')?.at(-1) ?? 'output';
  if (FILE_NAME.test(output))
    return refused(
      `Unexpected file \`${output}\` for \`--output\`, expected a folder`,
      'Each article gets a folder in it, and `-f` chooses the files: `-o out -f pdf` writes `out/<article>/deck.pdf`.',
    );
  return {
    command:
      name === 'check'
        ? { ...settings, name, paths, options: { ...options, ...rulesOfCheck(options.rules) } }
        : { ...settings, name, paths, output },
  };
}

/** `check` makes all that a build makes, to see all that one refuses. Lost words, of which a build only warns, are an error. */
const rulesOfCheck = (chosen: Options['rules']): Options => ({
  rules: { 'verify:lost': 'error', ...chosen },
});

/** Names of files that people expect to be written. */
const FILE_NAME = /\.(?:pdf|html?|md|markdown|txt|docx|pptx|json|css)$/i;

/** A word in the place of a command: without a dot or a slash, it is hardly a path. */
const isWord = (path = ''): path is string => /^[a-z][a-z-]*$/i.test(path);

function unknownCommand(word: string): string {
  const similar = nearest(word.toLowerCase(), [...commands, '--help', '--version']);
  const expected =
    similar === undefined
      ? '`build`, `check`, `preview`, `template`, or a file or folder that exists'
      : `\`${similar}\``;
  return `Unexpected command \`${word}\`, expected ${expected}`;
}

function unknownFlag(raw: string): string {
  const similar = nearest(
    raw.replace(/^-+/, ''),
    flags.map(({ name }) => name),
  );
  return `Unexpected flag \`${raw}\`, expected ${similar === undefined ? 'one that `--help` lists' : `\`--${similar}\``}`;
}
