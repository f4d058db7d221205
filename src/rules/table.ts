/** The table of all rules. */
import { deckRules } from './deck.ts';
import { fetchRules } from './fetch.ts';
import { officeRules } from './office.ts';
import { overrideRules } from './override.ts';
import { pdfRules } from './pdf.ts';
import { readRules } from './read.ts';
import { reportRules } from './report.ts';
import type { Rule } from './rule.ts';
import { buildRules, runRules } from './run.ts';
import { serviceRules } from './service.ts';
import { templateRules } from './template.ts';

/** All rules by id (`stage:rule`). Ids are permanent: they are what users write after `--rule`. */
export const rules = {
  ...fetchRules,
  ...readRules,
  ...overrideRules,
  ...deckRules,
  ...reportRules,
  ...pdfRules,
  ...officeRules,
  ...buildRules,
  ...templateRules,
  ...serviceRules,
  ...runRules,
} as const satisfies Readonly<Record<string, Rule>>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;

/** All ids, in the order of the table. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** The short code of a rule, such as `V-FONT`; undefined for rules without one. */
export const codeOf = (id: RuleId): string | undefined => (rules[id] as Rule).code;

/** The rules with this id or this code. Several rules may share a code; empty for an unknown name. */
export const rulesNamed = (name: string): RuleId[] =>
  ruleIds.filter((id) => id === name || codeOf(id) === name);
