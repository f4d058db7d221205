import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/compose/layout/index.ts';
import type { Element } from '../../src/office/index.ts';
import { elementsIn } from '../../src/verify/office/tree.ts';
import { officeFileOf } from './files.ts';

const article = `---
title: The locks of the canal
author: Bo Reed
---

# The locks of the canal

Seven locks lift the boats, [as the keeper writes](https://example.org/locks), and each has a keeper.

## Keepers

- Keepers open the gates at six in the morning.
- They close them when the last boat is through.

## Tolls

A boat pays 12 crowns, \`lock_fee\` in the ledger, and a raft pays nothing at all.
`;

const { file, deck } = await officeFileOf(article);
const rootOf = (name: string) => file.parts.find((part) => part.name === name)?.root;
const layoutNames = file.parts
  .filter(({ name }) => name.startsWith('/ppt/slideLayouts/'))
  .map(({ root }) => elementsIn(root, 'p:cSld')[0]?.attributes['name']);

describe('office', () => {
  it('has a layout for each of ours, under its name', () => {
    expect(layoutNames.map((name) => name?.toLowerCase())).toEqual(Object.keys(layouts));
  });

  it('has a slide for each slide, with its notes and their lines', () => {
    const notes = file.parts.filter(({ name }) => name.startsWith('/ppt/notesSlides/'));
    expect(notes).toHaveLength(deck.slides.filter((slide) => slide.notes.length > 0).length);
    const texts = notes.flatMap(({ root }) =>
      elementsIn(root, 'a:t').map((text) => JSON.stringify(text.children)),
    );
    expect(texts.some((text) => /"L\d+: Keepers open the gates/.test(text))).toBe(true);
  });

  it('names its colours by their places in the theme', () => {
    const colours = rootOf('/ppt/theme/theme1.xml');
    const places = colours && elementsIn(colours, 'a:clrScheme')[0]?.children;
    expect(places).toHaveLength(12);
    for (const { name, root } of file.parts)
      if (name.startsWith('/ppt/slide')) expect(elementsIn(root, 'a:srgbClr'), name).toEqual([]);
  });

  it('swaps dark and light places for a dark pack', async () => {
    const dark = await officeFileOf(article, 'atlas');
    const mapOf = (parts: typeof file.parts) =>
      parts.flatMap(({ root }) => (root.name === 'p:sldMaster' ? elementsIn(root, 'p:clrMap') : []))[0]
        ?.attributes;
    expect(mapOf(file.parts)).toMatchObject({ bg1: 'lt1', tx1: 'dk1' });
    expect(mapOf(dark.file.parts)).toMatchObject({ bg1: 'dk1', tx1: 'lt1' });
  });

  it('has each placeholder of a slide on its layout, with its kind, from which it inherits', () => {
    const kindsOf = (root: Element | undefined): string[] =>
      (root ? elementsIn(root, 'p:ph') : []).map(
        ({ attributes }) => `${attributes['type'] ?? 'obj'} ${attributes['idx'] ?? 0}`,
      );
    for (const { name, root, relations } of file.parts.filter((part) =>
      part.name.startsWith('/ppt/slides/'),
    )) {
      const layout = relations.find(({ type }) => type === 'slideLayout')?.target ?? '';
      const held = kindsOf(root);
      expect(held.length, name).toBeGreaterThan(0);
      expect(kindsOf(rootOf(layout)), name).toEqual(expect.arrayContaining(held));
    }
  });

  it('lets text shrink where a font is missing, so that it covers nothing', () => {
    for (const { name, root } of file.parts.filter((part) => part.name.startsWith('/ppt/slides/'))) {
      const [body] = elementsIn(root, 'a:bodyPr');
      expect(body?.children, name).toMatchObject([{ name: 'a:normAutofit', attributes: {} }]);
    }
  });

  it('gives slides to the parts of the deck', () => {
    const presentation = rootOf('/ppt/presentation.xml');
    const listed = presentation ? elementsIn(presentation, 'p14:sldId').length : 0;
    expect(listed).toBe(deck.slides.length);
  });

  it('is the same file each time, with one old date', async () => {
    const again = await officeFileOf(article);
    expect(Buffer.from(again.file.bytes).equals(Buffer.from(file.bytes))).toBe(true);
    const entries = Object.keys(unzipSync(file.bytes));
    expect(entries[0]).toBe('[Content_Types].xml');
    expect(new Set(entries).size).toBe(
      file.parts.filter(({ relations }) => relations.length > 0).length + file.parts.length + 2,
    );
  });

  it('writes what XML has no place for as text', async () => {
    const odd = await officeFileOf(article.replace('Seven locks', 'Seven locks & "gates"'));
    const text = Object.entries(unzipSync(odd.file.bytes)).flatMap(([name, bytes]) =>
      name.startsWith('ppt/slides/') || name.startsWith('ppt/notesSlides/')
        ? [new TextDecoder().decode(bytes)]
        : [],
    );
    expect(text.join('').includes('Seven locks &#x26; "gates"')).toBe(true);
  });
});
