/** The structure as it is read out: no boxes, no empty parts, what the standard asks for. */
import { describe, expect, it } from 'vitest';
import type { Drawn, Kid, Part } from '../../../src/pdf/structure.ts';
import { dict, get, textString, type Plain } from '../../../src/pdf/value.ts';
import { tidied } from '../../../src/print/finish/normalise-structure.ts';
import { emptyPdf } from '../../pdf/made.ts';

const pdf = emptyPdf();

const text = (id: number): Drawn => ({ kind: 'drawn', page: 1, id });
const part = (role: string, kids: readonly Kid[], entries: Readonly<Record<string, Plain>> = {}): Part => ({
  kind: 'part',
  role,
  ref: 9,
  dict: dict(pdf, { S: role, ...entries }),
  kids,
});
/** `Document(H1(0) P(1))`. */
const printed = (kids: readonly Kid[]): string =>
  kids
    .map((kid) =>
      kid.kind === 'part' ? `${kid.role}(${printed(kid.kids)})` : kid.kind === 'drawn' ? kid.id : 'link',
    )
    .join(' ');
const tidy = (kids: readonly Kid[], gone: readonly number[] = []): string =>
  printed(tidied(pdf, [part('Document', kids)], new Map([[1, new Set(gone)]])));
const alt = { Alt: textString('A mill') };

describe('tidied', () => {
  it.each<[string, readonly Kid[], string]>([
    ['boxes go', [part('NonStruct', [part('H1', [part('NonStruct', [text(0)])])])], 'Document(H1(0))'],
    [
      'bare text is a paragraph',
      [part('NonStruct', [part('NonStruct', [text(0)]), part('Strong', [text(1)])]), part('H1', [text(2)])],
      'Document(P(0 Strong(1)) H1(2))',
    ],
    [
      'texts of two boxes are two paragraphs',
      [part('Div', [part('NonStruct', [text(0)])]), part('Div', [part('NonStruct', [text(1)])])],
      'Document(P(0) P(1))',
    ],
    [
      'a box that speaks stays',
      [part('P', [part('NonStruct', [text(0)], { Lang: textString('fr') })])],
      'Document(P(Span(0)))',
    ],
    [
      'items have bodies',
      [part('L', [part('LI', [part('Lbl', [text(0)]), part('P', [text(1)])])])],
      'Document(L(LI(Lbl(0) LBody(P(1)))))',
    ],
    [
      'a figure without words frames',
      [part('Figure', [part('Figure', [text(0)], alt), part('Caption', [text(1)])])],
      'Document(Div(Figure(0) Caption(1)))',
    ],
    ['a figure with words stays', [part('Figure', [text(0)], alt)], 'Document(Figure(0))'],
  ])('%s', (_, kids, expected) => {
    expect(tidy(kids)).toBe(expected);
  });

  it('drops what is empty, but no cell, and what has left the pages', () => {
    const row = part('TR', [part('TD', []), part('TH', [text(1)])]);
    expect(tidy([part('P', []), part('L', [part('LI', [text(0)])]), part('Table', [row])], [0])).toBe(
      'Document(Table(TR(TD() TH(1))))',
    );
    expect(tidied(pdf, [part('Document', [text(0)])], new Map([[1, new Set([0])]]))).toEqual([]);
  });

  it('gives header cells a scope, keeps the one they have, and drops spans of one', () => {
    const attribute = (scope?: string): Plain => [
      { O: 'Table', Scope: scope },
      { O: 'Table', RowSpan: 1 },
      { O: 'Table', ColSpan: 2 },
    ];
    const row = part('TR', [
      part('TH', [text(0)], { A: attribute('Row') }),
      part('TH', [text(1)], { A: attribute() }),
      part('TH', [text(2)]),
    ]);
    const [top] = tidied(pdf, [part('Document', [part('Table', [row])])], new Map());
    const found: string[] = [];
    const visit = (kid: Kid): void => {
      if (kid.kind !== 'part') return;
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
