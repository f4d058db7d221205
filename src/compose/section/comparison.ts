/** A comparison: two sides beside each other; a third side takes a slide with the first. */
import type { PhrasingContent } from 'mdast';
import type { Comparison, Side } from '../../outline/outline.ts';
import { isFirstPerson } from '../../text/word-classes.ts';
import { textOf } from '../../text/phrase.ts';
import { sentences } from '../../text/sentences.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { itemLine } from './item-line.ts';
import { limitOf, type ComposeContext } from '../context.ts';
import type { Slide } from '../layout/index.ts';
import { shownAmong } from '../exhibit/exhibit.ts';
import { bare, capitalised, listBlocks, runs, template } from '../inline.ts';
import { notesOf, phrasesOf, supportNotes } from '../notes.ts';
import { pathOf } from '../slide-id.ts';
import { makeSlide } from '../make-slide.ts';

/** Most words in the points of a side. */
const MAX_SIDE_WORDS = 45;

/** The slides of a comparison. */
export function comparisonSlides(comparison: Comparison, context: ComposeContext): Slide[] {
  const [first, ...others] = comparison.children;
  const title = comparison.heading
    ? bare(comparison.heading)
    : comparison.by === 'moments'
      ? [template(context.words.moments ?? 'Then and now')]
      : [
          ...capitalised(bare(first.heading)),
          ...others.flatMap((other) => [template(' | '), ...bare(other.heading)]),
        ];
  const slides = others.map((other) => {
    const [left, right] = [points(first, context), points(other, context)];
    const slots = {
      title,
      'left-heading': capitalised(bare(first.heading)),
      left,
      'right-heading': capitalised(bare(other.heading)),
      right,
      source: context.credit,
    };
    const own = supportNotes(comparison.whole, context);
    const places = new Set(own.map(({ position }) => position.start.offset));
    const sides = notesOf(
      [first, other].flatMap((side) => side.children.flatMap(phrasesOf)),
      context,
    );
    const notes = [...sides.filter(({ position }) => !places.has(position.start.offset)), ...own];
    const path = pathOf(comparison.heading ?? 'comparison', first.heading, other.heading);
    // Of then and now the second is what counts; of named sides neither.
    const classes = comparison.by === 'moments' ? ['moments'] : [];
    return makeSlide('comparison', slots, { path, notes, sources: [comparison.position], classes });
  });
  const naming = { title, path: [comparison.heading ?? 'comparison'] };
  const said = [...comparison.whole, ...comparison.children.flatMap(({ children }) => children)];
  return [...slides, ...shownAmong(said, naming, context)];
}

/** What a side says; where nothing can be condensed, its shortest sentence as it is. */
function points(side: Side, context: ComposeContext): ReturnType<typeof listBlocks> {
  const impersonal = side.children.filter(
    (support) => support.type !== 'point' || !isFirstPerson(textOf(support.whole)),
  );
  const chosen = choose(
    candidatesOf(impersonal, context, true),
    { items: limitOf(context, 'comparison', 'left'), words: MAX_SIDE_WORDS },
    context,
  );
  const items = side.children.flatMap((support) =>
    support.type === 'point' && support.item ? [itemLine(support, context)] : [],
  );
  const lines = [...chosen.map((candidate) => candidate.line), ...items];
  return listBlocks(lines.length > 0 ? lines : shortestOf(side, context));
}

function shortestOf(side: Side, context: ComposeContext): PhrasingContent[][] {
  const said = side.children.flatMap((support) =>
    support.type === 'point' ? sentences(support.whole, context.source, context.lang) : [],
  );
  const [shortest] = said.toSorted((a, b) => textOf(a).length - textOf(b).length);
  return shortest ? [runs(shortest)] : [];
}
