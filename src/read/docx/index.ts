/** The reader of documents of Word. */
import { normalise } from '../normalise.ts';
import type { Reader } from '../reader.ts';
import { withFormulas } from '../markdown/formulas.ts';
import { docxToHtml, isDocx } from './docx-to-html.ts';
import { metaIn } from './properties.ts';

/** Reads a document of Word as the HTML that says the same. */
export const docx: Reader = {
  format: 'docx',
  coded: true,
  matches: (file) => isDocx(file.bytes),
  read: async (file) => {
    const { parseDocument } = await import('../html/parse-html.ts');
    const { html, original, messages } = await docxToHtml(file.bytes, file.path);
    const text = normalise(html);
    const { tree, ...page } = parseDocument(text, metaIn(text));
    const formulas = withFormulas(tree);
    return {
      text,
      original,
      start: 0,
      settings: {},
      ...page,
      ...formulas,
      messages: [...messages, ...formulas.messages],
    };
  },
};
