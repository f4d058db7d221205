/** The deck lint: every check of a finished deck, and its findings as messages. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../../compose/deck.ts';
import { message, rules } from '../../rules/index.ts';
import type { Fault } from '../fault.ts';
import { accessible } from './accessible.ts';
import { align } from './align.ts';
import { bullets } from './bullets.ts';
import { contrast } from './contrast.ts';
import { executive } from './executive.ts';
import { dangling } from './dangling.ts';
import { fonts } from './fonts.ts';
import type { LintCheck, Finding, LintInput } from './input.ts';
import { images } from './images.ts';
import { ink } from './fill.ts';
import { junk } from './junk.ts';
import { lineEnds } from './line-ends.ts';
import { margins } from './margins.ts';
import { overlap } from './overlap.ts';
import { repeated } from './repeated.ts';
import { titleOf } from './points.ts';
import { room } from './room.ts';
import { show } from './show.ts';
import { source } from './source.ts';
import { title } from './title.ts';
import { units } from './units.ts';
import { words } from './words.ts';

export type { Finding, LintInput } from './input.ts';

const checks: readonly LintCheck[] = [
  units,
  executive,
  junk,
  repeated,
  title,
  bullets,
  dangling,
  words,
  source,
  overlap,
  fonts,
  contrast,
  margins,
  align,
  ink,
  room,
  show,
  lineEnds,
  images,
  accessible,
];

/** Slides up to which each gets a message of its own; more are one message, which names them. */
const MAX_SINGLE_SLIDES = 3;

/** Messages for all that is wrong with a deck, rule by rule; each points at the line of its first slide. */
export const lint = (given: LintInput): VFileMessage[] => lintMessages(lintFindings(given), given.deck);

/** All that is wrong with a deck. */
export const lintFindings = (given: LintInput): Finding[] => checks.flatMap((check) => check(given));

/** The faults of single slides among findings: those that hold a deck back. */
export const lintFaults = (findings: readonly Finding[], deck: Deck): Fault[] =>
  findings.flatMap((finding) => {
    const { rule, slide } = finding;
    const [said] = rules[rule].level === 'error' && slide ? messageOf([[finding]], deck) : [];
    return said && slide ? [{ rule, slide, message: said }] : [];
  });

/** Messages for findings, rule by rule; each points at the line of its first slide. */
export function lintMessages(findings: readonly Finding[], deck: Deck): VFileMessage[] {
  return grouped(findings, ({ rule }) => rule).flatMap((all) => {
    const bySlide = grouped(all, ({ slide }) => slide?.id);
    return bySlide.length <= MAX_SINGLE_SLIDES
      ? bySlide.flatMap((own) => messageOf([own], deck))
      : messageOf(bySlide, deck);
  });
}

/** A list in lists of those that share a key, in the order in which keys first occur. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups = new Map<string | undefined, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** One message for faults of one rule, grouped by slide: the first is told, the others are counted and named. */
function messageOf(bySlide: readonly (readonly Finding[])[], deck: Deck): VFileMessage[] {
  const [first, ...others] = bySlide;
  const [told, ...more] = first ?? [];
  if (!told) return [];
  const { rule, slide, found, expected, advice } = told;
  const on = slide ? ` on ${nameOf(slide.id, deck)}` : '';
  const again = more.length > 0 ? ` (and ${more.length} more there)` : '';
  const elsewhere = others.length > 0 ? ` and ${others.length} more slides` : '';
  const ids = bySlide.flatMap(([one]) => one?.slide?.id ?? []);
  const place = slide?.sources[0];
  return [
    message(rule, `Unexpected ${found}${again}${on}${elsewhere}, expected ${expected}`, {
      ...(place && { place }),
      note: others.length > 0 ? `${advice} ${listOf(ids, deck)}` : advice,
      slides: ids,
    }),
  ];
}

/** Most slides that a message names by their numbers. */
const MAX_NAMED_SLIDES = 24;

function listOf(ids: readonly string[], deck: Deck): string {
  const wanted = new Set(ids);
  const numbers = deck.slides.flatMap(({ id }, index) => (wanted.has(id) ? [index + 1] : []));
  const rest = numbers.length > MAX_NAMED_SLIDES ? ' and more' : '';
  return `Slides ${numbers.slice(0, MAX_NAMED_SLIDES).join(', ')}${rest}.`;
}

/** `slide 4 \`id\` ("Its title")`. */
function nameOf(id: string, deck: Deck): string {
  const index = deck.slides.findIndex((slide) => slide.id === id);
  const slide = deck.slides[index];
  const named = slide ? titleOf(slide) : '';
  const cut = named.length > 50 ? `${named.slice(0, 49).trimEnd()}…` : named;
  return `slide ${index + 1} \`${id}\`${cut === '' ? '' : ` ("${cut}")`}`;
}
