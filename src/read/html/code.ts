/** Blocks of code of a page, without the numbers and buttons that highlighters put beside them. */
import type { Code } from 'mdast';
import { attr, BLOCKS, closest, elementsIn, visit, wordsOf, type HtmlElement, type HtmlNode } from './dom.ts';
import type { PageConversion } from './page.ts';

/** A block of code; nothing for one that is empty or only numbers lines. */
export function codeOf(element: HtmlElement, page: PageConversion): Code[] {
  const texts: { start: number; end: number }[] = [];
  const numbers = lineNumbersIn(element);
  const read = (node: HtmlNode): string => {
    // What stands in code is code, whatever it is called.
    if (page.unseen(node)) return '';
    if (node.type === 'text') {
      if (node.value.trim() !== '' && node.start >= 0) texts.push(node);
      return node.value;
    }
    if (node.tag === 'br') return '\n';
    if (numbers.has(node)) return '';
    if (
      /(?:^|[\s-])(?:line-?numbers?(?:-rows)?|lineno|gutter|linenos|copy-?button)(?:\s|$)/i.test(
        attr(node, 'class'),
      ) &&
      node !== element
    )
      return '';
    const inside = node.children.map(read).join('');
    return BLOCKS.has(node.tag) && node !== element && !inside.endsWith('\n') ? `${inside}\n` : inside;
  };
  const value = read(element)
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+/, '')
    .trimEnd();
  const [first] = texts;
  const end = Math.max(0, ...texts.map((text) => text.end));
  if (!first || /^[\d\s]*$/.test(value)) return [];
  page.joins({ start: first.start, end });
  const lang = languageOf(element);
  return [{ type: 'code', lang: lang ?? null, meta: null, value, position: page.trimmed(first.start, end) }];
}

/** Elements that number lines: all of one class begin a line, and count upwards. */
function lineNumbersIn(code: HtmlElement): ReadonlySet<HtmlNode> {
  const groups = new Map<string, { readonly element: HtmlElement; readonly begins: boolean }[]>();
  let begins = true;
  visit(code, (node) => {
    if (node.type === 'text') {
      begins = node.value === '' ? begins : /\n[ \t]*$/.test(node.value);
      return true;
    }
    if (node.tag === 'br' || BLOCKS.has(node.tag)) begins = true;
    const inside = node.children[0];
    if (node.children.length !== 1 || inside?.type !== 'text' || !/^\s*\d{1,5}\s*$/.test(inside.value))
      return true;
    const name = `${node.tag} ${attr(node, 'class')}`;
    const group = groups.get(name);
    if (group) group.push({ element: node, begins });
    else groups.set(name, [{ element: node, begins }]);
    begins = false;
    return false;
  });
  const counting = [...groups.values()].filter(
    (group) =>
      group.length >= MIN_NUMBERED_LINES &&
      group.every(
        ({ element, begins: first }, index) =>
          first && (index === 0 || numberOf(element) > numberOf(group[index - 1]?.element ?? element)),
      ),
  );
  return new Set(counting.flat().map(({ element }) => element));
}

/** Fewest lines with a number that are numbered: one number may open a line of code. */
const MIN_NUMBERED_LINES = 2;

const numberOf = (element: HtmlElement): number => Number(wordsOf(element));

/** The language as highlighters note it: on the block, on the code in it, or on the frame around it. */
function languageOf(element: HtmlElement): string | undefined {
  const frame = closest(element, ({ tag }) => tag === 'div' || tag === 'figure');
  const places = [
    ...elementsIn(element, ({ tag }) => tag === 'pre' || tag === 'code'),
    ...(frame ? [frame] : []),
  ];
  for (const place of places) {
    const given = attr(place, 'data-lang') || attr(place, 'data-language');
    const named =
      /(?:^|\s)(?:language-|lang-|highlight-source-|highlight-text-|brush:\s*|sourceCode\s+)([\w+#-]+)/i.exec(
        attr(place, 'class'),
      )?.[1];
    const found = (given || named)?.toLowerCase();
    if (found && !/^(?:plaintext|text|none|plain|default)$/.test(found)) return found;
  }
  return undefined;
}
