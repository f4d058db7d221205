/** Runs of a document that nobody sees: hidden by its author, in white on white, or in letters too small to read. */
import { childOf, closest, elementsOf, isOn, valueOf, type Document, type Element } from './xml.ts';
import { sizeIn, styleIdOf, type Styles } from './styles.ts';

/** Largest letters that nobody can read, in half points. */
const MAX_UNREADABLE_SIZE = 3;

/** The runs that are not seen. */
export function hiddenRuns(document: Document, styles: Styles): Element[] {
  const isDark = elementsOf(document, 'w:background').length > 0;
  return elementsOf(document, 'w:r').filter((run) => {
    const own = childOf(run, 'w:rPr');
    const vanish = childOf(own, 'w:vanish');
    if (vanish) return isOn(vanish);
    const paragraph = closest(run, 'w:p');
    const named = [styleIdOf(run), paragraph && styleIdOf(paragraph)];
    if (named.some((id) => id !== undefined && styles(id).isHidden)) return true;
    if ((sizeIn(own) ?? MAX_UNREADABLE_SIZE + 1) <= MAX_UNREADABLE_SIZE) return true;
    return !isDark && isWhite(own) && !isShaded(own, paragraph);
  });
}

const isWhite = (properties: Element | undefined): boolean =>
  /^(?:fffff[ef]|white)$/i.test(valueOf(childOf(properties, 'w:color')) ?? '');

/** White letters are seen on what is filled: their own ground, that of their paragraph, a table, a box. */
function isShaded(own: Element | undefined, paragraph: Element | undefined): boolean {
  if (childOf(own, 'w:shd') ?? childOf(own, 'w:highlight') ?? childOf(paragraph, 'w:pPr', 'w:shd'))
    return true;
  // The style of a paragraph may have a ground too.
  if (!paragraph || childOf(paragraph, 'w:pPr', 'w:pStyle')) return true;
  return closest(paragraph, 'w:tbl', 'w:txbxContent') !== undefined;
}
