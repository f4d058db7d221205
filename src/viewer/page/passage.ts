/** The article's own words, line by line, with those marked that slides show. */
import type { ArticlePiece } from '../data.ts';
import { worded } from '../words.ts';
import { element } from './element.ts';
import type { ViewerContext } from './context.ts';

/**
 * Lists pieces of the article. What the current slide shows is marked; what others show links to
 * the last of them: those before it are summaries. What is not the article's says why it was left out.
 */
export function listed(
  pieces: readonly ArticlePiece[],
  { data: { words, left, article }, slides }: ViewerContext,
): HTMLElement {
  const reasons = new Map(left.map(([index, why]) => [article[index], why]));
  return element('ol', { class: 'passage' }, ...pieces.map((piece) => item(piece)));

  function item(piece: ArticlePiece): HTMLElement {
    const [line, ...segments] = piece;
    const why = reasons.get(piece);
    return element(
      'li',
      why === undefined ? {} : { class: 'left' },
      element(
        'span',
        { class: 'line' },
        element('span', { class: 'spoken' }, worded(words.line, { n: line })),
        digits(line),
      ),
      ...(why === undefined ? [] : [element('em', {}, why)]),
      element(
        'p',
        {},
        ...segments.map((segment) => {
          if (typeof segment === 'string') return segment;
          const [text, ...shown] = segment;
          if (shown.includes(slides.at())) return element('mark', {}, text);
          const last = shown.at(-1) ?? 0;
          return element('a', { href: `#${slides.all[last]?.id}`, title: `${last + 1}` }, text);
        }),
      ),
    );
  }
}

const digits = (line: number): HTMLElement => element('span', { 'aria-hidden': 'true' }, `${line}`);
