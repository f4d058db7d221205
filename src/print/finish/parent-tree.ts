/** The tree by which a PDF finds the structure element of what a page draws. */
import { add, type Pdf, type PdfRef, type PlainValue } from '../../pdf/value.ts';

/** A tree that grows while elements are written. */
export interface ParentTree {
  /** Notes the element of marked content, by the number of the object of its page. */
  readonly addContent: (page: number, id: number, element: PdfRef) => void;
  /** Notes the element of an annotation; returns the key that the annotation has to name. */
  readonly addAnnotation: (element: PdfRef) => number;
  /** What the root of the structure has of it. */
  readonly entries: (pdf: Pdf) => Readonly<Record<string, PlainValue>>;
}

/** An empty tree for pages; `keys` are their own in it, by the numbers of their objects. */
export function createParentTree(keys: ReadonlyMap<number, number>): ParentTree {
  const contents = new Map<number, (PdfRef | null)[]>();
  const annotations: [number, PdfRef][] = [];
  const firstFree = Math.max(-1, ...keys.values()) + 1;
  return {
    addContent: (page, id, element) => {
      const key = keys.get(page) ?? 0;
      const elements = contents.get(key) ?? [];
      while (elements.length < id) elements.push(null);
      elements[id] = element;
      contents.set(key, elements);
    },
    addAnnotation: (element) => {
      const key = firstFree + annotations.length;
      annotations.push([key, element]);
      return key;
    },
    entries: (pdf) => {
      const sorted = [...keys.values()].toSorted((a, b) => a - b);
      const nums = [
        ...sorted.flatMap((key): PlainValue[] => [key, contents.get(key) ?? []]),
        ...annotations.flat(),
      ];
      return { ParentTree: add(pdf, { Nums: nums }), ParentTreeNextKey: firstFree + annotations.length };
    },
  };
}
