/** Draws the chart of a slide: a chart of PowerPoint for each of its panels, with its name above it. */
import type { Box } from '../../compose/inspection.ts';
import { CHART_PX, chartOf, isChart, LABEL_PX, type Panel } from '../../compose/chart/chart.ts';
import type { Slide } from '../../compose/layout/index.ts';
import { blocksOf } from '../../compose/slots.ts';
import type { Rgba } from '../../print/page/colors.ts';
import { frameElement, nameElement, shapeElement } from '../shape/shape.ts';
import { chartElement } from '../chart/chart-part.ts';
import { workbookOf, type ChartTable } from '../chart/workbook.ts';
import { fillOf } from '../theme/colours.ts';
import { hundredths } from '../units.ts';
import { x, type Element } from '../xml.ts';
import type { SlideContext } from './context.ts';

/** Height of the name of a panel, in px. */
const NAME_HEIGHT = 32;

/** The charts of a slide in a box; undefined for a slide whose exhibit is none. */
export function chartElements(
  slide: Slide,
  box: Box,
  alt: string,
  context: SlideContext,
): Element[] | undefined {
  if (!isChart(slide)) return undefined;
  const table = blocksOf(slide, 'table').find(({ type }) => type === 'table');
  if (table?.type !== 'table') return undefined;
  const chart = chartOf(
    table,
    context.sheet.look.lang,
    'points' in slide.slots ? CHART_PX.beside : CHART_PX.alone,
  );
  if (!chart) return undefined;
  const height = (box.bottom - box.top) / chart.panels.length;
  return chart.panels.flatMap((panel, index) => {
    const top = box.top + index * height;
    const named = { ...box, top, bottom: top + NAME_HEIGHT };
    const drawn = { ...box, top: top + NAME_HEIGHT, bottom: top + height };
    return [
      nameOf(panel, index === 0 ? chart.heading.text : '', named, context),
      frameOf(panel, chart.periods, drawn, alt, context),
    ];
  });
}

/** What a panel shows, and what its periods are. */
function nameOf({ series }: Panel, periods: string, box: Box, { sheet, drawn }: SlideContext): Element {
  const [ink, muted] = inksOf(drawn);
  const name = series.length === 1 ? (series[0]?.name ?? '') : '';
  const run = (text: string, colour: Rgba, isBold: boolean): Element =>
    x('a:r', [
      x('a:rPr', { lang: sheet.look.lang, sz: hundredths(LABEL_PX), b: isBold ? 1 : 0 }, [
        fillOf(colour, sheet.look.colour),
      ]),
      x('a:t', text),
    ]);
  const text = x('p:txBody', [
    x('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, [x('a:noAutofit')]),
    x('a:lstStyle'),
    x('a:p', [
      ...(name ? [run(name, ink, true)] : []),
      ...(periods ? [run(name ? `   ${periods}` : periods, muted, false)] : []),
      x('a:endParaRPr', { lang: sheet.look.lang, sz: hundredths(LABEL_PX) }),
    ]),
  ]);
  return shapeElement({ name: 'Chart name', box }, text, sheet);
}

function frameOf(
  panel: Panel,
  periods: readonly string[],
  box: Box,
  alt: string,
  { sheet, drawn }: SlideContext,
): Element {
  const [ink, muted] = inksOf(drawn);
  const table: ChartTable = {
    periods,
    columns: panel.series.map(({ name }) => name),
    values: panel.series.map(({ values }) => values),
  };
  const part = sheet.look.charts.add(workbookOf(table), (workbook) =>
    chartElement(panel, table, {
      look: sheet.look,
      ink,
      muted,
      colours: sheet.look.chartColours,
      size: LABEL_PX,
      workbook,
    }),
  );
  return x('p:graphicFrame', [
    x('p:nvGraphicFramePr', [
      nameElement({ name: 'Chart', alt }, sheet),
      x('p:cNvGraphicFramePr', [x('a:graphicFrameLocks', { noGrp: 1 })]),
      x('p:nvPr'),
    ]),
    frameElement('p:xfrm', box),
    x('a:graphic', [
      x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' }, [
        x('c:chart', {
          'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
          'r:id': sheet.relate('chart', part),
        }),
      ]),
    ]),
  ]);
}

/** The colours of the text of a slide: of its title, and of its source line. */
function inksOf({ slots }: SlideContext['drawn']): [ink: Rgba, muted: Rgba] {
  const of = (name: string): Rgba =>
    slots.find((slot) => slot.name === name)?.blocks[0]?.parts[0]?.words[0]?.color ?? [0, 0, 0, 1];
  return [of('points'), of('source')];
}
