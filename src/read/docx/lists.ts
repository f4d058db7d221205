/** The lists of a document: of which kind each item is, how deep, and by which number it is counted. */
import { childOf, childrenOf, elementsOf, valueOf, type XmlElement } from './xml.ts';
import { styleIdOf, type Styles } from './styles.ts';

/** An item of a list. */
export interface ListPlace {
  readonly isNumbered: boolean;
  readonly level: number;
  /** The number that Word shows; of a list with bullets how many items there are. */
  readonly number: number;
}

interface Level {
  readonly form: string;
  readonly start: number;
}

/** A list as the file defines it; lists that go on share their counts. */
interface ListKind {
  readonly counts: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** First numbers that a list sets for itself where others of its kind went on. */
  readonly starts: ReadonlyMap<number, number>;
}

/** A function that gives the place of each paragraph in its list, asked in their order; undefined for one that is no item. */
export function listPlaces(
  numbering: XmlElement | undefined,
  styles: Styles,
): (paragraph: XmlElement) => ListPlace | undefined {
  const kinds = kindsIn(numbering);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const own = childOf(paragraph, 'w:pPr', 'w:numPr');
    const styled = styles(styleIdOf(paragraph)).numbers;
    const id = valueOf(childOf(own, 'w:numId')) ?? valueOf(childOf(styled, 'w:numId'));
    const level = Number(valueOf(childOf(own, 'w:ilvl')) ?? valueOf(childOf(styled, 'w:ilvl')) ?? 0);
    const kind = id === undefined ? undefined : kinds.get(id);
    const { form, start } = kind?.levels.get(level) ?? kind?.levels.get(0) ?? {};
    if (!kind || id === undefined || form === undefined || start === undefined || form === 'none')
      return undefined;
    const numbers = counts.get(kind.counts) ?? [];
    const restart = begun.has(`${id} ${level}`) ? undefined : kind.starts.get(level);
    begun.add(`${id} ${level}`);
    const above = numbers[level];
    numbers[level] = restart ?? (above === undefined ? start : above + 1);
    numbers.length = level + 1;
    counts.set(kind.counts, numbers);
    return { isNumbered: form !== 'bullet', level, number: numbers[level] };
  };
}

function kindsIn(numbering: XmlElement | undefined): Map<string, ListKind> {
  if (!numbering) return new Map();
  const abstract = new Map(
    elementsOf(numbering, 'w:abstractNum').map((element) => [
      element.attributes.get('w:abstractNumId') ?? '',
      element,
    ]),
  );
  const styled = new Map(
    [...abstract.values()].flatMap((element) => {
      const name = valueOf(childOf(element, 'w:styleLink'));
      return name === undefined ? [] : [[name, element] as const];
    }),
  );
  return new Map(
    elementsOf(numbering, 'w:num').map((element): [string, ListKind] => {
      const id = element.attributes.get('w:numId') ?? '';
      const counts = valueOf(childOf(element, 'w:abstractNumId')) ?? '';
      const named = abstract.get(counts);
      const definition = styled.get(valueOf(childOf(named, 'w:numStyleLink')) ?? '') ?? named;
      const overrides = childrenOf(element, 'w:lvlOverride');
      const starts = overrides.flatMap((override): [number, number][] => {
        const start = Number(valueOf(childOf(override, 'w:startOverride')));
        return Number.isFinite(start) ? [[levelOf(override), start]] : [];
      });
      const levels = [
        ...childrenOf(definition, 'w:lvl'),
        ...overrides.flatMap((at) => childrenOf(at, 'w:lvl')),
      ];
      return [
        id,
        {
          counts,
          levels: new Map(levels.map((level) => [levelOf(level), levelIn(level)])),
          starts: new Map(starts),
        },
      ];
    }),
  );
}

const levelOf = (element: XmlElement): number => Number(element.attributes.get('w:ilvl') ?? 0);

const levelIn = (element: XmlElement): Level => ({
  form: valueOf(childOf(element, 'w:numFmt')) ?? 'decimal',
  start: Number(valueOf(childOf(element, 'w:start')) ?? 1),
});

/** Definitions of two lists, one with bullets and one with numbers: all that a document needs once its items are counted. */
export const NUMBERING = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  'bullet',
  'decimal',
]
  .map(
    (form, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${Array.from(
        { length: 9 },
        (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${form}"/></w:lvl>`,
      ).join('')}</w:abstractNum>`,
  )
  .join(
    '',
  )}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('')}</w:numbering>`;
