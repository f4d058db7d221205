/** How wide a picture of a pack is for its height. */
import { imageSize } from 'image-size';

/** Width by height of a picture; undefined when the file does not tell. */
export function aspectOf(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? width / height : undefined;
  } catch {
    return undefined;
  }
}
