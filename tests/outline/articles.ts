/** Outlines of small articles, for the tests of this folder. */
import { outline } from '../../src/outline/index.ts';
import type { Outline, Section } from '../../src/outline/outline.ts';
import { read } from '../../src/read/index.ts';
import { textOf, type Phrase } from '../../src/text/phrase.ts';

/** The outline of a Markdown article, or of a text copy when `path` ends in .txt. */
export async function outlineOf(content: string, path = 'article.md'): Promise<Outline> {
  return outline(await read({ path, content }));
}

/** A section in one line: its type, role and heading. */
export function brief(section: Section): string {
  const role = section.type === 'passage' ? ` ${section.role}` : '';
  return `${section.type}${role}${section.heading ? `: ${textOf(section.heading)}` : ''}`;
}

/** The plain words of a phrase that should be there. */
export const words = (phrase: Phrase | undefined): string => (phrase ? textOf(phrase) : '(none)');
