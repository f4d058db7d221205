/** The shape of a rule. */

/** The levels that a rule can be given. */
export const levels = ['error', 'warning', 'info', 'off'] as const;

/** How serious a message is; `off` silences it. */
export type Level = (typeof levels)[number];

/** A rule: what its messages mean and how they affect the exit code. */
export interface Rule {
  readonly level: Level;
  /** Exit code of a run in which it is an error: 1 article, 2 usage or template, 3 environment, 4 defect. */
  readonly exit: 1 | 2 | 3 | 4;
  /** For the user: what the message means and what to do. */
  readonly help: string;
  /** Short name of a check, `V-FONT`; several rules may share it. Only rules on decks, reports and PDFs have one. */
  readonly code?: string;
}

/** A rule without a code. */
export const rule = (level: Level, exit: Rule['exit'], help: string): Rule => ({ level, exit, help });

/** A rule of a lint, with the code of its check. */
export const codedRule = (code: string, level: Level, exit: Rule['exit'], help: string): Rule => ({
  code,
  ...rule(level, exit, help),
});
