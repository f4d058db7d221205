/** Writes tables as tables of PowerPoint. */
import type { Table, TableRow } from 'mdast';
import type { DrawnBlock, DrawnBorder, DrawnBox } from '../../print/page/drawn.ts';
import type { Sheet } from '../sheet.ts';
import type { DrawnQueue } from '../text/leaf.ts';
import { textBody } from '../text/body.ts';
import { halfLeading } from '../text/paragraph.ts';
import { fillOf } from '../theme/colours.ts';
import { emu, heightOf, widthOf } from '../units.ts';
import { x, type Element } from '../xml.ts';
import { frameElement, nameElement, placeholderElement, type Placeholder } from './shape.ts';

/** A style of PowerPoint that paints nothing: what is painted is said cell by cell, in colours of the theme. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

interface Cell {
  readonly children: TableRow['children'][number]['children'];
  readonly drawn: DrawnBlock | undefined;
}

/** A table as `p:graphicFrame`. */
export function tableElement(
  table: Table,
  {
    drawn,
    queue,
    name,
    alt,
    placeholder,
  }: {
    readonly drawn: DrawnBox;
    readonly queue: DrawnQueue;
    readonly name: string;
    readonly alt: string;
    readonly placeholder?: Placeholder | undefined;
  },
  sheet: Sheet,
): Element {
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const rows = table.children.map(({ children }): Cell[] =>
    Array.from({ length: width }, (_, column) => ({
      children: children[column]?.children ?? [],
      // Markdown fills short rows, so each place has a cell.
      drawn: queue.nextBlock(),
    })),
  );
  const columns = columnsOf(rows, drawn, width);
  return x('p:graphicFrame', [
    x('p:nvGraphicFramePr', [
      nameElement({ name, alt }, sheet),
      x('p:cNvGraphicFramePr', [x('a:graphicFrameLocks', { noGrp: 1 })]),
      x('p:nvPr', [placeholderElement(placeholder)]),
    ]),
    frameElement('p:xfrm', drawn.box),
    x('a:graphic', [
      x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
        x('a:tbl', [
          x('a:tblPr', { firstRow: 1, firstCol: 1, rtl: sheet.look.isRightToLeft ? 1 : null }, [
            x('a:tableStyleId', NO_STYLE),
          ]),
          x(
            'a:tblGrid',
            columns.map((column) => x('a:gridCol', { w: emu(column) })),
          ),
          ...rows.map((cells) => rowElement(cells, sheet)),
        ]),
      ]),
    ]),
  ]);
}

/** The widths of columns, which together are the table's. */
function columnsOf(rows: readonly (readonly Cell[])[], { box }: DrawnBox, count: number): number[] {
  const [head] = rows;
  return Array.from({ length: count }, (_, column) => {
    const cell = head?.[column]?.drawn;
    return cell ? widthOf(cell.box) : widthOf(box) / count;
  });
}

/** Height of a row in px where it was not drawn. */
const DEFAULT_ROW_HEIGHT = 40;

function rowElement(cells: readonly Cell[], sheet: Sheet): Element {
  const heights = cells.flatMap(({ drawn }) => (drawn ? [heightOf(drawn.box)] : []));
  const height = heights.length > 0 ? Math.max(...heights) : DEFAULT_ROW_HEIGHT;
  return x(
    'a:tr',
    { h: emu(height) },
    cells.map((cell) => cellElement(cell, sheet)),
  );
}

function cellElement({ children, drawn }: Cell, sheet: Sheet): Element {
  const box = drawn?.box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const content = drawn?.content ?? box;
  const [lines] = drawn?.parts ?? [];
  const leaf = { content: children, ...(drawn && { drawn }) };
  const raised = lines ? halfLeading(lines) : 0;
  const above = lines ? lines.box.top - content.top : 0;
  const below = lines ? content.bottom - (drawn?.parts.at(-1)?.box.bottom ?? 0) : 0;
  return x('a:tc', [
    cellText(textBody([leaf], { box: content, content, face: '+mn-lt' }, sheet, 'a:txBody')),
    x(
      'a:tcPr',
      {
        marL: emu(Math.max(0, content.left - box.left)),
        marR: emu(Math.max(0, box.right - content.right)),
        marT: emu(Math.max(0, content.top - box.top - raised)),
        marB: emu(Math.max(0, box.bottom - content.bottom + raised)),
        anchor: Math.abs(above - below) <= 3 ? 'ctr' : above > below ? 'b' : 't',
      },
      [
        ...(['L', 'R', 'T', 'B'] as const).map((side) => borderElement(side, borderAt(drawn, side), sheet)),
        drawn?.paint?.fill ? fillOf(drawn.paint.fill, sheet.look.colour) : x('a:noFill'),
      ],
    ),
  ]);
}

/** A cell has its insets itself. */
function cellText(body: Element): Element {
  const [, ...rest] = body.children;
  return { ...body, children: [x('a:bodyPr'), ...rest] };
}

const SIDES = { T: 0, R: 1, B: 2, L: 3 } as const;

const borderAt = (drawn: DrawnBlock | undefined, side: keyof typeof SIDES): DrawnBorder | null =>
  drawn?.paint?.borders[SIDES[side]] ?? null;

const borderElement = (side: string, border: DrawnBorder | null, { look }: Sheet): Element =>
  x(`a:ln${side}`, { w: border ? emu(border.width) : 0 }, [
    border ? fillOf(border.color, look.colour) : x('a:noFill'),
  ]);
