/** Makes a sentence short enough for a slide without changing what it says. */
import { hasFiniteVerb, isResolvedBy } from '../text/word-classes.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { lengthOf } from '../text/words.ts';
import { capitalise, kept, pickPhrase, told, type CondenseOperation, type OpName } from './edit.ts';
import { gate, isBalanced, MAX_GATE_CHARACTERS, type Reason, type Tier } from './gate.ts';
import { allows } from './guard.ts';
import * as op from './operations.ts';
import * as tails from './tails.ts';

/** What the words are taken from and where they will stand. */
export interface CondenseContext {
  /** The article's text, into which positions point. */
  readonly source: string;
  readonly lang: string;
  /** True when a label or heading above names what is spoken of. */
  readonly label?: boolean;
  /** What the heading and the title speak of, in lower case: `this registry` needs no other word before it there. */
  readonly about?: string;
  /** True where the sentence before stands above: `However` then says what it is set against. */
  readonly follows?: boolean;
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
const CLEAN: readonly CondenseOperation[] = [
  op.spacing,
  op.marker,
  op.dots,
  op.discourse,
  op.discourse,
  op.frame,
  op.moral,
  op.marker,
];
/** Tried one after the other until the gate lets the text pass. */
const SHORTEN: readonly CondenseOperation[] = [op.aside, op.subject, op.reflexive, op.intensifier];
/** Leave a part out: only for a text that is too long. */
const OMIT: readonly CondenseOperation[] = [
  op.soCalled,
  op.gloss,
  op.appositive,
  tails.thereby,
  tails.suchAs,
  tails.which,
  tails.participle,
];

/** The operations of each tier: a statement stays a whole sentence with its full stop. */
function plan(
  tier: Tier,
  follows: boolean,
): {
  clean: readonly CondenseOperation[];
  shorten: readonly CondenseOperation[];
  omit: readonly CondenseOperation[];
} {
  const own = follows ? CLEAN.filter((operation) => operation !== op.discourse) : CLEAN;
  const clean = isWhole(tier) ? own : [...own, op.stop, op.spacing];
  return { clean, shorten: SHORTEN, omit: tier === 'title' ? [...OMIT, tails.reason] : OMIT };
}

/** A statement stays a sentence with its full stop; so does a long one. */
const isWhole = (tier: Tier): boolean => tier === 'statement' || tier === 'sentence';

/**
 * A sentence as a bullet, else as a statement, else whole up to the most words; undefined when it cannot be either without harm.
 *
 * The sentence as it is comes first; then the operations in the order of their safety, until the gate passes.
 */
export function condense(phrase: Phrase, context: CondenseContext): Condensed | undefined {
  const tiers: readonly Tier[] = context.tier
    ? [context.tier]
    : ['bullet', ...(context.label ? (['fragment'] as const) : []), 'statement', 'sentence'];
  if (textOf(phrase).length > MAX_GATE_CHARACTERS) return undefined;
  const work: Work = { ...context, states: new Map(), texts: new Map(), reasons: new Map() };
  let omitted: Condensed | undefined;
  for (const tier of tiers) {
    const condensed = condenseTo(phrase, tier, work);
    if (!condensed) continue;
    if (isWhole(tier) && omitted && condensed.ops.some((name) => OMITTED.has(name))) return omitted;
    // A sentence that fits whole says more than what is left of it without its larger half.
    if (tier === 'sentence' || !losesMost(phrase, condensed)) return condensed;
    omitted ??= condensed;
  }
  return omitted;
}

/** Share of the words below which what is kept of a sentence no longer stands for it while the whole would fit. */
const MIN_KEPT_SHARE = 0.75;

/** Operations that leave out a part with content of its own. */
const OMITTED: ReadonlySet<OpName> = new Set([
  'appositive',
  'thereby',
  'such-as',
  'which',
  'participle',
  'reason',
]);

const losesMost = (whole: Phrase, { phrase, ops }: Condensed): boolean =>
  ops.some((name) => OMITTED.has(name)) &&
  lengthOf(textOf(phrase)).n < MIN_KEPT_SHARE * lengthOf(textOf(whole)).n;

/** A condensation under way: tiers share most operations and most questions to the gate, so both are remembered. */
interface Work extends CondenseContext {
  readonly states: Map<Phrase, Map<CondenseOperation, Phrase | undefined>>;
  readonly texts: Map<Phrase, string>;
  readonly reasons: Map<Phrase, Map<Tier, Reason[]>>;
}

/** What a map has under a key, made and kept where it has nothing. */
function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key) as V;
}

function condenseTo(phrase: Phrase, tier: Tier, context: Work): Condensed | undefined {
  const { clean, shorten, omit } = plan(tier, context.follows ?? false);
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
function apply(state: State, operation: CondenseOperation, work: Work): State {
  const results = known(work.states, state.phrase, () => new Map<CondenseOperation, Phrase | undefined>());
  const phrase = known(results, operation, () => applied(state.phrase, operation, work));
  return phrase ? { phrase, ops: [...state.ops, operation.name] } : state;
}

/** The phrase after an operation; undefined when it does not apply or a guard forbids it. */
function applied(
  whole: Phrase,
  operation: CondenseOperation,
  { source, lang, texts }: Work,
): Phrase | undefined {
  const text = known(texts, whole, () => textOf(whole));
  const cuts = operation.find(text, lang);
  if (!allows(operation, text, cuts)) return undefined;
  const phrase = pickPhrase(whole, kept(text.length, cuts), source);
  if (!phrase) return undefined;
  const rest = known(texts, phrase, () => textOf(phrase));
  // A bracket cut in two or a verb lost is harm, unless there was none before.
  if (isBalanced(text) && !isBalanced(rest)) return undefined;
  if (
    !operation.exact &&
    hasFiniteVerb(text, lang) &&
    !hasFiniteVerb(rest, lang) &&
    !MAY_LOSE_VERB.has(operation.name)
  )
    return undefined;
  return phrase;
}

/** A list marker and an aside may hold the only verb of a fragment under a label. */
const MAY_LOSE_VERB: ReadonlySet<OpName> = new Set(['marker', 'aside', 'discourse']);

function reasonsOf(state: State, tier: Tier, { lang, label, about, reasons: all }: Work): Reason[] {
  const byTier = known(all, state.phrase, () => new Map<Tier, Reason[]>());
  const reasons = known(byTier, tier, () => {
    const words = textOf(capitalise(state.phrase));
    const resolved = about !== undefined && isResolvedBy(words, about);
    return gate(words, lang, tier).filter((reason) => reason !== 'unresolved' || !resolved);
  });
  // Under a label a subject may have been taken away; what follows still has its verb.
  return label && tier === 'bullet' ? reasons.filter((reason) => reason !== 'too-short') : reasons;
}

function finish({ phrase, ops: before }: State, tier: Tier): Condensed {
  const raised = capitalise(phrase);
  const ops: readonly OpName[] = raised === phrase ? before : [...before, 'capitalise'];
  return {
    phrase: ops.length === 0 ? phrase : { ...raised, children: told(raised.children, ops) },
    ops,
    tier,
  };
}
