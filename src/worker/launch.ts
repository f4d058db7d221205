/** Starts a worker from compiled code. */
import { loadCompiled } from '../files/code-cache.ts';

loadCompiled('worker');
