/** Tries inputs in a thread that can be killed. */
import { parentPort } from 'node:worker_threads';
import { createBuildResources } from '../../src/pipeline/build-resources.ts';
import { faultOf } from './fault.ts';
import type { Input } from './inputs.ts';

const tools = createBuildResources();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads, not of windows
const say = (fault: string | undefined): void => parentPort?.postMessage({ fault });

parentPort?.on('message', (input: Input) => void faultOf(input, tools).then(say));
