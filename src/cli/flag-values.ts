/** Reads the values of flags into the settings of a run. */
import type { VFileMessage } from 'vfile-message';
import type { Options } from '../options.ts';
import { checkOptions } from '../pipeline/options/check.ts';
import { optionTable } from '../pipeline/options/table.ts';
import { message } from '../rules/index.ts';

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
  const given = Object.entries(optionTable).flatMap(([option, { kind, flag }]) => {
    const texts = flag && values.get(flag.name);
    return texts ? [[option, kind.read(texts)] as const] : [];
  });
  const checked = checkOptions({ rules: {}, ...Object.fromEntries(given) });
  if ('reason' in checked) return refused(checked.reason);
  return {
    strict: values.has('strict'),
    json: values.has('json'),
    quiet: values.has('quiet'),
    options: checked.options,
  };
}

/** A refusal with rule `cli:flag`, and what to do. */
export const refused = (reason: string, note = 'See `deckwright --help`.'): Refusal => ({
  error: message('cli:flag', reason, { note }),
});
