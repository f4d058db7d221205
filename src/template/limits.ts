/** How much a slot holds, as a designer writes it: `points: 5 items, 18 words`. */
import type { LayoutEntry } from './front-matter.ts';

/** Limits as read, with the lines that could not be read. */
export interface ReadLimits {
  /** `points` is its first limit; `points.items`, `points.words`, `title.characters` are each by unit. */
  readonly limits: Readonly<Record<string, number>>;
  readonly keys: readonly LayoutEntry[];
  readonly faults: readonly { readonly key: string; readonly line: number; readonly reason: string }[];
}

const unit = /^(\d+)\s+(item|word|character|line)s?$/;

/** Reads the limits in a layout's front matter. */
export function readLimits(entries: readonly LayoutEntry[]): ReadLimits {
  const limits: Record<string, number> = {};
  const faults: { key: string; line: number; reason: string }[] = [];
  for (const { key, value, line } of entries) {
    for (const part of value.split(',')) {
      const match = unit.exec(part.trim());
      if (!match) {
        faults.push({
          key,
          line,
          reason: `Unexpected limit \`${part.trim()}\`, expected such as \`5 items\` or \`18 words\``,
        });
        continue;
      }
      limits[key] ??= Number(match[1]);
      limits[`${key}.${match[2]}s`] = Number(match[1]);
    }
  }
  return { limits, keys: entries, faults };
}
