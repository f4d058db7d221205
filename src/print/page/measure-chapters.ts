/** Measures the chapters of a report. */

/** Heights in pages, as they would be without breaks. */
export interface ReportHeights {
  /** In the order of the document, without what stands in landscape. */
  readonly chapters: readonly number[];
  /** Pages in landscape at the end of each chapter. */
  readonly plates: readonly number[];
  /** Of the contents. */
  readonly contents: number;
  /** Of the executive summary; 0 where there is none. */
  readonly summary: number;
  /** Of a page's text area and of the margins above and below it, in points. */
  readonly area: { readonly height: number; readonly above: number; readonly below: number };
}

/** Points of a px. */
const POINTS = 0.75;

/** The heights of a report that is laid out for print; its column is made as wide as that of a page. */
export function measureChapters(): ReportHeights {
  const main = document.querySelector('main');
  if (!main)
    return { chapters: [], plates: [], contents: 0, summary: 0, area: { height: 1, above: 0, below: 0 } };
  const { top, right, bottom, left } = pageMargins();
  main.style.width = `calc(var(--page-width) - ${left} - ${right})`;
  const height = pxOf(`calc(var(--page-height) - ${top} - ${bottom})`);
  const heightOf = (element: Element): number => element.getBoundingClientRect().height / height;
  const firstHeight = (selector: string): number => {
    const element = document.querySelector(selector);
    return element ? heightOf(element) : 0;
  };
  const chapters = Array.from(document.querySelectorAll('.chapter'), (chapter) => ({
    height: heightOf(chapter),
    plates: Array.from(chapter.querySelectorAll('.wide'), heightOf),
  }));
  return {
    chapters: chapters.map(({ height, plates }) => height - plates.reduce((sum, plate) => sum + plate, 0)),
    plates: chapters.map(({ plates }) => plates.length),
    contents: firstHeight('.contents'),
    summary: firstHeight('.summary'),
    area: { height: height * POINTS, above: pxOf(top) * POINTS, below: pxOf(bottom) * POINTS },
  };
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** The margins of a page by its style sheets; of several rules the last counts. */
function pageMargins(): Record<(typeof SIDES)[number], string> {
  const margins = { top: '0', right: '0', bottom: '0', left: '0' };
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSPageRule && rule.selectorText === '')
        for (const side of SIDES)
          margins[side] = rule.style.getPropertyValue(`margin-${side}`) || margins[side];
  return margins;
}

/** What a CSS length comes to in px. */
function pxOf(length: string): number {
  const probe = document.createElement('div');
  probe.style.height = length;
  document.body.append(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}
