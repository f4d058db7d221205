/** Every rule on PowerPoint files is broken once: a sound file is damaged and found out. */
import { describe, expect, it } from 'vitest';
import type { Element, OfficeFile, Part } from '../../../src/office/index.ts';
import { officeRules } from '../../../src/rules/office.ts';
import { codeOf, ruleOf } from '../../../src/rules/index.ts';
import { expectedOffice, verifyOffice } from '../../../src/verify/index.ts';

import { loadPack } from '../../../src/template/index.ts';
import { officeFileOf } from '../../office/files.ts';

const article = `---
title: The mill on the river
author: Ada Brook
---

# The mill on the river

The mill grinds the grain of nine farms, and its price follows the river.

## Wood

The miller buys two kinds of wood for his wheel each winter.

| Wood | Price |
| --- | --- |
| Oak | 12 |
| Ash | 9 |

## River

- The river carries the grain in spring.
- The farms carry it in summer.
`;

const { file, deck } = await officeFileOf(article);
const expected = expectedOffice(deck, [], await loadPack('base'));
const codesOf = (damaged: OfficeFile): (string | undefined)[] =>
  verifyOffice(damaged, expected).map((message) => codeOf(ruleOf(message) ?? 'cli:defect'));

/** The file with its slides changed: each element of a name as `change` makes it. */
function changed(name: string, change: (element: Element) => Element | undefined): OfficeFile {
  const walk = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): Element['children'] => {
      if (child.type !== 'element') return [child];
      const made = child.name === name ? change(child) : child;
      return made ? [walk(made)] : [];
    }),
  });
  const parts = file.parts.map((part) =>
    part.name.startsWith('/ppt/slides/') ? { ...part, root: walk(part.root) } : part,
  );
  return { ...file, parts };
}

const withAttributes = (element: Element, attributes: Element['attributes']): Element => ({
  ...element,
  attributes: { ...element.attributes, ...attributes },
});

/** The file with the relationships of its first slide changed. */
const related = (change: (part: Part) => Part): OfficeFile => ({
  ...file,
  parts: file.parts.map((part) => (part.name === '/ppt/slides/slide1.xml' ? change(part) : part)),
});

describe('a PowerPoint file', () => {
  it('is sound', () => {
    expect(verifyOffice(file, expected).map(({ reason }) => reason)).toEqual([]);
  });

  const damages: readonly [code: string, what: string, damaged: OfficeFile][] = [
    ['O-TEXT', 'a run without its words', changed('a:t', () => undefined)],
    [
      'O-TEXT',
      'words in another order',
      changed('a:t', (text) => ({
        ...text,
        children: text.children.map((child) =>
          child.type === 'text' ? { ...child, value: child.value.split(' ').toReversed().join(' ') } : child,
        ),
      })),
    ],
    ['O-FIT', 'boxes of a few px', changed('a:ext', (extent) => withAttributes(extent, { cy: '9525' }))],
    [
      'O-THEME',
      'literal colours',
      changed('a:schemeClr', (colour) => ({ ...colour, name: 'a:srgbClr', attributes: { val: 'FF0000' } })),
    ],
    [
      'O-ALT',
      'a table without a description',
      changed('p:cNvPr', (named) => withAttributes(named, { descr: '' })),
    ],
    ['O-PART', 'shapes of one number', changed('p:cNvPr', (named) => withAttributes(named, { id: '7' }))],
    ['O-PART', 'no titles', changed('p:ph', () => undefined)],
    ['O-PART', 'unknown placeholders', changed('p:ph', (holder) => withAttributes(holder, { idx: '99' }))],
    [
      'O-PART',
      'a slide less',
      { ...file, parts: file.parts.filter(({ name }) => name !== '/ppt/slides/slide2.xml') },
    ],
    [
      'O-PART',
      'a file of this machine',
      related((part) => ({
        ...part,
        relations: part.relations.map((relation) => ({
          ...relation,
          target: 'file:///home/a.png',
          isExternal: true,
        })),
      })),
    ],
  ];

  it.each(damages)('%s: finds %s', (code, _, damaged) => {
    expect(codesOf(damaged)).toContain(code);
  });

  it('has a damage for each rule', () => {
    const codes = Object.keys(officeRules).map((id) => codeOf(id as keyof typeof officeRules));
    expect(new Set(damages.map(([code]) => code))).toEqual(new Set(codes));
  });
});
