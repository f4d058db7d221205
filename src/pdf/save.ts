/** Writes a PDF small, with its objects packed together. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFNull,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFTrailer,
  type PDFName,
} from '@cantoo/pdf-lib';
import { dict, isStream, packedStream, type Pdf, type PdfRef, type PdfValue } from './value.ts';

/** Objects that are packed together: a reader unpacks all of them to get at one. */
const MAX_OBJECTS_PER_STREAM = 200;

/** Where an object is: 1 and its place in the file, or 2, the stream that holds it, and how many it has before it. */
type CrossReference = readonly [kind: 0 | 1 | 2, at: number, index: number];

/** A PDF as it was written. */
export interface SavedPdf {
  readonly bytes: Uint8Array;
  /** The objects that are in the bytes, with the numbers that they have there. */
  readonly pdf: Pdf;
}

/**
 * Writes a PDF. Only objects that the trailer leads to are written, in the order in which it leads to them, so
 * that the numbers they had before do not show.
 *
 * `same` has the objects in whose place another is written.
 *
 * The library's own writer looks through all entries of its table for each that it adds: 80,000 of them took it six
 * seconds.
 */
export function savePdf(pdf: Pdf, same: ReadonlyMap<PdfRef, PdfRef> = new Map()): SavedPdf {
  const written = renumbered(pdf, same);
  const objects = written.enumerateIndirectObjects();
  const chunks = [bytesOf(PDFHeader.forVersion(1, 7)), Buffer.from('\n')];
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const rows: CrossReference[] = [[0, 0, 65_535]];
  const write = (ref: PdfRef, object: PdfValue): void => {
    rows[ref.objectNumber] = [1, length, 0];
    const parts = [Buffer.from(`${ref.objectNumber} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')];
    chunks.push(...parts);
    length += parts.reduce((sum, part) => sum + part.length, 0);
  };
  for (const [ref, object] of objects) if (isStream(object)) write(ref, object);
  const plain = objects.filter(([, object]) => !isStream(object));
  for (let at = 0; at < plain.length; at += MAX_OBJECTS_PER_STREAM) {
    const holder = written.nextRef();
    const group = plain.slice(at, at + MAX_OBJECTS_PER_STREAM);
    group.forEach(([ref], index) => (rows[ref.objectNumber] = [2, holder.objectNumber, index]));
    write(holder, objectStream(written, group));
  }
  const start = length;
  const table = written.nextRef();
  rows[table.objectNumber] = [1, start, 0];
  write(table, crossReferenceStream(written, rows));
  const bytes = Buffer.concat([...chunks, bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start))]);
  return { bytes, pdf: written };
}

/** The bytes that the library prints of something. */
function bytesOf(printed: Pick<PdfValue, 'sizeInBytes' | 'copyBytesInto'>): Buffer {
  const bytes = Buffer.alloc(printed.sizeInBytes());
  printed.copyBytesInto(bytes, 0);
  return bytes;
}

/** One stream with the objects of a group, behind their numbers and places. */
function objectStream(pdf: Pdf, group: readonly (readonly [PdfRef, PdfValue])[]): PDFRawStream {
  let head = '';
  let body = '';
  for (const [{ objectNumber }, object] of group) {
    head += `${objectNumber} ${body.length} `;
    body += `${String(object)}\n`;
  }
  return packedStream(
    dict(pdf, { Type: 'ObjStm', N: group.length, First: head.length }),
    Buffer.from(head + body, 'latin1'),
  );
}

/** The places of all objects, by their numbers. */
function crossReferenceStream(pdf: Pdf, rows: readonly CrossReference[]): PDFRawStream {
  const widths = [1, 4, 2];
  const data = Buffer.alloc(rows.length * 7);
  rows.forEach(([kind, at, index], number) => {
    data.writeUInt8(kind, number * 7);
    data.writeUInt32BE(at, number * 7 + 1);
    data.writeUInt16BE(index, number * 7 + 5);
  });
  const { Root, Info } = pdf.trailerInfo;
  const id = PDFHexString.of(digest(pdf));
  return packedStream(
    dict(pdf, { Type: 'XRef', Size: rows.length, W: widths, Root, Info, ID: [id, id] }),
    data,
  );
}

/** A PDF of the objects that the trailer leads to, numbered in this order. */
function renumbered(pdf: Pdf, same: ReadonlyMap<PdfRef, PdfRef>): Pdf {
  const fresh = PDFContext.create();
  const numbers = new Map<PdfRef, PdfRef>();
  const moved = (value: PdfValue): PdfValue => {
    if (value instanceof PDFRef) {
      const kept = same.get(value) ?? value;
      const ref = numbers.get(kept) ?? PDFRef.of(numbers.size + 1);
      numbers.set(kept, ref);
      return ref;
    }
    if (value instanceof PDFArray) return fresh.obj(value.asArray().map(moved));
    if (value instanceof PDFDict) return movedDict(value);
    return isStream(value) ? PDFRawStream.of(movedDict(value.dict), value.contents) : value;
  };
  const movedDict = (dict: PDFDict): PDFDict => {
    const entries = new Map<PDFName, PdfValue>();
    for (const [key, value] of dict.entries()) entries.set(key, moved(value));
    // The tree of pages is found by its kinds.
    const kind = [PDFCatalog, PDFPageTree, PDFPageLeaf].find((type) => dict instanceof type) ?? PDFDict;
    return kind.fromMapWithContext(entries, fresh);
  };
  const { Info, Root } = pdf.trailerInfo;
  if (Info) fresh.trailerInfo.Info = moved(Info);
  if (Root) fresh.trailerInfo.Root = moved(Root);
  // Grows as it is gone through.
  for (const [from, to] of numbers) fresh.assign(to, moved(pdf.lookup(from) ?? PDFNull));
  return fresh;
}

/** A digest of all streams, the metadata among them: it differs where documents do. */
function digest(pdf: Pdf): string {
  const hash = createHash('md5');
  for (const [, object] of pdf.enumerateIndirectObjects()) if (isStream(object)) hash.update(object.contents);
  return hash.digest('hex');
}
