/** The second stage: an article's tree to its typed outline, as a unified compiler. */
import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import type { Article, Dropped, Meta } from '../read/article.ts';
import { message } from '../rules.ts';
import { placeOf, textOf, type Phrase } from '../text/phrase.ts';
import { detectLang } from '../text/script.ts';
import { digestOf, splitDigest } from './digest.ts';
import { faqOf } from './faq.ts';
import { completeMeta } from './meta.ts';
import type { Outline, Section, Support } from './outline.ts';
import { partsOf, type Part } from './parts.ts';
import { passage, sectionsOf } from './sections.ts';
import type { Context } from './supports.ts';
import { roleOf } from './terms.ts';

declare module 'unified' {
  interface CompileResultMap {
    outline: Outline;
  }
}

/** What `read` knows of an article beyond its tree. */
export interface Known {
  readonly meta?: Partial<Meta>;
  readonly dropped?: readonly Dropped[];
}

/** A compiler that gives an `Outline`: `unified().use(remarkParse).use(remarkGfm).use(remarkOutline)`. */
export const remarkOutline: Plugin<[Known?], Root, Outline> = function remarkOutline(
  this: Processor,
  known: Known = {},
) {
  this.compiler = (tree, file) => outlineOf(tree as Root, file, known);
};

/** The outline of an article that `read` gave; messages go to the article's file. */
export function outline(article: Article): Outline {
  return outlineOf(article.tree, article.file, article, article.readable);
}

function outlineOf(tree: Root, file: VFile, known: Known, source = String(file)): Outline {
  const lang = known.meta?.lang ?? detectLang(source);
  const context: Context = { source, lang };
  const told = completeMeta(known.meta ?? {}, tree, context);
  if (told.untitled) {
    const note = 'Add `title:` in front matter, or a first heading.';
    file.messages.push(
      message('outline:no-title', 'Unexpected article without a title, expected one', {
        place: told.meta.title.position,
        note,
      }),
    );
  }
  const { sections, dropped } = allSections(partsOf(told.tree, told.title, context), context);
  const digest = sections.flatMap((section) =>
    section.type === 'passage' && section.role === 'digest' ? digestOf(section.children, context) : [],
  );
  return {
    type: 'outline',
    meta: { ...told.meta, ...(digest.length > 0 && { digest }) },
    children: sections,
    dropped: [...(known.dropped ?? []), ...told.dropped, ...dropped],
    position: placeOf(tree),
  };
}

function allSections(parts: readonly Part[], context: Context): { sections: Section[]; dropped: Dropped[] } {
  const sections: Section[] = [];
  const dropped: Dropped[] = [];
  const earlier: Support[] = [];
  const grouping: Phrase[] = [];
  const body = parts.findLastIndex((part) => !part.heading && part.supports.length > 0);
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) continue;
    const below = directlyBelow(parts, index);
    const asked = faqOf(part, below, context);
    if (asked) {
      const { faq, before } = asked;
      if (before.length > 0) sections.push(passage(before, 'other', part.heading));
      sections.push(faq);
      if (faq.children.some((question) => below.some((one) => one.heading === question.heading)))
        index += below.length;
      continue;
    }
    // A heading directly above another one groups the sections below it and is no section itself.
    if (part.supports.length === 0 && below.length > 0) {
      if (part.heading) grouping.push(part.heading);
      continue;
    }
    const { abstract, rest } = splitDigest(part, context);
    dropped.push(...abstract.dropped);
    if (part.heading && headsNothing(part, abstract.part)) {
      dropped.push(emptyOf(part.heading));
      if (part.supports.length === 0) continue;
    }
    const around = {
      first: index === 0 || (index === 1 && sections.length <= 1),
      last: index === body && unheadedOnly(parts),
      earlier,
    };
    // One by one: what is spread goes onto the stack, which a long part overflows.
    if (abstract.part) for (const one of sectionsOf(abstract.part, around, context)) sections.push(one);
    if (rest) for (const one of sectionsOf(rest, { ...around, first: true }, context)) sections.push(one);
    for (const support of part.supports) earlier.push(support);
  }
  const groups = new Set(sections.flatMap((section) => section.group ?? []));
  dropped.push(...grouping.filter((heading) => !groups.has(heading)).map(emptyOf));
  return { sections, dropped };
}

const emptyOf = (heading: Phrase): Dropped => ({
  type: 'dropped',
  reason: 'empty',
  text: textOf(heading),
  position: heading.position,
});

/** True for the heading of an abstract, of sources and the like below which nothing is left: it names no subject to show. */
const headsNothing = (part: Part, abstract: Part | undefined): boolean => {
  const role = part.heading && roleOf(textOf(part.heading));
  return role === 'digest' ? !abstract : role !== undefined && part.supports.length === 0;
};

/** True when prose without headings is the article's body, so that its last paragraph concludes it. */
const unheadedOnly = (parts: readonly Part[]): boolean => parts.filter((part) => part.heading).length <= 3;

function directlyBelow(parts: readonly Part[], index: number): Part[] {
  const depth = parts[index]?.depth ?? 0;
  let end = index + 1;
  while ((parts[end]?.depth ?? 0) > depth) end += 1;
  return parts[index]?.heading ? parts.slice(index + 1, end) : [];
}
