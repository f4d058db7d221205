/** Options of a build, with the words that they may be. */
import { deckLengths, type DeckLength } from './compose/deck-length.ts';
import { sizes, type Size } from './compose/size.ts';
import { papers, type Paper } from './report/paper.ts';
import type { Level, RuleId } from './rules/index.ts';

/** The formats that a build writes unless it is asked for others. */
export const defaultFormats = ['html', 'pdf', 'pptx', 'report', 'marp', 'outline'] as const;

/** The formats that a build can write. */
export const formats = [...defaultFormats, 'notes', 'png', 'handout'] as const;

/** The name of a format. */
export type Format = (typeof formats)[number];

/** Options that all builds of a builder share; all have defaults. */
export interface BuilderOptions {
  /** How many articles are built at once. Default: 2, since each keeps a worker process and the browser busy in turn. */
  readonly jobs?: number;
  /** Path of a Chromium, Chrome or Edge. Default: the bundled browser, else an installed one. */
  readonly browser?: string;
}

/** Options that may differ from build to build; all have defaults. */
export interface BuildOptions {
  /** Formats to write. Default: all but `notes`, `png` and `handout`. `manifest.json` is always written. */
  readonly formats?: readonly Format[];
  /** Name or folder of a template pack. Default: the one that the article's front matter names, else `base`. */
  readonly template?: string;
  /** Size of the slides. Default: from the article's front matter, else from the pack, else `16:9`. */
  readonly size?: Size;
  /** How much of an article its deck shows. Default: from the article's front matter, else `standard`. */
  readonly length?: DeckLength;
  /** Encoding of the articles by its label (`gb18030`, `windows-1251`). Default: declared or detected in each file. */
  readonly encoding?: string;
  /** Paper of report and handout. Default: from the article's front matter, else from the pack, else `a4`. */
  readonly paper?: Paper;
  /** Levels for rules, in place of their own. */
  readonly rules?: Readonly<Partial<Record<RuleId, Level>>>;
  /** Explains each slide: why its sentences were chosen. Default: no explanation. */
  readonly explain?: boolean;
  /** Also gives what a person needs to choose for the deck: sections, sentences, where each went. Default: not given. */
  readonly review?: boolean;
  /**
   * Draws the deck, and neither measures nor verifies it: a first look at deck.html in a fraction of the time, whose slides may
   * overflow. Default: a deck is measured and verified.
   */
  readonly draft?: boolean;
  /** Also fetches pictures on the web that articles name. Default: a message names them. */
  readonly images?: boolean;
  /** Also fetches from this machine and from private networks. Default: refused. */
  readonly allowPrivate?: boolean;
  /** Cancels the build: the promise rejects with the signal's reason. Other builds go on. */
  readonly signal?: AbortSignal;
  /** ISO date for the PDF of an article without a date; the command line takes it from SOURCE_DATE_EPOCH. Default: none. */
  readonly today?: string;
  /** Called when a stage begins. */
  readonly onStage?: (stage: Stage, path: string) => void;
}

/** Options of `build` and `buildAll`, which have a builder of their own. */
export interface Options extends BuilderOptions, BuildOptions {}

/** Does a build with these options need a browser? Only the outline does not. */
export const needsBrowser = ({ formats: asked = defaultFormats }: BuildOptions): boolean =>
  asked.some((format) => format !== 'outline');

/** The stages of a build, in order. `fetch` comes only for an address, and again for pictures on the web. */
export type Stage =
  'fetch' | 'read' | 'outline' | 'compose' | 'render' | 'measure' | 'print' | 'verify' | 'report';

/** Is this a size of slides, `16:9` or `4:3`? */
export const isSize = (text: string): text is Size => Object.hasOwn(sizes, text);

/** Is this a length of a deck: `brief`, `standard` or `full`? */
export const isDeckLength = (text: string): text is DeckLength => deckLengths.includes(text as DeckLength);

/** Is this the label of an encoding in the WHATWG Encoding Standard? */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Is this a size of paper, `a4` or `letter`? */
export const isPaper = (text: string): text is Paper => Object.hasOwn(papers, text);
