/** What an enemy, a broken disk or a bad copy makes of an article. */
import { headings, marks } from './marks.ts';
import type { Random } from './random.ts';

/** Longest text that a change makes, in characters: hangs and stacks that end show long before that. */
const LONGEST = 60_000;

/** A part of a text: some characters, some lines, or all between two tags. */
function part(text: string, { int, pick }: Random): string {
  const lines = text.split('\n');
  const from = int(lines.length);
  const at = int(text.length + 1);
  const tags = text.match(/<[^<>]{1,200}>/g) ?? [''];
  return pick([
    () => text.slice(at, at + 1 + int(12)),
    () => text.slice(at, at + 1 + int(400)),
    () => lines.slice(from, from + 1 + int(5)).join('\n') + '\n',
    () => pick(tags),
  ])();
}

const placed = (text: string, added: string, { int }: Random): string => {
  const at = int(text.length + 1);
  return text.slice(0, at) + added + text.slice(at);
};

type Change = (text: string, random: Random, other: string) => string;

const times = (added: string, { int }: Random): string =>
  added.repeat(Math.max(1, Math.min(1 + int(5000), Math.floor(LONGEST / 2 / Math.max(1, added.length)))));

const changes: readonly Change[] = [
  (text, random) => placed(text, random.pick(marks), random),
  (text, random) => placed(text, `\n${random.pick(marks)}\n`, random),
  (text, random) => placed(text, times(random.pick(marks), random), random),
  (text, random) => placed(text, times(random.pick(marks) + random.pick(marks), random), random),
  (text, random) => placed(text, times(part(text, random), random), random),
  (text, random) => placed(text, part(text, random), random),
  (text, random, other) => placed(text, part(other, random), random),
  (text, random, other) => text.slice(0, random.int(text.length)) + other.slice(random.int(other.length)),
  (text, random) => {
    const at = random.int(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.int(random.once(4) ? 2000 : 20));
  },
  (text, random) => text.slice(0, random.int(text.length + 1)),
  // Lines in another order.
  (text, random) => {
    const lines = text.split('\n');
    for (let n = 0; n < 5; n++) lines.push(...lines.splice(random.int(lines.length), 1 + random.int(3)));
    return lines.join('\n');
  },
  // Tags in each other's places.
  (text, random) => {
    const tags = text.match(/<[^<>]{1,200}>/g) ?? [];
    return tags.length < 2
      ? text
      : text.replace(/<[^<>]{1,200}>/g, (tag) => (random.once(4) ? random.pick(tags) : tag));
  },
  // Something around a part of it, again and again.
  (text, random) => {
    const [open, close] = random.pick([
      ['<div>', '</div>'],
      ['<b>', '</b>'],
      ['[', '](x)'],
      ['**', '**'],
      ['> ', ''],
      ['(', ')'],
      ['“', '”'],
      ['<table><tr><td>', '</td></tr></table>'],
      [':::narrative\n', '\n:::\n'],
    ] as const);
    const count = 1 + random.int(300);
    const at = random.int(text.length + 1);
    const end = at + random.int(500);
    return (
      text.slice(0, at) + open.repeat(count) + text.slice(at, end) + close.repeat(count) + text.slice(end)
    );
  },
  // Characters that stand next to those that were meant, or in other planes.
  (text, random) => {
    const at = random.int(text.length + 1);
    return (
      text.slice(0, at) +
      String.fromCharCode(random.pick([random.int(0x80), random.int(0x3000), random.int(0x10000)])) +
      text.slice(at + 1)
    );
  },
  (text, random) => placed(text, `\n\n${random.pick(headings)}\n\n`, random),
  (text, random) =>
    text.replaceAll(' ', () =>
      random.once(30) ? random.pick(['\u00a0', '\t', '  ', '\u3000', ' \n', '\n', '']) : ' ',
    ),
];

/** A text with a few changes; `other` lends parts. */
export function mutated(text: string, other: string, random: Random): string {
  let changed = text;
  for (let n = 1 + random.int(4); n > 0; n--)
    changed = random.pick(changes)(changed, random, other).slice(0, LONGEST);
  return changed;
}

/** Bytes of which some are others, are missing, or stand there again. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let n = 1 + random.int(10); n > 0; n--)
    changed[random.int(changed.length)] = random.pick([random.int(256), 0, 0xff, 0x3c, 0x0a]);
  const at = random.int(changed.length);
  return random.once(3)
    ? Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + random.int(50))])
    : changed;
}
