/** A chapter: its title, its claim, its blocks, its notes, and what stands in landscape at its end. */
import type { ElementContent } from 'hast';
import type { Words } from '../../compose/deck.ts';
import type { ReportBlock, Chapter, TableFigure } from '../../report/report.ts';
import { blocksHtml, othersHtml, type Shared } from './blocks.ts';
import { element, inline, text } from './hast.ts';

/** A chapter as HTML, with a link to its slide in the deck at that address where there is one. */
export function chapterHtml(
  chapter: Chapter,
  common: Pick<Shared, 'words' | 'pictures' | 'colour'>,
  deck: string | undefined,
): ElementContent {
  const { words } = common;
  const notes = new Map(chapter.notes.map((note) => [note.label, note]));
  const shared: Shared = { ...common, notes, marked: new Set() };
  const announced = JSON.stringify(chapter.blocks);
  const running = chapter.blocks.flatMap((block) =>
    isPlate(block) ? (announced.includes(`"#${block.id}"`) ? [] : [placeOf(block, words)]) : [block],
  );
  const blocks = blocksHtml(running, shared);
  const plates = blocksHtml(chapter.blocks.filter(isPlate), shared);
  const [slide] = chapter.slides;
  const by = chapter.by ? [othersHtml(words)] : [];
  const back =
    deck !== undefined && slide !== undefined
      ? [
          element('p', { className: ['to-deck'] }, [
            element('a', { href: `${deck}#${encodeURIComponent(slide)}` }, [
              text(words['toDeck'] ?? 'In the deck'),
            ]),
          ]),
        ]
      : [];
  return element('section', { className: ['chapter', ...(chapter.by ? ['others'] : [])] }, [
    element('h2', { id: chapter.id }, inline(chapter.title, shared)),
    ...back,
    ...by,
    ...(chapter.claim ? [element('p', { className: ['lead'] }, inline(chapter.claim, shared))] : []),
    ...blocks,
    ...notesHtml(chapter, shared),
    ...plates,
  ]);
}

/** What needs a page in landscape stands at the end of its chapter: text that follows it would begin a new page. */
const isPlate = (block: ReportBlock): block is TableFigure => block.type === 'tableFigure' && block.wide;

/** A link where it would stand. */
function placeOf({ id, number, authorNumber }: TableFigure, words: Words): ReportBlock {
  const name =
    authorNumber?.trim() ?? [words.table ?? 'Table', number].filter((part) => part !== undefined).join(' ');
  const className = ['reference'];
  const link = {
    type: 'link' as const,
    url: `#${id}`,
    children: [{ type: 'text' as const, value: name }],
    data: { hProperties: { className } },
  };
  return { type: 'paragraph', children: [link] };
}

function notesHtml({ notes }: Chapter, shared: Shared): ElementContent[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => {
    const back = shared.marked.has(note.id)
      ? [
          element('p', { className: ['back'] }, [
            element(
              'a',
              {
                href: `#${note.id}-mark`,
                role: 'doc-backlink',
                ariaLabel: shared.words['back'] ?? 'Back to the text',
              },
              [text('↑')],
            ),
          ]),
        ]
      : [];
    return element('li', { id: note.id, value: note.number }, [...blocksHtml(note.blocks, shared), ...back]);
  });
  return [
    element('section', { className: ['notes'], role: 'doc-endnotes' }, [
      element('p', { className: ['label'] }, [text(shared.words['notes'] ?? 'Notes')]),
      element('ol', {}, items),
    ]),
  ];
}
