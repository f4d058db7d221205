/** Measures the chapters of a report as they will be printed. */
import type { Page } from './page.ts';

/** Heights of the chapters in pages, in the order of the document: as they would be without breaks. */
export async function measureChapters(page: Page): Promise<number[]> {
  await page.emulate('print');
  try {
    return await page.evaluate(inPage);
  } finally {
    await page.emulate('screen');
  }
}

/** Runs in the page. The column is as wide as that of a page: what its margins leave. */
function inPage(): number[] {
  const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
  const margins = { top: '0', right: '0', bottom: '0', left: '0' };
  for (const rule of rules)
    if (rule instanceof CSSPageRule && rule.selectorText === '')
      for (const side of ['top', 'right', 'bottom', 'left'] as const)
        margins[side] = rule.style.getPropertyValue(`margin-${side}`) || margins[side];
  const main = document.querySelector('main');
  if (!main) return [];
  main.style.width = `calc(var(--page-width) - ${margins.left} - ${margins.right})`;
  const probe = document.createElement('div');
  probe.style.height = `calc(var(--page-height) - ${margins.top} - ${margins.bottom})`;
  document.body.append(probe);
  const height = probe.getBoundingClientRect().height;
  probe.remove();
  return Array.from(
    document.querySelectorAll('.chapter'),
    (chapter) => chapter.getBoundingClientRect().height / height,
  );
}
