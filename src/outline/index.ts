/** The second stage: an article's tree to its typed outline, as a unified compiler. */
import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Article, Dropped, Meta } from '../read/article.ts';
import { message } from '../rules/index.ts';
import { placeOf } from '../text/phrase.ts';
import { languageOf } from './language.ts';
import { assemble } from './assemble.ts';
import { digestOf } from './digest.ts';
import { faqFrom } from './faq.ts';
import { completeMeta } from './meta.ts';
import type { Outline } from './outline.ts';
import { partsOf } from './heading-parts.ts';
import { passage } from './prose.ts';
import { withRunInHeadings } from './run-in.ts';

import type { OutlineContext } from './context.ts';
import { pointFrom, supportsOf } from './supports.ts';

declare module 'unified' {
  interface CompileResultMap {
    outline: Outline;
  }
}

/** What `read` knows of an article beyond its tree. */
export interface Known {
  readonly meta?: Partial<Meta>;
  readonly dropped?: readonly Dropped[];
  readonly questions?: Article['questions'];
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
  const tell = (given: VFileMessage): void => void file.messages.push(given);
  const lang = known.meta?.lang ?? languageOf(source, tell);
  const context: OutlineContext = { source, lang, tell };
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
  const { body, footnotes } = withoutFootnotes(told.tree);
  const { sections, dropped } = assemble(
    withRunInHeadings(partsOf(body, told.title, context), context),
    context,
  );
  const notes = supportsOf(footnotes, context);
  if (notes.length > 0) sections.push(passage(notes, 'footnotes'));
  const abstract = (known.meta?.digest ?? []).map((phrase) => pointFrom(phrase, true));
  if (abstract.length > 0) sections.unshift(passage(abstract, 'digest'));
  if (known.questions) sections.push(faqFrom(known.questions));
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

/** Footnotes stand apart, wherever their definitions are written. */
function withoutFootnotes(tree: Root): { body: Root; footnotes: Root['children'] } {
  return {
    body: { ...tree, children: tree.children.filter((block) => !isNote(block)) },
    footnotes: tree.children.filter(isNote),
  };
}

const isNote = ({ type }: Root['children'][number]): boolean => type === 'footnoteDefinition';
