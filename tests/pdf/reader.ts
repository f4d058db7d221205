/** Reads PDFs with other programs than our own: pdf.js for what they hold and look like, qpdf for whether they are whole. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import qpdf from '@neslinesli93/qpdf-wasm';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const require = createRequire(import.meta.url);

/** Opens a PDF with pdf.js. */
export async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    verbosity: 0,
  }).promise;
}

/** The text of each page as pdf.js reads it, lines parted by a space. */
export async function textsOf(document: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  return texts;
}

/** How much of a page's text has no mark of any kind. */
export async function unmarkedOn(document: PDFDocumentProxy, n: number): Promise<number> {
  const { items } = await (await document.getPage(n)).getTextContent({ includeMarkedContent: true });
  let depth = 0;
  let count = 0;
  for (const item of items) {
    if ('type' in item) depth += item.type === 'endMarkedContent' ? -1 : 1;
    else if (depth === 0 && item.str.trim() !== '') count += 1;
  }
  return count;
}

/** The pixels of a page, four bytes each. */
export async function pixelsOf(document: PDFDocumentProxy, n: number): Promise<Buffer> {
  const page = await document.getPage(n);
  const viewport = page.getViewport({ scale: 0.75 });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvasContext: context, viewport }).promise;
  return Buffer.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
}

/** The program in WebAssembly; its types leave out most of it. */
interface Qpdf {
  readonly FS: { readonly writeFile: (path: string, data: Uint8Array) => void };
  readonly callMain: (args: readonly string[]) => number;
}

const startQpdf = qpdf as unknown as (options: object) => Promise<Qpdf>;

/** What `qpdf --check` says: 0 when nothing is wrong, 2 for errors, 3 for warnings. */
export async function checkedByQpdf(bytes: Uint8Array): Promise<number> {
  // It keeps the functions by which it prints from its start on, and takes no others.
  const { log, error } = console;
  console.log = console.error = () => undefined;
  const program = await startQpdf({
    locateFile: () => require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
  }).finally(() => Object.assign(console, { log, error }));
  program.FS.writeFile('/checked.pdf', bytes);
  return program.callMain(['--check', '/checked.pdf']);
}
