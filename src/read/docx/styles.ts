/** The styles of a document: what a style is in the end, whatever the house calls it. */
import { childOf, childrenOf, remove, elementsOf, isOn, made, valueOf, type XmlElement } from './xml.ts';

/** What a paragraph is. */
export type Role =
  | { readonly type: 'title' | 'subtitle' | 'quote' | 'caption' | 'code' | 'contents' }
  | { readonly type: 'heading'; readonly rank: number };

/** What a style says of what is set in it. */
export interface Style {
  readonly role: Role | undefined;
  readonly isHidden: boolean;
  readonly isBold: boolean;
  /** In half points; undefined where nothing tells. */
  readonly size: number | undefined;
  /** The list that its paragraphs are items of. */
  readonly numbers: XmlElement | undefined;
}

/** Styles by their ids. */
export type Styles = (id: string | undefined) => Style;

const PLAIN: Style = { role: undefined, isHidden: false, isBold: false, size: undefined, numbers: undefined };

/** Names that the program itself gives its styles, in all languages. */
const ROLES: readonly (readonly [name: RegExp, role: Role['type']])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(?:intense )?quote$/i, 'quote'],
  [/^caption$/i, 'caption'],
  [/^html preformatted$/i, 'code'],
  [
    /^(?:toc (?:heading|\d)|table of (?:figures|authorities)|toa heading|contents (?:heading|\d))$/i,
    'contents',
  ],
];

/** Reads the styles of a document; without them every style is plain. */
export function stylesOf(document: XmlElement | undefined): Styles {
  const elements = document ? elementsOf(document, 'w:style') : [];
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const standard = elements.find(
    (style) => style.attributes.get('w:type') === 'paragraph' && isSet(style.attributes.get('w:default')),
  );
  const basic = document ? elementsOf(document, 'w:rPrDefault')[0] : undefined;
  const known = new Map<string, Style>();
  const styleOf = (id: string, above: readonly string[]): Style => {
    const found = known.get(id);
    if (found) return found;
    const element = byId.get(id);
    if (!element || above.includes(id)) return PLAIN;
    const parent = valueOf(childOf(element, 'w:basedOn'));
    const style = based(element, parent === undefined ? PLAIN : styleOf(parent, [...above, id]));
    known.set(id, style);
    return style;
  };
  const first = styleOf(standard?.attributes.get('w:styleId') ?? '', []);
  const size = first.size ?? sizeIn(childOf(basic, 'w:rPr'));
  const fallback = { ...first, size };
  return (id) => {
    const style = id === undefined ? fallback : styleOf(id, []);
    return style.size === undefined ? { ...style, size } : style;
  };
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A style as its element says it, on top of the one that it is based on. */
function based(element: XmlElement, parent: Style): Style {
  const runs = childOf(element, 'w:rPr');
  const paragraph = childOf(element, 'w:pPr');
  const bold = childOf(runs, 'w:b');
  const hidden = childOf(runs, 'w:vanish');
  return {
    role: roleOf(element, parent),
    isHidden: hidden ? isOn(hidden) : parent.isHidden,
    isBold: bold ? isOn(bold) : parent.isBold,
    size: sizeIn(runs) ?? parent.size,
    numbers: childOf(paragraph, 'w:numPr') ?? parent.numbers,
  };
}

function roleOf(element: XmlElement, parent: Style): Role | undefined {
  const name = valueOf(childOf(element, 'w:name')) ?? '';
  const rank = /^heading (\d)$/i.exec(name)?.[1];
  if (rank !== undefined) return { type: 'heading', rank: Number(rank) };
  const type = ROLES.find(([form]) => form.test(name))?.[1];
  if (type !== undefined && type !== 'heading') return { type };
  const level = childOf(element, 'w:pPr', 'w:outlineLvl');
  return level ? roleOfLevel(level) : parent.role;
}

/** A level of the document's structure as a heading; the tenth level is that of the text. */
export function roleOfLevel(level: XmlElement): Role | undefined {
  const value = Number(valueOf(level));
  return value >= 0 && value < 9 ? { type: 'heading', rank: value + 1 } : undefined;
}

/** The size of letters that properties name, in half points. */
export function sizeIn(properties: XmlElement | undefined): number | undefined {
  const value = Number(valueOf(childOf(properties, 'w:sz')));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/** The style that a paragraph or a run names. */
export const styleIdOf = (element: XmlElement): string | undefined =>
  valueOf(childOf(element, 'w:pPr', 'w:pStyle') ?? childOf(element, 'w:rPr', 'w:rStyle'));

/** Gives a paragraph or a run one of our styles in place of its own, or none. */
export function setStyle(element: XmlElement, id: string | undefined): void {
  const [outer, inner] = element.tag === 'w:p' ? ['w:pPr', 'w:pStyle'] : ['w:rPr', 'w:rStyle'];
  let properties = childOf(element, outer);
  if (!properties) {
    properties = made(element, outer);
    element.children.unshift(properties);
  }
  for (const own of childrenOf(properties, inner)) remove(own);
  if (id !== undefined) properties.children.unshift(made(properties, inner, { 'w:val': id }));
}
