/** The one table of options: their names, what they take, what they are by default. */
import { sizes, type Size } from './compose/size.ts';
import { papers, type Paper } from './report/paper.ts';
import { levels, rulesNamed, type Level, type RuleId } from './rules/index.ts';

/** What a build can write. */
export const formats = ['html', 'pdf', 'report', 'marp', 'outline'] as const;

/** The name of something that a build can write. */
export type Format = (typeof formats)[number];

/** Options of `build` and `buildAll`; all have defaults. */
export interface Options {
  /** What to make. Default: everything. `manifest.json` always comes with it. */
  readonly formats?: readonly Format[];
  /** Name or folder of a template pack. Default: what the article's front matter names, else `base`. */
  readonly template?: string;
  /** Size of the slides. Default: what the article's front matter says, else `16:9`. */
  readonly size?: Size;
  /** Encoding of the articles' files by its label (`gb18030`, `windows-1251`). Default: what each file says or looks like. */
  readonly encoding?: string;
  /** Paper of the report. Default: what the article's front matter says, else the pack, else `a4`. */
  readonly paper?: Paper;
  /** How many articles are built at once. Default: 2, since a deck keeps two processes busy. */
  readonly jobs?: number;
  /** Levels of rules that differ from their own. */
  readonly rules?: Readonly<Partial<Record<RuleId, Level>>>;
  /** Path of a Chromium, Chrome or Edge. Default: the bundled one, else one that is installed. */
  readonly browser?: string;
  /** Fetches the pictures that articles name on the web, too. Default: they are named in a message. */
  readonly images?: boolean;
  /** Fetches from hosts that are not on the public Internet, too: this machine, its network. Default: refused. */
  readonly allowPrivate?: boolean;
  /** Cancels the build: the browser is closed, then the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** ISO date for the PDF of an article without a date; the command line takes it from SOURCE_DATE_EPOCH. None by default. */
  readonly today?: string;
  /** Called as a stage begins. */
  readonly onStage?: (stage: Stage, path: string) => void;
}

/** Whether a build with these options draws anything. */
export const needsBrowser = ({ formats: asked = formats }: Options): boolean =>
  asked.some((format) => format !== 'outline');

/** The stages of a build, in order; `fetch` only for an address, and again for pictures on the web. */
export type Stage =
  'fetch' | 'read' | 'outline' | 'compose' | 'render' | 'measure' | 'print' | 'verify' | 'report';

/** A flag of the command line. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What it takes, for the help; absent when it takes nothing. */
  readonly value?: string;
  readonly help: string;
}

/** The flags, in the order of the help. */
export const flags: readonly Flag[] = [
  {
    name: 'output',
    short: 'o',
    value: 'folder',
    help: 'where to write; each article gets a folder of its own (default: output)',
  },
  {
    name: 'formats',
    short: 'f',
    value: 'list',
    help: `what to make, with commas between: ${formats.join(',')} (default: all)`,
  },
  {
    name: 'template',
    short: 't',
    value: 'pack',
    help: 'template pack: a name, or a folder written as ./path (default: base)',
  },
  {
    name: 'size',
    value: 'w:h',
    help: `size of the slides: ${Object.keys(sizes).join(' or ')} (default: 16:9)`,
  },
  {
    name: 'paper',
    value: 'name',
    help: `paper of the report: ${Object.keys(papers).join(' or ')} (default: a4)`,
  },
  {
    name: 'encoding',
    value: 'label',
    help: 'encoding of the articles, such as gb18030 or windows-1251 (default: what each says or looks like)',
  },
  { name: 'jobs', short: 'j', value: 'n', help: 'articles built at once (default: 2)' },
  { name: 'browser', value: 'path', help: 'Chromium, Chrome or Edge to use (default: the bundled one)' },
  { name: 'images', help: 'fetch the pictures that articles name on the web, too' },
  { name: 'allow-private', help: 'fetch from hosts that are not on the public Internet, too' },
  { name: 'strict', help: 'warnings count as errors' },
  {
    name: 'rule',
    value: 'id=level',
    help: `level of a rule, by its id or its code: ${levels.join(', ')}; may be given more than once`,
  },
  { name: 'json', help: 'messages, and files or scorecards, as JSON on standard output' },
  { name: 'quiet', short: 'q', help: 'nothing but errors' },
  { name: 'help', short: 'h', help: 'this text' },
  { name: 'version', short: 'v', help: 'the version' },
];

/** Reads a list of formats; the first word that is none of them, if there is one, is `unknown`. */
export function readFormats(list: string): { formats: Format[]; unknown?: string } {
  const words = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = words.find((word) => !formats.includes(word as Format));
  return {
    formats: formats.filter((format) => words.includes(format)),
    ...(unknown !== undefined && { unknown }),
  };
}

/** Is this the name of a size of slides? */
export const isSize = (text: string): text is Size => Object.hasOwn(sizes, text);

/** Is this the label of an encoding, as the encoding standard lists them? */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Is this the name of a size of paper? */
export const isPaper = (text: string): text is Paper => Object.hasOwn(papers, text);

/** Reads `id=level` or `code=level`; undefined when either is unknown. */
export function readRule(text: string): { ids: readonly RuleId[]; level: Level } | undefined {
  const [name = '', level = ''] = text.split('=');
  const ids = rulesNamed(name);
  return ids.length > 0 && levels.includes(level as Level) ? { ids, level: level as Level } : undefined;
}
