/** The time and the memory that an article may take before it is stopped: more than the largest honest one needs on a slow machine. */
import { getHeapStatistics } from 'node:v8';
import type { Stage } from '../options.ts';
import { MAX_BYTES } from '../read/bytes.ts';

/** Limits of a worker and of the articles that are built in it. */
export interface WorkerLimits {
  /** Megabytes of JavaScript objects; undefined for what NODE_OPTIONS says. */
  readonly memory: number | undefined;
  /** Megabytes of the whole process, with buffers. */
  readonly resident: number;
  /** Megabytes of a process between two articles. */
  readonly idle: number;
  /** Milliseconds that a stage of an article of so many bytes may take; waiting for the browser does not count. */
  readonly stage: (name: Stage, bytes: number) => number;
  /** Milliseconds from the first to the last of an article, with the browser. */
  readonly whole: (bytes: number) => number;
}

/** Megabytes: four times what 5 MB of prose take until they are drawn. */
const MAX_MEMORY = 3072;

/** Megabytes outside V8's heap: 40 MB of pictures are held some five times until they are drawn, and code takes 200. */
const MAX_MEMORY_OUTSIDE = 1024;

/** Megabytes that a worker may keep: after hundreds of usual articles it has some 300, after one of 5 MB more than a gigabyte. */
const MAX_IDLE_MEMORY = 768;

/** 200 kB of prose, more than nearly all articles have, take 7 s for all stages together; a machine may be ten times as slow. */
const MAX_STAGE_TIME = 60_000;

/** A megabyte of prose takes 5 s until its slides are composed, and 27 s in all, a third of it in the browser. */
const MAX_STAGE_TIME_PER_MEGABYTE = 60_000;

/** A page and its pictures have limits of their own, which add up to less. */
const MAX_FETCH_TIME = 120_000;

/** Pages of the browser have limits of their own; there are at most a few dozen for each article. */
const MAX_BUILD_TIME = 600_000;
const MAX_BUILD_TIME_PER_MEGABYTE = 300_000;

const megabytes = (bytes: number): number => Math.min(bytes, MAX_BYTES) / 2 ** 20;

/** The limits of every build. */
export const workerLimits: WorkerLimits = {
  memory: heapLimit(),
  resident: (heapLimit() ?? ownHeap()) + MAX_MEMORY_OUTSIDE,
  idle: MAX_IDLE_MEMORY,
  stage: (name, bytes) =>
    (name === 'fetch' ? MAX_FETCH_TIME : MAX_STAGE_TIME) + MAX_STAGE_TIME_PER_MEGABYTE * megabytes(bytes),
  whole: (bytes) => MAX_BUILD_TIME + MAX_BUILD_TIME_PER_MEGABYTE * megabytes(bytes),
};

/** Node's own limit follows the memory of the machine; a higher one would only be met by the system. */
function heapLimit(): number | undefined {
  return /max.old.space.size/.test(process.env['NODE_OPTIONS'] ?? '')
    ? undefined
    : Math.min(MAX_MEMORY, ownHeap());
}

/** Megabytes that this process may have on its heap. */
function ownHeap(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20);
}
