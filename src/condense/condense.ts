/** Makes a sentence short enough for a slide without changing what it says. */
import { hasFiniteVerb } from '../text/lexicon.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { capitalise, kept, pickPhrase, type Operation, type OpName } from './edit.ts';
import { gate, isBalanced, LONGEST, type Reason, type Tier } from './gate.ts';
import { allows } from './guard.ts';
import * as op from './operations.ts';
import * as tails from './tails.ts';

/** What the words are taken from and where they will stand. */
export interface Context {
  /** The article's text, into which positions point. */
  readonly source: string;
  readonly lang: string;
  /** True when a label or heading above names what is spoken of. */
  readonly label?: boolean;
  /** The only tier wanted; without it bullets are tried first, then statements. */
  readonly tier?: Tier;
}

/** A sentence as it may stand on a slide. */
export interface Condensed {
  readonly phrase: Phrase;
  /** The operations that changed it, in order; empty when it is the author's own sentence. */
  readonly ops: readonly OpName[];
  readonly tier: Tier;
}

/** Takes away what is no part of the sentence: done always, so that bullets look alike. */
const CLEAN: readonly Operation[] = [op.spacing, op.marker, op.dots, op.discourse, op.discourse, op.marker];
/** Tried one after the other until the gate lets the text pass. */
const SHORTEN: readonly Operation[] = [op.aside, op.subject, op.reflexive, op.intensifier];
/** Leave a part out: only for a text that is too long. */
const OMIT: readonly Operation[] = [
  op.soCalled,
  op.gloss,
  op.appositive,
  tails.thereby,
  tails.suchAs,
  tails.which,
  tails.participle,
];

/** The operations of each tier: a statement stays a whole sentence with its full stop. */
function plan(tier: Tier): {
  clean: readonly Operation[];
  shorten: readonly Operation[];
  omit: readonly Operation[];
} {
  const clean = tier === 'statement' ? CLEAN : [...CLEAN, op.stop, op.spacing];
  return { clean, shorten: SHORTEN, omit: tier === 'title' ? [...OMIT, tails.reason] : OMIT };
}

/**
 * A sentence as a bullet, else as a statement; undefined when it cannot be either without harm.
 *
 * The sentence as it is comes first; then the operations in the order of their safety, until the gate passes.
 */
export function condense(phrase: Phrase, context: Context): Condensed | undefined {
  const tiers: readonly Tier[] = context.tier
    ? [context.tier]
    : ['bullet', ...(context.label ? (['fragment'] as const) : []), 'statement'];
  if (textOf(phrase).length > LONGEST) return undefined;
  for (const tier of tiers) {
    const condensed = condenseTo(phrase, tier, context);
    if (condensed) return condensed;
  }
  return undefined;
}

function condenseTo(phrase: Phrase, tier: Tier, context: Context): Condensed | undefined {
  const { clean, shorten, omit } = plan(tier);
  let state: State = { phrase, ops: [] };
  for (const operation of clean) state = apply(state, operation, context);
  for (const operation of shorten) {
    const reasons = reasonsOf(state, tier, context);
    if (reasons.length === 0) return finish(state, tier);
    // Without a label the subject is the only thing that says of whom this is said.
    if (operation.name !== 'subject' || context.label) state = apply(state, operation, context);
  }
  for (const operation of [...omit, undefined]) {
    const reasons = reasonsOf(state, tier, context);
    if (reasons.length === 0) return finish(state, tier);
    if (!operation || !reasons.includes('too-long')) return undefined;
    state = apply(state, operation, context);
  }
  return undefined;
}

interface State {
  readonly phrase: Phrase;
  readonly ops: readonly OpName[];
}

/** The state after an operation; the same one when it does not apply or a guard forbids it. */
function apply(state: State, operation: Operation, { source, lang }: Context): State {
  const text = textOf(state.phrase);
  const cuts = operation.find(text, lang);
  if (!allows(operation, text, cuts)) return state;
  const phrase = pickPhrase(state.phrase, kept(text.length, cuts), source);
  if (!phrase) return state;
  const rest = textOf(phrase);
  // A bracket cut in two or a verb lost is harm, unless there was none before.
  if (isBalanced(text) && !isBalanced(rest)) return state;
  if (
    !operation.exact &&
    hasFiniteVerb(text, lang) &&
    !hasFiniteVerb(rest, lang) &&
    !MAY_LOSE_VERB.has(operation.name)
  )
    return state;
  return { phrase, ops: [...state.ops, operation.name] };
}

/** A list marker and an aside may hold the only verb of a fragment under a label. */
const MAY_LOSE_VERB: ReadonlySet<OpName> = new Set(['marker', 'aside', 'discourse']);

function reasonsOf(state: State, tier: Tier, { lang, label }: Context): Reason[] {
  const text = textOf(capitalise(state.phrase));
  const reasons = gate(text, lang, tier);
  // Under a label a subject may have been taken away; what follows still has its verb.
  return label && tier === 'bullet' ? reasons.filter((reason) => reason !== 'too-short') : reasons;
}

function finish({ phrase, ops }: State, tier: Tier): Condensed {
  const raised = capitalise(phrase);
  return { phrase: raised, ops: raised === phrase ? ops : [...ops, 'capitalise'], tier };
}
