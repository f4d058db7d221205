/** The title that somebody chose for a section: a sentence of the article in place of the one that would stand there. */
import { condense } from '../../condense/condense.ts';
import type { Section } from '../../outline/outline.ts';
import { textOf } from '../../text/phrase.ts';
import type { ComposeContext } from '../context.ts';
import { bare, withoutStop } from '../inline.ts';
import type { Slide } from '../layout/index.ts';
import { withSlots } from '../slots.ts';
import type { Title } from './section-title.ts';

/** The chosen title, in its shortest safe form; undefined where nothing was chosen. */
export function chosenTitle(
  section: Section,
  { choices, source, lang }: Pick<ComposeContext, 'choices' | 'source' | 'lang'>,
): Title | undefined {
  const sentence = choices.titles.get(section);
  if (!sentence) return undefined;
  const claim = condense(sentence, { source, lang, tier: 'title' })?.phrase ?? sentence;
  return { line: withoutStop(bare(claim)), claim, used: sentence };
}

/** Slides of a section with its chosen title wherever the first of them has its own. */
export function withChosenTitle(
  slides: readonly Slide[],
  section: Section,
  context: ComposeContext,
): readonly Slide[] {
  const title = chosenTitle(section, context);
  const [first] = slides;
  if (!title || !first) return slides;
  const usual = textOf(first.slots.title);
  return slides.map((slide) =>
    textOf(slide.slots.title) === usual ? withSlots(slide, { title: title.line }) : slide,
  );
}
