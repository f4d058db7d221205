/** Short ways to read and to make the values of a PDF, which are those of pdf-lib. */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** A PDF in memory: its objects and its trailer. It is there to be changed; whoever opened it owns it. */
export type Pdf = PDFContext;
/** Anything that a PDF is made of. */
export type PdfValue = PDFObject;
/** A dictionary, by names. */
export type PdfDict = PDFDict;
/** What refers to an object by its number; there is one for each number, so that they can be compared. */
export type PdfRef = PDFRef;
/** A dictionary with data. */
export type PdfStream = PDFRawStream;

/** A value, or the plain JavaScript that stands for one: text is a name, `Type` for `/Type`; entries that are undefined are left out. */
export type PlainValue =
  | PdfValue
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue | undefined };

/** Makes values of what stands for them. */
export const valueOf = (pdf: Pdf, plain: PlainValue): PdfValue =>
  // The library takes all of these, but its types only one kind at a time.
  pdf.obj(plain as Record<string, PdfValue>);

/** A new dictionary. */
export const dict = (pdf: Pdf, entries: Readonly<Record<string, PlainValue | undefined>>): PdfDict =>
  pdf.obj(entries as Record<string, PdfValue>);

/** What stands under a name; undefined for nothing, and for null. */
export const get = (from: PdfDict, key: string): PdfValue | undefined => from.get(PDFName.of(key));

/** Puts an entry into a dictionary. */
export const set = (into: PdfDict, key: string, plain: PlainValue): void =>
  into.set(PDFName.of(key), valueOf(into.context, plain));

/** Takes an entry out of a dictionary. */
export const remove = (from: PdfDict, key: string): void => void from.delete(PDFName.of(key));

export const isRef = (value: PdfValue | undefined): value is PdfRef => value instanceof PDFRef;

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof PDFDict;

export const isList = (value: PdfValue | undefined): value is PDFArray => value instanceof PDFArray;

export const isStream = (value: PdfValue | undefined): value is PdfStream => value instanceof PDFRawStream;

export const isTrue = (value: PdfValue | undefined): boolean => value === PDFBool.True;

/** The reference to the object of a number. */
export const refTo = (number: number): PdfRef => PDFRef.of(number);

/** Gives an object a number of its own. */
export const add = (pdf: Pdf, plain: PlainValue): PdfRef => pdf.register(valueOf(pdf, plain));

/** The catalogue, from which all else is found. */
export const catalogueOf = (pdf: Pdf): PdfDict => dictOf(pdf, pdf.trailerInfo.Root);

/** All objects but the tables that the library wrote them from. */
export const objectsOf = (pdf: Pdf): PdfValue[] => pdf.enumerateIndirectObjects().map(([, object]) => object);

/** The dictionary that a value stands for, that of a stream too; an empty one where it is something else. */
export function dictOf(pdf: Pdf, value: PdfValue | undefined): PdfDict {
  const found = pdf.lookup(value);
  if (isDict(found)) return found;
  return isStream(found) ? found.dict : PDFDict.withContext(pdf);
}

/** The list that a value stands for; a single value is a list of one, nothing is an empty list. */
export function listOf(pdf: Pdf, value: PdfValue | undefined): readonly PdfValue[] {
  const found = pdf.lookup(value);
  if (isList(found)) return found.asArray();
  return value === undefined || found === undefined || found === PDFNull ? [] : [value];
}

/** A name as text, `Type` for `/Type`; undefined where the value is something else. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const text = value.asString();
  return text.includes('#') ? value.decodeText() : text.slice(1);
}

/** The number that a value stands for; undefined where it is something else. */
export const numberOf = (value: PdfValue | undefined): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;

const isString = (value: PdfValue | undefined): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

/** The text of a string; undefined where the value is something else. */
export function textOf(pdf: Pdf, value: PdfValue | undefined): string | undefined {
  const found = pdf.lookup(value);
  return isString(found) ? found.decodeText() : undefined;
}

/** A string whose characters are the bytes of a string; undefined where the value is something else. */
export const bytesOf = (value: PdfValue | undefined): string | undefined =>
  isString(value) ? Buffer.from(value.asBytes()).toString('latin1') : undefined;

/** Text as a string of a PDF: plain where it is ASCII, else UTF-16 with its mark. */
export const textString = (text: string): PdfValue =>
  // A bare carriage return would be read as the end of a line.
  /^[\t\n\r -~]*$/.test(text)
    ? PDFString.of(text.replace(/[\\()\r]/g, (char) => (char === '\r' ? '\\r' : `\\${char}`)))
    : PDFHexString.fromText(text);

/**
 * The data of a stream without its packing.
 *
 * @throws Error when they are damaged, or packed as only pictures are.
 */
export const unpacked = (stream: PdfStream): Uint8Array =>
  // What Chromium packs, Node unpacks in a tenth of the library's time.
  nameOf(get(stream.dict, 'Filter')) === 'FlateDecode' && !stream.dict.has(PDFName.of('DecodeParms'))
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode();

/** A stream with its data packed; `head` has what else is to be said of it. */
export function packedStream(head: PdfDict, data: Uint8Array): PdfStream {
  const own = head.clone();
  remove(own, 'DecodeParms');
  set(own, 'Filter', 'FlateDecode');
  return PDFRawStream.of(own, deflateSync(data));
}

/** A stream with its data as they are. */
export const plainStream = (head: PdfDict, data: Uint8Array): PdfStream => PDFRawStream.of(head, data);
