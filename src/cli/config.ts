/** Reads the options that a folder of articles has for all of them, from its `deckwright.config.yml` or `.json`. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { VFileMessage } from 'vfile-message';
import type { Options } from '../options.ts';
import { checkOptions } from '../pipeline/options/check.ts';
import type { JsonSchema } from '../pipeline/options/kind.ts';
import { optionTable } from '../pipeline/options/table.ts';
import { isAddress } from '../read/source.ts';
import { message } from '../rules/index.ts';
import { assertVersion } from '../template/keys.ts';
import { readYaml, type Mapping, type YamlPlace, type YamlValue } from '../template/yaml.ts';
import { nearest } from '../text/nearest-word.ts';

/** Options that a file may set: a folder that somebody sends can neither run a program nor make one ask the network. */
const names = ['formats', 'template', 'size', 'length', 'paper', 'encoding', 'rules'] as const;

type ConfigOptions = Pick<Options, (typeof names)[number]>;

/** The names of the file. JSON is YAML too. */
const FILES = ['deckwright.config.yml', 'deckwright.config.json'];

/** A function that gives the options of an article by its path; it reads each folder's file once. Rejects with `cli:config`. */
export function configReader(): (path: string) => Promise<ConfigOptions> {
  const read = new Map<string, Promise<ConfigOptions>>();
  return (path) => {
    // What is piped in or fetched has no folder.
    if (path === '-' || isAddress(path)) return Promise.resolve({});
    const folder = dirname(path);
    const options = read.get(folder) ?? optionsIn(folder);
    read.set(folder, options);
    return options;
  };
}

async function optionsIn(folder: string): Promise<ConfigOptions> {
  for (const name of FILES) {
    const file = join(folder, name);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) return parseConfig(bytes, file);
  }
  return {};
}

/** The options in a file; throws `cli:config` at the place of the first fault. */
export function parseConfig(bytes: Uint8Array, file: string): ConfigOptions {
  try {
    const top = readYaml(bytes, file);
    assertVersion(top);
    const options = Object.fromEntries(
      top.entries
        .filter(({ key }) => key !== 'version' && key !== '$schema')
        .map((entry) => [entry.key, optionOf(entry)]),
    );
    const { template } = options as ConfigOptions;
    // A folder is named from where the file is, not from where the program runs.
    return template !== undefined && /[\\/]/.test(template)
      ? { ...options, template: resolve(dirname(file), template) }
      : options;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const { reason, line = 1, column = 1 } = error;
    throw refusal(reason, { file, line, column });
  }
}

function optionOf({ key, value, place }: Mapping['entries'][number]): unknown {
  const name = names.find((known) => known === key);
  if (name === undefined) {
    const near = nearest(key, names);
    throw refusal(
      `Unexpected key \`${key}\`, expected ${near === undefined ? `one of ${names.join(', ')}` : `\`${near}\``}`,
      place,
    );
  }
  const option = optionTable[name].kind.read(textsOf(value));
  const checked = checkOptions({ [name]: option });
  if ('reason' in checked) throw refusal(checked.reason, value.place);
  return option;
}

/** A value as the texts of a flag: `[html, pdf]` → `html,pdf`, `{ verify:title: off }` → `verify:title=off`. */
function textsOf(value: YamlValue): string[] {
  if (value.type === 'text') return [value.value];
  if (value.type === 'list') return [value.items.flatMap(textsOf).join(',')];
  return value.entries.map((entry) => `${entry.key}=${textsOf(entry.value).join(',')}`);
}

const refusal = (reason: string, { file, line, column }: YamlPlace): unknown =>
  Object.assign(
    message('cli:config', reason, {
      place: { line, column },
      note: 'README.md lists what may stand in it.',
    }),
    { file },
  );

/** The schema of the file, for editors. */
export const configSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://unpkg.com/deckwright/templates/schemas/config.json',
  title: 'deckwright.config.yml',
  description:
    'Options for the articles in the folder of this file. What the command line says counts before it.',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    version: { description: 'Of this form.', const: 1 },
    ...Object.fromEntries(
      names.map((name) => {
        const { kind, flag } = optionTable[name];
        return [name, { description: flag?.help, ...kind.schema }];
      }),
    ),
  },
  additionalProperties: false,
});
