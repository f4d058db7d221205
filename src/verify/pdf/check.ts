/** Holds a PDF to all checks. It needs the PDF library, so it is loaded when a PDF is there to be checked. */
import { lostIn } from '../../pdf/filed.ts';
import { openPdf } from '../../pdf/open.ts';
import { pagesOf } from '../../pdf/pages.ts';
import { structureOf } from '../../pdf/structure.ts';
import { textOnPage, type Fonts } from '../../pdf/text.ts';
import { fonts } from './fonts.ts';
import type { PdfCheck, Expected, PdfFault, File, PdfCheckInput } from './input.ts';
import { meta } from './meta.ts';
import { outline } from './outline.ts';
import { size } from './size.ts';
import { tags } from './tags.ts';
import { whole } from './whole.ts';

const checks: readonly PdfCheck[] = [whole, meta, tags, outline, fonts, size];

/** What was read from the bytes was found in them; what another says is in them is looked for. */
const filed = ({ bytes, pdf }: File): PdfFault[] => {
  const lost = pdf && lostIn(bytes, pdf);
  const found = `object ${lost} that is not where the PDF says`;
  return lost === undefined
    ? []
    : [{ rule: 'verify:pdf-whole', found, expected: 'all of them in their places' }];
};

/** All that is wrong with a PDF; that it cannot be read is a fault too. */
export async function faultsOf(file: File, expected: Expected): Promise<readonly PdfFault[]> {
  try {
    const given = await read(file, expected);
    return [...filed(file), ...checks.flatMap((check) => check(given))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      { rule: 'verify:pdf-whole', found: `PDF that cannot be read (${reason})`, expected: 'one that can' },
    ];
  }
}

async function read({ bytes, pdf: known }: File, expected: Expected): Promise<PdfCheckInput> {
  const pdf = known ?? (await openPdf(bytes));
  const pages = pagesOf(pdf);
  const fontsRead: Fonts = new Map();
  const texts = pages.map((page) => textOnPage(pdf, page, fontsRead));
  return { bytes, pdf, pages, texts, structure: structureOf(pdf), expected };
}
