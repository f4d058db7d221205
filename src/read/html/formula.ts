/** Formulas of a page: the TeX that KaTeX, MathJax, MathML and pictures of formulas keep beside what they draw. */
import type { Code, PhrasingContent } from 'mdast';
import { attr, elementsIn, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import type { PageConversion } from './page.ts';
import type { FileRange } from './readable.ts';

/** The TeX of a formula, where it stands, and whether it has its lines to itself. */
interface Source extends FileRange {
  readonly tex: string;
  readonly display: boolean;
}

/** A formula in a sentence; undefined for an element that is none, nothing for what is drawn of one twice. */
export function inlineFormula(element: HtmlElement, page: PageConversion): PhrasingContent[] | undefined {
  if (isDrawing(element)) {
    page.hides(element);
    return [];
  }
  const source = sourceOf(element);
  if (!source) return undefined;
  page.hides(element);
  page.says(source);
  return [{ type: 'inlineMath', value: source.tex, position: page.place(source.start, source.end) }];
}

/** A formula on its own lines; undefined for an element that is none. */
export function displayFormula(element: HtmlElement, page: PageConversion): Code | undefined {
  const source = sourceOf(element);
  if (!source?.display) return undefined;
  page.hides(element);
  page.says(source);
  return {
    type: 'code',
    lang: 'tex',
    meta: 'display',
    value: source.tex,
    position: page.place(source.start, source.end),
  };
}

/** What is drawn beside the source: `katex-html`, MathJax's previews and frames. */
const isDrawing = (element: HtmlElement): boolean =>
  /(?:^|\s)(?:katex-html|MathJax_Preview|MathJax(?:_CHTML|_SVG|_Display)?|mjx-chtml|mwe-math-fallback-image-\w+)(?=\s|$)/.test(
    attr(element, 'class'),
  ) && !sourceOf(element);

/** The source of a formula that an element is; undefined for any other element. */
export function sourceOf(element: HtmlElement): Source | undefined {
  const name = attr(element, 'class');
  if (element.tag === 'script')
    return attr(element, 'type').startsWith('math/tex')
      ? ofText(element, /mode=display/.test(attr(element, 'type')))
      : undefined;
  if (element.tag === 'img') {
    const alt = element.attributes.get('alt');
    const drawn =
      /(?:^|\s)(?:latex|tex|math)(?=\s|$)/.test(name) ||
      /latex\.php|codecogs\.com|\/math\/render/.test(attr(element, 'src'));
    return drawn && alt && alt.start >= 0 ? source(alt.value, alt, /display|block/.test(name)) : undefined;
  }
  const isFrame =
    element.tag === 'math' ||
    element.tag === 'mjx-container' ||
    /(?:^|\s)(?:katex|katex-display|mwe-math-element|MathJax_Display|math)(?=\s|$)/.test(name);
  if (!isFrame) return undefined;
  const display =
    /display|block/.test(`${attr(element, 'display')} ${name}`) || attr(element, 'display') === 'true';
  const annotation = elementsIn(
    element,
    (inner) => inner.tag === 'annotation' && /tex/i.test(attr(inner, 'encoding')),
  )[0];
  if (annotation)
    return ofText(
      annotation,
      display ||
        elementsIn(element, (inner) => inner.tag === 'math' && attr(inner, 'display') === 'block').length > 0,
    );
  const written = elementsIn(
    element,
    (inner) => inner.attributes.has('alttext') || inner.attributes.has('data-latex'),
  )[0];
  const value = written?.attributes.get('alttext') ?? written?.attributes.get('data-latex');
  if (value && value.start >= 0) return source(value.value, value, display);
  // As pandoc writes it: `<span class="math inline">\(n^2\)</span>`.
  return /^\s*\\[([]/.test(wordsOf(element)) ? ofText(element, display) : undefined;
}

function ofText(element: HtmlElement, display: boolean): Source | undefined {
  const [only]: readonly (HtmlNode | undefined)[] = element.children;
  return only?.type === 'text' ? source(only.value, only, display) : undefined;
}

/** TeX without the dollars and the frame of style that tools write around it. */
function source(value: string, { start, end }: FileRange, display: boolean): Source | undefined {
  const bare = value
    .trim()
    .replace(/^\\[([]([^]*)\\[)\]]$|^\$\$?([^]*?)\$?\$$/, '$1$2')
    .replace(/^\{\\displaystyle\s*([^]*)\}$/, '$1')
    .trim();
  return bare === '' ? undefined : { tex: bare, display, start, end };
}
