/** Writes a formula on one line of text, for places that take no drawing: `\frac{a}{b}` → `a/b`. */
import { typeset } from './katex.ts';
import { texOf } from './tex.ts';

/** An element of KaTeX's MathML. */
interface Node {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly (Node | string)[];
}

/** The formula in the linear notation that office programs know; its TeX where it cannot be set. */
export function linearOf(value: string): string {
  const tex = texOf(value);
  const math = /<math[^]*?<\/math>/.exec(typeset(tex, false).html ?? '')?.[0];
  if (math === undefined) return tex || value;
  return textOf(parsed(math.replace(/<annotation[^]*?<\/annotation>/g, '')))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** KaTeX writes its elements well: each tag is opened and closed. */
function parsed(math: string): Node {
  const open: { name: string; attributes: string; children: (Node | string)[] }[] = [
    { name: '', attributes: '', children: [] },
  ];
  for (const [tag, end, name = '', attributes = '', text] of math.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|([^<]+)/g,
  )) {
    const at = open.at(-1);
    if (text !== undefined) at?.children.push(unescaped(text));
    else if (end) open.pop();
    else {
      const node = { name, attributes, children: [] };
      at?.children.push(node);
      if (!tag.endsWith('/>')) open.push(node);
    }
  }
  return open[0] ?? { name: '', attributes: '', children: [] };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const unescaped = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]+|\w+);/gi, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : (ENTITIES[name] ?? ''),
  );

/** Signs that stand apart from what they relate. */
const APART = /^[=<>≤≥≠≈∼≡→⇒∈+∗×−±]$/u;

function textOf(node: Node | string): string {
  if (typeof node === 'string') return node;
  const [first = '', second = '', third = ''] = node.children.map(textOf);
  switch (node.name) {
    case 'mo':
      return APART.test(first) ? ` ${first} ` : first;
    case 'msup':
    case 'mover':
      return `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)} `;
    case 'mfrac':
      return `${grouped(first)}${node.attributes.includes('linethickness="0px"') ? '¦' : '/'}${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(node.children.map(textOf).join(''))}`;
    case 'mroot':
      return `${grouped(first)}^(1/${grouped(second)})`;
    case 'mspace':
      return ' ';
    case 'mtr':
      return `${node.children.map(textOf).join(', ')}; `;
    default:
      return node.children.map(textOf).join('');
  }
}

/** What is more than one sign or number in brackets, so that it is seen where it ends: `x^(n + 1)`. */
function grouped(text: string): string {
  const plain = text.trim();
  return /^(?:[\d.,]+|.)$/u.test(plain) || /^\([^()]*\)$/.test(plain) ? plain : `(${plain})`;
}
