/** A job of the service: an article with its options, and the id that equal jobs share. */
import { createHash } from 'node:crypto';
import { formats, type Options } from '../options.ts';
import type { Source } from '../read/index.ts';
import { version } from '../version.ts';

/** The options that a request may set; the others are the operator's. */
export const jobOptionNames = [
  'formats',
  'template',
  'size',
  'length',
  'paper',
  'encoding',
  'images',
  'rules',
] as const satisfies readonly (keyof Options)[];

/** Options of a job. */
export type JobOptions = Pick<Options, (typeof jobOptionNames)[number]>;

/** An article to build: its bytes with a name, or its address. */
export interface Job {
  readonly id: string;
  /** Under which messages speak of the article. */
  readonly name: string;
  readonly source: Source;
  readonly options: JobOptions;
}

/** Makes a job. Its id is a hash of the article, its name, the options and the version: equal jobs are one. */
export function jobOf(source: Source, options: JobOptions): Job {
  const name = typeof source === 'string' ? source : source.path;
  const ordered = jobOptionNames.map((option) =>
    option === 'formats'
      ? formats.filter((format) => options.formats?.includes(format) ?? true)
      : sorted(options[option]),
  );
  const hash = createHash('sha256').update(JSON.stringify([version, name, ordered]));
  if (typeof source !== 'string') hash.update('\n').update(source.content);
  return { id: hash.digest('hex'), name, source, options };
}

/** Levels of rules in the order of their names, since their own tells nothing. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : (value ?? null);

/** Is this the id of a job? Nothing else ever becomes a path or a key. */
export const isJobId = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
