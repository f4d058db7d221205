/** Builds report.html and report.pdf: renders the report in the pack's look, then prints it until its page numbers hold. */
import type { VFileMessage } from 'vfile-message';
import { documentMetadata } from './metadata.ts';
import type { Brand } from '../compose/brand.ts';
import type { Deck, Words } from '../compose/deck.ts';
import type { Format, Options } from '../options.ts';
import { formulaStyle } from '../formula/style.ts';
import type { Outline } from '../outline/outline.ts';
import { paginateReport } from './paginate-report.ts';
import { mendReport, type Wording } from '../mend/index.ts';
import { measureChapters, printPaged, type ReportHeights } from '../print/index.ts';
import type { Article } from '../read/article.ts';
import { dataUris } from '../render/index.ts';
import { createHighlighter } from '../render/marp.ts';
import { reportHeads, reportHtml, variables, type Look } from '../render/report/index.ts';
import { formulasIn } from '../report/formulas.ts';
import { report } from '../report/index.ts';
import { slidePlaces } from '../report/places.ts';
import { paperOf, type Template, type BuildResources } from './build-resources.ts';
import { verifyPdf } from '../verify/index.ts';
import { expectedReportPdf, lintReport } from '../verify/report/index.ts';
import type { Coverage } from '../verify/coverage.ts';
import { aboutFiles } from '../rules/index.ts';
import { thrownAs } from './thrown.ts';
import { version } from '../version.ts';
import { reportText } from './report-text.ts';
import { textFile, type OutputFile } from '../files/write.ts';

const PDF = 'report.pdf';
const REPORT_FILES = ['report.html', PDF];

/** All that a report is built from. */
export interface ReportMaterial {
  readonly outline: Outline;
  readonly deck: Deck;
  readonly article: Article;
  readonly template: Template;
  readonly words: Words;
  readonly brand: Brand;
  readonly coverage: Coverage;
  /** What the report is mended with where it says what the article does not. */
  readonly wording: Wording;
}

/** The files of a report, with the messages of its checks. */
export interface BuiltReport {
  readonly files: readonly OutputFile[];
  readonly messages: readonly VFileMessage[];
  /** Places in the report by the id of the slide that shows the same. */
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

/** Builds a report as report.html and report.pdf; empty without pages to draw in. */
export async function buildReport(
  {
    outline,
    deck,
    article,
    template: { pack, fonts: fontsFor },
    words,
    brand,
    coverage,
    wording,
  }: ReportMaterial,
  formats: readonly Format[],
  options: Options,
  resources: BuildResources,
): Promise<BuiltReport> {
  if (!resources.pages) return { files: [], messages: [], places: new Map() };
  const provenance = {
    name: article.name,
    hash: article.hash,
    format: article.format,
    version,
    template: pack.name,
    words: coverage.words,
    share: coverage.dropped,
  };
  const { report: content, messages: mended } = mendReport(
    report(outline, { deck, article, words, brand, about: provenance }),
    wording,
  );
  const plainLook: Look = {
    styles: [],
    paper: options.paper ?? paperOf(article, pack),
    pictures: dataUris([...article.images.values()]),
    colour: createCodeColours(),
    ...(formats.includes('html') && { deck: 'deck.html' }),
    pages: new Map(),
  };
  const fonts = await fontsFor(reportText(content, plainLook), content.lang, pack.typefaces);
  const formulas = await formulaStyle(formulasIn(content));
  const styles = [fonts.css, formulas.faces + formulas.css, variables(pack.theme.css), pack.report];
  const pdfSettings = {
    ...documentMetadata(outline, deck, options.today),
    labels: [
      { from: 0, prefix: words['cover'] ?? 'Cover' },
      { from: 1, style: 'decimal' as const, start: 2 },
    ],
  };
  const printed = await resources.pages.withPage(async (page) => {
    const styledLook: Look = { ...plainLook, styles };
    await page.emulateMedia('print');
    await page.load(reportHtml(content, { ...styledLook, print: true }));
    const heights = await measureChapters(page);
    const { look, planned } = placeFront(styledLook, heights);
    const { rows, numbers, ...paginated } = await paginateReport(content, look, planned, page);
    const finalLook = { ...look, rows };
    const { area } = heights;
    const height = area.above + area.height + area.below;
    const render = (pages: Look['pages']): string =>
      reportHtml(content, {
        ...finalLook,
        print: true,
        pages,
        heads: reportHeads(content, { ...paginated, numbers: pages, height }),
      });
    const paged = await printPaged(page, render, pdfSettings, numbers);
    await page.emulateMedia('screen');
    return { ...paged, html: reportHtml(content, { ...finalLook, pages: paged.numbers }) };
  });
  const expected = expectedReportPdf(content, pdfSettings, printed.sheets.length);
  return {
    places: slidePlaces(content),
    files: [textFile('report.html', printed.html), { name: PDF, contents: printed.file.bytes }],
    messages: [
      ...fonts.messages,
      ...mended,
      ...aboutFiles(await verifyPdf(printed.file, { ...expected, undrawn: fonts.undrawn }), [PDF]),
      ...aboutFiles(
        lintReport({
          report: content,
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

/** Contents and summary share a page when together they fill at most this share of it. */
const MAX_SHARED_FRONT_PAGES = 0.93;

/** Contents that fill less than this share of a page, in a report without a summary, get no page of their own. */
const MAX_SHORT_CONTENTS_PAGES = 0.45;

/**
 * Decides where contents and summary stand: on one page, on pages of their own, or in the first row of chapters.
 *
 * Contents of 0.3 pages and a summary of 0.5 → one page for both; contents of 0.3 and no summary → before chapter 1.
 */
function placeFront(
  styled: Look,
  heights: ReportHeights,
): { readonly look: Look; readonly planned: ReportHeights } {
  const { contents, summary, chapters, plates } = heights;
  const shared = contents + summary < MAX_SHARED_FRONT_PAGES;
  const short = summary === 0 && contents < MAX_SHORT_CONTENTS_PAGES;
  const before = [...(short ? [contents] : []), ...(!shared && summary > 0 ? [summary] : [])];
  return {
    look: {
      ...styled,
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

/** Colours each block of code once, since a report is rendered anew for each print. */
function createCodeColours(): Look['colour'] {
  const colour = createHighlighter();
  return (code, lang) => colour(code, lang, '');
}
