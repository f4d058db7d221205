/** The slides of what a section shows beside its paragraphs: lists, exhibits. */
import type { PhrasingContent } from 'mdast';
import type { Exhibit, Point } from '../../outline/outline.ts';
import { textOf, type Phrase } from '../../text/phrase.ts';
import { hasFiniteVerb, startsUnresolved } from '../../text/word-classes.ts';
import type { ComposeContext } from '../context.ts';
import { exhibitSlides } from '../exhibit/exhibit.ts';
import { figuresOfList, statSlide } from '../exhibit/stat.ts';
import { bare, capitalised, withoutStop } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import type { SharedSlots } from '../make-slide.ts';
import { notesOf, wholeOf } from '../notes.ts';
import { isBareList, type ShownSupport } from './divided-supports.ts';
import { itemSlides, leadTitle, type PointsLayout } from './list-items.ts';
import { eyebrowOf } from './section-title.ts';

/** What the slides of a section take from it. */
export interface SectionHead {
  /** What stands above and below the content of its slides. */
  readonly shared: SharedSlots;
  /** What stands above slides that have titles of their own: the section's heading. */
  readonly eyebrow?: readonly PhrasingContent[] | undefined;
  /** The headings that name its slides. */
  readonly path: readonly (Phrase | string | undefined)[];
  readonly layout: PointsLayout;
}

/** Where a thing shown stands in its section. */
export interface ShownPlace {
  /** True when the section has no slide yet: this one takes its title. */
  readonly isFirst: boolean;
  /** Lines below the last item of a list. */
  readonly closing: readonly (readonly PhrasingContent[])[];
}

/** The slides of a list or an exhibit of a section. */
export function shownSlides(
  support: ShownSupport,
  head: SectionHead,
  place: ShownPlace,
  context: ComposeContext,
): Slide[] {
  const { shared, layout, path } = head;
  const { closing } = place;
  if (isBareList(support)) {
    const figures = closing.length === 0 ? figuresOfList(support, context) : [];
    return figures.length > 0
      ? [statSlide(figures, support, shared, path, context)]
      : itemSlides(support, shared, { layout, path, before: [], closing }, context);
  }
  return support.type === 'point'
    ? announcedSlides(support, head, place, context)
    : captionedSlides(support, head, place, context);
}

/** The slides of a list under the words that announce it: `The problems come from:` is their title, unless they are the first below a heading. */
function announcedSlides(
  support: Point,
  { shared, eyebrow, path, layout }: SectionHead,
  { isFirst, closing }: ShownPlace,
  context: ComposeContext,
): Slide[] {
  const lead = isFirst && eyebrow ? undefined : leadTitle(support.text ?? support.whole, context);
  const title = lead && capitalised(bare(lead));
  const own = title ? { title, source: shared.source, ...eyebrowOf(eyebrow, title) } : shared;
  return itemSlides(
    support.children,
    own,
    {
      layout: lead ? 'points' : layout,
      path: [...path, lead],
      before: notesOf([wholeOf(support)], context),
      lead: support,
      closing,
    },
    context,
  );
}

/** Longest name of an exhibit that is its title, in characters. */
const MAX_NAME_LENGTH = 90;

/** The slides of an exhibit: what announces it says what it is, else its caption does. */
function captionedSlides(
  exhibit: Exhibit,
  { shared, eyebrow, path }: SectionHead,
  { isFirst }: ShownPlace,
  context: ComposeContext,
): Slide[] {
  // What announces a quotation says who is quoted, which stands below it.
  const announced = exhibit.kind !== 'quotation' && exhibit.lead && leadTitle(exhibit.lead, context);
  const lead = announced && standsAlone(textOf(announced), context) ? announced : undefined;
  const name = isFirst && !lead ? undefined : (lead ?? exhibit.caption);
  const isNamed = name !== undefined && textOf(name).length <= MAX_NAME_LENGTH;
  const title = isNamed ? withoutStop(capitalised(bare(name))) : shared.title;
  const above = eyebrowOf(isNamed ? eyebrow : shared.eyebrow, title);
  return exhibitSlides(exhibit, { title, ...above, path }, context);
}

/** True for words that say something without those before them. */
const standsAlone = (words: string, { lang }: ComposeContext): boolean =>
  !startsUnresolved(words) && hasFiniteVerb(words, lang);
