/** Runs all checks on a PDF. Imported lazily, since it needs the PDF library. */
import { lostIn } from '../../pdf/filed.ts';
import { openPdf } from '../../pdf/open.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { structureOf } from '../../pdf/structure.ts';
import { textOnPage, type Fonts } from '../../pdf/text.ts';
import { fonts } from './fonts.ts';
import type { PdfCheck, ExpectedPdf, PdfFault, PdfFile, PdfCheckInput } from './input.ts';
import { metadata } from './metadata.ts';
import { outline } from './outline.ts';
import { size } from './size.ts';
import { tags } from './tags.ts';
import { integrity } from './integrity.ts';

const checks: readonly PdfCheck[] = [integrity, metadata, tags, outline, fonts, size];

/** A PDF that its writer handed over as objects must have each object where the bytes say it is. */
const misplacedObjects = ({ bytes, pdf }: PdfFile): PdfFault[] => {
  const lost = pdf && lostIn(bytes, pdf);
  const found = `object ${lost} at another place than the PDF says`;
  return lost === undefined
    ? []
    : [{ rule: 'verify:pdf-whole', found, expected: 'every object in its place' }];
};

/** All faults of a PDF. A PDF that cannot be read is a fault, not an error. */
export async function faultsOf(file: PdfFile, expected: ExpectedPdf): Promise<readonly PdfFault[]> {
  try {
    const input = await openForChecks(file, expected);
    return [...misplacedObjects(file), ...checks.flatMap((check) => check(input))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { rule: 'verify:pdf-whole', found: `PDF that cannot be read (${reason})`, expected: 'a readable PDF' },
    ];
  }
}

async function openForChecks({ bytes, pdf: known }: PdfFile, expected: ExpectedPdf): Promise<PdfCheckInput> {
  const pdf = known ?? (await openPdf(bytes));
  const pages = pagesOf(pdf);
  const fontsRead: Fonts = new Map();
  const texts = pages.map((page) => textOnPage(pdf, page, fontsRead));
  return { bytes, pdf, pages, texts, structure: structureOf(pdf), expected };
}
