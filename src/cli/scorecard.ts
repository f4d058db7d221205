/** The scorecard of an article: what it was read as, where its words went, what is wrong, as data and as text. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { Outline, Section } from '../outline/outline.ts';
import { codeOf, exitCode, levelOf, ruleIds, ruleOf, slidesOf, type RuleId } from '../rules/index.ts';

/** What a scorecard is made from: a build, of which no file is needed. */
export interface ScorecardInput {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly manifest: Manifest;
  readonly messages: readonly VFileMessage[];
}

/** The scorecard as data. Shares are of the article's words. */
export interface Scorecard {
  /** True when nothing is invented, changed or lost. */
  readonly faithful: boolean;
  readonly sections: Readonly<Partial<Record<Section['type'], number>>>;
  readonly slides: number;
  readonly coverage: Manifest['coverage'];
  readonly unplaced: Manifest['unplaced'];
  readonly invented: Manifest['invented'];
  /** Lines whose cut changed what their clause denies, weakens or counts. */
  readonly changed: number;
  /** Faults that were mended, such as a line that gave way to its whole sentence. */
  readonly mended: number;
  /** Slots that overflow after fitting. */
  readonly overflow: number;
  readonly messages: Readonly<Record<MessageLevel, number>>;
  /** 100 less ten for each error and one for each warning of the deck lint, a slide and a rule each; 0 at least. */
  readonly score: number;
  /** The rules of the deck lint that found something, errors first, then by the number of slides. */
  readonly faults: readonly RuleCount[];
}

type MessageLevel = ReturnType<typeof levelOf>;

/** How often a rule of the deck lint was broken. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly code?: string;
  readonly level: MessageLevel;
  /** On how many slides; what is about the whole deck counts as one. */
  readonly slides: number;
}

/** Rules that say whether a deck is true to its article. */
const FAITH: ReadonlySet<RuleId | undefined> = new Set<RuleId>([
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
  const of = (id: RuleId): number => messages.filter((message) => ruleOf(message) === id).length;
  const faults = faultsOf(messages);
  const at = (level: MessageLevel): number => messages.filter((message) => levelOf(message) === level).length;
  return {
    faithful: manifest.unplaced.length === 0 && !messages.some((message) => FAITH.has(ruleOf(message))),
    sections,
    slides: deck.slides.length,
    coverage: manifest.coverage,
    unplaced: manifest.unplaced,
    invented: manifest.invented,
    changed: of('verify:polarity'),
    mended: of('verify:mended'),
    overflow: of('verify:overflow'),
    messages: { error: at('error'), warning: at('warning'), info: at('info') },
    score: scoreOf(faults),
    faults,
  };
}

const GRAVITY: readonly MessageLevel[] = ['error', 'warning', 'info'];

function faultsOf(messages: readonly VFileMessage[]): RuleCount[] {
  return ruleIds
    .filter((rule) => rule.startsWith('verify:'))
    .flatMap((rule) =>
      GRAVITY.flatMap((level) => {
        const of = messages.filter((message) => ruleOf(message) === rule && levelOf(message) === level);
        const slides = of.reduce((sum, message) => sum + Math.max(1, slidesOf(message).length), 0);
        const code = codeOf(rule);
        return slides === 0 ? [] : [{ rule, ...(code !== undefined && { code }), level, slides }];
      }),
    )
    .toSorted((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level) || b.slides - a.slides);
}

function scoreOf(faults: readonly RuleCount[]): number {
  const sum = (level: MessageLevel): number =>
    faults.reduce((total, fault) => total + (fault.level === level ? fault.slides : 0), 0);
  return Math.max(0, 100 - 10 * sum('error') - sum('warning'));
}

/** Exit code of a check: 1 for an article that is not told faithfully, whatever the reason; else that of a build. */
export function checkCode(messages: readonly VFileMessage[], strict = false): number {
  const unfaithful = messages.some((message) => FAITH.has(ruleOf(message)) && levelOf(message) === 'error');
  const others = messages.filter((message) => !FAITH.has(ruleOf(message)) || levelOf(message) !== 'error');
  return Math.max(Number(unfaithful), exitCode(others, strict));
}

const PLURAL: Readonly<Record<Section['type'], string>> = {
  narrative: 'narratives',
  matrix: 'matrices',
  comparison: 'comparisons',
  faq: 'sets of questions',
  passage: 'passages',
};

const SINGULAR: Readonly<Record<Section['type'], string>> = {
  narrative: 'narrative',
  matrix: 'matrix',
  comparison: 'comparison',
  faq: 'set of questions',
  passage: 'passage',
};

/** The scorecard as lines for people, under the article's name. */
export function printScorecard(name: string, card: Scorecard): string {
  const { coverage, invented, messages } = card;
  const kinds = (Object.keys(PLURAL) as Section['type'][]).flatMap((type) => {
    const n = card.sections[type] ?? 0;
    return n === 0 ? [] : [`${n} ${(n === 1 ? SINGULAR : PLURAL)[type]}`];
  });
  const reasons = Object.entries(coverage.reasons)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, share]) => `${reason} ${percent(share)}`);
  const places = card.unplaced.map(({ line }) => `line ${line}`);
  const rows: readonly (readonly [string, string])[] = [
    ['sections', kinds.join(', ')],
    ['slides', String(card.slides)],
    ['words', String(coverage.words)],
    ['on slides', percent(coverage.slides)],
    ['in notes', percent(coverage.notes)],
    ['dropped', listed(coverage.dropped, reasons)],
    ['unplaced', listed(coverage.unplaced, places)],
    [
      'invented',
      `${count(invented.words, 'word')}, ${count(invented.names, 'name')}, ${count(invented.numbers, 'number')}`,
    ],
    ['changed', plural(card.changed, 'clause')],
    ['mended', plural(card.mended, 'fault')],
    ['overflow', plural(card.overflow, 'slot')],
    [
      'messages',
      `${plural(messages.error, 'error')}, ${plural(messages.warning, 'warning')}, ${messages.info} info`,
    ],
    ['score', `${card.score} of 100`],
    ...GRAVITY.flatMap((level): (readonly [string, string])[] => {
      const said = printFaults(card.faults.filter((fault) => fault.level === level));
      return said === '' ? [] : [[SAID[level], said]];
    }),
  ];
  return [
    `${name}: ${card.faithful ? 'faithful' : 'not faithful'}`,
    ...rows.map(([what, value]) => `  ${what.padEnd(10)} ${value}`),
  ].join('\n');
}

const SAID: Readonly<Record<MessageLevel, string>> = { error: 'errors', warning: 'warnings', info: 'hints' };

/** `bullets on 13 slides, type 4, title 1`: by the words of their ids. */
const printFaults = (faults: readonly RuleCount[]): string =>
  faults
    .map(({ rule, slides }, index) => {
      const word = rule.replace('verify:', '');
      return index === 0 ? `${word} on ${plural(slides, 'slide')}` : `${word} ${slides}`;
    })
    .join(', ');

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const plural = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const count = (list: readonly string[], what: string): string => plural(list.length, what);
const listed = (share: number, parts: readonly string[]): string =>
  parts.length === 0 ? percent(share) : `${percent(share)}: ${parts.join(', ')}`;
