/** The source panel: the passage of the article that the current slide stands for. */
import { besidePanel, type Toggled } from './beside.ts';
import { element, find } from './element.ts';
import type { ViewerContext } from './context.ts';
import { listed } from './passage.ts';

/** The panel beside the slide. */
export function sourcePanel(context: ViewerContext): Toggled {
  const { data, slides } = context;
  const panel = find('aside.source');
  const report = panel.querySelector<HTMLAnchorElement>('footer a');
  return besidePanel(panel, context, (body) => {
    const pieces = (data.passages[slides.at()] ?? []).flatMap(([first, last]) =>
      data.article.slice(first, last + 1),
    );
    body.replaceChildren(pieces.length > 0 ? listed(pieces, context) : element('p', {}, data.words.noSource));
    if (report) report.href = data.report?.[slides.at()] ?? '';
  });
}
