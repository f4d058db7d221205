/** Keeps each font file and picture of a PDF once: Chromium writes some twice. */
import { createHash } from 'node:crypto';
import { isRef, isStream, type Pdf, type Value } from '../../pdf/value.ts';

/** Lets all that refer to equal streams refer to the first of them. */
export function merge(pdf: Pdf): void {
  const first = new Map<string, number>();
  const same = new Map<number, number>();
  for (const [number, object] of pdf.objects) {
    if (!isStream(object)) continue;
    const key = createHash('sha1')
      .update(
        JSON.stringify([...object.dict], (_, value: unknown) => (value instanceof Map ? [...value] : value)),
      )
      .update(object.data)
      .digest('base64');
    const known = first.get(key);
    if (known === undefined) first.set(key, number);
    else same.set(number, known);
  }
  if (same.size === 0) return;
  const redirected = (value: Value): Value => {
    if (isRef(value)) return same.has(value.ref) ? { ref: same.get(value.ref) ?? value.ref } : value;
    if (Array.isArray(value)) return value.map(redirected);
    if (value instanceof Map) for (const [key, one] of value) value.set(key, redirected(one));
    else if (isStream(value)) redirected(value.dict);
    return value;
  };
  for (const [number, object] of pdf.objects) if (!isRef(object)) pdf.objects.set(number, redirected(object));
}
