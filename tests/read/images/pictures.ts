/** Pictures for tests, made byte by byte. */
import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour; only its header when `pixels` is false, so that it may claim any size. */
export function png(width: number, height: number, pixels = true): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 3, 0x50).fill(0, 0, 1);
  const data = pixels
    ? deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
    : Buffer.alloc(0);
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** An SVG of a size with something in it. */
export const svg = (inside = '', attributes = 'width="600" height="300"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
