import { expect, it } from 'vitest';
import { VFileMessage } from 'vfile-message';
import { kindOf, type ResponseKind } from '../../src/fetch/kind.ts';
import { ruleOf } from '../../src/rules/index.ts';
import { docxOf, par, run } from '../read/docx/make.ts';

const kind = (type: string, body: string | Uint8Array = 'Words', path = '/article'): ResponseKind =>
  kindOf({
    url: `https://example.org${path}`,
    type,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  });

it.each([
  ['text/html', 'source.html'],
  ['Text/HTML; Charset=utf-8', 'source.html'],
  ['application/xhtml+xml', 'source.html'],
  ['text/markdown', 'source.md'],
  ['text/x-markdown', 'source.md'],
  ['text/plain', 'source.txt'],
  ['text/x-rst', 'source.txt'],
  ['', 'source.txt'],
  ['application/octet-stream', 'source.txt'],
])('%s is kept as %s', (type, file) => {
  expect(kind(type).file).toBe(file);
});

it.each([
  ['text/plain', 'Words', '/README.md', 'source.md'],
  ['text/plain; charset=utf-8', 'Words', '/a/notes.markdown', 'source.md'],
  ['text/html', 'Words', '/README.md', 'source.html'],
  ['', '<!DOCTYPE html><p>Words', '/article', 'source.html'],
  ['binary/octet-stream', '\n<?xml version="1.0"?>\n<!-- a -->\n<html><p>Words', '/article', 'source.html'],
  [
    'application/xml',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    '/a',
    'source.html',
  ],
  // As a browser has it: what is sent as text is shown as text.
  ['text/plain', '<!DOCTYPE html><p>Words', '/article', 'source.txt'],
])('%s with `%s` at %s is kept as %s', (type, body, path, file) => {
  expect(kind(type, body, path).file).toBe(file);
});

it.each(['application/octet-stream', 'application/zip', 'text/html', ''])(
  'knows a document of Word that is sent as `%s`',
  (type) => {
    expect(kind(type, docxOf(par(run('Words')), '')).file).toBe('source.docx');
  },
);

it.each([
  ['text/html; charset=gb18030', 'gb18030'],
  ['text/html;charset="Shift_JIS"', 'Shift_JIS'],
  ['text/html; boundary=x; CHARSET = windows-1251 ', 'windows-1251'],
  ['text/html', undefined],
])('takes the encoding of `%s`', (type, charset) => {
  expect(kind(type).charset).toBe(charset);
});

it.each([
  ['application/pdf', 'PDF', 'Copy its text'],
  ['image/png', 'picture', 'the page that shows it'],
  ['video/mp4', 'recording', 'a page with its words'],
  ['application/zip', 'archive', 'give the file'],
  ['application/x-gzip', 'archive', 'give the file'],
  ['application/rss+xml', 'feed', 'an article in it'],
  ['application/json; charset=utf-8', 'JSON', 'the page that shows it'],
  ['application/ld+json', 'JSON', 'the page that shows it'],
  ['application/msword', 'document', '.docx'],
  ['application/vnd.ms-excel', 'document', '.docx'],
  ['text/css', 'type `text/css`', 'give the file'],
  ['text/javascript', 'type `text/javascript`', 'give the file'],
  ['text/xml', 'type `text/xml`', 'give the file'],
])('%s is no article: a message says what it is and what to do', (type, name, advice) => {
  try {
    kind(type);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    expect(ruleOf(error)).toBe('fetch:type');
    expect(error.reason).toBe(
      `Unexpected ${name} at \`https://example.org/article\`, expected a page or a text`,
    );
    expect(error.note).toContain(advice);
  }
});
