/** The structure as it is read out: no boxes, no empty parts, what the standard asks for. */
import { describe, expect, it } from 'vitest';
import type { ContentReference, StructureElement, StructureKid } from '../../../src/pdf/structure.ts';
import { dict, get, textString, type PlainValue } from '../../../src/pdf/value.ts';
import { normalisedStructure, type KnownContents } from '../../../src/print/finish/normalise-structure.ts';
import { emptyPdf } from '../../pdf/made.ts';

const pdf = emptyPdf();

const text = (id: number): ContentReference => ({ kind: 'content', page: 1, id });
const element = (
  role: string,
  kids: readonly StructureKid[],
  entries: Readonly<Record<string, PlainValue>> = {},
): StructureElement => ({
  kind: 'element',
  role,
  ref: 9,
  dict: dict(pdf, { S: role, ...entries }),
  kids,
});
/** `Document(H1(0) P(1))`. */
const printed = (kids: readonly StructureKid[]): string =>
  kids
    .map((kid) =>
      kid.kind === 'element' ? `${kid.role}(${printed(kid.kids)})` : kid.kind === 'content' ? kid.id : 'link',
    )
    .join(' ');
const normalised = (kids: readonly StructureKid[], dropped: readonly number[] = []): string =>
  printed(normalisedStructure(pdf, [element('Document', kids)], known(dropped)));
const known = (dropped: readonly number[] = []): KnownContents => ({
  dropped: new Map([[1, new Set(dropped)]]),
  formulas: new Set(['q^2']),
});
const alt = { Alt: textString('A mill') };

describe('normalisedStructure', () => {
  it.each<[string, readonly StructureKid[], string]>([
    [
      'boxes go',
      [element('NonStruct', [element('H1', [element('NonStruct', [text(0)])])])],
      'Document(H1(0))',
    ],
    [
      'bare text is a paragraph',
      [
        element('NonStruct', [element('NonStruct', [text(0)]), element('Strong', [text(1)])]),
        element('H1', [text(2)]),
      ],
      'Document(P(0 Strong(1)) H1(2))',
    ],
    [
      'texts of two boxes are two paragraphs',
      [element('Div', [element('NonStruct', [text(0)])]), element('Div', [element('NonStruct', [text(1)])])],
      'Document(P(0) P(1))',
    ],
    [
      'a box in another language stays',
      [element('P', [element('NonStruct', [text(0)], { Lang: textString('fr') })])],
      'Document(P(Span(0)))',
    ],
    [
      'items have bodies',
      [element('L', [element('LI', [element('Lbl', [text(0)]), element('P', [text(1)])])])],
      'Document(L(LI(Lbl(0) LBody(P(1)))))',
    ],
    [
      'a figure without words frames',
      [element('Figure', [element('Figure', [text(0)], alt), element('Caption', [text(1)])])],
      'Document(Div(Figure(0) Caption(1)))',
    ],
    ['a figure with words stays', [element('Figure', [text(0)], alt)], 'Document(Figure(0))'],
    [
      'a figure that is a formula stands in its line',
      [
        element('P', [
          text(0),
          element('Figure', [element('NonStruct', [text(1)])], { Alt: textString('q^2') }),
        ]),
      ],
      'Document(P(0 Formula(1)))',
    ],
  ])('%s', (_, kids, expected) => {
    expect(normalised(kids)).toBe(expected);
  });

  it('drops what is empty, but no cell, and what has left the pages', () => {
    const row = element('TR', [element('TD', []), element('TH', [text(1)])]);
    expect(
      normalised([element('P', []), element('L', [element('LI', [text(0)])]), element('Table', [row])], [0]),
    ).toBe('Document(Table(TR(TD() TH(1))))');
    expect(normalisedStructure(pdf, [element('Document', [text(0)])], known([0]))).toEqual([]);
  });

  it('gives header cells a scope, keeps the one they have, and drops spans of one', () => {
    const attribute = (scope?: string): PlainValue => [
      { O: 'Table', Scope: scope },
      { O: 'Table', RowSpan: 1 },
      { O: 'Table', ColSpan: 2 },
    ];
    const row = element('TR', [
      element('TH', [text(0)], { A: attribute('Row') }),
      element('TH', [text(1)], { A: attribute() }),
      element('TH', [text(2)]),
    ]);
    const [top] = normalisedStructure(pdf, [element('Document', [element('Table', [row])])], known());
    const found: string[] = [];
    const visit = (kid: StructureKid): void => {
      if (kid.kind !== 'element') return;
      if (kid.role === 'TH') found.push(String(get(kid.dict, 'A')));
      kid.kids.forEach(visit);
    };
    if (top) visit(top);
    expect(found).toEqual(
      [
        dict(pdf, { O: 'Table', Scope: 'Row', ColSpan: 2 }),
        dict(pdf, { O: 'Table', ColSpan: 2, Scope: 'Column' }),
        dict(pdf, { O: 'Table', Scope: 'Column' }),
      ].map(String),
    );
  });
});
