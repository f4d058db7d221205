/** What an article may take before it is stopped: more than the largest honest one needs on a slow machine. */
import { getHeapStatistics } from 'node:v8';
import { MAX_BYTES } from '../read/bytes.ts';

/** Limits of one thread and of the articles that are built in it. */
export interface Limits {
  /** Megabytes of JavaScript objects. */
  readonly memory: number;
  /** Milliseconds that a stage of an article of so many bytes may compute; waiting for the browser does not count. */
  readonly stage: (bytes: number) => number;
  /** Milliseconds from the first to the last of an article, with the browser. */
  readonly whole: (bytes: number) => number;
}

/** Articles of 5 MB of prose take 1.3 GB at their peak. */
const MEMORY = 3072;

/** A deck of the longest real articles takes 8 s for all its stages; a machine may be ten times as slow. */
const STAGE = 60_000;

/** A megabyte of prose takes 5 s in the longest of its stages, and 25 s in all, half of it in the browser. */
const STAGE_PER_MEGABYTE = 60_000;

const WHOLE = 600_000;
const WHOLE_PER_MEGABYTE = 300_000;

const megabytes = (bytes: number): number => Math.min(bytes, MAX_BYTES) / 2 ** 20;

/** The limits of every build. */
export const limits: Limits = {
  // Node's own limit follows the memory of the machine; a higher one would only be met by the system.
  memory: Math.min(MEMORY, Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)),
  stage: (bytes) => STAGE + STAGE_PER_MEGABYTE * megabytes(bytes),
  whole: (bytes) => WHOLE + WHOLE_PER_MEGABYTE * megabytes(bytes),
};
