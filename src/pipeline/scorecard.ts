/** The scorecard of an article: how it was read, where its words went, what is wrong. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Manifest } from './manifest.ts';
import type { Outline, Section } from '../outline/outline.ts';
import { codeOf, exitCode, levelOf, ruleIds, ruleOf, slidesOf, type RuleId } from '../rules/index.ts';

/** The part of a build that a scorecard is made from. */
export interface ScorecardInput {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly manifest: Manifest;
  readonly messages: readonly VFileMessage[];
}

/** The scorecard as `--json` prints it. Shares are parts of the article's words, from 0 to 1. */
export interface Scorecard {
  /** True when nothing was invented, changed or lost. */
  readonly faithful: boolean;
  readonly sections: Readonly<Partial<Record<Section['type'], number>>>;
  readonly slides: number;
  readonly coverage: Manifest['coverage'];
  readonly unplaced: Manifest['unplaced'];
  readonly invented: Manifest['invented'];
  /** Clauses that a cut made deny, hedge or count something else. */
  readonly changed: number;
  /** Faults that were mended, such as a line that gave way to its whole sentence. */
  readonly mended: number;
  /** Slots that still overflow after fitting. */
  readonly overflow: number;
  readonly messages: Readonly<Record<MessageLevel, number>>;
  /** 100 minus 10 for each error and 1 for each warning of the deck lint, counted per slide and rule; never below 0. */
  readonly score: number;
  /** Rules of the deck lint that found something: errors first, then by the number of slides. */
  readonly faults: readonly RuleCount[];
}

/** The level of a message that was given: any but `off`. */
export type MessageLevel = ReturnType<typeof levelOf>;

/** How many slides break a rule of the deck lint. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly code?: string;
  readonly level: MessageLevel;
  /** A message about the whole deck counts as one slide. */
  readonly slides: number;
}

/** Rules that say whether a deck is faithful to its article. */
const FAITHFULNESS_RULES: ReadonlySet<RuleId | undefined> = new Set<RuleId>([
  'verify:invented',
  'verify:number',
  'verify:polarity',
  'verify:lost',
  'verify:unread',
]);

/** The scorecard of one article. */
export function scorecardOf({ outline, deck, manifest, messages }: ScorecardInput): Scorecard {
  const sections: Partial<Record<Section['type'], number>> = {};
  for (const { type } of outline.children) sections[type] = (sections[type] ?? 0) + 1;
  const countOf = (id: RuleId): number => messages.filter((message) => ruleOf(message) === id).length;
  const faults = faultsOf(messages);
  const countAt = (level: MessageLevel): number =>
    messages.filter((message) => levelOf(message) === level).length;
  return {
    faithful:
      manifest.unplaced.length === 0 && !messages.some((message) => FAITHFULNESS_RULES.has(ruleOf(message))),
    sections,
    slides: deck.slides.length,
    coverage: manifest.coverage,
    unplaced: manifest.unplaced,
    invented: manifest.invented,
    changed: countOf('verify:polarity'),
    mended: countOf('verify:mended'),
    overflow: countOf('verify:overflow'),
    messages: { error: countAt('error'), warning: countAt('warning'), info: countAt('info') },
    score: scoreOf(faults),
    faults,
  };
}

/** The worst level first. */
export const messageLevels: readonly MessageLevel[] = ['error', 'warning', 'info'];

function faultsOf(messages: readonly VFileMessage[]): RuleCount[] {
  return ruleIds
    .filter((rule) => rule.startsWith('verify:'))
    .flatMap((rule) =>
      messageLevels.flatMap((level) => {
        const matching = messages.filter((message) => ruleOf(message) === rule && levelOf(message) === level);
        const slides = matching.reduce((sum, message) => sum + Math.max(1, slidesOf(message).length), 0);
        const code = codeOf(rule);
        return slides === 0 ? [] : [{ rule, ...(code !== undefined && { code }), level, slides }];
      }),
    )
    .toSorted(
      (a, b) => messageLevels.indexOf(a.level) - messageLevels.indexOf(b.level) || b.slides - a.slides,
    );
}

function scoreOf(faults: readonly RuleCount[]): number {
  const sum = (level: MessageLevel): number =>
    faults.reduce((total, fault) => total + (fault.level === level ? fault.slides : 0), 0);
  return Math.max(0, 100 - 10 * sum('error') - sum('warning'));
}

/** Exit code of `check`: 1 for a deck that is not faithful, whatever the rule's own exit code; else that of a build. */
export function checkCode(messages: readonly VFileMessage[], strict = false): number {
  const unfaithful = messages.some(
    (message) => FAITHFULNESS_RULES.has(ruleOf(message)) && levelOf(message) === 'error',
  );
  const others = messages.filter(
    (message) => !FAITHFULNESS_RULES.has(ruleOf(message)) || levelOf(message) !== 'error',
  );
  return Math.max(Number(unfaithful), exitCode(others, strict));
}
