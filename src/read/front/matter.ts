/** The block of data above an article: found, bounded and parsed to flat entries with their places. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../rules/index.ts';
import { commentLines, headerLines, percentLines, propertyLines } from './lines.ts';
import { tomlEntries } from './toml.ts';
import type { FrontMatterEntry, ParsedFrontMatter, Locate } from './value.ts';
import { yamlEntries } from './yaml.ts';
import { locator } from '../locator.ts';

/** What stands above the article, and where the article begins. */
export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** Offset of the first character after the block; 0 when there is none. */
  readonly end: number;
  /** True for a block with marks around it or in each line, which no plain text has. */
  readonly marked: boolean;
  readonly messages: readonly VFileMessage[];
}

/** Most characters and lines that are parsed: the longest front matter of real articles has some 60 lines. */
const MAX_LENGTH = 64 * 1024;
const MAX_LINES = 200;

/** A line of data: a key, an item, a comment, or one that is set in. */
const DATA_LINE = /^(?:[ \t]|- |#|[[\]{}"']|[\p{L}\w$-]+\s*[:=])/u;

/** Lines that are looked at to tell data from prose between two breaks. */
const MAX_SAMPLE_LINES = 40;

interface Fence {
  readonly open: RegExp;
  readonly close: RegExp;
  readonly parse: (source: string, place: Locate) => ParsedFrontMatter;
}

const YAML_END = /^(?:---|\.\.\.)[ \t]*$/m;

/** The marks between which data stands, in order of precedence. */
const fences: readonly Fence[] = [
  { open: /^\n*---[ \t]*toml[ \t]*\n/i, close: YAML_END, parse: tomlEntries },
  // JSON is YAML; a comma after the last pair is too.
  { open: /^\n*---[ \t]*(?:ya?ml|json)?[ \t]*\n/i, close: YAML_END, parse: yamlEntries },
  { open: /^\n*\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, parse: tomlEntries },
  { open: /^\n*;;;[ \t]*(?:json)?[ \t]*\n/i, close: /^;;;[ \t]*$/m, parse: bareJson },
  // The brackets are part of the data.
  { open: /^\n*(?=\{[ \t]*\n\s*")/, close: /(?<=^\}[ \t]*)$/m, parse: yamlEntries },
];

/** The pairs of a JSON object without its brackets, which is how Hexo writes them. */
function bareJson(source: string, place: Locate): ParsedFrontMatter {
  const object = /^\s*\{/.test(source);
  return object
    ? yamlEntries(source, place)
    : yamlEntries(`{${source}\n}`, (start, end) => place(Math.max(0, start - 1), Math.max(0, end - 1)));
}

/**
 * Finds the front matter of a text: YAML between `---`, TOML between `+++`, JSON, or lines that say it without marks
 * around them: `[key]: <> (value)`, `% title`, `Key: value`.
 */
export function frontMatter(text: string): FrontMatter {
  const place = locator(text);
  for (const { open, close, parse } of fences) {
    const start = open.exec(text)?.[0].length;
    if (start === undefined) continue;
    const body = text.slice(start, start + MAX_LENGTH);
    const stop = close.exec(body);
    if (!stop || body.slice(0, stop.index).split('\n').length > MAX_LINES) {
      const last = isData(body) ? close.exec(text.slice(start)) : null;
      if (!last) continue;
      // It is not read, and no part of the article either.
      return {
        entries: [],
        end: start + last.index + last[0].length,
        marked: true,
        messages: [oversize(place)],
      };
    }
    const lineEnd = text.indexOf('\n', start + stop.index);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const inner = body.slice(0, stop.index);
    // A thematic break, prose and another break look like front matter; only keys make it so.
    if (!/^\s*\{?\s*["']?[\p{L}\w$-]+["']?\s*[:=]/mu.test(inner) && inner.trim() !== '') continue;
    const { entries, faults } = parse(inner, (from, to) => place(start + from, start + to));
    return { entries, end, marked: true, messages: faults.map(unusable) };
  }
  const found = commentLines(text, place) ?? percentLines(text, place) ?? propertyLines(text, place);
  const lines = found ?? headerLines(text, place);
  return { entries: [], end: 0, ...lines, marked: found !== undefined, messages: [] };
}

const isData = (body: string): boolean =>
  body
    .split('\n', MAX_SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
    .every((line) => DATA_LINE.test(line));

const oversize = (place: Locate): VFileMessage =>
  message(
    'read:front-matter',
    `Unexpected front matter of more than ${MAX_LINES} lines or ${MAX_LENGTH} characters, expected fewer`,
    { place: place(0, 0).start, note: 'None of it is used.' },
  );

function unusable({ reason, place }: ParsedFrontMatter['faults'][number]): VFileMessage {
  return message(
    'read:front-matter',
    `Unexpected front matter (${reason.split('\n')[0]}), expected \`key: value\` lines`,
    {
      place,
      note: 'The readable lines are used; the others are left out.',
    },
  );
}
