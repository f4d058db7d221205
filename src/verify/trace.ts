/** Every run of text on a slide is the article's own: it stands in the article where its position says. */
import { decodeString } from 'micromark-util-decode-string';
import type { VFileMessage } from 'vfile-message';
import type { Deck, Slide } from '../compose/deck.ts';
import { message } from '../rules.ts';
import { numbers } from '../text/lexicon.ts';
import { visible } from '../text/visible.ts';
import { tokens } from '../text/words.ts';

/** A run of text on a slide; `position` is missing for template text. */
export interface Run {
  readonly value: string;
  readonly start?: number;
  readonly end?: number;
  readonly line?: number;
}

/** The runs of a slide's slots, in order. */
export function runsOf(slide: Slide): Run[] {
  return Object.values(slide.slots).flatMap(deep);
}

function deep(node: unknown): Run[] {
  if (Array.isArray(node)) return node.flatMap(deep);
  if (node === null || typeof node !== 'object') return [];
  if ('value' in node && typeof node.value === 'string') {
    const place =
      'position' in node
        ? (node.position as
            { start: { offset?: number; line: number }; end: { offset?: number } } | undefined)
        : undefined;
    return [
      {
        value: node.value,
        ...(place && { start: place.start.offset ?? 0, end: place.end.offset ?? 0, line: place.start.line }),
      },
    ];
  }
  return 'children' in node ? deep(node.children) : [];
}

/** Messages for words and numbers on slides that the article does not have. */
export function verifyTrace(deck: Deck, source: string, words: readonly string[]): VFileMessage[] {
  const templates = new Set(words.flatMap((word) => tokens(word)));
  const known = new Set([...numbers(source), ...numbers(decoded(source))].map(digits));
  return deck.slides.flatMap((slide) =>
    runsOf(slide).flatMap((run) => verifyRun(run, slide, source, templates, known)),
  );
}

function verifyRun(
  run: Run,
  slide: Slide,
  source: string,
  templates: ReadonlySet<string>,
  known: ReadonlySet<string>,
): VFileMessage[] {
  if (run.start === undefined || run.end === undefined) {
    const foreign = tokens(run.value).filter((token) => !templates.has(token) && !/^\d+$/.test(token));
    return foreign.length > 0 ? [invented(run, slide)] : [];
  }
  const raw = source.slice(run.start, run.end);
  const said = tokens(run.value);
  const honest =
    isWithin(said, tokens(raw)) ||
    isWithin(said, tokens(decoded(raw))) ||
    letters(raw).includes(letters(run.value));
  if (!honest) return [invented(run, slide)];
  const odd = numbers(run.value).filter((number) => !known.has(digits(number)));
  return odd.map((number) =>
    message(
      'verify:number',
      `Unexpected number \`${number}\` on slide \`${slide.id}\`, expected only numbers of the article`,
      place(run),
    ),
  );
}

/** A number without its unit, which emphasis may part from it in the source. */
const digits = (number: string): string => number.replace(/[^\d.,:/]/g, '');

/** Letters and figures in a row: a run without spaces may have been cut in the middle. */
const letters = (text: string): string => tokens(text).join('');

/** What Markdown and YAML show for what stands in the source: entities and escapes as their characters. */
const decoded = (raw: string): string =>
  visible(
    decodeString(
      raw.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
  );

/** True when all tokens of the first list occur in the second, in their order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const token of whole) if (token === part[at]) at += 1;
  return at === part.length;
}

const place = (run: Run): { place?: { line: number; column: number } } =>
  run.line === undefined ? {} : { place: { line: run.line, column: 1 } };

function invented(run: Run, slide: Slide): VFileMessage {
  return message(
    'verify:invented',
    `Unexpected words \`${run.value.slice(0, 60)}\` on slide \`${slide.id}\`, expected words of the article`,
    place(run),
  );
}
