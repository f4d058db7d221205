/** Reads the values of flags into the settings of a run. */
import type { VFileMessage } from 'vfile-message';
import { sizes } from '../compose/size.ts';
import { deckLengths } from '../compose/deck-length.ts';
import {
  formats,
  isDeckLength,
  isEncoding,
  isPaper,
  isSize,
  readFormats,
  readRule,
  type Options,
} from '../options.ts';
import { papers } from '../report/paper.ts';
import { codeOf, levels, message, ruleIds, rulesNamed, type Level, type RuleId } from '../rules/index.ts';
import { nearest } from '../text/nearest-word.ts';

/** The values of each flag that was given, by its long name, in the order of the command line. */
export type FlagValues = ReadonlyMap<string, readonly string[]>;

/** How a command runs, and how it prints. */
export interface RunSettings {
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly options: Options;
}

/** The message that says what is wrong with the arguments. */
export interface Refusal {
  readonly error: VFileMessage;
}

/** The settings that the flags give, or the message about the first value that is not valid. */
export function readSettings(values: FlagValues): RunSettings | Refusal {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const list = last('formats');
  const asked = list === undefined ? undefined : readFormats(list);
  if (asked?.unknown !== undefined)
    return refused(`Unexpected format \`${asked.unknown}\`, expected ${suggestion(asked.unknown, formats)}`);
  if (asked?.formats.length === 0)
    return refused(`Unexpected empty list of formats, expected ${formats.join(', ')}`);
  const jobs = last('jobs');
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs))
    return refused(`Unexpected \`${jobs}\` jobs, expected a number from 1 to 99`);
  const size = last('size');
  if (size !== undefined && !isSize(size))
    return refused(`Unexpected size \`${size}\`, expected ${Object.keys(sizes).join(' or ')}`);
  const length = last('length')?.toLowerCase();
  if (length !== undefined && !isDeckLength(length))
    return refused(`Unexpected length \`${length}\`, expected ${deckLengths.join(', ')}`);
  const encoding = last('encoding');
  if (encoding !== undefined && !isEncoding(encoding))
    return refused(
      `Unexpected encoding \`${encoding}\`, expected a label such as utf-8, gb18030 or windows-1251`,
    );
  const paper = last('paper')?.toLowerCase();
  if (paper !== undefined && !isPaper(paper))
    return refused(`Unexpected paper \`${paper}\`, expected ${Object.keys(papers).join(' or ')}`);
  const levelsByRule: Partial<Record<RuleId, Level>> = {};
  for (const text of values.get('rule') ?? []) {
    const rule = readRule(text);
    if (!rule) return refused(unknownRule(text));
    for (const id of rule.ids) levelsByRule[id] = rule.level;
  }
  const template = last('template');
  const browser = last('browser');
  return {
    strict: values.has('strict'),
    json: values.has('json'),
    quiet: values.has('quiet'),
    options: {
      ...(asked && { formats: asked.formats }),
      ...(template !== undefined && { template }),
      ...(size !== undefined && { size }),
      ...(length !== undefined && { length }),
      ...(encoding !== undefined && { encoding }),
      ...(paper !== undefined && { paper }),
      ...(jobs !== undefined && { jobs: Number(jobs) }),
      ...(browser !== undefined && { browser }),
      ...(values.has('explain') && { explain: true }),
      ...(values.has('images') && { images: true }),
      ...(values.has('allow-private') && { allowPrivate: true }),
      rules: levelsByRule,
    },
  };
}

/** A refusal with rule `cli:flag`, and what to do. */
export const refused = (reason: string, note = 'See `deckwright --help`.'): Refusal => ({
  error: message('cli:flag', reason, { note }),
});

function unknownRule(text: string): string {
  const [id = '', level] = text.split('=');
  if (rulesNamed(id).length === 0) {
    const known = ruleIds.flatMap((ruleId) => codeOf(ruleId) ?? []);
    return `Unexpected rule \`${id}\`, expected ${suggestion(id, [...ruleIds, ...new Set(known)])}`;
  }
  return `Unexpected level \`${level ?? ''}\` of rule \`${id}\`, expected ${levels.join(', ')}`;
}

function suggestion(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar === undefined ? `one of ${known.join(', ')}` : `\`${similar}\``;
}
