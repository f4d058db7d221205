/** Makes of an article and its outline what was chosen for its deck. */
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { noChoices, type Choices } from '../compose/choices.ts';
import type { Outline, Passage, Section, Support } from '../outline/outline.ts';
import { pointFrom } from '../outline/supports.ts';
import type { Article, Dropped } from '../read/article.ts';
import { locator } from '../read/locator.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { placedSentences } from '../weigh/placed.ts';
import { withoutSpans } from './cut.ts';
import { findChosen, type Found } from './find.ts';
import type { Action, Overrides } from './overrides.ts';
import { namedSections, spanOfNode, textIn, type Span } from './sections.ts';

/** An article with its outline as its deck is to have them. */
export interface Chosen {
  readonly article: Article;
  readonly outline: Outline;
  readonly choices: Choices;
  /** The sentences that are to be on a slide. */
  readonly shown: Found['sentences'];
  readonly messages: readonly VFileMessage[];
}

/**
 * Applies choices: what is dropped is listed as dropped with its place, what is for the notes stands beside the argument.
 *
 * Sentences are cut out of the tree, and `outlineOf` outlines what is left; sections are taken out of the outline.
 */
export function applyOverrides(
  article: Article,
  outlined: Outline,
  overrides: Overrides,
  outlineOf: (article: Article) => Outline,
): Chosen {
  if (overrides.sections.length === 0)
    return { article, outline: outlined, choices: noChoices, shown: [], messages: [] };
  const named = namedSections(outlined, article);
  const placed = placedSentences(outlined, article.readable);
  const found = findChosen(overrides, named, placed);
  const { messages } = found;
  const sentencesFor = (action: Action): readonly Phrase[] =>
    found.sentences.filter((sentence) => sentence.action === action).map(({ phrase }) => phrase);
  const sectionsFor = (action: Action): Found['sections'] =>
    found.sections.filter((section) => section.action === action);
  const noted = sentencesFor('notes');
  const cut = [...sentencesFor('drop'), ...noted];
  const gone = [
    ...sentencesFor('drop').map((phrase) => [spanOfNode(phrase)]),
    ...sectionsFor('drop').map((section) => section.named.spans),
  ];
  const dropped = gone.flatMap((spans) => spans.map((span) => droppedAt(span, article)));
  const left: Article = {
    ...article,
    tree: withoutSpans(article.tree, cut.map(spanOfNode), article.readable),
    dropped: [...article.dropped, ...dropped],
  };
  // The messages about the article were given when it was outlined the first time.
  const again = cut.length > 0 ? outlineOf({ ...left, file: new VFile() }) : outlined;
  const sections = again.children
    .filter((section) => !isIn(sectionsFor('drop'), section))
    .map((section) => (isIn(sectionsFor('notes'), section) ? beside(section) : section));
  const isDigestGone = again.children.some((section) => isDigest(section) && !sections.includes(section));
  const { digest: _digest, ...meta } = again.meta;
  return {
    article: left,
    outline: {
      ...again,
      ...(isDigestGone && { meta }),
      children: withBeside(sections, noted),
      dropped: cut.length > 0 ? again.dropped : [...again.dropped, ...dropped],
    },
    choices: choicesFor(found, sections),
    shown: found.sentences.filter(({ action }) => action === 'show'),
    messages,
  };
}

const isIn = (parts: Found['sections'], section: Section): boolean =>
  parts.some((part) => part.named.spans.some((span) => overlaps(span, contentOf(section))));

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Where a section says something first: its position may hold what stands behind it, too. */
function contentOf(section: Section): Span {
  const [first] = section.type === 'passage' || section.type === 'narrative' ? section.children : [];
  return spanOfNode(first ?? section);
}

const isDigest = (section: Section): boolean => section.type === 'passage' && section.role === 'digest';

function droppedAt(span: Span, article: Article): Dropped {
  const position = locator(article.text)(span.start, span.end);
  return { type: 'dropped', reason: 'choice', text: textIn(article, [span]), position };
}

/** A section as a passage beside the argument, which stands in the notes. */
function beside(section: Section): Passage {
  const { heading, group, position } = section;
  return {
    type: 'passage',
    role: 'aside',
    ...(group && { group }),
    ...(heading && { heading }),
    children: saidBy(section),
    position,
  };
}

/** Everything that a section says, with the names of its parts. */
function saidBy(section: Section): Support[] {
  if (section.type === 'narrative' || section.type === 'passage') return section.children;
  const before =
    section.type === 'matrix'
      ? (section.introduction ?? [])
      : section.type === 'comparison'
        ? section.whole
        : [];
  const parts = section.children.flatMap((part) => [pointFrom(part.heading), ...part.children]);
  return [...before, ...parts];
}

/** The sections with each sentence for the notes behind the section that it stood in. */
function withBeside(sections: readonly Section[], noted: readonly Phrase[]): Section[] {
  const all = [...sections];
  for (const phrase of noted) {
    const { start } = spanOfNode(phrase);
    const index = all.findLastIndex((section) => spanOfNode(section).start <= start);
    all.splice(index + 1, 0, {
      type: 'passage',
      role: 'aside',
      children: [pointFrom(phrase)],
      position: phrase.position,
    });
  }
  return all;
}

/** The choices by the sections of the outline as it is now. */
function choicesFor({ sections, sentences }: Found, outlined: readonly Section[]): Choices {
  const shownSpans = [
    ...sections.filter(({ action }) => action === 'show').flatMap(({ named }) => named.spans),
    ...sentences.filter(({ action }) => action === 'show').map(({ phrase }) => spanOfNode(phrase)),
  ];
  const titles = sections.flatMap(({ named, title }) => {
    const section = outlined.find((other) => named.spans.some((span) => overlaps(span, contentOf(other))));
    return section && title && textOf(title) !== '' ? [[section, title] as const] : [];
  });
  return {
    shown: new Set(
      outlined.filter((section) => shownSpans.some((span) => overlaps(span, spanOfNode(section)))),
    ),
    titles: new Map(titles),
  };
}
