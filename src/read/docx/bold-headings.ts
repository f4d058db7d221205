/** Headings of a document whose author set them by hand: lines in bold, or in larger letters, above prose. */
import { lengthOf } from '../../text/words.ts';
import { childOf, closest, elementsOf, isOn, wordsIn, type XmlElement } from './xml.ts';
import { sizeIn, styleIdOf, type Role, type Style, type Styles } from './styles.ts';

/** Longest line that is a heading. */
const MAX_HEADING = { words: 14, characters: 30 } as const;

/** How much larger than those of the text the letters of a heading are at least. */
const MIN_LARGER = 1.15;

/** Most ranks of headings that sizes of letters tell. */
const MAX_RANKS = 3;

/** A paragraph that may be a heading, with the size of its letters. */
interface Line {
  readonly paragraph: XmlElement;
  readonly size: number;
}

/** The headings among paragraphs, the title first where there is one; none where half of the text is in bold. */
export function boldHeadings(paragraphs: readonly XmlElement[], styles: Styles): Map<XmlElement, Role> {
  const said = paragraphs.filter((paragraph) => wordsIn(paragraph).trim() !== '');
  const body = bodySize(said, styles);
  const lines = said.flatMap((paragraph, index): Line[] => {
    const size = headingSize(paragraph, body, styles);
    return size === undefined || index === said.length - 1 ? [] : [{ paragraph, size }];
  });
  if (lengthsOf(lines.map(({ paragraph }) => paragraph)) * 2 > lengthsOf(said)) return new Map();
  const [first, ...others] = lines;
  const isTitled =
    first?.paragraph === said[0] &&
    others.every(({ size }) => size <= (first?.size ?? 0)) &&
    others.length > 0;
  const headings = isTitled ? others : lines;
  const sizes = [...new Set(headings.map(({ size }) => size))].toSorted((a, b) => b - a);
  const roles = headings.map(({ paragraph, size }): [XmlElement, Role] => [
    paragraph,
    { type: 'heading', rank: Math.min(MAX_RANKS, sizes.indexOf(size) + 1) },
  ]);
  return new Map([
    ...(isTitled && first ? [[first.paragraph, { type: 'title' }] as [XmlElement, Role]] : []),
    ...roles,
  ]);
}

const lengthsOf = (paragraphs: readonly XmlElement[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + lengthOf(wordsIn(paragraph)).n, 0);

/** The size in which most of the text is set, in half points; 0 where nothing tells. */
function bodySize(paragraphs: readonly XmlElement[], styles: Styles): number {
  const counts = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const around = styles(styleIdOf(paragraph));
    for (const run of elementsOf(paragraph, 'w:r')) {
      const size = sizeOf(run, around, styles);
      counts.set(size, (counts.get(size) ?? 0) + wordsIn(run).length);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The size of a run in a paragraph of some style. */
function sizeOf(run: XmlElement, around: Style, styles: Styles): number {
  const named = styleIdOf(run);
  return sizeIn(childOf(run, 'w:rPr')) ?? (named === undefined ? around : styles(named)).size ?? 0;
}

/** The size of a line that looks like a heading; undefined for prose. */
function headingSize(paragraph: XmlElement, body: number, styles: Styles): number | undefined {
  const words = wordsIn(paragraph).trim();
  const { unit, n } = lengthOf(words);
  if (n === 0 || n > MAX_HEADING[unit] || /[.,;:!。，；：！][”"’)]*$/u.test(words)) return undefined;
  if (closest(paragraph, 'w:tbl', 'w:txbxContent') || childOf(paragraph, 'w:pPr', 'w:numPr'))
    return undefined;
  const runs = elementsOf(paragraph, 'w:r').filter((run) => wordsIn(run).trim() !== '');
  const around = styles(styleIdOf(paragraph));
  const isBold = runs.every((run) => {
    const [own, named] = [childOf(run, 'w:rPr', 'w:b'), styleIdOf(run)];
    return own ? isOn(own) : around.isBold || (named !== undefined && styles(named).isBold);
  });
  const size = runs.reduce(
    (least, run) => Math.min(least, sizeOf(run, around, styles)),
    Number.POSITIVE_INFINITY,
  );
  return isBold || (body > 0 && size >= body * MIN_LARGER) ? size : undefined;
}
