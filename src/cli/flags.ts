/** The flags of the command line: those of options, and its own. */
import { amount, text } from '../pipeline/options/kind.ts';
import { optionTable, type Flag, type OptionEntry } from '../pipeline/options/table.ts';

/** Flags of `serve` and `worker` alone, with what their values are. */
export const serviceFlags = {
  host: {
    kind: text('host', 'an address of this machine'),
    flag: {
      name: 'host',
      value: 'address',
      help: 'with serve: where to listen; others than this machine need DECKWRIGHT_TOKEN',
      default: '127.0.0.1',
    },
  },
  port: {
    kind: amount('port', 0, 65_535),
    flag: { name: 'port', value: 'n', help: 'with serve: the port, 0 for any that is free', default: '8617' },
  },
  queue: {
    kind: text('queue', 'an address such as redis://localhost:6379', (url) => /^rediss?:\/\/./.test(url)),
    flag: {
      name: 'queue',
      value: 'address',
      help: 'with serve and worker: a queue in Redis, redis://host:port',
    },
  },
  maxQueued: {
    kind: amount('waiting jobs', 0, 100_000),
    flag: { name: 'max-queued', value: 'n', help: 'with serve: most jobs that wait', default: '100' },
  },
  deadline: {
    kind: amount('seconds', 1, 86_400),
    flag: {
      name: 'deadline',
      value: 's',
      help: 'with serve and worker: seconds that a job may take',
      default: '600',
    },
  },
} as const satisfies Readonly<Record<string, OptionEntry>>;

const output: Flag = {
  name: 'output',
  short: 'o',
  value: 'folder',
  help: 'folder to write to; each article gets a folder in it',
  default: 'output',
};

const printing: readonly Flag[] = [
  { name: 'strict', help: 'treat warnings as errors' },
  { name: 'json', help: 'print messages, and files or scorecards, as JSON' },
  { name: 'quiet', short: 'q', help: 'print errors only' },
  { name: 'help', short: 'h', help: 'print this help' },
  { name: 'version', short: 'v', help: 'print the version' },
];

/** All flags, in the order of the help. */
export const flags: readonly Flag[] = [
  output,
  ...Object.values(optionTable).flatMap(({ flag }) => flag ?? []),
  ...Object.values(serviceFlags).map(({ flag }) => flag),
  ...printing,
];
