/** The encoding that a page or a document names at its own head. */

/** How many bytes are looked at: browsers look at 1024, and pages with long scripts before it name it later. */
const MAX_HEAD_BYTES = 4096;

const FORMS = [
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)["']/i,
  /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i,
];

/** The name of the encoding that a page's `<meta>` or an XML declaration gives, as the standard calls it; undefined for none it knows. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, MAX_HEAD_BYTES))
    .replace(/<!--[^]*?-->/g, '');
  const label = FORMS.map((form) => form.exec(head)?.[1]).find((found) => found !== undefined);
  const name = label === undefined ? undefined : encodingNamed(label);
  // A text that could be read this far is not in two bytes a character, whatever it says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** The standard's name of the encoding that a label means, such as `windows-1252` for `latin1`; undefined for no label of it. */
export function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}
