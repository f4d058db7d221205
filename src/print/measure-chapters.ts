/** Measures the chapters of a report as they will be printed. */
import type { Page } from './browser/page.ts';

/** Heights in pages, as they would be without breaks. */
export interface Heights {
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

/** Measures a report that a page has loaded as it is printed. */
export const measureChapters = (page: Page): Promise<Heights> => page.evaluate(inPage);

/** Runs in the page. The column is as wide as that of a page: what its margins leave; a px is three quarters of a point. */
function inPage(): Heights {
  const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
  const margins = { top: '0', right: '0', bottom: '0', left: '0' };
  for (const rule of rules)
    if (rule instanceof CSSPageRule && rule.selectorText === '')
      for (const side of ['top', 'right', 'bottom', 'left'] as const)
        margins[side] = rule.style.getPropertyValue(`margin-${side}`) || margins[side];
  const main = document.querySelector('main');
  const none = { height: 1, above: 0, below: 0 };
  if (!main) return { chapters: [], plates: [], contents: 0, summary: 0, area: none };
  main.style.width = `calc(var(--page-width) - ${margins.left} - ${margins.right})`;
  const probe = document.createElement('div');
  document.body.append(probe);
  const [height = 0, above = 0, below = 0] = [
    `calc(var(--page-height) - ${margins.top} - ${margins.bottom})`,
    margins.top,
    margins.bottom,
  ].map((length) => {
    probe.style.height = length;
    return probe.getBoundingClientRect().height;
  });
  probe.remove();
  const heightOf = (one: Element): number => one.getBoundingClientRect().height / height;
  const heights = (selector: string): number[] => Array.from(document.querySelectorAll(selector), heightOf);
  const chapters = Array.from(document.querySelectorAll('.chapter'));
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the function is sent away alone, so its helpers are in it
  const plates = (one: Element): Element[] => Array.from(one.querySelectorAll('.wide'));

  return {
    chapters: chapters.map(
      (one) => heightOf(one) - plates(one).reduce((sum, plate) => sum + heightOf(plate), 0),
    ),
    plates: chapters.map((one) => plates(one).length),
    contents: heights('.contents')[0] ?? 0,
    summary: heights('.summary')[0] ?? 0,
    area: { height: height * 0.75, above: above * 0.75, below: below * 0.75 },
  };
}
