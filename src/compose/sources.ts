/** The last slide: where the article was published, what it names as its sources, what it links to. */
import type { PhrasingContent } from 'mdast';
import type { Passage, Section } from '../outline/outline.ts';
import { textOf, type Phrase } from '../text/phrase.ts';
import { itemLine } from './bullets.ts';
import { limit, type Context } from './context.ts';
import type { Note, Slide } from './deck.ts';
import { balanced } from './exhibit.ts';
import { bare, listBlocks, template } from './inline.ts';
import { phrasesOf, supportNotes } from './notes.ts';
import { pathOf, slide } from './slide.ts';

/** Links of the article's prose that are worth a line of their own. */
const LINKS = 7;

/** The sources slide, over as many slides as the list takes; none when the article names no source at all. */
export function sourcesSlides(sections: readonly Section[], context: Context): Slide[] {
  const { url } = context.outline.meta;
  const named = sections.filter(
    (section): section is Passage => section.type === 'passage' && section.role === 'sources',
  );
  const items = named.flatMap((section) =>
    section.children.flatMap((support) => (support.type === 'point' ? [support, ...support.children] : [])),
  );
  const own = url ? [[template(`${context.words.source ?? 'Source'}: `), ...linked(url)]] : [];
  const lines = [...own, ...items.map((item) => itemLine(item, context))];
  const links = lines.length - own.length > 0 ? [] : linksOf(sections).slice(0, LINKS);
  const all = [...lines, ...links.map((link) => [link])].filter((line) => line.length > 0);
  if (all.length === 0) return [];
  const heading = named[0]?.heading;
  const title = heading ? bare(heading) : [template(context.words.sources ?? 'Sources and links')];
  const notes: Note[] = named.flatMap((section) => supportNotes(section.children, context));
  const sources = [...named.map(({ position }) => position), ...(url ? [url.position] : [])];
  return balanced(all, limit(context, 'sources', 'points', 7)).map((part, index) =>
    slide(
      'sources',
      { title, points: listBlocks(part), source: context.credit },
      { path: pathOf('sources'), notes: index === 0 ? notes : [], sources },
    ),
  );
}

function linked(url: Phrase): PhrasingContent[] {
  return [{ type: 'link', url: textOf(url), children: bare(url) as never, position: url.position }];
}

/** The links of the article, the first of each address, in order. */
function linksOf(sections: readonly Section[]): PhrasingContent[] {
  const found = new Map<string, PhrasingContent>();
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (
        node.type === 'link' &&
        /^https?:/i.test(node.url) &&
        textOf(node).length > 3 &&
        !found.has(node.url)
      )
        found.set(node.url, node);
      else if ('children' in node) visit(node.children as PhrasingContent[]);
    }
  };
  for (const section of sections) for (const phrase of phrasesIn(section)) visit(phrase.children);
  return [...found.values()];
}

function phrasesIn(section: Section): Phrase[] {
  if (section.type === 'matrix' || section.type === 'faq' || section.type === 'comparison')
    return section.children.flatMap((child) => child.children.flatMap(phrasesOf));
  return section.children.flatMap(phrasesOf);
}
