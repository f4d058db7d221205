/** What the process of a build is started from. */
import { loadCompiled } from './compiled.ts';

loadCompiled('worker');
