/** Makes the streams of a PDF as small as they get, and keeps each of them once. */
import { createHash } from 'node:crypto';
import { unpacked } from '../../pdf/open.ts';
import { packedStream } from '../../pdf/save.ts';
import { isRef, isStream, type Pdf, type Value } from '../../pdf/value.ts';

/** Streams above this many bytes are photographs, which do not get smaller in the time that they take. */
const LARGEST = 500_000;

/** Packs streams anew where that helps, and lets all that refer to equal ones refer to the first. */
export function repack(pdf: Pdf): void {
  const first = new Map<string, number>();
  const same = new Map<number, number>();
  for (const [number, object] of pdf.objects) {
    if (!isStream(object)) continue;
    const key = createHash('sha1')
      .update(JSON.stringify([...object.dict], (_, value: unknown) => (value instanceof Map ? [...value] : value)))
      .update(object.data)
      .digest('base64');
    const known = first.get(key);
    if (known === undefined) first.set(key, number);
    else same.set(number, known);
    if (object.data.length > LARGEST || object.dict.get('Filter') !== 'FlateDecode') continue;
    if (object.dict.has('DecodeParms')) continue;
    const smaller = packedStream(object.dict, unpacked(object));
    if (smaller.data.length < object.data.length) pdf.objects.set(number, smaller);
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
