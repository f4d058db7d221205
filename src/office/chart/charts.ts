/** The charts of a file, each with the workbook that has its numbers. */
import type { Part } from '../package/part.ts';
import type { Element } from '../xml.ts';

/** Gives names to charts. */
export interface Charts {
  /** Adds a chart; `draw` is given the relationship to its workbook. Returns the name of its part. */
  readonly add: (workbook: Uint8Array, draw: (relation: string) => Element) => string;
  readonly parts: () => readonly Part[];
  /** Workbooks by the names of their parts. */
  readonly workbooks: () => ReadonlyMap<string, Uint8Array>;
}

/** No charts so far. */
export function createCharts(): Charts {
  const parts: Part[] = [];
  const workbooks = new Map<string, Uint8Array>();
  return {
    add: (workbook, draw) => {
      const number = parts.length + 1;
      const name = `/ppt/charts/chart${number}.xml`;
      const target = `/ppt/embeddings/workbook${number}.xlsx`;
      workbooks.set(target, workbook);
      parts.push({
        name,
        type: 'officedocument.drawingml.chart',
        root: draw('rId1'),
        relations: [{ id: 'rId1', type: 'package', target, isExternal: false }],
      });
      return name;
    },
    parts: () => parts,
    workbooks: () => workbooks,
  };
}
