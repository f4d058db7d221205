/** What a thread of a build is started from. */
import { loadCompiled } from './compiled.ts';

loadCompiled('thread');
