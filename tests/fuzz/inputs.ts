/** Inputs to try: articles of every kind, changed. */
import fc from 'fast-check';
import { copy, markdown } from '../properties/arbitrary.ts';
import { docxOf, par, run, table } from '../read/docx/make.ts';
import { damaged, mutated } from './mutate.ts';
import { random, type Random } from './random.ts';

/** What is given to a build. */
export interface Input {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Where inputs come from. */
export interface Stock {
  /** Articles that exist, by name. */
  readonly articles: readonly { readonly path: string; readonly text: string }[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text as a page. */
const page = (text: string): string =>
  `<!doctype html><html><head><title>Ships</title><meta name="author" content="Ann Lee"></head><body><nav><a href="/">Home</a></nav><article><h1>Ships</h1>${text
    .split(/\n{2,}/)
    .map((block) => (block.startsWith('#') ? `<h2>${block.replace(/^#+ */, '')}</h2>` : `<p>${block}</p>`))
    .join('\n')}</article><footer>Share this</footer></body></html>`;

/** The text as a document of Word, its paragraphs of any style. */
function document(text: string, { pick, once }: Random): Uint8Array {
  const shown = text.replace(/[<&]/g, (char) => (once(20) ? char : char === '<' ? '&lt;' : '&amp;'));
  const blocks = shown.split(/\n{2,}/).map((block) => {
    if (once(8)) return table(block.split('\n').map((line) => line.split(/[|,]/).slice(0, 5)));
    return par(
      run(block, once(6) ? '<w:b/>' : ''),
      pick(['', '', 'Title', 'H1', 'H2', 'Quote']),
      pick([undefined, undefined, 'bullet', 'number']),
    );
  });
  return docxOf(blocks.join(''), '', {}, { packed: once(2) });
}

/** The text in another encoding than UTF-8, or said to be in one. */
function encoded(text: string, { pick }: Random): Uint8Array {
  const pairs = Buffer.from(text, 'utf16le');
  return pick([
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), pairs]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(pairs).swap16()]),
    () => pairs,
    () => Buffer.from(text, 'latin1'),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)]),
    () => utf8(`<meta charset="shift_jis">${text}`),
  ])();
}

/** The input of a number: the same for the same number, seed and stock. */
export function inputOf(number: number, seed: number, { articles }: Stock): Input {
  const chance = random(seed * 1_000_003 + number);
  const drawn = (from: typeof markdown): string =>
    fc.sample(from, { seed: seed + number, numRuns: 1 })[0] ?? '';
  const sources = [
    () => chance.pick(articles),
    () => ({ path: 'a.md', text: drawn(markdown) }),
    () => ({ path: 'a.txt', text: drawn(copy) }),
  ];
  const [one, other] = [chance.pick(sources)(), chance.pick(sources)()];
  const path = chance.once(3) ? chance.pick(['a.md', 'a.txt', 'a.html', 'a']) : one.path;
  if (chance.once(8)) {
    const whole = document(chance.once(2) ? one.text : mutated(one.text, other.text, chance), chance);
    return { path: 'a.docx', content: chance.once(3) ? damaged(whole, chance) : whole };
  }
  const text = path === 'a.html' && !one.path.endsWith('html') ? page(one.text) : one.text;
  const changed = mutated(text, other.text, chance);
  const content = chance.once(6) ? encoded(changed, chance) : utf8(changed);
  return { path, content: chance.once(6) && content.length > 0 ? damaged(content, chance) : content };
}
