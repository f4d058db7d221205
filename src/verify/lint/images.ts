/** Images that can be seen, no larger than they are, in their own proportions (V-IMG). */
import type { DrawnImage } from '../../compose/inspection.ts';
import { seenOf, type LintCheck } from './input.ts';

/** Share by which one side may be longer than the proportions say. */
const MAX_ASPECT_CHANGE = 0.02;

/** The same for size: what rounding to whole px makes of a small image. */
const MAX_UPSCALE = 1.01;

/** Checks V-IMG. */
export const images: LintCheck = (given) =>
  seenOf(given).flatMap(({ slide, drawn }) =>
    drawn.images.flatMap((image) => {
      const found = faultOf(image);
      if (found === undefined) return [];
      return [
        {
          rule: 'verify:images' as const,
          slide,
          found,
          expected: 'an image in its own proportions, no larger than it is',
          advice: 'Give a larger or sound image; in a pack of your own, use `object-fit: contain`.',
        },
      ];
    }),
  );

function faultOf({ alt, broken, raster, natural, drawn }: DrawnImage): string | undefined {
  const named = `\`${(alt ?? '').slice(0, 60)}\``;
  if (broken) return `image ${named} that cannot be shown`;
  const [x, y] = [drawn[0] / natural[0], drawn[1] / natural[1]];
  if (Math.abs(x / y - 1) > MAX_ASPECT_CHANGE)
    return `image ${named} drawn ${drawn.map(Math.round).join(' x ')} px of ${natural.join(' x ')}`;
  // A drawing has no px of its own.
  if (raster && Math.max(x, y) > MAX_UPSCALE)
    return `image ${named} drawn ${x.toFixed(2)} times as large as it is`;
  return undefined;
}
