/** argv to a command: pure, so that every mistake of a user can be tested without a process. */
import { parseArgs } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import {
  flags,
  formats,
  isEncoding,
  isPaper,
  isSize,
  readFormats,
  readRule,
  type Options,
} from '../options.ts';
import { sizes } from '../compose/deck.ts';
import { papers } from '../report/paper.ts';
import { codeOf, levels, message, ruleIds, rulesNamed, type Level, type RuleId } from '../rules/index.ts';
import { nearest } from '../text/nearest-word.ts';

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | (ArticleOptions & { readonly name: 'build'; readonly output: string })
  | (ArticleOptions & { readonly name: 'check' })
  | { readonly name: 'template new'; readonly pack: string; readonly json: boolean; readonly quiet: boolean }
  | (Omit<ArticleOptions, 'paths'> & { readonly name: 'template check'; readonly pack: string });

/** What a command does to articles, and how it tells of it. */
export interface ArticleOptions {
  readonly paths: readonly string[];
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly options: Options;
}

/** A command, or the message that says what is wrong with the arguments. */
export type ParsedArguments = { readonly command: Command } | { readonly error: VFileMessage };

/** Parses arguments without the program's own two. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const settings = Object.fromEntries(
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
    options: settings,
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
    if (!flag) return wrong(unknownFlag(token.rawName));
    const swallowed = token.inlineValue === false && /^-./.test(token.value);
    if (flag.value && (token.value === undefined || swallowed))
      return wrong(`Unexpected \`${token.rawName}\` without a value, expected <${flag.value}>`);
    if (!flag.value && token.value !== undefined)
      return wrong(`Unexpected value for \`${token.rawName}\`, expected none`);
    values.set(flag.name, [...(values.get(flag.name) ?? []), token.value ?? '']);
  }
  if (values.has('help')) return { command: { name: 'help' } };
  if (values.has('version')) return { command: { name: 'version' } };
  if (paths[0] === 'template') return onPack(values, paths.slice(1));
  const name = paths[0] === 'check' ? 'check' : 'build';
  if (paths[0] === name) paths.shift();
  if (paths.length === 0)
    return wrong('Unexpected call without an article, expected a file, a folder, an address or `-`');
  const dashes = paths.filter((path) => path === '-').length;
  if (dashes > 1) return wrong('Unexpected second `-`, expected standard input once');
  const idle = name === 'check' ? ['output', 'formats'].find((flag) => values.has(flag)) : undefined;
  if (idle !== undefined) return wrong(`Unexpected \`--${idle}\`, expected none: \`check\` writes no files`);
  return withOptions(name, values, paths);
}

type Values = ReadonlyMap<string, readonly string[]>;

/** `template new acme`, `template check acme`. */
function onPack(values: Values, [verb = '', pack, ...others]: readonly string[]): ParsedArguments {
  if (verb !== 'new' && verb !== 'check')
    return wrong(`Unexpected command \`template ${verb}\`, expected \`template new\` or \`template check\``);
  if (pack === undefined || others.length > 0)
    return wrong(`Unexpected ${others.length + Number(pack !== undefined)} packs, expected the name of one`);
  const known = verb === 'new' ? ['json', 'quiet'] : ['json', 'quiet', 'strict', 'rule', 'browser'];
  const idle = [...values.keys()].find((flag) => !known.includes(flag));
  if (idle !== undefined)
    return wrong(`Unexpected \`--${idle}\`, expected none: \`template ${verb}\` has no use for it`);
  if (verb === 'new')
    return {
      command: { name: 'template new', pack, json: values.has('json'), quiet: values.has('quiet') },
    };
  const run = runOf(values);
  return 'error' in run ? run : { command: { ...run.run, name: 'template check', pack } };
}

