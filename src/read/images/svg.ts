/** Whether an SVG is only a picture: it may have what svg-allowed.ts lists, nothing else. */
import { Tokenizer, type Token } from 'parse5';
import { references } from '../css/references.ts';
import { ATTRIBUTES, ELEMENTS, INERT_NAMESPACES, KNOWN_PREFIXES, SVG_NAMESPACE } from './svg-allowed.ts';

type Tag = Token.TagToken;
type Attribute = Token.Attribute;

/** An XML declaration at the very start, with its encoding where it names one. */
const DECLARATION = /^\ufeff?<\?xml(?:\s[^<>?]*?)?(?:\sencoding\s*=\s*["']([^"'<>?]*)["'][^<>?]*)?\?>/;

/** Encodings in which each byte of ASCII is a letter by itself, so that no letter can hide a quotation mark. */
const ENCODING = /^(?:utf-8|us-ascii|iso-8859-1|windows-1252)$/i;

/**
 * What begins with `<` or `&` and is no tag, comment, CDATA or character.
 *
 * XML has more such things than the tokenizer of HTML, which reads some as text: `<é:script>`, `<?xml-stylesheet …?>`,
 * `<!ENTITY a "b">` and `&a;`.
 */
const OTHER_MARKUP =
  /<(?!\/?[A-Za-z]|!--|!\[CDATA\[)[^\s>]{0,20}|&(?!#\d{1,7};|#x[\da-f]{1,6};|(?:amp|lt|gt|quot|apos);)[^\s;]{0,20}/i;

/** Comments and CDATA, in which such things mean nothing; what does not end reaches to the end. */
const QUOTED = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)/g;

/** Longest fault that a message quotes. */
const MAX_FAULT = 60;

/**
 * What makes an SVG more than a picture, as a message quotes it: `<script`, `onload`. Undefined when there is none.
 *
 * `charset` is the encoding that its address or its sender declares, which a browser believes.
 */
export function unsafeSvg(bytes: Uint8Array, charset = 'utf-8'): string | undefined {
  // Null characters are UTF-16 or no text; escape characters begin letters of other encodings.
  if (bytes.includes(0) || bytes.includes(0x1b)) return 'control character';
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [declaration = '', encoding = charset] = DECLARATION.exec(whole) ?? [];
  const other = [charset, encoding].find((name) => !ENCODING.test(name));
  if (other !== undefined) return `encoding="${other}"`.slice(0, MAX_FAULT);
  const text = withoutMiddles(whole.slice(declaration.length));
  return (OTHER_MARKUP.exec(text.replace(QUOTED, ' '))?.[0] ?? faultIn(text))?.slice(0, MAX_FAULT);
}

/** Longest run of letters that is read whole, and how much is read of both ends of a longer one. */
const [MAX_RUN, RUN_END] = [512, 16] as const;

/** The text without the middle of pictures in base64: the tokenizer makes an object of each letter. */
const withoutMiddles = (text: string): string =>
  text.replace(/[A-Za-z\d+/]+/g, (run) =>
    run.length > MAX_RUN ? run.slice(0, RUN_END) + run.slice(-RUN_END) : run,
  );

/**
 * The first tag, attribute or rule that is not allowed.
 *
 * The tokens are checked and not a tree, which HTML would build otherwise than XML: a browser reads no tag that is none
 * of these.
 */
function faultIn(text: string): string | undefined {
  let fault: string | undefined;
  let style: string | undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag(tag) {
        // What a tag in a style sheet parts, browsers may join.
        fault ??= style === undefined ? faultOfTag(tag) : `<${tag.tagName} in <style>`;
        if (tag.tagName === 'style' && !tag.selfClosing) style = '';
      },
      onEndTag({ tagName }) {
        if (tagName !== 'style' || style === undefined) return;
        fault ??= faultOfCss(style);
        style = undefined;
      },
      onCharacter({ chars }) {
        if (style !== undefined) style += chars;
      },
      onWhitespaceCharacter({ chars }) {
        if (style !== undefined) style += chars;
      },
      onComment() {
        // Comments part no word of a style sheet.
      },
      onDoctype() {
        fault ??= '<!DOCTYPE';
      },
      onNullCharacter() {
        fault ??= 'control character';
      },
      onEof() {
        if (style !== undefined) fault ??= faultOfCss(style);
      },
    },
  );
  tokenizer.inForeignNode = true;
  tokenizer.write(text, true);
  return fault;
}

function faultOfTag({ tagName, attrs }: Tag): string | undefined {
  const prefix = prefixOf(tagName);
  const isInert = prefix !== undefined && !KNOWN_PREFIXES.has(prefix);
  if (!isInert && !ELEMENTS.has(tagName)) return `<${tagName}`;
  for (const attribute of attrs) {
    const fault = isInert ? faultOfNamespace(attribute) : faultOfAttribute(attribute);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The prefix of a name; a name without one has none, nor has one that begins with a colon. */
const prefixOf = (name: string): string | undefined => /^([^:]+):/.exec(name)?.[1];

/** What a declaration of a namespace is not allowed to declare; undefined for all other attributes. */
function faultOfNamespace({ name, value }: Attribute): string | undefined {
  if (name === 'xmlns') return value === SVG_NAMESPACE ? undefined : `xmlns="${value}"`;
  if (!name.startsWith('xmlns:')) return undefined;
  const known = KNOWN_PREFIXES.get(name.slice('xmlns:'.length));
  const isAllowed = known === undefined ? INERT_NAMESPACES.has(value) : value === known;
  return isAllowed ? undefined : `${name}="${value}"`;
}

function faultOfAttribute(attribute: Attribute): string | undefined {
  const { name, value } = attribute;
  if (name === 'xmlns' || name.startsWith('xmlns:')) return faultOfNamespace(attribute);
  const prefix = prefixOf(name);
  if (prefix !== undefined && !KNOWN_PREFIXES.has(prefix)) return undefined;
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[\w.-]+$/.test(name)) return name;
  if (/(?:^|:)href$/.test(name)) return isInside(value) ? undefined : `${name}="${value.trim()}"`;
  if (name === 'attributename' && !isAnimated(value)) return `attributeName="${value.trim()}"`;
  return value.includes('(') || name === 'style' ? faultOfCss(value) : undefined;
}

/** May an animation change this attribute? None of those that name another place. */
const isAnimated = (name: string): boolean =>
  ATTRIBUTES.has(name.trim().toLowerCase()) && !/href$|^attributename$|^style$/i.test(name.trim());

/** Is this an address in the picture itself: one of its own elements, or a picture of dots in it? */
const isInside = (address: string): boolean => /^\s*(?:#|data:image\/(?:png|jpeg)[;,])/i.test(address);

function faultOfCss(css: string): string | undefined {
  const outside = references(css).find(({ kind, value }) => kind !== 'url' || !isInside(value));
  return outside && css.slice(outside.start, outside.end);
}
