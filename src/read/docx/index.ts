/** The reader of documents of Word. */
import { normalise } from '../normalise.ts';
import type { Reader } from '../reader.ts';
import { docxToHtml, isDocx } from './docx-to-html.ts';

/** Reads a document of Word as the HTML that says the same. */
export const docx: Reader = {
  format: 'docx',
  extensions: ['docx'],
  coded: true,
  matches: (file) => isDocx(file.bytes),
  read: async (file) => {
    const { parseDocument } = await import('../html/parse-html.ts');
    const text = normalise(await docxToHtml(file.bytes, file.path));
    return { text, start: 0, settings: {}, messages: [], ...parseDocument(text) };
  },
};
