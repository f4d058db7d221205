/** Writes a chart of PowerPoint: columns or a line, with the author's own words as labels. */
import type { Panel } from '../../compose/chart/chart.ts';
import type { Series } from '../../compose/chart/series.ts';
import type { Rgba } from '../../print/page/colors.ts';
import type { Look } from '../sheet.ts';
import { fillOf } from '../theme/colours.ts';
import { hundredths } from '../units.ts';
import { x, type Element } from '../xml.ts';
import { cellName, type ChartTable } from './workbook.ts';

/** What a chart is drawn with. */
export interface ChartLook {
  readonly look: Look;
  readonly ink: Rgba;
  readonly muted: Rgba;
  /** By series, in their order. */
  readonly colours: readonly Rgba[];
  /** Px of labels. */
  readonly size: number;
  /** The relationship to the workbook with its numbers. */
  readonly workbook: string;
}

const AXES = { category: 111, value: 112 } as const;

/** A chart of one panel; the periods of others stand below each other. */
export function chartElement({ form, series }: Panel, table: ChartTable, style: ChartLook): Element {
  const isLine = form === 'line';
  const all = series.map((each, index) => seriesElement(each, index, isLine, table, style));
  return x(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    [
      x('c:roundedCorners', { val: 0 }),
      x('c:chart', [
        x('c:autoTitleDeleted', { val: 1 }),
        x('c:plotArea', [
          x('c:layout'),
          isLine
            ? x('c:lineChart', [
                x('c:grouping', { val: 'standard' }),
                x('c:varyColors', { val: 0 }),
                ...all,
                x('c:marker', { val: 1 }),
                ...axisIds(),
              ])
            : x('c:barChart', [
                x('c:barDir', { val: 'col' }),
                x('c:grouping', { val: 'clustered' }),
                x('c:varyColors', { val: 0 }),
                ...all,
                x('c:gapWidth', { val: 40 }),
                ...axisIds(),
              ]),
          categoryAxis(style),
          valueAxis(isLine, style),
        ]),
        series.length > 1
          ? x('c:legend', [
              x('c:legendPos', { val: 't' }),
              x('c:overlay', { val: 0 }),
              textStyle(style.ink, style),
            ])
          : null,
        x('c:plotVisOnly', { val: 1 }),
        x('c:dispBlanksAs', { val: 'gap' }),
      ]),
      x('c:spPr', [x('a:noFill'), x('a:ln', [x('a:noFill')])]),
      textStyle(style.ink, style),
      x('c:externalData', { 'r:id': style.workbook }, [x('c:autoUpdate', { val: 0 })]),
    ],
  );
}

const axisIds = (): Element[] => [x('c:axId', { val: AXES.category }), x('c:axId', { val: AXES.value })];

function seriesElement(
  { name, values, texts }: Series,
  index: number,
  isLine: boolean,
  { columns, periods }: ChartTable,
  style: ChartLook,
): Element {
  const colour = style.colours[index % Math.max(1, style.colours.length)] ?? style.ink;
  const fill = fillOf(colour, style.look.colour);
  const column = columns.indexOf(name) + 1;
  const last = periods.length + 1;
  return x('c:ser', [
    x('c:idx', { val: index }),
    x('c:order', { val: index }),
    x('c:tx', [x('c:strRef', [x('c:f', `Sheet1!${cellName(column, 1)}`), cache('str', [name])])]),
    x('c:spPr', isLine ? [x('a:ln', { w: 38_100, cap: 'rnd' }, [fill])] : [fill]),
    isLine
      ? x('c:marker', [x('c:symbol', { val: 'circle' }), x('c:size', { val: 7 }), x('c:spPr', [fill])])
      : x('c:invertIfNegative', { val: 0 }),
    labelsElement(texts, isLine, style),
    x('c:cat', [x('c:strRef', [x('c:f', `Sheet1!$A$2:$A$${last}`), cache('str', periods)])]),
    x('c:val', [
      x('c:numRef', [
        x('c:f', `Sheet1!${cellName(column, 2)}:${cellName(column, last)}`),
        cache(
          'num',
          values.map((value) => (value === undefined ? undefined : String(value))),
        ),
      ]),
    ]),
    isLine ? x('c:smooth', { val: 0 }) : null,
  ]);
}

