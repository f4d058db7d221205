/** Every message that deckwright can give: its id, its level, the exit class of a run that ends on it, its help. */
import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';
import { deckRules } from './deck.ts';
import { fetchRules } from './fetch.ts';
import { reportRules } from './report.ts';
import { pdfRules } from './pdf.ts';
import { rule, type Level, type Rule } from './rule.ts';

export { levels, type Level, type Rule } from './rule.ts';

/** All rules by id (`stage:rule`). Ids are permanent: they are what users write after `--rule`. */
export const rules = {
  ...fetchRules,
  'read:not-found': rule('error', 1, 'The named file or folder does not exist. Check the path.'),
  'read:unreadable': rule('error', 1, 'The file exists but may not be read. Check its permissions.'),
  'read:not-a-file': rule(
    'error',
    1,
    'Only regular files and folders are read, no devices, pipes or sockets.',
  ),
  'read:empty': rule('error', 1, 'The file has no text to make slides of.'),
  'read:binary': rule(
    'error',
    1,
    'The file is an image, an archive or another binary format. Save the article as text, Markdown or HTML.',
  ),
  'read:too-large': rule('error', 1, 'The file is larger than any article. Cut it into parts.'),
  'read:no-articles': rule(
    'error',
    1,
    'The folder holds no file that ends in .md, .markdown, .txt, .html, .htm or .docx.',
  ),
  'read:encoding': rule(
    'warning',
    1,
    'The text is not UTF-8; its encoding was detected. Look for wrong characters, or save it as UTF-8.',
  ),
  'read:front-matter': rule(
    'warning',
    1,
    'A line of the front matter could not be used. The article is built without it.',
  ),
  'read:directive': rule(
    'warning',
    1,
    'A directive is not one that deckwright knows. Its content is read as ordinary text.',
  ),
  'read:template': rule(
    'warning',
    1,
    'The front matter names a template that is no pack here; the key may be meant for another program. Name a pack with `--template`.',
  ),
  'read:image': rule(
    'warning',
    1,
    'A picture of the article is missing, or is none that a slide can show: PNG, JPEG, GIF, WebP, AVIF, or SVG without scripts and links to other files, from the folder of the article. The words that stand for it are in the notes.',
  ),
  'read:image-remote': rule(
    'info',
    1,
    'The article names pictures on the web, and they are not fetched. Give `--images`, or save them beside the article and name the files.',
  ),
  'read:formula': rule(
    'warning',
    1,
    'A formula is no TeX that KaTeX can set, or has a command that links, loads or defines without end. Its source stands there instead, as code. https://katex.org/docs/supported.html lists what can be set.',
  ),
  'read:too-deep': rule(
    'error',
    1,
    'Quotations, lists or elements are nested so deep, or are so many, that the file cannot be a real article.',
  ),
  'outline:no-title': rule(
    'warning',
    1,
    'The article tells no title; the name of its file stands on the cover. Add `title:` in front matter.',
  ),
  'outline:directive': rule(
    'warning',
    1,
    'A directive lacks something that it needs, or has an attribute that it does not take. content/README.md shows each.',
  ),
  ...deckRules,
  ...reportRules,
  ...pdfRules,
  'build:timeout': rule(
    'error',
    1,
    'A stage took longer than that of any real article, and the article was given up; those beside it are built. Divide it, or look for what no article has.',
  ),
  'build:memory': rule(
    'error',
    1,
    'The article needs more memory than any real one, and was given up; those beside it are built. Divide it.',
  ),
  'build:process': rule(
    'error',
    3,
    'The process in which the article was built ended in the middle, twice: it was killed, or could not be started. Try again with less other work on the machine.',
  ),
  'template:not-found': rule('error', 2, 'No template pack of this name is in ./templates or built in.'),
  'template:layout': rule(
    'error',
    2,
    'A layout of the pack is not usable: an unknown name or slot, or a required slot that is missing.',
  ),
  'template:asset': rule('error', 2, 'A pack may only use files inside its own folder; nothing is fetched.'),
  'template:style': rule(
    'error',
    2,
    'A style sheet of the pack is no CSS: look for a quotation mark, a bracket or a comment that does not end.',
  ),
  'template:fonts': rule(
    'warning',
    2,
    'A font of the pack, or the fonts for a script, are not installed, so the system draws the text with its own. Install the package that the message names.',
  ),
  'template:pack': rule(
    'error',
    2,
    'A YAML file of the pack cannot be used: no YAML, or a key with a value of the wrong kind. templates/README.md shows each key.',
  ),
  'template:key': rule(
    'warning',
    2,
    'A key of pack.yml is not one that deckwright or brand.yml knows, so it has no effect.',
  ),
  'template:required': rule(
    'error',
    2,
    'The pack requires something on every deck that it does not have itself, such as a disclaimer. Write it into pack.yml.',
  ),
  'template:name': rule(
    'error',
    2,
    'A new pack needs a name of small letters, figures and hyphens that no built-in pack has.',
  ),
  'template:exists': rule('error', 2, 'A folder of this name is there already; nothing in it was changed.'),
  'template:contrast': rule(
    'info',
    2,
    'A colour of the pack is too faint for text on its ground, so text takes a shade of it that can be read; bars, bullets and rules keep the colour.',
  ),
  'template:faint': rule(
    'warning',
    2,
    'A colour of the pack can hardly be seen on its ground, or the ground is so middling that no text is read well on it. Choose another.',
  ),
  'print:no-browser': rule(
    'error',
    3,
    'No Chromium, Chrome or Edge was found. Run `npx puppeteer browsers install chrome-headless-shell`.',
  ),
  'print:browser': rule(
    'error',
    3,
    'The browser did not start or stopped in the middle, twice. Try again, or name another with DECKWRIGHT_BROWSER.',
  ),
  'print:timeout': rule('error', 3, 'The browser took longer than any deck needs and was ended.'),
  'print:no-sandbox': rule(
    'info',
    3,
    'Chromium cannot use its sandbox as root. Run as another user to have it.',
  ),
  'write:not-writable': rule(
    'error',
    3,
    'The output folder cannot be written. Check its permissions and the space on the disk.',
  ),
  'cli:flag': rule(
    'error',
    2,
    'The command line has a flag, a value or a command that deckwright does not know.',
  ),
  'cli:interrupted': rule('error', 3, 'The run was interrupted; nothing half-written is left.'),
  'cli:defect': rule(
    'error',
    4,
    'Something failed inside deckwright itself. Please report it with the article.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;

/** All ids, in the order of the table. */
export const ruleIds = Object.keys(rules) as readonly RuleId[];

/** Where a message points and what it advises. */
export interface Details {
  readonly place?: Position | Point | undefined;
  /** What to do, in one sentence. */
  readonly note?: string;
  readonly cause?: unknown;
  /** Ids of the slides that it is about, each once; what is about many slides is one message. */
  readonly slides?: readonly string[];
  /** Names of the files that are not sound where this is an error; none where nothing is. */
  readonly files?: readonly string[];
}

/**
 * A message of a rule: throw it where the work cannot go on, add it to `file.messages` where it can.
 *
 * `reason` reads `Unexpected <what>, expected <what>`. The level is the rule's own; `leveled` changes it.
 */
export function message(id: RuleId, reason: string, details: Details = {}): VFileMessage {
  const [source = '', ruleId = ''] = id.split(':');
  const given = new VFileMessage(reason, {
    source,
    ruleId,
    ...(details.place && { place: details.place }),
    ...(details.cause instanceof Error && { cause: details.cause }),
  });
  if (details.note !== undefined) given.note = details.note;
  if (details.slides) Object.assign(given, { slides: details.slides });
  if (details.files) Object.assign(given, { files: details.files });
  setLevel(given, rules[id].level);
  return given;
}

/** The id of the rule of a message, or undefined when another library made it. */
export function ruleOf(given: VFileMessage): RuleId | undefined {
  const id = `${given.source}:${given.ruleId}`;
  return id in rules ? (id as RuleId) : undefined;
}

/** The ids of the slides that a message is about; none for one that is about no slide. */
export const slidesOf = (given: VFileMessage): readonly string[] =>
  (given as { readonly slides?: readonly string[] }).slides ?? [];

/** The names of the files that a message holds back where it is an error; none for one that holds back all of them. */
export const filesOf = (given: VFileMessage): readonly string[] =>
  (given as { readonly files?: readonly string[] }).files ?? [];

/** Messages that are about these files and no others; those that name theirs already keep them. */
export function aboutFiles(
  given: readonly VFileMessage[],
  files: readonly string[],
): readonly VFileMessage[] {
  for (const message of given) if (filesOf(message).length === 0) Object.assign(message, { files });
  return given;
}

/** What was thrown, as a message: what is none already is a defect of the program. */
export function thrownAs(thrown: unknown): VFileMessage {
  if (thrown instanceof VFileMessage) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return message('cli:defect', `Unexpected failure inside deckwright: ${reason}`, {
    note: 'Please report it with the article.',
    cause: thrown,
  });
}

/** Is this said of a pack or of the browser, and so once of all articles of a batch? Fonts are missed by an article. */
export const isCommon = ({ source, ruleId }: Partial<Pick<VFileMessage, 'source' | 'ruleId'>>): boolean =>
  source === 'print' || (source === 'template' && ruleId !== 'fonts');

/** What a rule is called for short; undefined for rules that are not about decks. */
export const codeOf = (id: RuleId): string | undefined => (rules[id] as Rule).code;

/** The rules of a name: an id has one, a code of the deck lint one or two, anything else none. */
export const rulesNamed = (name: string): RuleId[] =>
  ruleIds.filter((id) => id === name || codeOf(id) === name);

/** The level of a message, as vfile-message writes it in `fatal`. */
export function levelOf(given: VFileMessage): Exclude<Level, 'off'> {
  return given.fatal === true ? 'error' : given.fatal === false ? 'warning' : 'info';
}

function setLevel(given: VFileMessage, level: Level): void {
  given.fatal = level === 'error' ? true : level === 'warning' ? false : undefined;
}

/** The names of the files that errors hold back. */
export const heldBack = (given: readonly VFileMessage[]): ReadonlySet<string> =>
  new Set(given.filter((message) => levelOf(message) === 'error').flatMap(filesOf));

/** Messages with the levels that the user chose; those that are `off` are left out. */
export function leveled(
  given: readonly VFileMessage[],
  levels: Readonly<Partial<Record<RuleId, Level>>>,
): VFileMessage[] {
  return given.flatMap((message) => {
    const id = ruleOf(message);
    const level = id && (levels[id] ?? rules[id].level);
    if (level === 'off') return [];
    if (id && levels[id]) setLevel(message, levels[id]);
    return [message];
  });
}

/** Exit code of a run with these messages: the greatest of its errors', 0 when it has none. */
export function exitCode(given: readonly VFileMessage[], strict = false): number {
  const codes = given.map((message) => {
    const level = levelOf(message);
    const id = ruleOf(message);
    if (level === 'error') return id ? rules[id].exit : 4;
    return strict && level === 'warning' ? 1 : 0;
  });
  return Math.max(0, ...codes);
}
