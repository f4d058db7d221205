/** Tells of sentences that were chosen for a slide and stand on none. */
import type { VFileMessage } from 'vfile-message';
import type { Deck } from '../compose/deck.ts';
import { isPlaced, runsOf } from '../compose/runs.ts';
import { fault } from '../template/yaml.ts';
import { textOf } from '../text/phrase.ts';
import type { Chosen } from './apply.ts';
import { spanOfNode } from './sections.ts';

/** A message for each chosen sentence of which no slide shows a word. */
export function unshownMessages({ slides }: Deck, shown: Chosen['shown']): VFileMessage[] {
  if (shown.length === 0) return [];
  const runs = slides.flatMap((slide) => runsOf(slide).filter(isPlaced));
  return shown
    .filter(({ phrase }) => {
      const { start, end } = spanOfNode(phrase);
      return !runs.some((run) => run.start < end && run.end > start);
    })
    .map(({ phrase, place }) =>
      fault(place, `Unexpected lack of \`${textOf(phrase).slice(0, 60)}\``, 'it on a slide', {
        rule: 'override:unshown',
        note: 'It is in the notes: it is too long, leans on another sentence, or its section has no room.',
      }),
    );
}
