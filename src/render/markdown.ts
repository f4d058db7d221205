/** The deck as Marp Markdown: what the HTML is rendered from, and what an analyst may finish by hand. */
import type { Root } from 'mdast';
import { toMarkdown as print } from 'mdast-util-to-markdown';
import type { Deck } from '../compose/deck.ts';
import { formulasOf } from '../compose/exhibit/formula.ts';
import { printing } from './escape.ts';
import { notesComment } from './notes.ts';

/** Prints each filled layout as Marp Markdown, without its notes; what was printed before stands in `printed`. */
export function printSlides(roots: readonly Root[], printed = new Map<string, string>()): string[] {
  return roots.map((root) => {
    const key = JSON.stringify(root);
    const markdown = printed.get(key) ?? print(root, printing).trim();
    printed.set(key, markdown);
    return markdown;
  });
}

/**
 * Joins printed slides to one Marp Markdown file with front matter and speaker notes.
 *
 * Reading the result as Marp does gives the same slides, the same text and the same notes, whatever the text holds.
 * Without notes it reads faster: Marp takes every comment for YAML first.
 */
export function toMarkdown(
  deck: Deck,
  slides: readonly string[],
  pack: { readonly theme: { readonly name: string } },
  { notes = true }: { readonly notes?: boolean } = {},
): string {
  const all = slides.map((slide, index) => {
    const comment = notes ? notesComment(deck.slides[index]?.notes ?? []) : '';
    return [slide, comment].filter(Boolean).join('\n\n');
  });
  return `${frontMatter(deck, pack.theme.name)}\n${all.join('\n\n---\n\n')}\n`;
}

/** Printed slides whose links to each other lead to pages, as Marp numbers them: `](#costs)` becomes `](#4)`. */
export function withPageLinks(deck: Deck, slides: readonly string[]): string[] {
  const pages = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  return slides.map((slide) =>
    slide.replace(/\]\(#([\p{L}\p{N}-]+)\)/gu, (link, id: string) => {
      const page = pages.get(id);
      return page === undefined ? link : `](#${page})`;
    }),
  );
}

function frontMatter(deck: Deck, theme: string): string {
  const lines = [
    'marp: true',
    `theme: ${quoted(theme)}`,
    `title: ${quoted(deck.title)}`,
    ...(deck.authors.length > 0 ? [`author: ${quoted(deck.authors.join(', '))}`] : []),
    `lang: ${quoted(deck.lang)}`,
    ...(deck.size === '16:9' ? [] : [`size: ${quoted(deck.size)}`]),
    ...(formulasOf(deck).length > 0 ? ['math: katex'] : []),
    'paginate: true',
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A YAML string in double quotes: JSON's are a subset, once the characters that YAML takes for line ends are escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escaped);
}
