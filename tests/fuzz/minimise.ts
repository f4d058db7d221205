/** The smallest part of an input that still shows its fault. */

/** Leaves parts out, large ones first, as long as the fault stays; asks `shows` at most `most` times. */
export async function minimised(
  content: Uint8Array,
  shows: (content: Uint8Array) => Promise<boolean>,
  most: number,
): Promise<Uint8Array> {
  let kept = content;
  let left = most;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1 && left > 0;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let at = 0; at < kept.length && left > 0;) {
      const shorter = Uint8Array.from([...kept.subarray(0, at), ...kept.subarray(at + size)]);
      left -= 1;
      if (shorter.length < kept.length && (await shows(shorter))) kept = shorter;
      else at += size;
    }
  return kept;
}
