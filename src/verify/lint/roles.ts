/** What a text is on its slide: the size that it must have and the contrast that it needs follow from it. */
import type { DrawnBlock, DrawnRun } from '../../compose/inspection.ts';
import type { LayoutName } from '../../compose/layout/index.ts';
import { traitsOf } from '../../compose/layout/traits.ts';

/** Title, what is read, what is looked up, what is there to be checked. */
export type Role = 'title' | 'body' | 'cell' | 'small';

const SMALL_SLOTS: ReadonlySet<string> = new Set([
  'source',
  'footer',
  'fund',
  'confidentiality',
  'tracker',
  'eyebrow',
  'page',
  'map',
]);

/** The role of a run on a slide of a layout; what stands in no slot is furniture of the pack. */
export function roleOf(run: DrawnRun, blocks: readonly DrawnBlock[], layout: LayoutName): Role {
  const { slot } = run;
  const tag = blocks[run.block]?.tag;
  if (SMALL_SLOTS.has(slot) || slot === 'slide') return 'small';
  if (slot === 'title') return 'title';
  if (traitsOf(layout).cells?.includes(slot) || tag === 'td' || tag === 'th' || tag === 'pre') return 'cell';
  return 'body';
}