/** What a chart shows until somebody opens its workbook. */
const cache = (kind: 'str' | 'num', values: readonly (string | undefined)[]): Element =>
  x(`c:${kind}Cache`, [
    kind === 'num' ? x('c:formatCode', 'General') : null,
    x('c:ptCount', { val: values.length }),
    ...values.flatMap((value, index) =>
      value === undefined ? [] : [x('c:pt', { idx: index }, [x('c:v', value)])],
    ),
  ]);

/** Labels with the words of the article: a number alone would lose its currency and its magnitude. */
const labelsElement = (texts: readonly string[], isLine: boolean, style: ChartLook): Element =>
  x('c:dLbls', [
    ...texts.flatMap((text, index) =>
      text === ''
        ? []
        : [
            x('c:dLbl', [
              x('c:idx', { val: index }),
              x('c:tx', [
                x('c:rich', [
                  x('a:bodyPr'),
                  x('a:p', [
                    x('a:r', [
                      x('a:rPr', { lang: style.look.lang, sz: hundredths(style.size), b: 1 }, [
                        fillOf(style.ink, style.look.colour),
                      ]),
                      x('a:t', text),
                    ]),
                  ]),
                ]),
              ]),
              x('c:dLblPos', { val: isLine ? 't' : 'outEnd' }),
              ...shown(1),
            ]),
          ],
    ),
    textStyle(style.ink, style),
    x('c:dLblPos', { val: isLine ? 't' : 'outEnd' }),
    ...shown(1),
  ]);

const shown = (value: 0 | 1): Element[] =>
  ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) =>
    x(`c:${name}`, { val: name === 'showVal' ? value : 0 }),
  );

function categoryAxis(style: ChartLook): Element {
  const line = x('c:spPr', [x('a:ln', { w: 12_700 }, [fillOf(style.muted, style.look.colour)])]);
  return x('c:catAx', [
    x('c:axId', { val: AXES.category }),
    x('c:scaling', [x('c:orientation', { val: style.look.isRightToLeft ? 'maxMin' : 'minMax' })]),
    x('c:delete', { val: 0 }),
    x('c:axPos', { val: 'b' }),
    x('c:majorTickMark', { val: 'none' }),
    x('c:minorTickMark', { val: 'none' }),
    x('c:tickLblPos', { val: 'low' }),
    line,
    textStyle(style.muted, style),
    x('c:crossAx', { val: AXES.value }),
    x('c:crosses', { val: 'autoZero' }),
  ]);
}

/** The values stand at the points, so that their axis is not drawn; columns begin at zero. */
const valueAxis = (isLine: boolean, style: ChartLook): Element =>
  x('c:valAx', [
    x('c:axId', { val: AXES.value }),
    x('c:scaling', [x('c:orientation', { val: 'minMax' })]),
    x('c:delete', { val: 1 }),
    x('c:axPos', { val: style.look.isRightToLeft ? 'r' : 'l' }),
    x('c:majorTickMark', { val: 'none' }),
    x('c:minorTickMark', { val: 'none' }),
    x('c:tickLblPos', { val: 'none' }),
    x('c:crossAx', { val: AXES.category }),
    x('c:crosses', { val: isLine ? 'min' : 'autoZero' }),
  ]);

const textStyle = (colour: Rgba, { look, size }: ChartLook): Element =>
  x('c:txPr', [
    x('a:bodyPr'),
    x('a:p', [
      x('a:pPr', [
        x('a:defRPr', { sz: hundredths(size) }, [
          fillOf(colour, look.colour),
          x('a:latin', { typeface: '+mn-lt' }),
        ]),
      ]),
      x('a:endParaRPr', { lang: look.lang }),
    ]),
  ]);
