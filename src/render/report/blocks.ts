/** The blocks of a chapter as HTML. */
import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Words } from '../../compose/deck.ts';
import type {
  Block,
  Heading,
  MatrixFigure,
  Picture,
  Question,
  Sides,
  TableFigure,
} from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { coloured, convert, element, formula, inline, text, type Rendering } from './hast.ts';

/** What the blocks of a report share. */
export interface Shared extends Rendering {
  readonly words: Words;
  /** Data URIs of the pictures by their names. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Blocks in their order. */
export const blocksHtml = (blocks: readonly Block[], shared: Shared): ElementContent[] =>
  blocks.flatMap((block) => blockHtml(block, shared));

function blockHtml(block: Block, shared: Shared): ElementContent[] {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, shared);
    case 'pull':
      return [element('aside', { className: ['pull'] }, [element('p', {}, inline(block.line, shared))])];
    case 'tableFigure':
      return [tableHtml(block, shared)];
    case 'picture':
      return [pictureHtml(block, shared)];
    case 'matrix':
      return [matrixHtml(block, shared)];
    case 'sides':
      return [sidesHtml(block, shared)];
    case 'listing': {
      const caption = block.caption ? [element('figcaption', {}, inline(block.caption, shared))] : [];
      return [
        element('figure', { className: ['listing'] }, [coloured(block.node, shared.colour), ...caption]),
      ];
    }
    case 'formula':
      return [element('div', { className: ['formula'] }, [formula(block.source, true)])];
    case 'question':
      return questionHtml(block, shared);
    default:
      return convert(block as Nodes, shared);
  }
}

function headingHtml({ depth, id, line, tags }: Heading, shared: Shared): ElementContent[] {
  const above = tags ? [element('p', { className: ['tags'] }, inline(tags, shared))] : [];
  return [element(`h${depth}`, { id }, inline(line, shared)), ...above];
}

/** `Figure 2` in bold, then the caption's own words. */
function captionHtml(
  { number, caption = [] }: { readonly number: number; readonly caption?: Picture['caption'] },
  kind: string,
  shared: Shared,
): ElementContent {
  // A caption that has the author's own number keeps to that.
  const own = OWN.test(textOf(caption));
  const label = own ? [] : [element('span', { className: ['label'] }, [text(`${kind} ${number}`)])];
  const gap = own || caption.length === 0 ? [] : [text(' ')];
  return element('figcaption', {}, [...label, ...gap, ...inline(caption, shared)]);
}

const OWN = /^\s*(?:(?:fig(?:ure|\.)?|table|chart|exhibit)\s*\d|[图圖表図그림]\s*\d|그림\s*\d)/iu;

function tableHtml(block: TableFigure, shared: Shared): ElementContent {
  const table = convert(block.node, shared);
  for (const node of table) scoped(node);
  const caption = captionHtml(block, shared.words.table ?? 'Table', shared);
  const className = ['table', ...(block.wide ? ['wide'] : [])];
  return element('figure', { id: block.id, className }, [caption, ...table]);
}

/** Heads say that they are those of their columns. */
function scoped(node: ElementContent): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'th') node.properties['scope'] = 'col';
  node.children.forEach(scoped);
}

function pictureHtml(block: Picture, shared: Shared): ElementContent {
  const { id, name, address, alt } = block;
  const uri = name === undefined ? undefined : shared.pictures.get(name);
  const said = alt.trim() || textOf(block.caption ?? []);
  const shown = uri
    ? element('img', { src: uri, alt: said })
    : element('p', { className: ['missing'] }, [
        text(shared.words['missing'] ?? 'This picture is not part of the report'),
        ...(alt.trim() === '' ? [] : [text(': '), text(alt)]),
        ...(address !== undefined && /^https?:/i.test(address)
          ? [
              text(' '),
              ...convert(
                { type: 'link', url: address, children: [{ type: 'text', value: address }] },
                shared,
              ),
            ]
          : []),
      ]);
  const caption = captionHtml(block, shared.words.figure ?? 'Figure', shared);
  return element('figure', { id, className: ['picture'] }, [shown, caption]);
}

/** A table, so that it is read out with its axes. */
function matrixHtml(block: MatrixFigure, shared: Shared): ElementContent {
  const { cells, left, right, top, bottom } = block;
  const head = (line: MatrixFigure['left'], scope: string): ElementContent =>
    element('th', { scope }, inline(line, shared));
  const cell = (at: number): ElementContent => {
    const found = cells[at];
    return element('td', {}, found ? inline(found.line, shared) : []);
  };
  const rows = [
    element('tr', {}, [element('td', {}), head(left, 'col'), head(right, 'col')]),
    element('tr', {}, [head(top, 'row'), cell(0), cell(1)]),
    element('tr', {}, [head(bottom, 'row'), cell(2), cell(3)]),
  ];
  const caption = captionHtml(block, shared.words.figure ?? 'Figure', shared);
  const label = textOf(block.caption ?? []);
  return element('figure', { id: block.id, className: ['matrix'], ariaLabel: label }, [
    element('table', {}, [element('tbody', {}, rows)]),
    caption,
  ]);
}

function sidesHtml({ sides }: Sides, shared: Shared): ElementContent {
  const columns = sides.map(({ heading, blocks }) =>
    element('div', { className: ['side'] }, [
      element('p', { className: ['side-heading'] }, inline(heading, shared)),
      ...blocksHtml(blocks, shared),
    ]),
  );
  return element('div', { className: ['sides'] }, columns);
}

function questionHtml({ id, line, blocks }: Question, shared: Shared): ElementContent[] {
  return [
    element('section', { className: ['question'] }, [
      element('h3', { id }, inline(line, shared)),
      ...blocksHtml(blocks, shared),
    ]),
  ];
}
