/** The blocks of a chapter as HTML. */
import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { CHART_PX } from '../../compose/chart/chart.ts';
import type { Words } from '../../compose/deck.ts';
import type {
  ReportBlock,
  Heading,
  MatrixFigure,
  ReportPicture,
  ReportQuestion,
  KeyFigures,
  Sides,
  TableFigure,
} from '../../report/report.ts';
import { textOf } from '../../text/phrase.ts';
import { drawChart } from '../chart/draw.ts';
import { pagePalette } from '../chart/palette.ts';
import { coloured, convert, element, formula, inline, text, type Raw, type Rendering } from './hast.ts';

/** What the blocks of a report share. */
export interface Shared extends Rendering {
  readonly words: Words;
  /** Data URIs of the pictures by their names. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Whose words follow, where they are not the author's. */
export const othersHtml = (words: Words): ElementContent =>
  element('p', { className: ['by'] }, [
    text(words['others'] ?? 'Written about the article by somebody else than its author'),
  ]);

/** Blocks in their order. */
export const blocksHtml = (blocks: readonly ReportBlock[], shared: Shared): ElementContent[] =>
  blocks.flatMap((block) => blockHtml(block, shared));

function blockHtml(block: ReportBlock, shared: Shared): ElementContent[] {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, shared);
    case 'pull':
      return [element('aside', { className: ['pull'] }, [element('p', {}, inline(block.line, shared))])];
    case 'keyFigures':
      return [keyFiguresHtml(block, shared)];
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

const label = (value: string, ...names: readonly string[]): ElementContent =>
  element('span', { className: ['label', ...names] }, [text(value)]);

/** A caption with its number in bold, `Figure 2`: the author's own number if there is one. */
function captionHtml(
  { number, authorNumber, caption = [] }: Pick<ReportPicture, 'number' | 'authorNumber' | 'caption'>,
  kind: string,
  shared: Shared,
  note: readonly ElementContent[] = [],
): ElementContent[] {
  const words = inline(caption, shared);
  const [first, ...rest] = words;
  const said =
    authorNumber !== undefined && first?.type === 'text' && first.value.startsWith(authorNumber)
      ? [label(authorNumber, 'own'), text(first.value.slice(authorNumber.length)), ...rest]
      : number === undefined
        ? words
        : [label(`${kind} ${number}`), ...(words.length > 0 ? [text(' ')] : []), ...words];
  const all = [...said, ...(said.length > 0 && note.length > 0 ? [text(' ')] : []), ...note];
  return all.length > 0 ? [element('figcaption', {}, all)] : [];
}

function tableHtml(block: TableFigure, shared: Shared): ElementContent {
  const table = convert(block.node, shared);
  for (const node of table) scoped(node);
  const caption = captionHtml(block, shared.words.table ?? 'Table', shared);
  const className = ['table', ...(block.wide ? ['wide'] : [])];
  return element('figure', { id: block.id, className }, [...caption, ...chartHtml(block), ...table]);
}

/** Px of a chart: as high as its panels ask for. */
const PANEL_PX = 260;
const PERIODS_PX = 60;

/** The drawing of a table that is a series, above the table. */
function chartHtml({ chart }: TableFigure): Raw[] {
  if (!chart) return [];
  const height = chart.panels.length * PANEL_PX + PERIODS_PX;
  return [{ type: 'raw', value: drawChart(chart, { width: CHART_PX.report, height }, pagePalette) }];
}

/** Heads say that they are those of their columns. */
function scoped(node: ElementContent): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'th') node.properties['scope'] = 'col';
  node.children.forEach(scoped);
}

function pictureHtml(block: ReportPicture, shared: Shared): ElementContent {
  const { id, name, alt } = block;
  const uri = name === undefined ? undefined : shared.pictures.get(name);
  const kind = shared.words.figure ?? 'Figure';
  if (uri === undefined)
    return element('figure', { id, className: ['picture', 'absent'] }, [
      ...captionHtml(block, kind, shared, [absent(block, shared)]),
    ]);
  const said = alt.trim() || textOf(block.caption ?? []);
  const shown = element('img', { src: uri, alt: said });
  return element('figure', { id, className: ['picture'] }, [shown, ...captionHtml(block, kind, shared)]);
}

/** A picture's words that only number it: `Figure 3`, `图三`. */
const NUMBERED = /^\p{L}{1,12}[\s._-]?(?:[\d.]+|[一二三四五六七八九十]+)$/u;

/** What stands for a picture that is not there: that it is not, what it shows, and where it is. */
function absent({ alt, caption = [], address }: ReportPicture, shared: Shared): ElementContent {
  const missing = shared.words['missing'] ?? 'Not shown in this report';
  const says = alt.trim();
  const known = textOf(caption).includes(says) || NUMBERED.test(says);
  const link =
    address !== undefined && /^https?:/i.test(address)
      ? convert({ type: 'link', url: address, children: [{ type: 'text', value: missing }] }, shared)
      : [text(missing)];
  return element('span', { className: ['missing'] }, [
    text('['),
    ...link,
    ...(known ? [] : [text(`: ${says}`)]),
    text(']'),
  ]);
}

/** A table, so that it is read out with its axes; its name is the heading above it. */
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
  const label = textOf(block.caption ?? []);
  return element('figure', { id: block.id, className: ['matrix'], ariaLabel: label }, [
    element('table', {}, [element('tbody', {}, rows)]),
  ]);
}

const keyFiguresHtml = ({ figures }: KeyFigures, shared: Shared): ElementContent =>
  element(
    'aside',
    { className: ['key-figures'] },
    figures.map(({ value, line }) =>
      element('div', {}, [
        element('p', { className: ['value'] }, inline(value, shared)),
        element('p', {}, inline(line, shared)),
      ]),
    ),
  );

function sidesHtml({ sides, wider }: Sides, shared: Shared): ElementContent {
  const columns = sides.map(({ heading, blocks }) =>
    element('div', { className: ['side'] }, [
      element('p', { className: ['side-heading'] }, inline(heading, shared)),
      ...blocksHtml(blocks, shared),
    ]),
  );
  return element('div', { className: ['sides', ...(wider ? [`wide-${wider}`] : [])] }, columns);
}

function questionHtml({ id, line, blocks }: ReportQuestion, shared: Shared): ElementContent[] {
  return [
    element('section', { className: ['question'] }, [
      element('h3', { id }, inline(line, shared)),
      ...blocksHtml(blocks, shared),
    ]),
  ];
}
