/** The class of everything that deckwright says: what a build rejects with, and what stands in its `messages`. */
import { VFileMessage, type Options } from 'vfile-message';
import type { Rule } from './rule.ts';
import { rules, type RuleId } from './table.ts';

/**
 * An error of a rule, with its place in the article.
 *
 * `exitCode` says who can mend it: 1 the author of the article, 2 the caller or the designer of the pack, 3 whoever
 * runs the machine, 4 deckwright itself. `reason` reads `Unexpected …, expected …`, and `note` says what to do.
 */
export class DeckwrightError extends VFileMessage {
  /** The rule that it comes from, `stage:rule`; undefined for a message of a package that reads articles. */
  readonly rule: RuleId | undefined;
  /** Ids of the slides that it is about; often empty. */
  readonly slides: readonly string[] = [];
  /** Names of the files that are not sound where this is an error; empty for one that is about all of them. */
  readonly files: readonly string[] = [];

  /** Takes what `VFileMessage` takes, with the two halves of the rule as `source` and `ruleId`. */
  constructor(reason: string, options: Options) {
    super(reason, options);
    this.name = 'DeckwrightError';
    const id = `${options.source}:${options.ruleId}`;
    this.rule = isRuleId(id) ? id : undefined;
  }

  /** Who can mend it, as the exit code of the command line: 1 article, 2 usage or template, 3 environment, 4 defect. */
  get exitCode(): Rule['exit'] {
    return this.rule === undefined ? 4 : rules[this.rule].exit;
  }
}

/** Is this the id of a rule? */
export const isRuleId = (id: string): id is RuleId => Object.hasOwn(rules, id);
