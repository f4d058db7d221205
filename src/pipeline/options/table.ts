/** The one table of options: what the API checks, and what the command line makes flags of. */
import { deckLengths } from '../../compose/deck-length.ts';
import { sizes } from '../../compose/size.ts';
import { formats, isEncoding, type Options } from '../../options.ts';
import { papers } from '../../report/paper.ts';
import { levels } from '../../rules/index.ts';
import { amount, choice, choices, levelsOfRules, object, text, toggle, type Kind } from './kind.ts';

/** A flag of the command line. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** Name of its value in the help; absent when it takes none. */
  readonly value?: string;
  readonly help: string;
  /** What it is where it is not given. */
  readonly default?: string;
}

/** An option: what its values are, and its flag unless only a program can give it. */
export interface OptionEntry {
  readonly kind: Kind;
  readonly flag?: Flag;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** A signal of another realm is no instance of ours. */
const isSignal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value;

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(day) && !Number.isNaN(Date.parse(day));

/** All options by name, in the order of the help. */
export const optionTable: Readonly<Record<keyof Options, OptionEntry>> = {
  formats: {
    kind: choices('format', formats),
    flag: {
      name: 'formats',
      short: 'f',
      value: 'list',
      help: `formats to write, separated by commas: ${formats.join(',')}`,
      default: 'all but notes, png and handout',
    },
  },
  template: {
    kind: text('template', 'the name or the folder of a pack'),
    flag: {
      name: 'template',
      short: 't',
      value: 'pack',
      help: 'template pack: a name, or a folder given as ./path',
      default: 'base',
    },
  },
  size: {
    kind: choice('size', Object.keys(sizes)),
    flag: {
      name: 'size',
      value: 'w:h',
      help: `size of the slides: ${Object.keys(sizes).join(' or ')}`,
      default: '16:9',
    },
  },
  length: {
    kind: choice('length', deckLengths),
    flag: {
      name: 'length',
      value: 'name',
      help: `how much of the article the deck shows: ${deckLengths.join(', ')}`,
      default: 'standard',
    },
  },
  paper: {
    kind: choice('paper', Object.keys(papers)),
    flag: {
      name: 'paper',
      value: 'name',
      help: `paper of the report: ${Object.keys(papers).join(' or ')}`,
      default: 'a4',
    },
  },
  encoding: {
    kind: text('encoding', 'a label such as utf-8, gb18030 or windows-1251', isEncoding),
    flag: {
      name: 'encoding',
      value: 'label',
      help: 'encoding of the articles, such as gb18030 or windows-1251',
      default: 'detected',
    },
  },
  jobs: {
    kind: amount('jobs', 1, 99),
    flag: { name: 'jobs', short: 'j', value: 'n', help: 'number of articles built at once', default: '2' },
  },
  browser: {
    kind: text('browser', 'the path of a Chromium, Chrome or Edge'),
    flag: {
      name: 'browser',
      value: 'path',
      help: 'Chromium, Chrome or Edge to use',
      default: 'the bundled one',
    },
  },
  images: {
    kind: toggle,
    flag: { name: 'images', help: 'also fetch pictures on the web that articles name' },
  },
  allowPrivate: {
    kind: toggle,
    flag: { name: 'allow-private', help: 'also fetch from this machine and from private networks' },
  },
  explain: {
    kind: toggle,
    flag: { name: 'explain', help: 'with check: say why the sentences of each slide were chosen' },
  },
  rules: {
    kind: levelsOfRules,
    flag: {
      name: 'rule',
      value: 'id=level',
      help: `set the level of a rule, by id or code: ${levels.join(', ')}; may be repeated`,
    },
  },
  review: { kind: toggle },
  draft: { kind: toggle },
  today: { kind: text('date', 'an ISO date such as 2026-03-01', isDay) },
  signal: { kind: object('an AbortSignal', isSignal) },
  onStage: { kind: object('a function', isFunction) },
};
