/** The registry of readers. The first that matches reads a file; text that nobody claims is a copy of a page. */
import { copy } from './copy/index.ts';
import { docx } from './docx/index.ts';
import { html } from './html/index.ts';
import { markdown } from './markdown/index.ts';
import type { Reader, UnreadFile } from './reader.ts';

/** Every reader, in the order in which they are asked. */
export const readers: readonly Reader[] = [docx, html, markdown, copy];

/** The reader of a file. */
export const readerOf = (file: UnreadFile): Reader => readers.find(({ matches }) => matches(file)) ?? copy;