function withOptions(name: 'build' | 'check', values: Values, paths: readonly string[]): ParsedArguments {
  const read = runOf(values);
  if ('error' in read) return read;
  const run: ArticleOptions = { ...read.run, paths };
  return {
    command:
      name === 'check'
        ? { ...run, name, options: { ...run.options, ...checking(run.options.rules) } }
        : { ...run, name, output: values.get('output')?.at(-1) ?? 'output' },
  };
}

/** What the flags say of a run; the message of the first that is wrong. */
function runOf(
  values: Values,
): { readonly run: Omit<ArticleOptions, 'paths'> } | { readonly error: VFileMessage } {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const list = last('formats');
  const asked = list === undefined ? undefined : readFormats(list);
  if (asked?.unknown !== undefined)
    return wrong(`Unexpected format \`${asked.unknown}\`, expected ${suggestion(asked.unknown, formats)}`);
  if (asked?.formats.length === 0)
    return wrong(`Unexpected empty list of formats, expected ${formats.join(', ')}`);
  const jobs = last('jobs');
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs))
    return wrong(`Unexpected \`${jobs}\` jobs, expected a number from 1 to 99`);
  const size = last('size');
  if (size !== undefined && !isSize(size))
    return wrong(`Unexpected size \`${size}\`, expected ${Object.keys(sizes).join(' or ')}`);
  const encoding = last('encoding');
  if (encoding !== undefined && !isEncoding(encoding))
    return wrong(
      `Unexpected encoding \`${encoding}\`, expected a label such as utf-8, gb18030 or windows-1251`,
    );
  const paper = last('paper')?.toLowerCase();
  if (paper !== undefined && !isPaper(paper))
    return wrong(`Unexpected paper \`${paper}\`, expected ${Object.keys(papers).join(' or ')}`);
  const levelsByRule: Partial<Record<RuleId, Level>> = {};
  for (const text of values.get('rule') ?? []) {
    const rule = readRule(text);
    if (!rule) return wrong(unknownRule(text));
    for (const id of rule.ids) levelsByRule[id] = rule.level;
  }
  const template = last('template');
  const browser = last('browser');
  const run = {
    strict: values.has('strict'),
    json: values.has('json'),
    quiet: values.has('quiet'),
    options: {
      ...(asked && { formats: asked.formats }),
      ...(template !== undefined && { template }),
      ...(size !== undefined && { size }),
      ...(encoding !== undefined && { encoding }),
      ...(paper !== undefined && { paper }),
      ...(jobs !== undefined && { jobs: Number(jobs) }),
      ...(browser !== undefined && { browser }),
      ...(values.has('images') && { images: true }),
      ...(values.has('allow-private') && { allowPrivate: true }),
      rules: levelsByRule,
    },
  };
  return { run };
}

/** A check makes all that a build makes, so it sees all that one refuses; a loss, which a build only warns of, is what it looks for. */
const checking = (chosen: Options['rules']): Options => ({
  formats,
  rules: { 'verify:lost': 'error', ...chosen },
});

const wrong = (reason: string): { readonly error: VFileMessage } => ({
  error: message('cli:flag', reason, { note: 'See `deckwright --help`.' }),
});

function unknownFlag(raw: string): string {
  const near = nearest(
    raw.replace(/^-+/, ''),
    flags.map(({ name }) => name),
  );
  return `Unexpected flag \`${raw}\`, expected ${near === undefined ? 'one that `--help` lists' : `\`--${near}\``}`;
}

function unknownRule(text: string): string {
  const [id = '', level] = text.split('=');
  if (rulesNamed(id).length === 0) {
    const known = ruleIds.flatMap((ruleId) => codeOf(ruleId) ?? []);
    return `Unexpected rule \`${id}\`, expected ${suggestion(id, [...ruleIds, ...new Set(known)])}`;
  }
  return `Unexpected level \`${level ?? ''}\` of rule \`${id}\`, expected ${levels.join(', ')}`;
}

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `one of ${known.join(', ')}` : `\`${near}\``;
}
