/** What each paragraph of a document is, told by its style, by its place in the structure, or by how it looks. */
import { lengthOf } from '../../text/words.ts';
import { boldHeadings } from './bold-headings.ts';
import { contentsIn } from './fields.ts';
import { roleOfLevel, styleIdOf, type Role, type Styles } from './styles.ts';
import { childOf, closest, elementsOf, wordsIn, type XmlElement } from './xml.ts';

/** Longest heading; laws and contracts number whole paragraphs as headings. */
const MAX_HEADING = { words: 30, characters: 60 } as const;

/** The roles of paragraphs; those of plain text have none. */
export function rolesIn(document: XmlElement, styles: Styles): Map<XmlElement, Role> {
  const paragraphs = elementsOf(document, 'w:p');
  const contents = contentsIn(document);
  const roles = new Map<XmlElement, Role>();
  for (const paragraph of paragraphs) {
    const role: Role | undefined = contents.has(paragraph)
      ? { type: 'contents' }
      : styledRole(paragraph, styles);
    if (role) roles.set(paragraph, role);
  }
  const kinds = new Set([...roles.values()].map(({ type }) => type));
  if (!kinds.has('heading') && !kinds.has('title'))
    for (const [paragraph, role] of boldHeadings(
      paragraphs.filter((paragraph) => !roles.has(paragraph)),
      styles,
    ))
      roles.set(paragraph, role);
  for (const heading of contentsHeadings(paragraphs, roles)) roles.set(heading, { type: 'contents' });
  return roles;
}

function styledRole(paragraph: XmlElement, styles: Styles): Role | undefined {
  const level = childOf(paragraph, 'w:pPr', 'w:outlineLvl');
  const named = styles(styleIdOf(paragraph)).role;
  const role = level && named?.type !== 'contents' ? (roleOfLevel(level) ?? other(named)) : named;
  if (role?.type !== 'heading') return role;
  const { unit, n } = lengthOf(wordsIn(paragraph));
  // In a table, the words of a heading are those of a cell.
  return n > MAX_HEADING[unit] || closest(paragraph, 'w:tc') ? undefined : role;
}

/** A paragraph that is set on the level of the text is no heading, but may be anything else. */
const other = (role: Role | undefined): Role | undefined => (role?.type === 'heading' ? undefined : role);

/** Headings with nothing below them but a list of contents: `Contents`, in any language. */
function contentsHeadings(
  paragraphs: readonly XmlElement[],
  roles: ReadonlyMap<XmlElement, Role>,
): XmlElement[] {
  const said = paragraphs.filter((paragraph) => wordsIn(paragraph).trim() !== '');
  return said.filter((paragraph, index) => {
    if (roles.get(paragraph)?.type !== 'heading') return false;
    const below = said.slice(index + 1).find((next) => roles.get(next)?.type !== 'contents');
    const next = said[index + 1];
    const leads = next !== undefined && roles.get(next)?.type === 'contents';
    return leads && (below === undefined || roles.get(below)?.type === 'heading');
  });
}
