/** Every narrative, quadrant, comparison and question has its slide (C-UNIT), which says at least half of what carries it (C-RECALL). */
import type { Slide } from '../../compose/layout/index.ts';
import type { Outline } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { Sourced } from '../../text/phrase.ts';
import { contentTokens } from '../../text/words.ts';
import { isPlaced, runsOf } from '../../compose/runs.ts';
import { overlapFinder, type Span } from '../spans.ts';
import type { LintCheck, Finding, LintInput } from './input.ts';

/** Least share of a unit's content words on slides. */
const MIN_RECALL = 0.5;

/** Fewest content words from which on a share says anything. */
const MIN_CONTENT_WORDS = 12;

interface Unit extends Span {
  readonly name: string;
  readonly line: number;
}

interface Told extends Span {
  readonly slide: Slide;
  readonly value: string;
}

/** Checks C-UNIT and C-RECALL. */
export const units: LintCheck = (given) => {
  const told = overlapFinder(toldIn(given));
  return unitsOf(given.outline).flatMap((unit) => findingOf(unit, told(unit), given));
};

function findingOf(unit: Unit, told: readonly Told[], { article, deck }: LintInput): Finding[] {
  if (told.length === 0) {
    const noted = deck.slides.find(({ notes }) =>
      notes.some(
        ({ position: { start, end } }) =>
          (start.offset ?? 0) < unit.end && (end.offset ?? 0) > unit.start && start.offset !== end.offset,
      ),
    );
    if (noted) return [onlyNoted(unit, noted)];
    return [
      {
        rule: 'verify:unit',
        found: `lack of a slide for \`${unit.name}\` of line ${unit.line}`,
        expected: 'one',
        advice: 'Please report it with the article.',
      },
    ];
  }
  const all = new Set(contentTokens(article.readable.slice(unit.start, unit.end), deck.lang));
  if (all.size < MIN_CONTENT_WORDS) return [];
  const said = new Set(told.flatMap(({ value }) => contentTokens(value, deck.lang)));
  const kept = [...all].filter((token) => said.has(token)).length / all.size;
  const [first] = told;
  if (kept >= MIN_RECALL || !first) return [];
  return [
    {
      rule: 'verify:recall',
      slide: first.slide,
      found: `${Math.round(kept * 100)} % of the words that carry \`${unit.name}\``,
      expected: `${MIN_RECALL * 100} % or more on its slides`,
      advice: 'The rest is in the notes; a sentence of 18 words or fewer would stand on the slide.',
    },
  ];
}

/** The words of a unit that no slide could show as they are stand in notes. */
const onlyNoted = ({ name, line }: Unit, slide: Slide): Finding => ({
  rule: 'verify:mended',
  slide,
  found: `words of \`${name}\` (line ${line}) in the notes alone`,
  expected: 'a slide of their own',
  advice: 'Read that part of the article yourself: its words could not be shown as they are.',
});

const toldIn = ({ deck }: LintInput): Told[] =>
  deck.slides.flatMap((slide) =>
    runsOf(slide)
      .filter(isPlaced)
      .map(({ start, end, value }) => ({ slide, start, end, value })),
  );

/** What has to be seen. A passage may be told in the notes; that it is told at all, coverage proves. */
function unitsOf({ children }: Outline): Unit[] {
  return children.flatMap((section) => {
    if (section.type === 'passage') return [];
    if (section.type === 'matrix' || section.type === 'faq')
      return section.children.map((child) => unitOf(child, textOf(child.heading)));
    return [unitOf(section, section.heading ? textOf(section.heading) : section.type)];
  });
}

/** A unit spans its parts: the sides of a table are in another order than its text, the last may stand first. */
function unitOf(sourced: Sourced & { readonly children?: readonly Sourced[] }, name: string): Unit {
  const places = [sourced, ...(sourced.children ?? [])].flatMap(({ position: { start, end } }) => [
    start.offset ?? 0,
    end.offset ?? 0,
  ]);
  const span = {
    start: places.reduce((a, b) => Math.min(a, b)),
    end: places.reduce((a, b) => Math.max(a, b)),
  };
  return { name: name.slice(0, 60), line: sourced.position.start.line, ...span };
}
