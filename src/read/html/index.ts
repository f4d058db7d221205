/** The reader of saved web pages. */
import type { Reader } from '../reader.ts';
import { looksLikeHtml } from './looks-like-html.ts';

/** Reads a page: a text that begins as one, or is made of its tags. */
export const html: Reader = {
  format: 'html',
  coded: true,
  matches: (file) => looksLikeHtml(file.name, file.text()),
  read: async (file) => {
    // Loaded only here, since most articles are no pages.
    const { parseHtml } = await import('./parse-html.ts');
    const text = file.text();
    return { text, start: 0, settings: {}, messages: [], ...parseHtml(text, file.url) };
  },
};
