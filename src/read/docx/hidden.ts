/** Runs of a document that nobody sees: hidden by its author, in white on white, or in letters too small to read. */
import { childOf, closest, elementsOf, isOn, valueOf, type XmlElement } from './xml.ts';
import { sizeIn, styleIdOf, type Styles } from './styles.ts';

/** Largest letters that nobody can read, in half points. */
const MAX_UNREADABLE_SIZE = 3;

/** The runs that are not seen. */
export function hiddenRuns(document: XmlElement, styles: Styles): XmlElement[] {
  const isDark = elementsOf(document, 'w:background').length > 0;
  return elementsOf(document, 'w:p').flatMap((paragraph) => {
    const { isHidden } = styles(styleIdOf(paragraph));
    const isFilled = isDark || isOnGround(paragraph);
    return elementsOf(paragraph, 'w:r').filter((run) => {
      const own = childOf(run, 'w:rPr');
      const vanish = childOf(own, 'w:vanish');
      if (vanish) return isOn(vanish);
      const named = styleIdOf(run);
      if (isHidden || (named !== undefined && styles(named).isHidden)) return true;
      const size = sizeIn(own);
      if (size !== undefined && size <= MAX_UNREADABLE_SIZE) return true;
      return isWhite(own) && !isFilled && !(childOf(own, 'w:shd') ?? childOf(own, 'w:highlight'));
    });
  });
}

const isWhite = (properties: XmlElement | undefined): boolean =>
  /^(?:fffff[ef]|white)$/i.test(valueOf(childOf(properties, 'w:color')) ?? '');

/** White letters are seen on what is filled: their paragraph, by itself or by its style, a table, a box. */
const isOnGround = (paragraph: XmlElement): boolean =>
  (childOf(paragraph, 'w:pPr', 'w:shd') ??
    childOf(paragraph, 'w:pPr', 'w:pStyle') ??
    closest(paragraph, 'w:tbl', 'w:txbxContent')) !== undefined;
