/** The scorecard of an article as text for people. */
import type { Section } from '../outline/outline.ts';
import { plural, titledRows, type TextRow } from './rows.ts';
import { messageLevels, type MessageLevel, type RuleCount, type Scorecard } from '../pipeline/scorecard.ts';

const PLURALS: Readonly<Record<Section['type'], string>> = {
  narrative: 'narratives',
  matrix: 'matrices',
  comparison: 'comparisons',
  faq: 'sets of questions',
  passage: 'passages',
};

const SINGULARS: Readonly<Record<Section['type'], string>> = {
  narrative: 'narrative',
  matrix: 'matrix',
  comparison: 'comparison',
  faq: 'set of questions',
  passage: 'passage',
};

/** The scorecard as text, under the article's name. */
export function printScorecard(name: string, card: Scorecard): string {
  const { coverage, invented, messages } = card;
  const kinds = (Object.keys(PLURALS) as Section['type'][]).flatMap((type) => {
    const n = card.sections[type] ?? 0;
    return n === 0 ? [] : [`${n} ${(n === 1 ? SINGULARS : PLURALS)[type]}`];
  });
  const reasons = Object.entries(coverage.reasons)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, share]) => `${reason} ${percent(share)}`);
  const places = card.unplaced.map(({ line }) => `line ${line}`);
  const rows: readonly TextRow[] = [
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
    ...messageLevels.flatMap((level): TextRow[] => {
      const faults = printFaults(card.faults.filter((fault) => fault.level === level));
      return faults === '' ? [] : [[LEVEL_LABELS[level], faults]];
    }),
  ];
  return titledRows(`${name}: ${card.faithful ? 'faithful' : 'not faithful'}`, rows);
}

const LEVEL_LABELS: Readonly<Record<MessageLevel, string>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'hints',
};

/** Rules by the second half of their ids: `bullets on 13 slides, type 4, title 1`. */
const printFaults = (faults: readonly RuleCount[]): string =>
  faults
    .map(({ rule, slides }, index) => {
      const word = rule.replace('verify:', '');
      return index === 0 ? `${word} on ${plural(slides, 'slide')}` : `${word} ${slides}`;
    })
    .join(', ');

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const count = (list: readonly string[], what: string): string => plural(list.length, what);
const listed = (share: number, parts: readonly string[]): string =>
  parts.length === 0 ? percent(share) : `${percent(share)}: ${parts.join(', ')}`;
