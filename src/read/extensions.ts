/** The ends of file names by which articles are found in a folder: known without the readers, which bring their parsers. */
import type { Article } from './article.ts';

const byFormat: Readonly<Record<Article['format'], readonly string[]>> = {
  docx: ['docx'],
  html: ['html', 'htm', 'xhtml'],
  markdown: ['md', 'markdown'],
  text: ['txt'],
};

/** Those of all formats, in lower case, without the dot. */
export const extensions: readonly string[] = Object.values(byFormat).flat();
