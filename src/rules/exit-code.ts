/** The exit code of a run. */
import type { VFileMessage } from 'vfile-message';
import { levelOf, ruleOf } from './message.ts';
import { rules } from './table.ts';

/** Exit code of a run with these messages: the greatest among its errors, 0 without errors. */
export function exitCode(given: readonly VFileMessage[], strict = false): number {
  const codes = given.map((message) => {
    const level = levelOf(message);
    const id = ruleOf(message);
    if (level === 'error') return id ? rules[id].exit : 4;
    return strict && level === 'warning' ? 1 : 0;
  });
  return Math.max(0, ...codes);
}
