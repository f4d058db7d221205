/** The words of a document as its parts have them, for those who count them: no tree, no converter. */
import { decodeString } from 'micromark-util-decode-string';
import { CELL, ROW } from '../cell-marks.ts';

/** Elements whose words are no text: what was deleted or moved away, instructions of fields, formulas. */
const SILENT =
  /<(w:del|w:moveFrom|w:instrText|w:delText|w:rt|m:oMath)(?:\s[^>]*[^>/])?>[^]*?<\/\1>|<!--[^]*?-->/g;

const TEXT =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:ptab|w:br|w:cr)\b[^>]*>|<(\/w:p|w:tc|w:tr|\/w:tr)(?=[\s>])/g;

/** A paragraph on each line, with marks where cells and rows begin: what the XML of parts says. */
export const originalText = (parts: readonly Uint8Array[]): string =>
  parts.map((part) => wordsOf(new TextDecoder().decode(part))).join('\n');

function wordsOf(xml: string): string {
  const pieces: string[] = [];
  for (const [, text, gap, end] of xml.replace(SILENT, '').matchAll(TEXT)) {
    if (text !== undefined) pieces.push(decodeString(text));
    else if (gap !== undefined) pieces.push(' ');
    else pieces.push(end === '/w:p' ? '\n' : end === 'w:tc' ? CELL : ROW);
  }
  return pieces.join('');
}
