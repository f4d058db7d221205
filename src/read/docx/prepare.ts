/** Makes a document ready for the converter: each paragraph and run is given the one style that says what it is. */
import type { VFileMessage } from 'vfile-message';
import { boxesInPlace } from './boxes.ts';
import { unwrapFields } from './fields.ts';
import { markFormulas } from './formulas.ts';
import { hiddenRuns } from './hidden.ts';
import { objectMessages } from './objects.ts';
import { listPlaces, NUMBERING, type ListPlace } from './lists.ts';
import { partOf, relationsOf, type Parts } from './parts.ts';
import { propertiesOf, type Property } from './properties.ts';
import { withoutDangling } from './references.ts';
import { rolesIn } from './roles.ts';
import { setStyle, stylesOf, type Role, type Styles } from './styles.ts';
import {
  childOf,
  childrenOf,
  elementsOf,
  made,
  parseXml,
  remove,
  writtenXml,
  type XmlElement,
} from './xml.ts';

/** The styles that we give, as the converter writes them. */
export const STYLES: readonly string[] = [
  'p.ArticleTitle => h1:fresh',
  'p.ArticleSubtitle => p:fresh',
  ...[1, 2, 3, 4, 5].map((rank) => `p.ArticleHeading${rank} => h${rank + 1}:fresh`),
  'p.ArticleQuote => blockquote > p:fresh',
  'p.ArticleCaption => p.caption:fresh',
  "p.ArticleCode => pre:separator('\\n')",
  'p.ArticleContents => p.contents:fresh',
  'r.ArticleHidden => span.hidden',
  'r.ArticleFormula => span.math.inline',
  'r.ArticleDisplay => span.math.display',
  "r[style-name='HTML Code'] => code",
];

/** Names the number of an item; the converter makes an anchor of it. */
export const NUMBER_MARK = 'article-number-';

/** A document that is ready, and what its properties tell. */
export interface PreparedDocument {
  readonly parts: Parts;
  readonly properties: readonly Property[];
  /** What is left out, and why. */
  readonly messages: readonly VFileMessage[];
  /** The parts with words as they were, for those who count them. */
  readonly written: readonly Uint8Array[];
}

/** The document with its parts rewritten. Throws for a part that is no XML. */
export function prepared(parts: Parts): PreparedDocument {
  const main = partOf(parts, '', 'officeDocument') ?? 'word/document.xml';
  const named = (kind: string): string | undefined => partOf(parts, main, kind);
  const parsed = (part: string | undefined): XmlElement | undefined => {
    const bytes = part === undefined ? undefined : parts.get(part);
    return bytes && parseXml(bytes);
  };
  const styles = stylesOf(parsed(named('styles')));
  const numbering = named('numbering');
  const placeOf = listPlaces(parsed(numbering), styles);
  const [footnotes, endnotes] = [named('footnotes'), named('endnotes')];
  const words = [main, footnotes, endnotes].flatMap((part) => part ?? []);
  const trees = new Map(
    words.flatMap((part) => {
      const tree = parsed(part);
      return tree ? [[part, tree] as const] : [];
    }),
  );
  const idsOf = (part: string | undefined, name: string): Set<string> => {
    const tree = part === undefined ? undefined : trees.get(part);
    return new Set(tree ? elementsOf(tree, name).map((note) => note.attributes.get('w:id') ?? '') : []);
  };
  const notes = new Map([
    ['w:footnoteReference', idsOf(footnotes, 'w:footnote')],
    ['w:endnoteReference', idsOf(endnotes, 'w:endnote')],
  ]);
  const ready = new Map(parts);
  let properties: readonly Property[] = [];
  const messages: VFileMessage[] = [];
  for (const [part, tree] of trees) {
    boxesInPlace(tree);
    messages.push(...objectMessages(tree));
    unwrapFields(tree);
    markFormulas(tree);
    withoutDangling(tree, { parts, relations: relationsOf(parts, part), notes });
    const roles = rolesIn(tree, styles);
    if (part === main) properties = propertiesOf(parts, elementsOf(tree, 'w:p'), roles);
    markHidden(tree, styles);
    markParagraphs(tree, roles, placeOf);
    ready.set(part, writtenXml(tree));
  }
  if (numbering !== undefined) ready.set(numbering, new TextEncoder().encode(NUMBERING));
  const written = words.flatMap((part) => parts.get(part) ?? []);
  return { parts: ready, properties, messages, written };
}

function markHidden(document: XmlElement, styles: Styles): void {
  for (const run of hiddenRuns(document, styles)) setStyle(run, 'ArticleHidden');
}

/** Gives paragraphs their styles, and items their lists with their numbers. */
function markParagraphs(
  document: XmlElement,
  roles: ReadonlyMap<XmlElement, Role>,
  placeOf: (paragraph: XmlElement) => ListPlace | undefined,
): void {
  for (const paragraph of elementsOf(document, 'w:p')) {
    const role = roles.get(paragraph);
    const place = placeOf(paragraph);
    for (const own of childrenOf(childOf(paragraph, 'w:pPr'), 'w:numPr')) remove(own);
    setStyle(paragraph, role ? styleFor(role) : undefined);
    if (place && !role) markItem(paragraph, place);
  }
}

const styleFor = (role: Role): string =>
  role.type === 'heading'
    ? `ArticleHeading${Math.min(5, role.rank)}`
    : `Article${role.type.charAt(0).toUpperCase()}${role.type.slice(1)}`;

function markItem(paragraph: XmlElement, { isNumbered, level, number }: ListPlace): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (!properties) return;
  const list = made(properties, 'w:numPr');
  list.children = [
    made(list, 'w:ilvl', { 'w:val': String(level) }),
    made(list, 'w:numId', { 'w:val': isNumbered ? '2' : '1' }),
  ];
  properties.children.push(list);
  if (!isNumbered) return;
  const mark = made(paragraph, 'w:bookmarkStart', { 'w:id': '0', 'w:name': `${NUMBER_MARK}${number}` });
  paragraph.children.splice(paragraph.children.indexOf(properties) + 1, 0, mark);
}
