/** Screenshots and prints over the protocol of the browser's developer tools. */
import type { CDPSession } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

/** A part of a document, in px of the page. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Px of the picture for each px of the page; 1 where it is absent. */
  readonly zoom?: number;
}

/** A draft has neither structure nor outline, and is printed in less time. */
export type PrintKind = 'draft' | 'tagged';

/** A PNG in base64 of a part of the document, which may lie below the viewport: slides stand below each other. */
export async function capture(session: CDPSession, { zoom = 1, ...clip }: Clip): Promise<string> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...clip, scale: zoom },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  return data;
}

/** Bytes that are read of a print at a time. */
const CHUNK_SIZE = 2 ** 20;

/** The document as PDF; it comes as a stream, so that a deck full of photographs is not one string of a hundred megabytes. */
export async function printToPdf(session: CDPSession, kind: PrintKind): Promise<Buffer> {
  const isTagged = kind === 'tagged';
  const { stream } = await session.send('Page.printToPDF', {
    transferMode: 'ReturnAsStream',
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
    preferCSSPageSize: true,
    printBackground: true,
  });
  if (stream === undefined) throw new Error('The browser printed nothing');
  const chunks: Buffer[] = [];
  for (let isMore = true; isMore;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle: stream, size: CHUNK_SIZE });
    chunks.push(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'));
    isMore = !eof;
  }
  await session.send('IO.close', { handle: stream });
  return Buffer.concat(chunks);
}
