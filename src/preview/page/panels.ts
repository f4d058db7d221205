/** The panels of messages and of the scorecard. */
import { element } from '../../viewer/page/element.ts';
import type { PreviewState, ShownMessage } from '../state.ts';

/** Where a message leads. */
export interface MessageLinks {
  readonly goToLine: (line: number) => void;
  readonly goToSlide: (slide: number) => void;
}

/** Lists messages, the worst first, each with its line and its slides. */
export function showMessages(
  panel: HTMLElement,
  messages: readonly ShownMessage[],
  slides: PreviewState['slides'],
  { goToLine, goToSlide }: MessageLinks,
): void {
  const order = ['error', 'warning', 'info'];
  const sorted = messages.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const items = sorted.map(({ level, rule, reason, note, line, slides: ids }) => {
    const links = [
      ...(line === undefined ? [] : [link(`Line ${line}`, () => goToLine(line))]),
      ...ids.flatMap((id) => {
        const index = slides.findIndex((slide) => slide.id === id);
        return index < 0 ? [] : [link(`Slide ${index + 1}`, () => goToSlide(index))];
      }),
    ];
    return element(
      'li',
      { class: `message ${level}` },
      element('p', {}, element('b', {}, level), element('code', {}, rule), ...links),
      element('p', {}, element('strong', {}, reason)),
      element('p', {}, note),
    );
  });
  panel.replaceChildren(
    items.length > 0 ? element('ul', {}, ...items) : element('p', { class: 'none' }, 'Nothing to tell.'),
  );
}

function link(text: string, onClick: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', onClick);
  return button;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Shows the scorecard. */
export function showScorecard(panel: HTMLElement, { scorecard }: PreviewState): void {
  const { faithful, coverage, score, slides, changed, mended, overflow, faults } = scorecard;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['Faithful to the article', faithful ? 'yes' : 'no'],
    ['Score of the deck lint', `${score} of 100`],
    ['Slides', String(slides)],
    ['Words of the article', String(coverage.words)],
    ['On slides', percent(coverage.slides)],
    ['In the notes only', percent(coverage.notes)],
    ['Dropped with a reason', percent(coverage.dropped)],
    ['Not accounted for', percent(coverage.unplaced)],
    ['Clauses that a cut changed', String(changed)],
    ['Faults that were mended', String(mended)],
    ['Slots that overflow', String(overflow)],
    ...faults.map(({ rule, slides: count }) => [rule, `${count} slide${count === 1 ? '' : 's'}`] as const),
  ];
  const bar = element('div', { class: 'bar', 'aria-hidden': 'true' });
  for (const name of ['slides', 'notes', 'dropped', 'unplaced'] as const) {
    const part = element('span', { class: name });
    part.style.flexGrow = String(coverage[name]);
    bar.append(part);
  }
  panel.replaceChildren(
    bar,
    element(
      'dl',
      {},
      ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
  );
}
