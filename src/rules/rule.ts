/** What a rule is: the part that both tables of rules share. */

/** The levels that a rule can be given. */
export const levels = ['error', 'warning', 'info', 'off'] as const;

/** How grave a message is; `off` silences it. */
export type Level = (typeof levels)[number];

/** A rule: what its messages mean and what they do to a run. */
export interface Rule {
  readonly level: Level;
  /** Exit code of a run that has it as an error: 1 article, 2 usage or template, 3 environment, 4 defect. */
  readonly exit: 1 | 2 | 3 | 4;
  /** A paragraph for the user: what it means and what to do. */
  readonly help: string;
  /** What a rule of the deck lint is called for short, `V-FONT`; two rules of one check may share it. */
  readonly code?: string;
}

/** A rule without a code. */
export const rule = (level: Level, exit: Rule['exit'], help: string): Rule => ({ level, exit, help });
