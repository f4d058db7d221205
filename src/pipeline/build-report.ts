/** The report from its outline to its files: made, drawn in the pack's look, printed until its page numbers are right. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Brand, Deck, Words } from '../compose/deck.ts';
import type { DrawnText } from '../compose/continuation.ts';
import type { Format, Options } from '../options.ts';
import { formulaStyle } from '../formula/style.ts';
import type { Outline } from '../outline/outline.ts';
import { paginateReport } from './paginate-report.ts';
import { measureChapters, printPaged, type Heights } from '../print/index.ts';
import type { Article } from '../read/article.ts';
import { dataUris } from '../render/index.ts';
import { highlighter } from '../render/marp.ts';
import { reportHeads, reportHtml, variables, type Look } from '../render/report/index.ts';
import { formulasIn } from '../report/formulas.ts';
import { report } from '../report/index.ts';
import { placesIn } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { paperOf, type Template, type BuildResources } from './build-resources.ts';
import { verifyPdf } from '../verify/index.ts';
import { expectedOfReport, lintReport } from '../verify/report/index.ts';
import type { Coverage } from '../verify/coverage.ts';
import { aboutFiles, thrownAs } from '../rules/index.ts';
import { version } from '../version.ts';
import { textFile, type OutputFile } from '../files/write.ts';

const PDF = 'report.pdf';
const REPORT_FILES = ['report.html', PDF];

/** What a report is published from. */
export interface ReportMaterial {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly article: Article;
  readonly template: Template;
  readonly words: Words;
  readonly brand: Brand;
  readonly coverage: Coverage;
}

/** The files of a report, with what is to be said of them. */
export interface BuiltReport {
  readonly files: readonly OutputFile[];
  readonly messages: readonly VFileMessage[];
  /** Where the report says what a slide shows, by the id of the slide. */
  readonly places: ReadonlyMap<string, string>;
}

/** Makes a report; that it fails is a message about its files, and no failure of those that the deck has. */
export async function reportApart(
  { signal }: Pick<Options, 'signal'>,
  make: () => Promise<BuiltReport>,
): Promise<BuiltReport> {
  try {
    return await make();
  } catch (error) {
    signal?.throwIfAborted();
    return { files: [], messages: aboutFiles([thrownAs(error)], REPORT_FILES), places: new Map() };
  }
}

/** Publishes a report as report.html and report.pdf. */
export async function buildReport(
  { outline, deck, article, template: { pack }, words, brand, coverage }: ReportMaterial,
  formats: readonly Format[],
  options: Options,
  tools: BuildResources,
): Promise<BuiltReport> {
  if (!tools.pages) return { files: [], messages: [], places: new Map() };
  const about = {
    name: article.name,
    hash: article.hash,
    format: article.format,
    version,
    template: pack.name,
    words: coverage.words,
    share: coverage.dropped,
  };
  const made = report(outline, { deck, article, words, brand, about });
  const bare: Look = {
    styles: [],
    paper: options.paper ?? paperOf(article, pack),
    pictures: dataUris([...article.images.values()]),
    colour: colours(),
    ...(formats.includes('html') && { deck: 'deck.html' }),
    pages: new Map(),
  };
  const fonts = await tools.fonts(drawnText(made, bare), made.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasIn(made));
  const styles = [fonts.css, formulas.faces + formulas.css, variables(pack.theme.css), pack.report];
  const finish = {
    ...documentMetadata(outline, deck, options.today),
    labels: [
      { from: 0, prefix: words['cover'] ?? 'Cover' },
      { from: 1, style: 'decimal' as const, start: 2 },
    ],
  };
  const printed = await tools.pages.withPage(async (page) => {
    const first: Look = { ...bare, styles };
    await page.emulate('print');
    await page.load(reportHtml(made, { ...first, print: true }));
    const heights = await measureChapters(page);
    const { look, planned } = fronted(first, heights);
    const { rows, numbers, ...drawn } = await paginateReport(made, look, planned, page);
    const settled = { ...look, rows };
    const { area } = heights;
    const height = area.above + area.height + area.below;
    const render = (pages: Look['pages']): string =>
      reportHtml(made, {
        ...settled,
        print: true,
        pages,
        heads: reportHeads(made, { ...drawn, numbers: pages, height }),
      });
    const paged = await printPaged(page, render, finish, numbers);
    await page.emulate('screen');
    return { ...paged, html: reportHtml(made, { ...settled, pages: paged.numbers }) };
  });
  return {
    places: placesIn(made),
    files: [textFile('report.html', printed.html), { name: PDF, contents: printed.file.bytes }],
    messages: [
      ...fonts.messages,
      ...aboutFiles(await verifyPdf(printed.file, expectedOfReport(made, finish, printed.sheets.length)), [
        PDF,
      ]),
      ...aboutFiles(
        lintReport({
          report: made,
          outline,
          article,
          words: [...Object.values(words), ...Object.values(brand).flat()],
          numbers: printed.numbers,
          found: printed.found,
          sheets: printed.sheets,
        }),
        REPORT_FILES,
      ),
    ],
  };
}

/** Parts of a page that contents and summary may take together. */
const MAX_SHARED_FRONT = 0.93;

/** Contents of less than this part of a page are no page of their own. */
const MAX_SHORT_CONTENTS = 0.45;

/** Where contents and summary stand: below each other on one page, or in the rows of chapters, as the first of them. */
function fronted(first: Look, heights: Heights): { readonly look: Look; readonly planned: Heights } {
  const { contents, summary, chapters, plates } = heights;
  const shared = contents + summary < MAX_SHARED_FRONT;
  const short = summary === 0 && contents < MAX_SHORT_CONTENTS;
  const before = [...(short ? [contents] : []), ...(!shared && summary > 0 ? [summary] : [])];
  return {
    look: {
      ...first,
      ...(shared && { summary: 'shared' as const }),
      ...(short && { contents: 'run' as const }),
    },
    planned: {
      ...heights,
      chapters: [...before, ...chapters],
      plates: [...before.map(() => 0), ...plates],
    },
  };
}

/** Code is coloured once: a report is rendered again for each print. */
function colours(): Look['colour'] {
  const colour = highlighter();
  return (code, lang) => colour(code, lang, '');
}

/** What running heads, feet and contents may have beside the words of the report. */
const HEAD_CHARACTERS = '…0123456789';

/** The text of a report, for its fonts; tags and rules bring no character that it would not need anyhow. */
function drawnText(made: Report, look: Look): DrawnText {
  const html = reportHtml(made, { ...look, pictures: new Map() });
  const code = [...html.matchAll(/<code[^>]*>([^]*?)<\/code>/g)].map(([, inside = '']) =>
    inside.replace(/<[^>]*>/g, ''),
  );
  return { text: html + HEAD_CHARACTERS, code: code.join(' '), emphasis: html.includes('<em>') };
}
