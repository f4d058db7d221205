/** PDFs made by hand, in the form in which Chromium writes them. */

/** A PDF with a table of objects; `objects[0]` is the catalogue, object 1. */
export function madePdf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A stream that is not packed. */
export const stream = (data: string, head = ''): string =>
  `<<${head}/Length ${data.length}>> stream\n${data}\nendstream`;
