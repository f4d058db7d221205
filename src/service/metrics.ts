/** What the service counts, as Prometheus reads it. */
import type { Counts } from './queue.ts';

/** Counters of a service or of a worker. */
export interface Metrics {
  /** Counts a request for a job by what came of it. */
  readonly submitted: (as: 'accepted' | 'known' | 'refused') => void;
  /** Notes that a build has started; the function that it gives notes its end. */
  readonly started: () => (state: 'built' | 'failed') => void;
  /** Seconds that a build took on average; 1 before the first. */
  readonly meanSeconds: () => number;
  /** The text of `/metrics`. */
  readonly text: (counts: Counts) => string;
}

/** Counters that begin with nothing; `now` gives milliseconds. */
export function createMetrics(now = (): number => performance.now()): Metrics {
  const submitted = { accepted: 0, known: 0, refused: 0 };
  const finished = { built: 0, failed: 0 };
  let seconds = 0;
  const total = (): number => finished.built + finished.failed;
  return {
    submitted: (as) => (submitted[as] += 1),
    started: () => {
      const start = now();
      return (state) => {
        finished[state] += 1;
        seconds += (now() - start) / 1000;
      };
    },
    meanSeconds: () => (total() > 0 ? seconds / total() : 1),
    text: (counts) =>
      [
        ...family(
          'deckwright_requests_total',
          'counter',
          'Jobs that were sent, by answer.',
          'answer',
          submitted,
        ),
        ...family('deckwright_jobs', 'gauge', 'Jobs that are not done, by state.', 'state', { ...counts }),
        ...family(
          'deckwright_jobs_total',
          'counter',
          'Jobs done by this process, by state.',
          'state',
          finished,
        ),
        '# HELP deckwright_build_seconds Time of builds in this process.',
        '# TYPE deckwright_build_seconds summary',
        `deckwright_build_seconds_sum ${seconds.toFixed(3)}`,
        `deckwright_build_seconds_count ${total()}`,
        '# HELP process_resident_memory_bytes Memory of this process.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
  };
}

/** A metric with a value for each label, in the text format of Prometheus. */
const family = (
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  label: string,
  values: Readonly<Record<string, number>>,
): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...Object.entries(values).map(([value, count]) => `${name}{${label}="${value}"} ${count}`),
];
