/** What is done to the slides that Marp has parsed, as plugins of markdown-it. */

/** The part of a markdown-it token that is touched here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: Token[] | null;
  readonly meta: { readonly marpitSlideElement?: number } | null;
  attrs: [string, string][] | null;
  attrGet: (name: string) => string | null;
  attrSet: (name: string, value: string) => void;
}

/** The part of markdown-it that is touched here. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: { push: (name: string, rule: (state: { tokens: Token[] }) => void) => void };
  };
  readonly renderer: { readonly rules: Record<string, (tokens: readonly Token[], index: number) => string> };
}

/** Attributes that the page uses; the others repeat the directives and would double the size of a slide's tag. */
const used = new Set([
  'id',
  'class',
  'lang',
  'data-size',
  'data-marpit-pagination',
  'data-marpit-pagination-total',
]);

/** Says of each slide which of how many it is, and takes the attributes away that no page uses. */
export function labelSlides(this: unknown, markdownIt: MarkdownIt): void {
  markdownIt.core.ruler.push('deckwright_slides', ({ tokens }) => {
    // The corner of a table heads nothing, and a reader of screens would announce an empty heading.
    for (const [index, token] of tokens.entries())
      if (token.type === 'th_open' && tokens[index + 1]?.content === '') token.attrSet('role', 'cell');
    labelMatrices(tokens);
    const slides = tokens.filter((token) => token.meta?.marpitSlideElement === 1);
    for (const [index, slide] of slides.entries()) {
      slide.attrs = (slide.attrs ?? []).filter(([name]) => used.has(name));
      slide.attrSet('role', 'group');
      slide.attrSet('aria-roledescription', 'slide');
      slide.attrSet('aria-label', `${index + 1} / ${slides.length}`);
    }
  });
}

/** The cell of a quadrant's map that is lit, by its class: which words of the axes it stands at. */
const lit: readonly (readonly [name: string, column: 0 | 1, row: 0 | 1])[] = [
  ['at-top-left', 0, 0],
  ['at-top-right', 1, 0],
  ['at-bottom-left', 0, 1],
  ['at-bottom-right', 1, 1],
];

/** Says of a matrix what its axes are, and of the map beside a quadrant which cell is lit, which only its colour shows. */
function labelMatrices(tokens: readonly Token[]): void {
  let classes: readonly string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.meta?.marpitSlideElement === 1) classes = (token.attrGet('class') ?? '').split(' ');
    if (token.type !== 'table_open' || !classes.some((name) => /^(?:matrix|quadrant)$/.test(name))) continue;
    const rest = tokens.slice(
      index,
      tokens.findIndex(({ type }, at) => at > index && type === 'table_close'),
    );
    const after = (type: string): string[] =>
      rest.flatMap((token, at) => (token.type === type ? [wordsOf(rest[at + 1])] : []));
    const columns = after('th_open').slice(1);
    const cells = after('td_open');
    const rows = [cells[0], cells[3]];
    const place = lit.find(([name]) => classes.includes(name));
    const label = place
      ? `${columns[place[1]]} × ${rows[place[2]]}`
      : `${columns.join(' / ')} × ${rows.join(' / ')}`;
    token.attrSet('aria-label', label);
  }
}

/** The words of a cell, without its markup. */
const wordsOf = (cell: Token | undefined): string =>
  (cell?.children ?? []).map(({ content }) => content).join('');

/** What stands in the page for a file that deck.md names: its address, or a drawing. */
export interface Embedded {
  readonly uri?: string;
  readonly svg?: string;
}

/** Puts the pictures in: in Markdown they are files, since parsers refuse an SVG that is written as a data URI there. */
export function showPictures(
  this: unknown,
  { core, renderer }: MarkdownIt,
  embedded: (name: string) => Embedded | undefined,
): void {
  core.ruler.push('deckwright_pictures', ({ tokens }) => {
    for (const image of tokens.flatMap(({ children }) => children ?? [])) {
      if (image.type !== 'image') continue;
      const { uri, svg } = embedded(image.attrGet('src') ?? '') ?? {};
      if (svg !== undefined) Object.assign(image, { type: 'deckwright_drawing', content: svg });
      else if (uri !== undefined) image.attrSet('src', uri);
      // Nothing is left to fetch.
      else image.attrs = (image.attrs ?? []).filter(([name]) => name !== 'src');
    }
  });
  renderer.rules['deckwright_drawing'] = (tokens, index) => tokens[index]?.content ?? '';
}
