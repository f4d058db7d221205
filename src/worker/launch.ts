/** What the process of a build is started from. */
import { loadCompiled } from '../files/code-cache.ts';

loadCompiled('worker');
