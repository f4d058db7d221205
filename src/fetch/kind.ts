/** What an answer is, by its media type and its first bytes: a page, Markdown, a text, a document; or what it is instead. */
import type { KeptName } from '../read/source.ts';
import { isDocx } from '../read/docx/docx-to-html.ts';
import { message } from '../rules/index.ts';
import type { FetchedResponse } from './follow.ts';

/** What an article may be. */
export const ACCEPT =
  'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, */*;q=0.1';

/** An article's kind, by the name that it is kept under, and the encoding that the server names. */
export interface ResponseKind {
  readonly file: KeptName;
  readonly charset?: string;
}

/** Types that servers send for what they do not know. */
const UNKNOWN = /^$|^(?:application\/(?:octet-stream|x-unknown|force-download)|binary\/octet-stream)$/;

/** The kind of an answer; throws `fetch:type` for one that is no article. */
export function kindOf({ url, type, body }: FetchedResponse): ResponseKind {
  const media = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  const [, charset] = /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(type) ?? [];
  const told = charset === undefined ? {} : { charset };
  const { pathname } = new URL(url);
  if (isDocx(body)) return { file: 'source.docx' };
  if (/^text\/(?:x-)?markdown$/.test(media)) return { file: 'source.md', ...told };
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(media) || (isXml(media) && hasPage(body)))
    return { file: 'source.html', ...told };
  // Servers call most of the files that they hold plain text.
  if (/^text\/(?:plain|x-(?!java|c|script|sh)[\w.-]+)$/.test(media) || UNKNOWN.test(media)) {
    if (/\.(?:md|markdown)$/i.test(pathname)) return { file: 'source.md', ...told };
    if (UNKNOWN.test(media) && hasPage(body)) return { file: 'source.html', ...told };
    return { file: 'source.txt', ...told };
  }
  const [name, note] = OTHERS.find(([form]) => form.test(media))?.slice(1) ?? [`type \`${media}\``, SAVE];
  throw message('fetch:type', `Unexpected ${String(name)} at \`${url}\`, expected a page or a text`, {
    note: String(note),
  });
}

const isXml = (media: string): boolean => media === 'text/xml' || media === 'application/xml';

const hasPage = (body: Uint8Array): boolean =>
  /^[^<]*(?:<(?:\?xml|!--)[^>]*>\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
    new TextDecoder('latin1').decode(body.subarray(0, 4096)),
  );

const SAVE = 'Save or copy the article as text, Markdown or HTML, and give the file.';

const OTHERS: readonly (readonly [form: RegExp, name: string, note: string])[] = [
  [/^application\/pdf$/, 'PDF', 'Copy its text into a .txt file and give that.'],
  [/^image\//, 'picture', 'Give the address of the page that shows it.'],
  [/^(?:audio|video)\//, 'recording', 'Give the address of a page with its words.'],
  [/^application\/(?:(?:x-)?(?:zip|gzip|tar|bzip2|7z-compressed|rar)\b.*|vnd\.rar)/, 'archive', SAVE],
  [
    /^(?:application\/(?:rss|atom)\+xml|application\/feed\+json)$/,
    'feed',
    'Give the address of an article in it.',
  ],
  [/\bjson$/, 'JSON', 'Give the address of the page that shows it.'],
  [/^application\/(?:msword|vnd\.)/, 'document', 'Save it as .docx or as text, and give the file.'],
];
