/** Reads the arguments of `serve` and `worker`. */
import { serviceFlags } from './flags.ts';
import { readSettings, refused, type FlagValues, type Refusal, type RunSettings } from './flag-values.ts';

/** A service that takes articles over HTTP, or a worker that builds those of a queue in Redis. */
export interface ServiceCommand extends RunSettings {
  readonly name: 'serve' | 'worker';
  readonly host: string;
  readonly port: number;
  /** Address of Redis; absent where the service builds by itself. */
  readonly queue: string | undefined;
  /** Folder of the results; absent where they are in Redis. */
  readonly output: string | undefined;
  readonly maxQueued: number;
  readonly deadline: number;
}

/** Flags that both commands take. */
const shared = ['output', 'queue', 'deadline', 'json', 'quiet'];

/** Flags that each of them takes beside these. */
const known: Readonly<Record<ServiceCommand['name'], readonly string[]>> = {
  serve: [...shared, 'host', 'port', 'max-queued', 'jobs', 'browser', 'allow-private'],
  worker: [...shared, 'jobs', 'browser', 'allow-private'],
};

/** The command that the flags of `serve` or `worker` give, or what is wrong with them. */
export function serviceCommand(
  name: ServiceCommand['name'],
  values: FlagValues,
  [extra]: readonly string[],
): { readonly command: ServiceCommand } | Refusal {
  if (extra !== undefined)
    return refused(`Unexpected \`${extra}\`, expected no article: \`${name}\` is sent them`);
  const useless = [...values.keys()].find((flag) => !known[name].includes(flag));
  if (useless !== undefined)
    return refused(`Unexpected \`--${useless}\`, expected no such flag: \`${name}\` does not take it`);
  for (const { kind, flag } of Object.values(serviceFlags)) {
    const texts = values.get(flag.name);
    const fault = texts && kind.fault(kind.read(texts));
    if (fault !== undefined) return refused(fault);
  }
  const last = (flag: string): string | undefined => values.get(flag)?.at(-1);
  const queue = last('queue');
  if (name === 'worker' && queue === undefined)
    return refused('Unexpected `worker` without `--queue`, expected the address of Redis');
  const settings = readSettings(values);
  if ('error' in settings) return settings;
  const { host, port, maxQueued, deadline } = serviceFlags;
  return {
    command: {
      ...settings,
      name,
      host: last('host') ?? host.flag.default,
      port: Number(last('port') ?? port.flag.default),
      queue,
      output: last('output') ?? (queue === undefined ? 'output' : undefined),
      maxQueued: Number(last('max-queued') ?? maxQueued.flag.default),
      deadline: Number(last('deadline') ?? deadline.flag.default),
    },
  };
}
